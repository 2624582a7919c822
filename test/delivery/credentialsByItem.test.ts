import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { workflowOf } from '../support/engine';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const continued = { onError: 'continueErrorOutput' as const };

describe('a credential', () => {
	it('that holds no expression is read once for a whole run', async () => {
		const input = Array.from({ length: 60 }, (_, item) => ({ to: `room-${item}` }));
		const sent = await chat.room({ ...roomForm, room: '={{ $json.to }}' }, input);
		expect(chat.imkit.accepted).toHaveLength(60);
		expect(sent.credentialReads).toBe(1);
	});

	it('that depends on the item sends each message with the key of its own customer', async () => {
		const servers = await Promise.all(
			['key-a', 'key-b', 'key-c'].map(
				async (apiKey) => await startImkit({ rooms: 'any', users: 'any', apiKey }),
			),
		);
		const customers = servers.map(({ credential }) => credential);
		// The first item takes what the expression falls back to.
		const input = Array.from({ length: 30 }, (_, item) =>
			item % 3 === 0 ? { text: `text ${item}` } : { text: `text ${item}`, ...customers[item % 3] },
		);
		const sent = await chat.engine.run(
			workflowOf('sendRoomMessage', { ...roomForm, message: '={{ $json.text }}' }, continued),
			{
				credentials: {
					imkitApi: {
						baseUrl: `={{ $json.baseUrl ?? "${customers[0].baseUrl}" }}`,
						apiKey: '={{ $json.apiKey || "key-a" }}',
					},
				},
				input,
			},
		);
		expect(jsonOf(sent, 1)).toEqual([]);
		for (const [customer, { accepted, requests }] of servers.entries()) {
			const texts = accepted.map(({ body }) => body.message);
			expect(texts).toHaveLength(10);
			expect(requests).toHaveLength(10);
			expect(texts.every((text) => Number(String(text).split(' ')[1]) % 3 === customer)).toBe(true);
		}
		await Promise.all(servers.map((server) => server.close()));
	});

	it('that cannot be read for one item fails that item alone', async () => {
		const sent = await chat.engine.run(workflowOf('sendRoomMessage', roomForm, continued), {
			credentials: {
				imkitApi: { baseUrl: chat.imkit.url, apiKey: '={{ $json.apiKey }}' },
			},
			input: [{}, { apiKey: chat.imkit.credential.apiKey }, { apiKey: 'wrong' }],
		});
		expect(sent.output('Send', 0)).toHaveLength(1);
		expect(jsonOf(sent, 1).map(({ error }) => error)).toMatchObject([
			{ outcome: 'refused', message: expect.stringContaining('The API key is empty') },
			{ outcome: 'refused', httpCode: '401' },
		]);
	});

	it('of another account does not wait for a pause of the first one', async () => {
		const other = await startNeteaseIm({ accounts: 'any', appKey: 'other-app' });
		chat.neteaseIm.fail(
			{ reply: { body: { code: 416, msg: 'slow', data: {} } } },
			{ when: ({ text }) => text.includes('first') },
		);
		const start = performance.now();
		const form = { ...conversationForm, text: '={{ $json.text }}', receiver_id: '={{ $json.to }}' };
		await chat.engine.run(workflowOf('sendConversationMessage', form, continued), {
			credentials: {
				neteaseImApi: {
					...chat.neteaseIm.credential,
					appKey: '={{ $json.appKey }}',
					baseUrl: '={{ $json.baseUrl }}',
				},
			},
			input: [
				{ text: 'first', to: 'a', ...chat.neteaseIm.credential },
				...['b', 'c', 'd'].map((to) => ({ text: 'other', to, ...other.credential })),
			],
		});
		const arrivedAfterMs = Math.max(...other.accepted.map(({ at }) => at)) - Date.now();
		expect(other.accepted).toHaveLength(3);
		expect(arrivedAfterMs).toBeLessThan(-5000);
		expect(performance.now() - start).toBeGreaterThan(9000);
		await other.close();
	});
});
