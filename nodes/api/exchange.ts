import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { watchConnection } from './connection';
import { Deadline } from './deadline';
import {
	judge,
	neverConnected,
	timedOut,
	transportFailure,
	type Attempt,
	type Purpose,
} from './judge';
import { queryOf } from './query';
import { request, type Signer } from './request';
import type { Reply, Service, Verdict } from './service';
import { whenAborted } from './wait';
import { say } from '../languages/say';

/** One HTTP call to the service of a credential. */
export interface Exchange {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Complete address, below `host`. */
	url(host: string): string;
	qs?: IHttpRequestOptions['qs'];
	contentType?: string;
	/** As it goes out. */
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
	context: IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions,
	signer: Signer,
	host: string,
	{ method, url, qs, contentType, body, purpose, verdict }: Exchange,
	{ timeoutMs, cancelled }: Limits,
): Promise<Attempt> {
	const service: Service = verdict ? { ...signer.service, verdict } : signer.service;
	const breakingOff = new AbortController();
	const breakOff = () => breakingOff.abort();
	const deadline = new Deadline(timeoutMs, breakOff);
	const stopListening = cancelled && whenAborted(cancelled, breakOff);
	// n8n's helper takes its abort signal from the context it is called on.
	const lent = Object.create(context, {
		getExecutionCancelSignal: { value: () => breakingOff.signal },
	});
	// n8n drops the body of a GET, and with it the sight of the connection; a GET may be asked again.
	const connection = method === 'GET' ? undefined : watchConnection({ content: body });
	try {
		const reply = await request(lent as IExecuteFunctions, signer, {
			method,
			url: url(host),
			...(qs && { qs: queryOf(qs) }),
			...connection?.options,
			headers: {
				...(contentType && { 'Content-Type': contentType }),
				...connection?.options.headers,
			},
		});
		return judge(service, host, reply, purpose);
	} catch (error) {
		const connected = connection?.wasConnected();
		if (!deadline.passed) {
			return transportFailure(service, host, error as Error, purpose, connected);
		}
		return connected === false
			? neverConnected(
					host,
					say('no connection within {seconds} seconds', { seconds: timeoutMs / 1000 }),
				)
			: timedOut(service, timeoutMs, purpose);
	} finally {
		deadline.end();
		stopListening?.();
	}
}
