import type { IDataObject } from 'n8n-workflow';
import type { Failure } from './failure';
import {
	CERTIFICATE_REFUSED,
	HANDSHAKE_BROKEN,
	isNeverConnected,
	lacksDescriptors,
	readError,
} from './helperError';
import { quotable, redact } from './redact';
import { retryAfterMs } from './retryAfter';
import type { Advice, Reply, Service, Verdict } from './service';
import { say } from '../languages/say';

/** What one request came to. */
export type Attempt =
	/** `secrets` must be hidden where words of the message are quoted. */
	| { kind: 'delivered'; message: IDataObject; secrets: string[] }
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
/**
 * Somebody on the way gave up waiting, or lost whom it would have answered (460 of AWS, 499 of nginx);
 * what it had sent on by then, nobody knows.
 */
const GAVE_UP = new Set([408, 460, 499]);

/** Characters that are quoted of a refusal, of its code, and of a page that is no reply of the service. */
const MOST_QUOTED = { words: 1000, code: 100, page: 120 };

/**
 * Reads a reply. What the service says in its envelope counts; the HTTP status only where it says
 * nothing. At HTTP 5xx it counts only where it names a code of the service's own: everything else can
 * come from a gateway that had sent the request on.
 */
export function judge(service: Service, host: string, reply: Reply, purpose: Purpose): Attempt {
	const verdict = service.verdict(reply);
	const { status, secrets } = reply;
	if (verdict.kind === 'delivered') return { ...verdict, secrets };
	if (verdict.kind === 'repeated') return verdict;

	const { name } = service;
	const httpCode = String(status);
	// The body is the service's, the header perhaps of somebody before it: the longer one counts.
	const comeBackMs = latest(
		verdict.kind === 'refused' ? verdict.retryAfterMs : undefined,
		retryAfterMs(reply.headers['retry-after']),
	);

	if (verdict.kind === 'refused' && isOfTheService(service, verdict.codes, status)) {
		const serviceCode = quotable(verdict.codes[0], secrets, MOST_QUOTED.code);
		const words = quotable(verdict.words, secrets, MOST_QUOTED.words);
		const [found] = verdict.codes.flatMap((code) => adviceFor(service, code) ?? []);
		return {
			kind: 'refused',
			retry: found?.retry,
			failure: {
				...refusalOf(service, serviceCode, words, found),
				httpCode,
				retryAfterMs: comeBackMs ?? found?.retry?.pauseMs,
			},
		};
	}

	const excerpt = quotable(reply.text.replace(/\s+/g, ' ').trim(), secrets, MOST_QUOTED.page);
	const said = excerpt ? say(': {excerpt}', { excerpt }) : say(', and the reply is empty');
	if (REDIRECTS.has(status)) {
		return {
			kind: 'refused',
			failure: {
				what: say('{host} redirects to {address}, and {service} credentials are not sent on', {
					host,
					address: redact(originOf(reply.headers.location, host), secrets),
					service: name,
				}),
				next: say('Put the final address into the credential.'),
				httpCode,
				cause: 'configuration-invalid',
			},
		};
	}
	if (status >= 400 && status < 500 && !GAVE_UP.has(status) && !isFromInside(service, verdict)) {
		const found = adviceFor(service, httpCode);
		return {
			kind: 'refused',
			retry: found?.retry,
			failure: {
				what: say('{host} refused with HTTP {status}{said}', { host, status, said }),
				next: found
					? say(found.next)
					: say('Check the address in the credential: this reply does not come from {service}.', {
							service: name,
						}),
				httpCode,
				cause: found?.cause ?? 'configuration-invalid',
				retryAfterMs: comeBackMs,
			},
		};
	}
	const what = say(
		verdict.kind === 'unreadable'
			? '{host} answered HTTP {status} with something that is not a reply of {service}{said}{maybe}'
			: '{host} answered HTTP {status} without saying what became of the request{said}{maybe}',
		{ host, status, service: name, said, maybe: purpose.maybe },
	);
	return {
		kind: 'unknown',
		elsewhere: status === 502,
		failure: {
			what,
			next: purpose.ifUnknown,
			httpCode,
			cause: 'temporarily-unavailable',
			retryAfterMs: comeBackMs,
		},
	};
}

/** A refusal in the service's words, and what to do about its code. */
export function refusalOf(
	service: Service,
	serviceCode: string,
	words: string,
	found: Advice | undefined = adviceFor(service, serviceCode),
): Failure {
	return {
		what: say('{service} refused: {words} ({code})', {
			service: service.name,
			words,
			code: serviceCode,
		}),
		next: found
			? say(found.next)
			: say('Look up the code {code} in the documentation of {service}.', {
					code: serviceCode,
					service: service.name,
				}),
		serviceCode,
		cause: found?.cause,
	};
}

/** A code is a word of somebody else, and every object knows words such as `constructor`. */
function adviceFor({ advice }: Service, code: string): Advice | undefined {
	return Object.hasOwn(advice, code) ? advice[code] : undefined;
}

/** Whether the codes can only come from the service, and mean that it did not take the request. */
function isOfTheService(service: Service, given: string[], status: number): boolean {
	const { codes } = service;
	if (given.length === 0) return false;
	if (given.some((code) => codes.own.test(code) && adviceFor(service, code))) return true;
	if (given.some((code) => codes.ofItsInside.test(code))) return false;
	if (status >= 500 || GAVE_UP.has(status)) return false;
	return status >= 400 || given.some((code) => codes.any.test(code));
}

/** Whether the reply speaks of a fault inside the service, under whatever HTTP status. */
function isFromInside({ codes }: Service, verdict: Verdict): boolean {
	return verdict.kind === 'refused' && verdict.codes.some((code) => codes.ofItsInside.test(code));
}

/** Nothing has left: sent again, and to the other host, without any doubt. */
export function neverConnected(
	host: string,
	why: string,
	next = say('Check the address in the credential and the network of your n8n server.'),
): FailedAttempt {
	return {
		kind: 'refused',
		retry: { everything: false },
		elsewhere: true,
		failure: {
			what: say('{host} cannot be reached ({why})', { host, why }),
			next,
			cause: 'temporarily-unavailable',
		},
	};
}

export function timedOut({ name }: Service, timeoutMs: number, purpose: Purpose): FailedAttempt {
	return {
		kind: 'unknown',
		failure: {
			what: say('{service} did not answer within {seconds} seconds{maybe}', {
				service: name,
				seconds: timeoutMs / 1000,
				maybe: purpose.maybe,
			}),
			next: purpose.ifUnknown,
			cause: 'temporarily-unavailable',
		},
	};
}

/** The service has said that it takes nothing of the kind for so long, and it is not asked again sooner. */
export function closed({ name }: Service, forMs: number): Failure {
	return {
		what: say('{service} takes nothing more with this key for {time}', {
			service: name,
			time: inMinutes(forMs),
		}),
		next: say(
			'It said so when it refused an earlier message for its rate. Run the node again after {time}.',
			{ time: new Date(Date.now() + forMs).toISOString() },
		),
		cause: 'rate-limited',
		retryAfterMs: Math.round(forMs),
	};
}

function inMinutes(ms: number): string {
	const minutes = Math.ceil(ms / 60_000);
	return minutes === 1 ? say('a minute') : say('{count} minutes', { count: minutes });
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
				what: say('The secure connection to {host} could not be made ({code})', { host, code }),
				next: say('Check the address in the credential and the certificate of that server.'),
				cause: 'configuration-invalid',
			},
		};
	}
	if (!(connected ?? !isNeverConnected(code, syscall))) {
		return neverConnected(
			host,
			code || say('the connection was not made'),
			nextOfUnconnected(code),
		);
	}
	return {
		kind: 'unknown',
		failure: {
			what: say('The connection to {host} broke before {service} answered{code}{maybe}', {
				host,
				service: name,
				code: code && say(' ({code})', { code }),
				maybe: purpose.maybe,
			}),
			next: purpose.ifUnknown,
			cause: 'temporarily-unavailable',
		},
	};
}

/** What to do where the reason does not lie with the other side's address alone. */
function nextOfUnconnected(code: string): string | undefined {
	if (lacksDescriptors(code)) {
		return say(
			'Your n8n server has no file descriptors left for a connection. Raise its limit (ulimit -n), or let it do fewer things at once.',
		);
	}
	if (HANDSHAKE_BROKEN.test(code)) {
		return say(
			'The other side broke off the secure connection. Check the address in the credential, and whether that server speaks https.',
		);
	}
	return undefined;
}

function latest(...times: Array<number | undefined>): number | undefined {
	const given = times.filter((time) => time !== undefined);
	return given.length > 0 ? Math.max(...given) : undefined;
}

function originOf(location: unknown, host: string): string {
	return URL.canParse(String(location), host)
		? new URL(String(location), host).origin
		: say('another address');
}
