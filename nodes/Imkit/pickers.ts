import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { choiceOf, searchList } from '../api/list';
import { objectsIn, wordOf } from '../form/value';
import { imkit, RATE } from './service';

const PAGE = 50;

/** `GET /rooms`, documented for a user's token; whether the API key may list rooms depends on the server. */
export async function rooms(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, '/rooms', 'name', filter, paginationToken);
}

/** `GET /admin/clients`: the users of the app. */
export async function users(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, '/admin/clients', 'nickname', filter, paginationToken);
}

async function search(
	context: ILoadOptionsFunctions,
	path: string,
	nameField: string,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const skip = Number(paginationToken ?? 0);
	const qs = {
		limit: PAGE,
		skip,
		...(filter && {
			q: JSON.stringify({ [nameField]: { $regex: escaped(filter), $options: 'i' } }),
		}),
	};
	return await searchList(context, imkit, {
		path,
		qs,
		group: RATE.group,
		read: ({ data, totalCount }) => {
			const count = Array.isArray(data) ? data.length : 0;
			const next = skip + count;
			return {
				results: objectsIn(data).flatMap((entry) => choiceOf(entry._id, entry[nameField])),
				...(count > 0 && next < Number(wordOf(totalCount)) && { paginationToken: String(next) }),
			};
		},
	});
}

/** The server takes the filter for a regular expression; people mean what they type. */
function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
