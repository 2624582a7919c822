import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { judge } from './attempt';
import type { Service } from './contract';
import { request } from './request';

/** One page of things to choose from, asked of the service for the editor. */
export interface ListRequest {
	path: string;
	qs: IDataObject;
	/** Where the things stand in the message object of the reply. */
	read(reply: IDataObject): INodeListSearchResult;
}

/**
 * @throws {NodeApiError} saying that the service refused the list, and that typing the ID still works
 */
export async function searchList(
	context: ILoadOptionsFunctions,
	service: Service,
	{ path, qs, read }: ListRequest,
): Promise<INodeListSearchResult> {
	const data = await context.getCredentials(service.credential);
	const [host] = service.hosts(data);
	const reply = await request(
		context,
		{ type: service.credential, data },
		{
			method: 'GET',
			url: host + path,
			qs,
			timeout: 15_000,
		},
	);
	const verdict = service.verdict(reply);
	if (verdict.kind === 'delivered') return read(verdict.message);

	const attempt = judge(service, host, reply);
	const message = 'failure' in attempt ? attempt.failure.what : 'The list could not be read';
	throw new NodeApiError(context.getNode(), { message } as JsonObject, {
		message: `${message}. Choose "By ID" and type the ID instead.`,
	});
}
