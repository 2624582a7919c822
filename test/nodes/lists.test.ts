import type { INodeType } from 'n8n-workflow';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { startServerThatAlwaysSays } from '../services/otherServer';
import { roomForm } from '../support/chat';
import { loadEngine, searchList, workflowOf, type Engine } from '../support/engine';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
const people = Array.from({ length: 70 }, (_, index) => ({
	_id: `user-${index}`,
	nickname: `Person ${index}`,
}));

beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit({
		users: [...people, { _id: 'nobody' }],
		rooms: [
			{ _id: 'r1', name: '专案讨论群' },
			{ _id: 'r2', name: 'Shop (Taipei)' },
		],
	});
	neteaseIm = await startNeteaseIm({
		teams: [
			{ team_id: '5001', team_type: 1, name: '值班群' },
			{ team_id: '5002', team_type: 1, name: 'Sales' },
			{ team_id: '9001', team_type: 2, name: 'Everybody' },
		],
	});
});
afterAll(async () => {
	await imkit.close();
	await neteaseIm.close();
});

const inImkit = async (method: string, asked: object = {}) =>
	await searchList(engine, 'sendRoomMessage', method, {
		credentials: { imkitApi: imkit.credential },
		...asked,
	});
const teamsFor = async (parameters: object, filter?: string) =>
	await searchList(engine, 'sendConversationMessage', 'teams', {
		credentials: { neteaseImApi: neteaseIm.credential },
		parameters: {
			conversationFrom: 'parts',
			sender_id: 'assistant',
			conversation_type: 2,
			...parameters,
		},
		filter,
	});

describe('choosing from a list', () => {
	it('rooms of IMKIT, by name and ID, searched as it is typed', async () => {
		expect((await inImkit('rooms')).results).toEqual([
			{ name: '专案讨论群 (r1)', value: 'r1' },
			{ name: 'Shop (Taipei) (r2)', value: 'r2' },
		]);
		expect((await inImkit('rooms', { filter: '讨论' })).results).toHaveLength(1);
		expect((await inImkit('rooms', { filter: '(taipei)' })).results).toHaveLength(1);
	});

	it('users of IMKIT, page by page; one without a nickname by ID', async () => {
		const first = await inImkit('users');
		expect(first.results[0]).toEqual({ name: 'Person 0 (user-0)', value: 'user-0' });
		expect(first.results).toHaveLength(50);
		const second = await inImkit('users', { paginationToken: first.paginationToken });
		expect(second.results).toHaveLength(21);
		expect(second.results.at(-1)).toEqual({ name: 'nobody', value: 'nobody' });
		expect(second.paginationToken).toBeUndefined();
	});

	it("teams of the sender at NetEase, of the conversation's type", async () => {
		expect((await teamsFor({})).results).toEqual([
			{ name: '值班群 (5001)', value: '5001' },
			{ name: 'Sales (5002)', value: '5002' },
		]);
		expect((await teamsFor({ conversation_type: 3 })).results).toEqual([
			{ name: 'Everybody (9001)', value: '9001' },
		]);
		expect((await teamsFor({}, 'sal')).results).toHaveLength(1);
	});

	it.each([
		[{ conversation_type: 1 }, 'type the account ID'],
		[{ sender_id: '' }, 'Fill in the sender first'],
		[{ sender_id: '={{ $json.x }}' }, 'Fill in the sender first'],
	])('teams for %j: says what to do', async (parameters, words) => {
		await expect(teamsFor(parameters)).rejects.toThrow(words);
	});

	it('a list that the server refuses leaves typing the ID as the way', async () => {
		const wrong = { imkitApi: { ...imkit.credential, apiKey: 'wrong' } };
		await expect(inImkit('rooms', { credentials: wrong })).rejects.toThrow(
			'Switch to "By ID" and type the ID instead',
		);
	});

	it('while the service is known to refuse for long, it is not asked, and the words say why', async () => {
		const busy = await startImkit({ rooms: [], users: [] });
		busy.fail({
			reply: {
				status: 429,
				headers: { 'retry-after': '3600' },
				body: { error: 'RATE_LIMIT_EXCEEDED', message: 'slow' },
			},
		});
		const credentials = { imkitApi: busy.credential };
		await engine.run(workflowOf('sendRoomMessage', roomForm), { credentials, input: [{}] });
		const asked = busy.requests.length;
		await expect(inImkit('rooms', { credentials })).rejects.toThrow(
			'IMKIT takes nothing more with this key for 60 minutes. Switch to "By ID" and type the ID instead.',
		);
		expect(busy.requests).toHaveLength(asked);
		await busy.close();
	});
});

it('every list that a form offers is one its node can give', () => {
	const listsIn = (part: unknown): string[] =>
		typeof part !== 'object' || part === null
			? []
			: Object.entries(part).flatMap(([key, value]) =>
					key === 'searchListMethod' ? [value as string] : listsIn(value),
				);
	const offered = Object.values(engine.loader.nodeTypes).map(({ type }) => {
		const { description, methods } = type as INodeType;
		const lists = listsIn(description.properties);
		const missing = lists.filter((list) => !methods?.listSearch?.[list]);
		expect([description.name, missing]).toEqual([description.name, []]);
		return lists;
	});
	expect(offered).toHaveLength(10);
	expect(offered.flat()).toEqual(expect.arrayContaining(['rooms', 'teams', 'users']));
});

describe('a list in which something else stands', () => {
	const odd = { toString: 1, valueOf: 1 };
	it.each([
		['no list', { a: 1 }, []],
		[
			'entries that are none',
			[null, 7, 'x', {}, { _id: odd, team_id: odd }, { _id: 5, team_id: 5, name: odd }],
			[{ name: '5', value: '5' }],
		],
	])('%s: is no fault, and shows what can be chosen', async (_what, list, results) => {
		const body = {
			...{ RC: 0, result: { data: list, totalCount: odd } },
			...{ code: 200, data: { team_info_list: list, has_more: true, next_token: odd } },
		};
		const other = await startServerThatAlwaysSays({ body });
		const { url: baseUrl } = other;
		const imkitApi = { apiKey: 'k', baseUrl };
		const neteaseImApi = { appKey: 'k', appSecret: 's', region: 'custom', baseUrl };
		const parameters = { sender_id: 'assistant', conversation_type: 2 };
		const lists = [
			await searchList(engine, 'sendRoomMessage', 'rooms', { credentials: { imkitApi } }),
			await searchList(engine, 'sendRoomMessage', 'users', { credentials: { imkitApi } }),
			await searchList(engine, 'sendConversationMessage', 'teams', {
				credentials: { neteaseImApi },
				parameters,
			}),
		];
		await other.close();
		expect(lists).toEqual(lists.map(() => ({ results })));
	});
});
