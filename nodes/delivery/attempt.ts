import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Hint, MessageRequest, Service } from './contract';
import { toJsonText } from './json';
import type { Failure } from './outcome';
import { request, type Reply, type Signer } from './request';

/** What one request came to. */
export type Attempt =
	| { kind: 'delivered'; message: IDataObject }
	| { kind: 'repeated' }
	| FailedAttempt;

export type FailedAttempt =
	/** Surely not taken. `retry` is set where the same request can succeed later. */
	| { kind: 'refused'; failure: Failure; retry?: Hint['retry']; elsewhere?: boolean }
	/** The answer was lost or says nothing: the message may have been taken. */
	| { kind: 'unknown'; failure: Failure; elsewhere?: boolean };

/** One way to send requests: through n8n's own helper, signed by the credential. */
export type Send = (host: string, request: MessageRequest) => Promise<Attempt>;

const SIGNATURES_OF_A_CONNECTION_NEVER_MADE = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
	'EADDRNOTAVAIL',
]);

const CERTIFICATE_REFUSED = /CERT|SELF_SIGNED|UNABLE_TO_|^EPROTO$|^ERR_SSL/;

/** @param timeoutMs for the whole exchange, however slowly the reply drips in */
export function sender(
	context: IExecuteFunctions,
	service: Service,
	signer: Signer,
	timeoutMs: number,
	cancelled?: AbortSignal,
): Send {
	return async (host, { path, body }) => {
		const deadline = AbortSignal.timeout(timeoutMs);
		const signal = cancelled ? AbortSignal.any([cancelled, deadline]) : deadline;
		// n8n's helper takes its abort signal from the context it is called on.
		const lent = Object.create(context, { getExecutionCancelSignal: { value: () => signal } });
		try {
			const reply = await request(lent as IExecuteFunctions, signer, {
				method: 'POST',
				url: host + path,
				headers: { 'Content-Type': 'application/json; charset=utf-8' },
				body: toJsonText(body),
			});
			return judge(service, host, reply);
		} catch (error) {
			return deadline.aborted
				? timedOut(service, timeoutMs)
				: transportFailure(service, host, error as Error);
		}
	};
}

/** Reads a reply. What the service says in its envelope counts; the HTTP status only where it says nothing. */
export function judge(service: Service, host: string, reply: Reply): Attempt {
	const verdict = service.verdict(reply);
	if (verdict.kind === 'delivered' || verdict.kind === 'repeated') return verdict;

	const { name, hints } = service;
	const httpCode = String(reply.status);
	const retryAfterMs =
		(verdict.kind === 'refused' ? verdict.retryAfterMs : undefined) ?? retryAfter(reply.headers);

	if (verdict.kind === 'refused') {
		const [serviceCode] = verdict.codes;
		const hint = hints[verdict.codes.find((code) => code in hints) ?? ''];
		return {
			kind: 'refused',
			retry: hint?.retry,
			failure: {
				what: `${name} refused: ${verdict.words} (${serviceCode})`,
				next: hint?.next ?? `Look up the code ${serviceCode} in the documentation of ${name}.`,
				httpCode,
				serviceCode,
				cause: hint?.cause,
				retryAfterMs: retryAfterMs ?? hint?.retry?.pauseMs,
			},
		};
	}

	const excerpt = reply.text.replace(/\s+/g, ' ').trim().slice(0, 120);
	const said = excerpt ? `: ${excerpt}` : ', and the reply is empty';
	if (reply.status >= 300 && reply.status < 400) {
		return {
			kind: 'refused',
			failure: {
				what: `${host} redirects to ${originOf(reply.headers.location, host)}, and ${name} credentials are not sent on`,
				next: 'Put the final address into the credential.',
				httpCode,
				cause: 'configuration-invalid',
			},
		};
	}
	const busy = reply.status === 503 && retryAfterMs !== undefined;
	if (busy || (reply.status >= 400 && reply.status < 500)) {
		const hint = hints[httpCode];
		return {
			kind: 'refused',
			retry: busy ? { everything: true } : hint?.retry,
			failure: {
				what: `${host} refused with HTTP ${httpCode}${said}`,
				next:
					hint?.next ??
					`Check the address in the credential: this reply does not come from ${name}.`,
				httpCode,
				cause: busy ? 'temporarily-unavailable' : (hint?.cause ?? 'configuration-invalid'),
				retryAfterMs,
			},
		};
	}
	return {
		kind: 'unknown',
		elsewhere: reply.status === 502,
		failure: {
			what: `${host} answered HTTP ${httpCode} with something that is not a reply of ${name}${said}`,
			next: afterUnknown(service),
			httpCode,
			cause: 'temporarily-unavailable',
		},
	};
}

function timedOut(service: Service, timeoutMs: number): Attempt {
	return {
		kind: 'unknown',
		failure: {
			what: `${service.name} did not answer within ${timeoutMs / 1000} seconds`,
			next: afterUnknown(service),
			cause: 'temporarily-unavailable',
		},
	};
}

/** Reads an error that came in place of a reply. */
export function transportFailure(
	{ name, ...service }: Service,
	host: string,
	error: Error,
): FailedAttempt {
	const { code, syscall, message } = rootOf(error);
	if (
		SIGNATURES_OF_A_CONNECTION_NEVER_MADE.has(code) ||
		(code === 'ETIMEDOUT' && syscall === 'connect')
	) {
		return {
			kind: 'refused',
			retry: { everything: false },
			elsewhere: true,
			failure: {
				what: `${host} cannot be reached (${code})`,
				next: 'Check the address in the credential and the network of your n8n server.',
				cause: 'temporarily-unavailable',
			},
		};
	}
	if (CERTIFICATE_REFUSED.test(code)) {
		return {
			kind: 'refused',
			failure: {
				what: `The secure connection to ${host} could not be made (${code})`,
				next: 'Check the address in the credential and the certificate of that server.',
				cause: 'configuration-invalid',
			},
		};
	}
	if (code === '') {
		// No system code: n8n or the credential refused to send, and says why.
		return {
			kind: 'refused',
			failure: {
				what: message,
				next: 'Correct the credential of this node.',
				cause: 'configuration-invalid',
			},
		};
	}
	return {
		kind: 'unknown',
		failure: {
			what: `The connection to ${host} broke before ${name} answered (${code})`,
			next: afterUnknown(service),
			cause: 'temporarily-unavailable',
		},
	};
}

function afterUnknown({ recognisesRepeats }: Pick<Service, 'recognisesRepeats'>): string {
	return recognisesRepeats
		? 'The message may have been delivered. Run the node again with the same message_client_id: it is not delivered twice.'
		: 'The message may have been delivered. Look into the room before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.';
}

/** The error under n8n's wrapping: only its code and text are used, since it holds headers as well. */
function rootOf(error: Error): { code: string; syscall?: string; message: string } {
	let root = error as Error & { code?: unknown; syscall?: string };
	while (root.cause instanceof Error) root = root.cause as typeof root;
	return {
		code: typeof root.code === 'string' ? root.code : '',
		syscall: root.syscall,
		message: root.message,
	};
}

/** `Retry-After` in seconds or as a date. @returns milliseconds */
export function retryAfter(headers: IDataObject, now = Date.now()): number | undefined {
	const value = String(headers['retry-after'] ?? '');
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function originOf(location: unknown, host: string): string {
	return URL.canParse(String(location), host)
		? new URL(String(location), host).origin
		: 'another address';
}
