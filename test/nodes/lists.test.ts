import { startImkit, startNeteaseIm } from '../services/chatServices';
import { loadEngine, searchList, type Engine } from '../support/engine';

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
});
