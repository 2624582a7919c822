import { sleep } from 'n8n-workflow';
import { startNeteaseIm } from '../services/chatServices';
import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { workflowOf } from '../support/engine';
import { longestBlockOf } from '../support/eventLoop';

let chat: Chat;
beforeEach(async () => {
	chat = await Chat.start();
});
afterEach(() => chat.close());

const continued = { onError: 'continueErrorOutput' as const };
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const text = { text: '={{ $json.text }}' };
const outcomes = (items: Array<{ error?: unknown }>) =>
	items.map(({ error }) => (error as { outcome: string }).outcome);

const refusals = {
	'a muted team (108423)': { reply: { body: { code: 108423, msg: 'muted', data: {} } } },
	'a wrong key (403)': { reply: { body: { code: 403, msg: 'forbidden', data: {} } } },
	'a limit of a gateway (429)': { reply: { status: 429, body: '<html>slow down' } },
	'a page that forbids it': { reply: { status: 403, body: '<html>no' } },
};

describe('a message whose answer was lost stays unknown, whatever comes after', () => {
	it.each(Object.entries(refusals))('NetEase IM: %s', async (_case, refusal) => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		chat.neteaseIm.fail(refusal, { times: Infinity });
		const form = { ...conversationForm, delivery: { maxRetries: 1 } };
		const sent = await chat.conversation(form, [{}], { ...retrying, ...continued });
		expect(chat.neteaseIm.accepted).toHaveLength(1);
		expect(jsonOf(sent, 1)).toMatchObject([
			{
				error: {
					outcome: 'unknown',
					message: expect.stringContaining('the message may have been delivered; sent again: '),
				},
			},
		]);
	});

	it('NetEase IM: an address that nobody answers any more', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		chat.neteaseIm.latencyMs = 50;
		void sleep(200).then(async () => await chat.neteaseIm.stop());
		const form = { ...conversationForm, delivery: { maxRetries: 1 } };
		const sent = await chat.conversation(form, [{}], continued);
		expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
		await chat.neteaseIm.start();
	});

	it('IMKIT with Resend When Unknown: a refusal of the second try', async () => {
		chat.imkit.fail({ hangUp: 'afterAccept' });
		chat.imkit.fail({ reply: { status: 404, body: { RC: 404, RM: 'Room not found' } } });
		const form = { ...roomForm, delivery: { resendWhenUnknown: true } };
		const sent = await chat.room(form, [{}], continued);
		expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
	});

	it.each(['imkit', 'neteaseIm'] as const)(
		"%s: a refusal in a later try of n8n's Retry On Fail",
		async (service) => {
			chat[service].fail({ hangUp: 'afterAccept' });
			chat[service].fail({ reply: { status: 403, body: '<html>' } }, { times: Infinity });
			const settings = { ...retrying, ...continued };
			const delivery = { maxRetries: 0 };
			const sent =
				service === 'imkit'
					? await chat.room({ ...roomForm, delivery }, [{}], settings)
					: await chat.conversation({ ...conversationForm, delivery }, [{}], settings);
			expect(chat[service].accepted).toHaveLength(1);
			expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
		},
	);

	it('a stopped run tells of it, and a cancelled pause does not make it "not tried"', async () => {
		chat.neteaseIm.fail(
			{ hangUp: 'afterAccept' },
			{ when: (request) => request.text.includes('lost') },
		);
		chat.neteaseIm.fail(
			{ reply: { body: { code: 107451, msg: 'no', data: {} } } },
			{
				when: (request) => request.text.includes('bad'),
			},
		);
		const form = { ...conversationForm, ...text, receiver_id: '={{ $json.to }}' };
		const { error } = await chat.conversation(form, [
			{ text: 'bad', to: 'b' },
			{ text: 'lost', to: 'a' },
		]);
		expect(error?.description).toContain(
			'1 may have been delivered, because the answer was lost (item 1)',
		);
		expect(error?.message).toContain('of the other messages, 1 may have been delivered');
	});
});

describe('the automatic message id', () => {
	const idsOf = async (
		executionId: string,
		{ workflow = 'w1', node = 'Send', words = 'same' },
	): Promise<string> => {
		const json = workflowOf('sendConversationMessage', { ...conversationForm, text: words });
		json.nodes[1].name = node;
		json.connections['Manual Trigger'].main[0] = [{ node, type: 'main', index: 0 }];
		await chat.engine.run(
			{ ...json, id: workflow },
			{ credentials: chat.credentials, executionId },
		);
		return chat.neteaseIm.requests.at(-1)?.body.message.message_client_id as string;
	};

	it('differs by workflow, node, execution and content, and by nothing else', async () => {
		const ids = [
			await idsOf('1', {}),
			await idsOf('1', { workflow: 'w2' }),
			await idsOf('1', { node: 'Other' }),
			await idsOf('1', { words: 'another text' }),
			await idsOf('2', {}),
		];
		expect(new Set(ids).size).toBe(5);
		expect(await idsOf('1', {})).toBe(ids[0]);
		expect(chat.neteaseIm.accepted).toHaveLength(5);
	});

	it('stays when an expression reads differently in a later try', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const form = {
			...conversationForm,
			text: '={{ $now.toMillis() }} {{ Math.random() }}',
			delivery: { maxRetries: 0 },
		};
		const sent = await chat.conversation(form, [{}], retrying);
		expect(sent.error).toBeUndefined();
		expect(chat.neteaseIm.requests).toHaveLength(2);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});
});

describe('stop means stop', () => {
	const refused = { reply: { body: { code: 107451, msg: 'no', data: {} } } };
	const about = (words: string) => ({
		when: (request: { text: string }) => request.text.includes(words),
		times: Infinity,
	});
	const input = (count: number) =>
		Array.from({ length: count }, (_, item) => ({ text: `number ${item};`, to: `r${item}` }));
	const form = { ...conversationForm, ...text, receiver_id: '={{ $json.to }}' };

	it('nothing that waits for its turn is sent once something failed', async () => {
		chat.neteaseIm.fail(refused, about('number 0;'));
		const slow = { ...form, delivery: { maxPerSecond: 5, maxInFlight: 10 } };
		const { error } = await chat.conversation(slow, input(10));
		await sleep(1500);
		expect(chat.neteaseIm.requests.length).toBeLessThanOrEqual(2);
		expect(error?.description).toContain('not tried');
	});

	it('nothing that waits for a pause or a retry is sent once something failed', async () => {
		chat.neteaseIm.fail(
			{ reply: { body: { code: 449, msg: 'later', data: {} } } },
			about('number 1;'),
		);
		chat.neteaseIm.fail(
			{ reply: { body: { code: 503, msg: 'busy', data: {} } } },
			about('number 2;'),
		);
		chat.neteaseIm.fail({ ...refused, delayMs: 150 }, about('number 0;'));
		const { error } = await chat.conversation(form, input(3));
		const requests = chat.neteaseIm.requests.length;
		await sleep(2500);
		expect(chat.neteaseIm.requests).toHaveLength(requests);
		expect(requests).toBeLessThanOrEqual(3);
		expect(error?.description).toContain('2 not tried');
	});
});

describe('a pause is that of the account', () => {
	it('another run with the same key waits too, and one with another key does not', async () => {
		const other = await startNeteaseIm({ accounts: 'any' });
		chat.neteaseIm.fail({
			reply: { headers: { 'retry-after': '2' }, body: { code: 416, msg: 'slow', data: {} } },
		});
		const first = chat.conversation(conversationForm);
		await sleep(400);
		const start = performance.now();
		const second = chat.conversation(conversationForm);
		await chat.engine.run(workflowOf('sendConversationMessage', conversationForm), {
			credentials: { neteaseImApi: other.credential },
		});
		expect(performance.now() - start).toBeLessThan(1000);
		await second;
		expect(performance.now() - start).toBeGreaterThan(1000);
		await first;
		expect(chat.neteaseIm.accepted).toHaveLength(2);
		await other.close();
	});
});

describe('long lists', () => {
	it.each([
		['in one room', 1],
		['each in a room of its own', 20_000],
	])(
		'20,000 items %s never hold the process for long',
		async (_where, rooms) => {
			// After this answer nothing is sent any more, so that what is left is the work of the node.
			chat.imkit.fail({
				reply: { status: 429, body: { error: 'RATE_LIMIT_EXCEEDED', retryAfter: 3600 } },
			});
			const input = Array.from({ length: 20_000 }, (_, item) => ({ to: `room-${item % rooms}` }));
			const { longestMs, result } = await longestBlockOf(
				async () => await chat.room({ ...roomForm, room: '={{ $json.to }}' }, input, continued),
			);
			expect(jsonOf(result, 0).length + jsonOf(result, 1).length).toBe(20_000);
			expect(chat.imkit.requests.length).toBeLessThanOrEqual(10);
			expect(longestMs).toBeLessThan(700);
		},
		60_000,
	);
});
