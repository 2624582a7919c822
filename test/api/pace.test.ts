import { sleep } from 'n8n-workflow';
import { Pace, sharedPace, Turns } from '../../nodes/api/pace';
import { Chat, conversationForm } from '../support/chat';

/** Milliseconds after the start at which each of `count` senders may send who all ask at once. */
async function turnsOf(
	pace: Pace,
	count: number,
	maxPerSecond = 0,
	ended?: AbortSignal,
): Promise<number[]> {
	const start = performance.now();
	const turns = Array.from({ length: count }, async () => {
		await pace.turn(maxPerSecond, ended);
		return performance.now() - start;
	});
	return await Promise.all(turns);
}

/** The most turns within any second. */
const mostInOneSecond = (turns: number[]) =>
	Math.max(
		...turns.map((from) => turns.filter((turn) => turn >= from && turn < from + 1000).length),
	);

describe('the pace', () => {
	it('spreads sends evenly and never above the allowed rate, however busy the machine is', async () => {
		const turns = await turnsOf(new Pace(), 250, 100);
		expect(mostInOneSecond(turns)).toBeLessThanOrEqual(100);
		expect(249 / (turns[249] / 1000)).toBeGreaterThan(50);
	});

	it('no limit means no waiting', async () => {
		const turns = await turnsOf(new Pace(), 1000);
		expect(turns[999]).toBeLessThan(100);
	});

	it('time in which nothing was sent is not made up for by a burst', async () => {
		const pace = new Pace();
		await pace.turn(20);
		await sleep(400);
		const [first, second, third] = await turnsOf(pace, 3, 20);
		expect(first).toBeLessThan(second);
		expect(second).toBeGreaterThan(40);
		expect(third - second).toBeGreaterThan(40);
	});

	it('a pause holds back everybody who waits, and the sends after it are spread again', async () => {
		const pace = new Pace();
		const turns = turnsOf(pace, 3, 20);
		await sleep(10);
		pace.pause(300);
		const [, second, third] = (await turns).sort((a, b) => a - b);
		expect(second).toBeGreaterThanOrEqual(300);
		expect(third - second).toBeGreaterThan(40);
	});

	it('refusals that come while everything pauses count as the same pause, and the longest counts', async () => {
		const pace = new Pace();
		pace.pause(100);
		pace.pause(200);
		pace.pause(50);
		expect(pace.pauseNumber).toBe(1);
		expect((await turnsOf(pace, 1))[0]).toBeGreaterThanOrEqual(199);
		pace.pause(10);
		expect(pace.pauseNumber).toBe(2);
	});

	it('waiting ends when the execution is cancelled', async () => {
		const pace = new Pace();
		pace.pause(60_000);
		const turns = await turnsOf(pace, 3, 0, AbortSignal.timeout(20));
		expect(turns[2]).toBeLessThan(1000);
	});

	it('is kept together by all who ask one host with one key for the same', async () => {
		const ofOne = () => sharedPace('https://one.example', 'key', 'messages');
		const turns = (
			await Promise.all([turnsOf(ofOne(), 60, 100), turnsOf(ofOne(), 60, 100)])
		).flat();
		expect(mostInOneSecond(turns)).toBeLessThanOrEqual(100);
		expect(sharedPace('https://two.example', 'key', 'messages')).not.toBe(ofOne());
		expect(sharedPace('https://one.example', 'other', 'messages')).not.toBe(ofOne());
		expect(sharedPace('https://one.example', 'key', 'uploads')).not.toBe(ofOne());
	});

	it('one limit does not slow down those who name another', async () => {
		const pace = new Pace();
		const slow = turnsOf(pace, 3, 2, AbortSignal.timeout(300));
		const [, second] = await turnsOf(pace, 2, 100);
		expect(second).toBeLessThan(200);
		await slow;
	});

	it('a service that closes for long lets nobody wait, and says for how long', async () => {
		const pace = new Pace();
		pace.pause(3_600_000);
		const [turn] = await turnsOf(pace, 1, 10);
		expect(turn).toBeLessThan(1000);
		expect(pace.closedForMs).toBeGreaterThan(3_599_000);
	});

	it('gives those who share it their turns in the order in which they ask', async () => {
		const turns = new Turns(100);
		const asked = ['a', 'b', 'a', 'c', 'b'];
		const granted: string[] = [];
		await Promise.all(asked.map(async (name) => await turns.next().then(() => granted.push(name))));
		expect(granted).toEqual(asked);
	});

	it('one whose run ends leaves at once and takes nobody his turn', async () => {
		const turns = new Turns(2);
		await turns.next();
		const start = performance.now();
		const cancelled = turns.next(AbortSignal.timeout(20)).then(() => performance.now() - start);
		const other = turns.next().then(() => performance.now() - start);
		expect(await cancelled).toBeLessThan(300);
		expect(await other).toBeLessThan(900);
	});
});

describe('executions at the same time', () => {
	let chat: Chat;
	beforeAll(async () => {
		chat = await Chat.start();
	});
	afterAll(async () => await chat.close());

	it('keep the limit of their credential together, so that the service refuses nothing', async () => {
		chat.neteaseIm.rateLimit = { perSecond: 100, blockMs: 10_000 };
		// Some way below: on a busy machine requests arrive unevenly.
		const form = { ...conversationForm, delivery: { maxPerSecond: 75 } };
		const items = Array.from({ length: 30 }, () => ({}));
		await Promise.all(Array.from({ length: 5 }, async () => await chat.conversation(form, items)));
		expect(chat.neteaseIm.accepted).toHaveLength(150);
		expect(chat.neteaseIm.refusedForRate).toBe(0);
	});
});
