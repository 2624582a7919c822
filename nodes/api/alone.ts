import type { IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { Deadline } from './deadline';
import { exchange, type Exchange } from './exchange';
import { closed, type Attempt } from './judge';
import { sharedPace } from './pace';
import type { Signer } from './request';

const TIMEOUT_MS = 15_000;

/**
 * One request that belongs to no run of a node, such as for a list in the editor: at its turn, if
 * that comes in time, and not while the service is known to refuse for long.
 *
 * @param group counted together with other requests of this name
 */
export async function exchangeAlone(
	context: IHookFunctions | ILoadOptionsFunctions,
	signer: Signer,
	group: string,
	request: Exchange,
): Promise<Attempt> {
	const { service, data } = signer;
	const [host] = service.hosts(data);
	const pace = sharedPace(host, service.accountKey(data), group);
	const waiting = new AbortController();
	const deadline = new Deadline(TIMEOUT_MS, () => waiting.abort());
	const place = await pace.place({ perSecond: 0 }, { ended: waiting.signal });
	deadline.end();
	try {
		if (pace.closedForMs > 0)
			return { kind: 'refused', failure: closed(service, pace.closedForMs) };
		return await exchange(context, signer, host, request, { timeoutMs: TIMEOUT_MS });
	} finally {
		place.leave(false);
	}
}
