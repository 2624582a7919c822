import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/** Blanks, line breaks and invisible characters that copying from a web page brings along. */
const PASTED_ALONG = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g;

const LOCAL_HOST = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal)$/;

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
 * Makes sure that a signed request goes nowhere its key should not go: only to a checked address,
 * and never on to where a redirect points, since n8n would send our headers along.
 */
export function guardRequest(
	request: IHttpRequestOptions,
	allowHttp: unknown,
): IHttpRequestOptions {
	// The HTTP Request node names the address `uri` and the redirect switches as below.
	const { uri } = request as { uri?: string };
	const address = request.url ?? uri ?? '';
	checkedUrl(
		request.baseURL ? resolve(address, request.baseURL) : address,
		allowHttp,
		'https://example.com',
	);
	return Object.assign(request, {
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
		sendCredentialsOnCrossOriginRedirect: false,
	});
}

function resolve(address: string, baseURL: string): string {
	return URL.canParse(address, baseURL) ? new URL(address, baseURL).href : address;
}

function checkedUrl(address: string, allowHttp: unknown, example: string): URL {
	if (address === '') {
		throw new UserError(`The address is empty. Fill in the URL, for example ${example}`);
	}
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
		throw new UserError(
			`"${address}" is not a web address. It must start with https://, for example ${example}`,
		);
	}
	const url = new URL(address);
	if (url.username || url.password) {
		throw new UserError(
			'The address contains a user name or password. Remove the part before the "@".',
		);
	}
	if (url.protocol === 'http:' && allowHttp !== true && !LOCAL_HOST.test(url.hostname)) {
		throw new UserError(
			`"${url.origin}" is not encrypted, so anyone on the way could read the key and the messages. ` +
				'Use https://, or switch on "Allow Unencrypted HTTP" in the credential.',
		);
	}
	return url;
}
