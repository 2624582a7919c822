import { sleep, type IDataObject } from 'n8n-workflow';
import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { builtModule } from '../support/builtPackage';

jest.setTimeout(120_000);

let chat: Chat;

beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => {
	chat.reset();
	chat.neteaseIm.rateLimit = undefined;
});
afterAll(async () => await chat.close());

const to = (count: number, destinations: number) =>
	Array.from({ length: count }, (_, item) => ({
		to: `to-${item % destinations}`,
		text: `number ${item}`,
	}));

type Accepted = Chat['imkit']['accepted'];

const millisecondsOf = (accepted: Accepted) => (accepted.at(-1)?.at ?? 0) - (accepted[0]?.at ?? 0);

/** Times in which the service took nothing for so long, though more was to come. */
const gapsOf = (accepted: Accepted, ms: number) =>
	accepted.filter(({ at }, index) => at - (accepted[index - 1]?.at ?? at) > ms).length;

describe("IMKIT's requests a minute, in a minute of four seconds", () => {
	const { RATE } = builtModule('nodes/Imkit/service.js') as {
		RATE: { window: { most: number; ms: number } };
	};
	const { window } = RATE;
	const minuteMs = 4000;
	/** What is left of a minute when a busy machine was slow to send what it allows. */
	const pauseMs = minuteMs / 4;
	beforeAll(() => (RATE.window = { most: 20, ms: minuteMs }));
	afterAll(() => (RATE.window = window));

	const form = { ...roomForm, room: '={{ $json.to }}', message: '={{ $json.text }}' };
	/** A service of its own for each, as what was sent before counts. */
	let chat: Chat;
	beforeEach(async () => {
		chat = await Chat.start();
	});
	afterEach(async () => await chat.close());

	const send = async (count: number) => await chat.room(form, to(count, 15));

	it('are 1000, counted in any minute', () => {
		expect(window).toEqual({ most: 1000, ms: 60_000 });
	});

	it('a long run ends as soon as the limit allows, without a refusal and with one pause a minute', async () => {
		chat.imkit.latencyMs = 20;
		chat.imkit.rateLimit = { perMinute: 20, minuteMs };
		const sent = await send(60);
		const { accepted } = chat.imkit;
		expect(accepted).toHaveLength(60);
		expect(chat.imkit.refusedForRate).toBe(0);
		expect(millisecondsOf(accepted)).toBeGreaterThanOrEqual(2 * minuteMs);
		expect(millisecondsOf(accepted)).toBeLessThan(4 * minuteMs);
		expect(gapsOf(accepted, pauseMs)).toBe(2);
		expect(sent.hints('Send')).toMatchObject([
			{ message: expect.stringContaining('Paused 2 times because the service limits its rate') },
		]);
	});

	it('a short run is not spread over the minute', async () => {
		chat.imkit.latencyMs = 20;
		chat.imkit.rateLimit = { perMinute: 20, minuteMs };
		const sent = await send(20);
		expect(chat.imkit.accepted).toHaveLength(20);
		expect(millisecondsOf(chat.imkit.accepted)).toBeLessThan(minuteMs / 2);
		expect(sent.hints('Send')).toEqual([]);
	});

	it('a service that counts in any minute, wherever it begins, refuses nothing either', async () => {
		// Some of the first ones are long on their way.
		chat.imkit.fail(
			{ delayMs: 300 },
			{ when: ({ message }: IDataObject) => /number \d$/.test(String(message)), times: Infinity },
		);
		chat.imkit.rateLimit = { perSecond: 20, secondMs: minuteMs, blockMs: 2000 };
		await send(45);
		expect(chat.imkit.accepted).toHaveLength(45);
		expect(chat.imkit.refusedForRate).toBe(0);
	});

	it('somebody else with the same key costs at most what was under way, and one pause a minute', async () => {
		chat.imkit.latencyMs = 20;
		// The other one takes half of it.
		chat.imkit.rateLimit = { perMinute: 10, minuteMs };
		const sent = await send(30);
		expect(sent.error).toBeUndefined();
		expect(chat.imkit.accepted).toHaveLength(30);
		const { refusedForRate } = chat.imkit;
		expect(refusedForRate).toBeGreaterThan(0);
		// No more than one for each room are under way at once.
		expect(refusedForRate).toBeLessThanOrEqual(2 * 15);
		expect(gapsOf(chat.imkit.accepted, pauseMs)).toBe(2);
	});

	it('what another run and another node send with the same key counts too', async () => {
		chat.imkit.rateLimit = { perMinute: 20, minuteMs };
		const messages = await send(12);
		const recall = { messageFrom: 'message', message: '={{ $json }}' };
		const recalling = chat.node('recallRoomMessage', recall, jsonOf(messages));
		await Promise.all([recalling, send(6)]);
		const { requests, refusedForRate } = chat.imkit;
		expect(requests).toHaveLength(30);
		expect(refusedForRate).toBe(0);
		expect(requests.filter(({ at }) => at - requests[0].at < minuteMs).length).toBe(20);
	});

	it('a limit of the user takes its place, also one that is none', async () => {
		const unlimited = { ...form, delivery: { maxPerSecond: 0 } };
		const sent = await chat.room(unlimited, to(50, 15));
		expect(chat.imkit.accepted).toHaveLength(50);
		expect(gapsOf(chat.imkit.accepted, minuteMs / 2)).toBe(0);
		expect(sent.hints('Send')).toEqual([]);
	});
});

describe('the rates of single calls of NetEase IM, by default and shared by runs', () => {
	/** A service of its own, as what was sent before counts. */
	let chat: Chat;
	beforeEach(async () => {
		chat = await Chat.start();
	});
	afterEach(async () => await chat.close());

	/** Less than a second: of two messages the second may be the faster one, and a busy machine reads both at once. */
	const inASecond = { secondMs: 600, blockMs: 10_000 };

	it('batches are 2 a second', async () => {
		const { neteaseIm } = chat;
		neteaseIm.rateLimits = { batch: { perSecond: 2, ...inASecond } };
		const form = {
			sender_id: 'service-desk',
			receiver_ids: '={{ $json.to }}',
			message_type: 0,
			text: '={{ $json.text }}',
		};
		const runs = await Promise.all(
			[1, 2].map(async () => await chat.node('batchSendConversationMessage', form, to(3, 3))),
		);
		expect(runs.map((execution) => jsonOf(execution).length)).toEqual([3, 3]);
		expect(neteaseIm.requests).toHaveLength(6);
		expect(neteaseIm.refusedForRate).toBe(0);
		expect(millisecondsOf(neteaseIm.accepted)).toBeGreaterThan(2400);
		expect(millisecondsOf(neteaseIm.accepted)).toBeLessThan(4500);
	});

	it('recalls are 100 a second', async () => {
		const { neteaseIm } = chat;
		for (const { to: id, text } of to(160, 160)) {
			await neteaseIm.write(`service-desk|1|${id}`, { text });
		}
		const messages = neteaseIm.accepted.map(({ message }) => message as IDataObject);
		neteaseIm.rateLimits = { recall: { perSecond: 100, ...inASecond } };
		// A busy machine answers late, and more than these on their way could arrive at once.
		const delivery = { maxInFlight: 10 };
		const recall = { messageFrom: 'message', message: '={{ $json }}', type: 2, delivery };
		const [first, second] = await Promise.all([
			chat.node('recallConversationMessage', recall, messages.slice(0, 80)),
			chat.node('recallConversationMessage', recall, messages.slice(80)),
		]);
		expect([jsonOf(first).length, jsonOf(second).length]).toEqual([80, 80]);
		expect(neteaseIm.refusedForRate).toBe(0);
		const times = neteaseIm.accepted.flatMap(({ recalledAt }) => recalledAt ?? []).sort();
		expect(times).toHaveLength(160);
		const [from, until] = [times[0], times[159]];
		expect(until - from).toBeGreaterThan(1500);
		expect(until - from).toBeLessThan(6000);
	});
});

describe('messages on their way without a setting', () => {
	const form = { ...conversationForm, receiver_id: '={{ $json.to }}', text: '={{ $json.text }}' };

	it.each([30, 600])(
		'are as many as the rate needs when an answer takes %i ms',
		async (latencyMs) => {
			chat.neteaseIm.latencyMs = latencyMs;
			await chat.conversation(form, to(150, 150));
			const { accepted } = chat.neteaseIm;
			expect(accepted).toHaveLength(150);
			// Ten at once would be 1 ÷ 600 ms × 10.
			expect((149 / millisecondsOf(accepted)) * 1000).toBeGreaterThan(18);
		},
	);

	it('are shared by executions: each has its turn before anybody has a second one', async () => {
		chat.neteaseIm.latencyMs = 100;
		// In this pause all of them line up, also on a busy machine.
		chat.neteaseIm.fail({
			reply: { headers: { 'retry-after': '3' }, body: { code: 416, msg: 'too fast', data: {} } },
		});
		const executions = Array.from({ length: 20 }, async (_, execution) => {
			const input = to(4, 4).map(({ to: id, text }) => ({ to: `${execution}-${id}`, text }));
			return await chat.conversation(form, input);
		});
		await Promise.all(executions);
		const owner = ({ destination }: Accepted[number]) => destination.split('|')[2].split('-')[0];
		const order = chat.neteaseIm.accepted.map(owner);
		expect(order).toHaveLength(80);
		expect(new Set(order.slice(0, 40)).size).toBe(20);
	});

	it('keep the order inside each conversation, however many they are', async () => {
		chat.neteaseIm.latencyMs = () => Math.random() * 40;
		const fast = { ...form, delivery: { maxPerSecond: 2000 } };
		await chat.conversation(fast, to(150, 10));
		const latest = new Map<string, number>();
		for (const { destination, body } of chat.neteaseIm.accepted) {
			const number = Number(/number (\d+)/.exec(JSON.stringify(body))?.[1]);
			expect(number).toBeGreaterThan(latest.get(destination) ?? -1);
			latest.set(destination, number);
		}
		expect(latest.size).toBe(10);
	});

	it('a number of the user wins', async () => {
		chat.neteaseIm.latencyMs = 100;
		let open = 0;
		let most = 0;
		chat.neteaseIm.fail(
			{},
			{
				when: () => {
					most = Math.max(most, ++open);
					void sleep(90).then(() => open--);
					return false;
				},
				times: Infinity,
			},
		);
		await chat.conversation({ ...form, delivery: { maxInFlight: 3 } }, to(30, 30));
		expect(most).toBe(3);
	});
});
