import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { exchangeAlone } from './alone';
import { nodeError } from './nodeError';
import { wordOf } from '../form/value';
import type { Service } from './service';
import { say } from '../languages/say';

/** An entry of a list, under its name if it has one; none for what has no ID. */
export function choiceOf(id: unknown, name: unknown): INodeListSearchResult['results'] {
	const [value, words] = [wordOf(id), wordOf(name)];
	if (value === '') return [];
	return [{ name: words === '' ? value : `${words} (${value})`, value }];
}

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
	const attempt = await exchangeAlone(context, { service, data }, group, {
		method: 'GET',
		url: (at) => at + path,
		qs,
		purpose: { maybe: '', ifUnknown: say('Open the list again in a moment.') },
	});
	if (attempt.kind === 'delivered') return read(attempt.message);

	const message = 'failure' in attempt ? attempt.failure.what : say('The list could not be read');
	throw nodeError(
		context.getNode(),
		say('{what}. Switch to "By ID" and type the ID instead.', { what: message }),
	);
}
