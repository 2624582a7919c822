import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { exchange } from './exchange';
import { nodeError } from './nodeError';
import { sharedPace } from './pace';
import type { Service } from './service';
import { say } from '../languages/say';

const TIMEOUT_MS = 15_000;

/** One page of things to choose from, asked of the service for the editor. */
export interface ListRequest {
	path: string;
	qs: IDataObject;
	/** Counted together with other requests of this name. */
	group: string;
	/** Where the things stand in the message object of the reply. */
	read(reply: IDataObject): INodeListSearchResult;
}

/**
 * @throws {NodeApiError} saying why there is no list, and that typing the ID still works
 */
export async function searchList(
	context: ILoadOptionsFunctions,
	service: Service,
	{ path, qs, group, read }: ListRequest,
): Promise<INodeListSearchResult> {
	const data = await context.getCredentials(service.credential);
	const [host] = service.hosts(data);
	await sharedPace(host, service.accountKey(data), group).turn(0, AbortSignal.timeout(TIMEOUT_MS));
	const attempt = await exchange(
		context,
		{ service, data },
		host,
		{
			method: 'GET',
			url: (at) => at + path,
			qs,
			purpose: { maybe: '', ifUnknown: say('Open the list again in a moment.') },
		},
		{ timeoutMs: TIMEOUT_MS },
	);
	if (attempt.kind === 'delivered') return read(attempt.message);

	const message = 'failure' in attempt ? attempt.failure.what : say('The list could not be read');
	throw nodeError(
		context.getNode(),
		say('{what}. Switch to "By ID" and type the ID instead.', { what: message }),
	);
}
