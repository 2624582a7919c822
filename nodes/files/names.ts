const MAX_LENGTH = 255;
/**
 * Besides control characters and halves of characters, those that turn the direction of text and
 * make `gpj.exe` look like a picture.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** A file name without folders and without what a name may not hold; `undefined` if nothing is left. */
export function cleanName(given: string | undefined): string | undefined {
	const name = given?.replace(INVISIBLE, '').split(/[/\\]/).at(-1)?.trim();
	return !name || /^\.+$/.test(name) ? undefined : shorten(name);
}

/** The last segment of a link's path. */
export function nameFromUrl(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	return cleanName(decodePercent(new URL(url).pathname.split('/').at(-1) ?? ''));
}

/** The file name in a `Content-Disposition` header, RFC 6266: `filename*` goes before `filename`. */
export function nameFromContentDisposition(header: unknown): string | undefined {
	if (typeof header !== 'string') return undefined;
	const [, charset, encoded] = /;\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]*)/i.exec(header) ?? [];
	const extended = encoded && decodeExtended(charset, encoded);
	if (extended) return cleanName(extended);

	const [, quoted, token] =
		/;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
	const plain = quoted?.replace(/\\(["\\])/g, '$1') ?? token;
	// Against the letter of the standard many servers send UTF-8 as it is, or percent-encoded.
	return plain === undefined ? undefined : cleanName(decodePercent(decodeRawUtf8(plain)));
}

/** RFC 8187. */
function decodeExtended(charset: string, encoded: string): string | undefined {
	if (/^utf-8$/i.test(charset)) return decodePercent(encoded);
	if (!/^iso-8859-1$/i.test(charset)) return undefined;
	return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** Leaves alone what is not percent-encoded UTF-8. */
function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Node hands over each byte of a header as one character. */
function decodeRawUtf8(text: string): string {
	if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
	const decoded = Buffer.from(text, 'latin1').toString('utf8');
	return decoded.includes('\uFFFD') ? text : decoded;
}

/** Keeps the ending, which says what the file is. */
function shorten(name: string): string {
	if (name.length <= MAX_LENGTH) return name;
	const [ending] = /\.[a-z0-9]{1,10}$/i.exec(name) ?? [''];
	return name.slice(0, MAX_LENGTH - ending.length) + ending;
}
