const LONGEST_LINK_SHOWN = 200;

/** What begins a parameter, a signature or a user name, as it is or percent-encoded. */
const PRIVATE_PART = /[?#;&=@:＠]|%(?:25)*(?:3f|23|3b|26|3d|40|3a)/i;
const WITH_HOST = /^(https?|wss?|ftp|file):$/;
/** Scheme and host of a link that is written as it should be. */
const PLAIN_START = /^[a-z]+:\/\/[^\s\\/?#@＠%\p{C}]*(?=[/?#]|$)/iu;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/** A link among words. What stands before an @ may be a password, whatever signs it has. */
const LINKS =
	/(?:(?:https?|wss?|ftp|file):(?=[\\/]|\S{0,999}[@＠])|[a-z][a-z\d+.-]{0,29}:\/\/)(?:\S{0,999}[@＠])?[^\s"'`<>“”‘’「」『』]*/gi;

/**
 * A link as it may stand in a text: short, and without user name, password and parameters. One that
 * is written oddly is shown as browsers and n8n read it.
 */
export function shownLink(link: string): string {
	const [, before = '', after] = /^([a-z]+:\/\/)?(.*)$/is.exec(link) as string[];
	if (!PRIVATE_PART.test(after.normalize('NFKC'))) {
		return cut(before, after.replace(INVISIBLE, ''));
	}
	const url = URL.canParse(link) ? new URL(link) : undefined;
	if (url && WITH_HOST.test(url.protocol)) {
		const start = PLAIN_START.exec(link)?.[0];
		return start === undefined
			? cut(`${url.protocol}//${url.host}`, url.pathname)
			: cut(start, link.slice(start.length).replace(INVISIBLE, ''));
	}
	// No web link, so nothing tells what is a user name in it; whatever stands before an @ may be one.
	const plain = link.normalize('NFKC').replace(INVISIBLE, '').replace(/\s/g, '');
	const [rest = ''] = plain.split(/@|%(?:25)*40/i).slice(-1);
	const scheme = /^(data|blob|mailto|tel|javascript|s3|gs):/i.exec(rest)?.[0] ?? '';
	return cut(scheme, rest.slice(scheme.length));
}

/**
 * Words with each link in them as it may be shown. To be called before they are cut: of half a link
 * nobody knows what was to follow.
 */
export function withShownLinks(text: string): string {
	return text.replace(LINKS, shownLink);
}

function cut(start: string, rest: string): string {
	const [open] = rest.split(PRIVATE_PART, 1);
	const shown = start + open;
	return shown.length > LONGEST_LINK_SHOWN ? `${shown.slice(0, LONGEST_LINK_SHOWN)}…` : shown;
}
