import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { say } from '../nodes/languages/say';

/** Blanks, line breaks and invisible characters that copying from a web page brings along. */
const PASTED_ALONG = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Names and addresses of this machine. A name below `localhost` may lead anywhere. */
const LOCAL_HOST = /^(localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal)$/;

/** To `URL` two slashes of any kind begin another host, blanks and tabs in between left out. */
const OTHER_HOST = /^[\0- ]*[\\/][\t\n\r]*[\\/]/;

const WITH_USER = say(
	'The address contains a user name or password. Remove the part before the "@".',
);

/** A key, secret or address as its owner meant it. */
export function clean(pasted: unknown): string {
	return String(pasted ?? '').replace(PASTED_ALONG, '');
}

/**
 * The address requests are sent below, without a slash at its end.
 *
 * @throws {UserError} for what is no http(s) address, or for plain http to another machine
 */
export function baseAddress(pasted: unknown, allowHttp: unknown, example: string): string {
	const url = checkedUrl(clean(pasted), allowHttp, example);
	return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * Makes sure that a signed request goes nowhere its key should not go: only to the exact scheme, host
 * and port of an address of its credential, and never on to where a redirect points, since n8n would
 * send our headers along.
 *
 * @param addresses checked ones, as `baseAddress` gives them
 * @throws {UserError} naming where the request would have gone
 */
export function guardRequest(request: IHttpRequestOptions, addresses: string[]): void {
	const origins = [...new Set(addresses.map((address) => new URL(address).origin))];
	// The HTTP Request node names the address `uri` and the redirect switches as below. Where both are
	// given it depends on n8n which of them counts.
	const written = request as { url?: unknown; uri?: unknown };
	const targets = [written.url, written.uri].filter((address) => address !== undefined);
	const [target] = (targets.length > 0 ? targets : ['']).map((address) =>
		allowedUrl(String(address), request.baseURL, origins),
	);
	// As it was understood here, so that nothing else can be understood later.
	if (written.uri !== undefined) written.uri = target;
	delete request.baseURL;
	mustNotBeRead(request, target);
	Object.assign(request, {
		url: target,
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
		sendCredentialsOnCrossOriginRedirect: false,
	});
}

/** A proxy that a request names itself reads along where nothing is encrypted, or for whom does not matter. */
function mustNotBeRead(request: IHttpRequestOptions, target: string): void {
	const { proxy, skipSslCertificateValidation, rejectUnauthorized, agentOptions } =
		request as IHttpRequestOptions & { rejectUnauthorized?: boolean; agentOptions?: unknown };
	const isChecked =
		skipSslCertificateValidation !== true && rejectUnauthorized !== false && !agentOptions;
	if (!proxy || (isChecked && target.startsWith('https:'))) return;
	throw new UserError(
		say(
			'The proxy of this request could read the key. Use https:// and leave certificates as they are, or set the proxy for all of n8n.',
		),
	);
}

function allowedUrl(address: string, baseURL: unknown, origins: string[]): string {
	const whole = resolve(address, baseURL === undefined ? '' : String(baseURL));
	const url = URL.canParse(whole) ? new URL(whole) : undefined;
	if (!url || !origins.includes(url.origin)) {
		const to = url?.host
			? `${url.protocol}//${url.host}`
			: say('what is not a complete web address');
		throw new UserError(
			say(
				'This credential is for {addresses} only, and the request goes to {to}. Correct the URL of the request, or use the credential that belongs to it.',
				{ addresses: origins.join(', '), to },
			),
		);
	}
	if (url.username || url.password) throw new UserError(WITH_USER);
	return url.href;
}

/** What stands after a base is below it, as in n8n's HTTP client, unless it names a host of its own. */
function resolve(address: string, base: string): string {
	if (base === '' || URL.canParse(address)) return address;
	if (OTHER_HOST.test(address)) {
		return URL.canParse(address, base) ? new URL(address, base).href : address;
	}
	return address === '' ? base : `${base.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
}

function checkedUrl(address: string, allowHttp: unknown, example: string): URL {
	if (address === '') {
		throw new UserError(
			say('The address is empty. Fill in the URL, for example {example}', { example }),
		);
	}
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
		throw new UserError(
			// Not quoted: a key may have been pasted here, or a link with a password.
			say('The address is not a web address. It must start with https://, for example {example}', {
				example,
			}),
		);
	}
	const url = new URL(address);
	if (url.username || url.password) {
		throw new UserError(WITH_USER);
	}
	if (url.protocol === 'http:' && allowHttp !== true && !LOCAL_HOST.test(url.hostname)) {
		throw new UserError(
			say(
				'"{origin}" is not encrypted, so anyone on the way could read the key and the messages. Use https://, or switch on "Allow Unencrypted HTTP" in the credential.',
				{ origin: url.origin },
			),
		);
	}
	return url;
}
