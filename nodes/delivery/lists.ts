import type {
	IDataObject,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { judge, toReply } from './attempt';
import type { Service } from './contract';

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
	const credential = await context.getCredentials(service.credential);
	const [host] = service.hosts(credential);
	const options: IHttpRequestOptions = {
		method: 'GET',
		url: host + path,
		qs,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: 15_000,
	};
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context,
		service.credential,
		options,
	)) as { statusCode: number; headers: IDataObject; body: unknown };
	const reply = toReply(response);
	const verdict = service.verdict(reply);
	if (verdict.kind === 'delivered') return read(verdict.message);

	const attempt = judge(service, host, reply);
	const message = 'failure' in attempt ? attempt.failure.what : 'The list could not be read';
	throw new NodeApiError(context.getNode(), { message } as JsonObject, {
		message: `${message}. Choose "By ID" and type the ID instead.`,
	});
}
