import type { IDataObject } from 'n8n-workflow';
import type { Failure } from './failure';
import { CERTIFICATE_REFUSED, isNeverConnected, readError } from './helperError';
import { redact } from './redact';
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

/** Characters of a page that is no reply of the service; what is quoted of it is much shorter. */
const LONGEST_READ = 20_000;

/**
 * Reads a reply. What the service says in its envelope counts; the HTTP status only where it says
 * nothing. At HTTP 5xx it counts only where it names a code of the service's own: everything else can
 * come from a gateway that had sent the request on.
 */
export function judge(service: Service, host: string, reply: Reply, purpose: Purpose): Attempt {
	const verdict = service.verdict(reply);
	if (verdict.kind === 'delivered' || verdict.kind === 'repeated') return verdict;

	const { name, advice } = service;
	const { status, secrets } = reply;
	const httpCode = String(status);
	const comeBackMs =
		(verdict.kind === 'refused' ? verdict.retryAfterMs : undefined) ??
		retryAfterMs(reply.headers['retry-after']);

	if (verdict.kind === 'refused' && isOfTheService(service, verdict.codes, status)) {
		const found = advice[verdict.codes.find((code) => code in advice) ?? ''];
		const serviceCode = redact(verdict.codes[0], secrets);
		return {
			kind: 'refused',
			retry: found?.retry,
			failure: {
				...refusalOf(service, serviceCode, redact(verdict.words, secrets), found),
				httpCode,
				retryAfterMs: comeBackMs ?? found?.retry?.pauseMs,
			},
		};
	}

	const words = reply.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_READ);
	const excerpt = redact(words, secrets).slice(0, 120);
	const said = excerpt ? `: ${excerpt}` : ', and the reply is empty';
	if (REDIRECTS.has(status)) {
		return {
			kind: 'refused',
			failure: {
				what: `${host} redirects to ${redact(originOf(reply.headers.location, host), secrets)}, and ${name} credentials are not sent on`,
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

/** A refusal in the service's words, and what to do about its code. */
export function refusalOf(
	{ name, advice }: Service,
	serviceCode: string,
	words: string,
	found: Advice | undefined = advice[serviceCode],
): Failure {
	return {
		what: `${name} refused: ${words} (${serviceCode})`,
		next: found?.next ?? `Look up the code ${serviceCode} in the documentation of ${name}.`,
		serviceCode,
		cause: found?.cause,
	};
}

/** Whether the codes can only come from the service, and mean that it did not take the request. */
function isOfTheService({ codes, advice }: Service, given: string[], status: number): boolean {
	if (given.some((code) => codes.own.test(code) && code in advice)) return true;
	if (given.some((code) => codes.ofItsInside.test(code)) || status >= 500) return false;
	return status >= 400 || given.some((code) => codes.any.test(code));
}

/** Nothing has left: sent again, and to the other host, without any doubt. */
export function neverConnected(host: string, why: string): FailedAttempt {
	return {
		kind: 'refused',
		retry: { everything: false },
		elsewhere: true,
		failure: {
			what: `${host} cannot be reached (${why})`,
			next: 'Check the address in the credential and the network of your n8n server.',
			cause: 'temporarily-unavailable',
		},
	};
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
 * @param connected whether the connection stood; `undefined` where that could not be seen
 */
export function transportFailure(
	{ name }: Service,
	host: string,
	error: Error,
	purpose: Purpose,
	connected?: boolean,
): FailedAttempt {
	const { code, syscall } = readError(error);
	if (connected !== true && CERTIFICATE_REFUSED.test(code)) {
		return {
			kind: 'refused',
			failure: {
				what: `The secure connection to ${host} could not be made (${code})`,
				next: 'Check the address in the credential and the certificate of that server.',
				cause: 'configuration-invalid',
			},
		};
	}
	if (!(connected ?? !isNeverConnected(code, syscall))) {
		return neverConnected(host, code || 'the connection was not made');
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
