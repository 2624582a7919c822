import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { choiceOf, searchList } from '../api/list';
import { objectsIn, wordOf } from '../form/value';
import { SUPER_TEAM, TEAM } from './conversation';
import { neteaseIm } from './service';
import { say } from '../languages/say';

const PAGE = 100;

/** The API counts the types of teams differently from the types of conversations. */
const TEAM_TYPES: Record<number, number> = { [TEAM]: 1, [SUPER_TEAM]: 2 };

/** `joined_teams`: the teams of the sender. NetEase offers no list of accounts. */
export async function teams(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const sender = String(this.getCurrentNodeParameter('sender_id') ?? '');
	const team_type = TEAM_TYPES[Number(this.getCurrentNodeParameter('conversation_type'))];
	if (!team_type) {
		throw new NodeOperationError(
			this.getNode(),
			say(
				'NetEase IM lists teams only. Switch to "By ID" and type the account ID of the receiver.',
			),
		);
	}
	if (sender === '' || sender.startsWith('=')) {
		throw new NodeOperationError(
			this.getNode(),
			say(
				'The list holds the teams of the sender. Fill in the sender first, without an expression, or switch to "By ID".',
			),
		);
	}
	return await searchList(this, neteaseIm, {
		path: `/im/v2.1/team_members/${encodeURIComponent(sender)}/actions/joined_teams`,
		group: 'joined_teams',
		qs: { team_type, limit: PAGE, ...(paginationToken && { page_token: paginationToken }) },
		read: ({ team_info_list, has_more, next_token }) => ({
			results: objectsIn(team_info_list)
				.flatMap(({ team_id, name }) => choiceOf(team_id, name))
				.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase())),
			...(has_more === true && wordOf(next_token) && { paginationToken: wordOf(next_token) }),
		}),
	});
}
