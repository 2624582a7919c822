/** The system let no connection be opened: whoever has one has its descriptor. */
const NO_DESCRIPTORS = new Set(['EMFILE', 'ENFILE']);
/** Without a connection to an address these cannot come. */
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_[A-Z]+)$/;
/** A connection that stands can end with these as well. */
const UNREACHABLE = new Set([
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
	'EADDRNOTAVAIL',
	'ETIMEDOUT',
	'ENOBUFS',
	'ENOMEM',
]);

export const CERTIFICATE_REFUSED = /CERT|SELF_SIGNED|UNABLE_TO_/;

/** The other side broke the handshake off, or speaks no TLS. */
export const HANDSHAKE_BROKEN = /^EPROTO$|^ERR_SSL|^ERR_TLS/;

const SYSTEM_CODE = /^[A-Z][A-Z0-9_]+$/;

export function isNeverConnected(code: string, syscall?: string): boolean {
	if (lacksDescriptors(code) || NEVER_CONNECTED.test(code)) return true;
	return UNREACHABLE.has(code) && syscall === 'connect';
}

export function lacksDescriptors(code: string): boolean {
	return NO_DESCRIPTORS.has(code);
}

/**
 * What an error of n8n's request helper tells, in every supported version: the system's code stands
 * on the error under n8n's wrapping (n8n 2.36 and newer), or in `httpCode` of the wrapping itself
 * (older ones), or nowhere. Nothing else is read, since these errors hold headers as well.
 */
export function readError(error: Error): { code: string; syscall?: string } {
	let code = '';
	let syscall: string | undefined;
	let root = error as Error & { code?: unknown; httpCode?: unknown; syscall?: string };
	for (;;) {
		code = [root.code, root.httpCode].find(isSystemCode) ?? code;
		syscall = root.syscall ?? syscall;
		if (!(root.cause instanceof Error) || root.cause === root) break;
		root = root.cause as typeof root;
	}
	return { code, syscall };
}

function isSystemCode(code: unknown): code is string {
	return typeof code === 'string' && SYSTEM_CODE.test(code);
}
