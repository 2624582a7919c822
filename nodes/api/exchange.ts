import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { watchConnection } from './connection';
import { Deadline } from './deadline';
import { judge, timedOut, transportFailure, type Attempt, type Purpose } from './judge';
import { redact, secretsOf } from './redact';
import { request, type Signer } from './request';
import type { Reply, Service, Verdict } from './service';

/** One HTTP call to the service of a credential. */
export interface Exchange {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Complete address, below `host`. */
	url(host: string): string;
	qs?: IHttpRequestOptions['qs'];
	contentType?: string;
	/** Only one of the two: text as it goes out, or bytes. */
	body?: string | Buffer;
	purpose: Purpose;
	/** For replies that are not of the service's usual shape. */
	verdict?: (reply: Reply) => Verdict;
}

export interface Limits {
	/** For the whole exchange, however slowly the reply drips in. */
	timeoutMs: number;
	cancelled?: AbortSignal;
}

/** Makes one request and judges what came of it. Never throws for what the network or the service does. */
export async function exchange(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	signer: Signer,
	host: string,
	{ method, url, qs, contentType, body, purpose, verdict }: Exchange,
	{ timeoutMs, cancelled }: Limits,
): Promise<Attempt> {
	const service: Service = verdict ? { ...signer.service, verdict } : signer.service;
	const connection = body === undefined ? undefined : watchConnection({ content: body });
	const deadline = new Deadline(timeoutMs);
	const signal = cancelled ? AbortSignal.any([cancelled, deadline.signal]) : deadline.signal;
	// n8n's helper takes its abort signal from the context it is called on.
	const lent = Object.create(context, { getExecutionCancelSignal: { value: () => signal } });
	try {
		const reply = await request(lent as IExecuteFunctions, signer, {
			method,
			url: url(host),
			...(qs && { qs }),
			...connection?.options,
			headers: {
				...connection?.options.headers,
				...(contentType && { 'Content-Type': contentType }),
			},
		});
		const quote = (text: string) => redact(text, secretsOf(signer.data, reply.sentHeaders));
		return judge(service, host, reply, purpose, quote);
	} catch (error) {
		const connected = connection?.wasConnected();
		return deadline.passed && connected !== false
			? timedOut(service, timeoutMs, purpose)
			: transportFailure(service, host, error as Error, purpose, connected);
	} finally {
		deadline.end();
	}
}
