import type { IDataObject } from 'n8n-workflow';
import type { Failure } from './failure';
import { CERTIFICATE_REFUSED, isNeverConnected, readError } from './helperError';
import { retryAfterMs } from './retryAfter';
import type { Advice, Reply, Service } from './service';

/** What one request came to. */
export type Attempt =
	| { kind: 'delivered'; message: IDataObject }
	| { kind: 'repeated' }
	| FailedAttempt;

export type FailedAttempt =
	/** Surely not carried out. `retry` is set where the same request can succeed later. */
	| { kind: 'refused'; failure: Failure; retry?: Advice['retry']; elsewhere?: boolean }
	/** The answer was lost or says nothing: the request may have been carried out. */
	| { kind: 'unknown'; failure: Failure; elsewhere?: boolean };

/** What is asked of the service, in the words in which its failure is told. */
export interface Purpose {
	/** Ends the sentence that tells of a lost answer, such as `: the message may have been delivered`. */
	maybe: string;
	/** What the user should do next where it is not known whether the request was carried out. */
	ifUnknown: string;
}

/** A redirect of the request itself. 303 says that it was carried out and where to look at it. */
const REDIRECTS = new Set([301, 302, 307, 308]);
/** The server gave up waiting; what it had sent on by then, nobody knows. */
const REQUEST_TIMEOUT = 408;

/**
 * Reads a reply. What the service says in its envelope counts; the HTTP status only where it says
 * nothing. At HTTP 5xx it counts only where it names a code of the service's own: everything else can
 * come from a gateway that had sent the request on.
 *
 * @param quote takes secrets out of a text of the other side
 */
export function judge(
	service: Service,
	host: string,
	reply: Reply,
	purpose: Purpose,
	quote: (text: string) => string,
): Attempt {
	const verdict = service.verdict(reply);
	if (verdict.kind === 'delivered' || verdict.kind === 'repeated') return verdict;

	const { name, advice } = service;
	const { status } = reply;
	const httpCode = String(status);
	const comeBackMs =
		(verdict.kind === 'refused' ? verdict.retryAfterMs : undefined) ??
		retryAfterMs(reply.headers['retry-after']);

	if (verdict.kind === 'refused' && isOfTheService(service, verdict.codes, status)) {
		const serviceCode = quote(verdict.codes[0]);
		const found = advice[verdict.codes.find((code) => code in advice) ?? ''];
		return {
			kind: 'refused',
			retry: found?.retry,
			failure: {
				what: `${name} refused: ${quote(verdict.words)} (${serviceCode})`,
				next: found?.next ?? `Look up the code ${serviceCode} in the documentation of ${name}.`,
				httpCode,
				serviceCode,
				cause: found?.cause,
				retryAfterMs: comeBackMs ?? found?.retry?.pauseMs,
			},
		};
	}

	const excerpt = quote(reply.text.slice(0, MOST_QUOTED)).replace(/\s+/g, ' ').trim().slice(0, 120);
	const said = excerpt ? `: ${excerpt}` : ', and the reply is empty';
	if (REDIRECTS.has(status)) {
		return {
			kind: 'refused',
			failure: {
				what: `${host} redirects to ${quote(originOf(reply.headers.location, host))}, and ${name} credentials are not sent on`,
				next: 'Put the final address into the credential.',
				httpCode,
				cause: 'configuration-invalid',
			},
		};
	}
	if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT) {
		const found = advice[httpCode];
		return {
			kind: 'refused',
			retry: found?.retry,
			failure: {
				what: `${host} refused with HTTP ${httpCode}${said}`,
				next:
					found?.next ??
					`Check the address in the credential: this reply does not come from ${name}.`,
				httpCode,
				cause: found?.cause ?? 'configuration-invalid',
				retryAfterMs: comeBackMs,
			},
		};
	}
	const unsaid =
		verdict.kind === 'unreadable'
			? `with something that is not a reply of ${name}`
			: 'without saying what became of the request';
	return {
		kind: 'unknown',
		elsewhere: status === 502,
		failure: {
			what: `${host} answered HTTP ${httpCode} ${unsaid}${said}${purpose.maybe}`,
			next: purpose.ifUnknown,
			httpCode,
			cause: 'temporarily-unavailable',
			retryAfterMs: comeBackMs,
		},
	};
}

/** Enough to find a secret that begins inside of what is quoted. */
const MOST_QUOTED = 4_000;

/** Whether the codes can only come from the service, and mean that it did not take the request. */
function isOfTheService({ codes, advice }: Service, given: string[], status: number): boolean {
	if (given.some((code) => codes.own.test(code) && code in advice)) return true;
	if (given.some((code) => codes.ofItsInside.test(code)) || status >= 500) return false;
	return status >= 400 || given.some((code) => codes.any.test(code));
}

export function timedOut({ name }: Service, timeoutMs: number, purpose: Purpose): FailedAttempt {
	return {
		kind: 'unknown',
		failure: {
			what: `${name} did not answer within ${timeoutMs / 1000} seconds${purpose.maybe}`,
			next: purpose.ifUnknown,
			cause: 'temporarily-unavailable',
		},
	};
}

/**
 * Reads an error that n8n's helper threw in place of a reply.
 *
 * @param connected whether the connection stood, where that could be seen
 */
export function transportFailure(
	{ name }: Service,
	host: string,
	error: Error,
	purpose: Purpose,
	connected?: boolean,
): FailedAttempt {
	const { code, syscall } = readError(error);
	const isCertificate = CERTIFICATE_REFUSED.test(code);
	if (!isCertificate && (connected === false || isNeverConnected(code, syscall))) {
		return {
			kind: 'refused',
			retry: { everything: false },
			elsewhere: true,
			failure: {
				what: `${host} cannot be reached${code && ` (${code})`}`,
				next: 'Check the address in the credential and the network of your n8n server.',
				cause: 'temporarily-unavailable',
			},
		};
	}
	if (isCertificate) {
		return {
			kind: 'refused',
			failure: {
				what: `The secure connection to ${host} could not be made (${code})`,
				next: 'Check the address in the credential and the certificate of that server.',
				cause: 'configuration-invalid',
			},
		};
	}
	return {
		kind: 'unknown',
		failure: {
			what: `The connection to ${host} broke before ${name} answered${code && ` (${code})`}${purpose.maybe}`,
			next: purpose.ifUnknown,
			cause: 'temporarily-unavailable',
		},
	};
}

function originOf(location: unknown, host: string): string {
	return URL.canParse(String(location), host)
		? new URL(String(location), host).origin
		: 'another address';
}
