import { sleep } from 'n8n-workflow';
import { Pace, sharedPace, type Rate, type Sender } from '../../nodes/api/pace';
import { Chat, conversationForm } from '../support/chat';

/** Milliseconds after the start at which each of `count` requests may leave that all ask at once. */
async function turnsOf(
	pace: Pace,
	count: number,
	rate: Partial<Rate> = {},
	sender: Sender = {},
): Promise<number[]> {
	const start = performance.now();
	const turns = Array.from({ length: count }, async () => {
		const place = await pace.place({ perSecond: 0, ...rate }, sender);
		const turn = performance.now() - start;
		place.leave(false);
		return turn;
	});
	return await Promise.all(turns);
}

/** The most turns within any time of so many milliseconds. */
const mostIn = (ms: number, turns: number[]) =>
	Math.max(...turns.map((from) => turns.filter((turn) => turn >= from && turn < from + ms).length));

/** Sends `count` requests that the service answers after so long; most were under way at once. */
async function exchanges(pace: Pace, count: number, rate: Rate, sender: Sender, answerMs: number) {
	let [open, most] = [0, 0];
	const requests = Array.from({ length: count }, async () => {
		const place = await pace.place(rate, sender);
		most = Math.max(most, ++open);
		await sleep(answerMs);
		open--;
		place.leave(true);
	});
	await Promise.all(requests);
	return most;
}

describe('the pace', () => {
	it('spreads sends evenly and never above the allowed rate, however busy the machine is', async () => {
		const turns = await turnsOf(new Pace(), 250, { perSecond: 100 });
		expect(mostIn(1000, turns)).toBeLessThanOrEqual(100);
		expect(249 / (turns[249] / 1000)).toBeGreaterThan(50);
	});

	it('what the network moves together is made up for, before the service counts too many', async () => {
		const pace = new Pace();
		const arrivals: number[] = [];
		const requests = Array.from({ length: 300 }, async () => {
			const place = await pace.place({ perSecond: 100 }, {});
			await sleep(30);
			// Twice a second nothing comes through for a while, and then all of it at once.
			const at = performance.now() % 500;
			if (at < 100) await sleep(100 - at);
			arrivals.push(performance.now());
			await sleep(30);
			place.leave(true);
		});
		await Promise.all(requests);
		expect(mostIn(1000, arrivals)).toBeLessThanOrEqual(100);
	});

	it('no limit means no waiting', async () => {
		const turns = await turnsOf(new Pace(), 1000, {}, { isBounded: true });
		expect(turns[999]).toBeLessThan(500);
	});

	it('time in which nothing was sent is not made up for by a burst', async () => {
		const pace = new Pace();
		await turnsOf(pace, 1, { perSecond: 20 });
		await sleep(400);
		const [first, second, third] = await turnsOf(pace, 3, { perSecond: 20 });
		expect(first).toBeLessThan(second);
		expect(second).toBeGreaterThan(40);
		expect(third - second).toBeGreaterThan(40);
	});

	it('a pause holds back everybody who waits, and the sends after it are spread again', async () => {
		const pace = new Pace();
		const sender = { pauses: new Set<number>() };
		const turns = turnsOf(pace, 3, { perSecond: 20 }, sender);
		// The first has had its turn.
		pace.pause(300);
		const [, second, third] = (await turns).sort((a, b) => a - b);
		expect(second).toBeGreaterThanOrEqual(300);
		expect(third - second).toBeGreaterThan(40);
		expect([...sender.pauses]).toEqual([1]);
	});

	it('refusals that come while everything pauses count as the same pause, and the longest counts', async () => {
		const pace = new Pace();
		pace.pause(100);
		pace.pause(200);
		pace.pause(50);
		expect(pace.pauseNumber).toBe(1);
		expect((await turnsOf(pace, 1))[0]).toBeGreaterThan(150);
		pace.pause(10);
		expect(pace.pauseNumber).toBe(2);
	});

	it('waiting ends when the execution is cancelled', async () => {
		const pace = new Pace();
		pace.pause(60_000);
		const turns = await turnsOf(pace, 3, {}, { ended: AbortSignal.timeout(20) });
		expect(turns[2]).toBeLessThan(1000);
	});

	it('is kept together by all who ask one host with one key for the same', async () => {
		const ofOne = () => sharedPace('https://one.example', 'key', 'messages');
		const rate = { perSecond: 100 };
		const turns = (
			await Promise.all([turnsOf(ofOne(), 60, rate), turnsOf(ofOne(), 60, rate)])
		).flat();
		expect(mostIn(1000, turns)).toBeLessThanOrEqual(100);
		expect(sharedPace('https://two.example', 'key', 'messages')).not.toBe(ofOne());
		expect(sharedPace('https://one.example', 'other', 'messages')).not.toBe(ofOne());
		expect(sharedPace('https://one.example', 'key', 'uploads')).not.toBe(ofOne());
	});

	it('one limit does not slow down those who name another', async () => {
		const pace = new Pace();
		const slow = turnsOf(pace, 3, { perSecond: 2 }, { ended: AbortSignal.timeout(300) });
		const [, second] = await turnsOf(pace, 2, { perSecond: 100 });
		expect(second).toBeLessThan(200);
		await slow;
	});

	it('a service that closes for long lets nobody wait, and says for how long', async () => {
		const pace = new Pace();
		const waiting = turnsOf(pace, 3, { perSecond: 1 });
		pace.pause(3_600_000);
		const turns = [...(await waiting), ...(await turnsOf(pace, 1, { perSecond: 10 }))];
		expect(Math.max(...turns)).toBeLessThan(1500);
		expect(pace.closedForMs).toBeGreaterThan(3_598_000);
	});

	it('those who share it take turns, and each gets its own in the order in which it asks', async () => {
		const pace = new Pace();
		const [a, b, c] = [{}, {}, {}];
		const granted: string[] = [];
		const asked: Array<[Sender, string]> = [
			[a, 'a1'],
			[a, 'a2'],
			[a, 'a3'],
			[b, 'b1'],
			[b, 'b2'],
			[c, 'c1'],
		];
		await Promise.all(
			asked.map(async ([sender, name]) => {
				const place = await pace.place({ perSecond: 100 }, sender);
				granted.push(name);
				place.leave(false);
			}),
		);
		expect(granted).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
	});

	it('one whose run ends leaves at once and takes nobody his turn', async () => {
		const pace = new Pace();
		await turnsOf(pace, 1, { perSecond: 2 });
		const [[cancelled], [other]] = await Promise.all([
			turnsOf(pace, 1, { perSecond: 2 }, { ended: AbortSignal.timeout(20) }),
			turnsOf(pace, 1, { perSecond: 2 }),
		]);
		expect(cancelled).toBeLessThan(300);
		expect(other).toBeLessThan(900);
	});
});

describe('requests under way', () => {
	it.each([
		{ rate: { perSecond: 200 }, answerMs: 100, least: 15, most: 60 },
		{ rate: { perSecond: 200 }, answerMs: 400, least: 40, most: 160 },
	])('are as many as $rate needs when an answer takes $answerMs ms', async (given) => {
		const { rate, answerMs, least, most } = given;
		const pace = new Pace();
		const start = performance.now();
		const seen = await exchanges(pace, 500, rate, {}, answerMs);
		expect(seen).toBeGreaterThanOrEqual(least);
		expect(seen).toBeLessThanOrEqual(most);
		expect(500 / ((performance.now() - start - answerMs) / 1000)).toBeGreaterThan(60);
		expect(pace.placesFor(rate)).toBeGreaterThan(rate.perSecond * (answerMs / 1000));
	});

	it('a service that slows down gets more at once, but only up to a bound', async () => {
		const pace = new Pace();
		const unpaced = { perSecond: 0, window: { most: 1000, ms: 60_000 } };
		await exchanges(pace, 20, unpaced, {}, 10);
		const before = pace.placesFor(unpaced);
		expect(before).toBeLessThan(30);
		expect(await exchanges(pace, 300, unpaced, {}, 1000)).toBeLessThanOrEqual(100);
		expect(pace.placesFor(unpaced)).toBe(100);
		expect(pace.placesFor({ perSecond: 1_000_000 })).toBe(300);
		expect(pace.placesFor({ perSecond: 0 })).toBe(25);
	});

	it('every run has one, and what others leave over; the number of a user is never cut', async () => {
		const pace = new Pace();
		const rate = { perSecond: 0 };
		const [many, one, own] = [{}, {}, { isBounded: true }];
		const places = Array.from({ length: 40 }, async () => await pace.place(rate, many));
		await sleep(20);
		const late = await pace.place(rate, one);
		let second = false;
		void pace.place(rate, one).then((place) => {
			second = true;
			place.leave(false);
		});
		const chosen = await Promise.all(Array.from({ length: 30 }, () => pace.place(rate, own)));
		await sleep(20);
		expect(second).toBe(false);
		// Those two take turns now.
		for (const place of [...chosen, late, ...(await Promise.all(places.slice(0, 3)))]) {
			place.leave(false);
		}
		await sleep(20);
		expect(second).toBe(true);
		for (const place of places.slice(3)) void place.then(({ leave }) => leave(false));
	});

	it('of all accounts together are bounded too', async () => {
		const rate = { perSecond: 100_000 };
		const paces = [new Pace(), new Pace()];
		const waiting = new AbortController();
		let underWay = 0;
		const places = paces.flatMap((pace) => {
			const sender = { ended: waiting.signal };
			return Array.from({ length: 300 }, async () => {
				const place = await pace.place(rate, sender);
				if (!waiting.signal.aborted) underWay++;
				return place;
			});
		});
		await sleep(400);
		expect(underWay).toBe(500);
		waiting.abort();
		for (const place of await Promise.all(places)) place.leave(false);
	});
});

describe('a limit by the window', () => {
	const window = { most: 50, ms: 2000 };
	const rate = { perSecond: 0, window };

	it('lets so many go at once, then so many in any window, and is told as one pause in each', async () => {
		const sender = { pauses: new Set<number>() };
		const turns = await turnsOf(new Pace(), 130, rate, sender);
		expect(turns[49]).toBeLessThan(200);
		expect(mostIn(2000, turns)).toBe(50);
		expect(turns[50]).toBeGreaterThanOrEqual(2000);
		expect(turns[129]).toBeLessThan(4400);
		expect(sender.pauses.size).toBe(2);
	});

	it('a request counts from its answer on: nobody knows how long it was on its way', async () => {
		const pace = new Pace();
		await exchanges(pace, 50, rate, {}, 400);
		const start = performance.now();
		await turnsOf(pace, 1, rate);
		expect(performance.now() - start).toBeGreaterThan(1100);
	});

	it('what others send without a limit counts too, and does not wait', async () => {
		const pace = new Pace();
		await turnsOf(pace, 30, {});
		const [within, beyond] = [await turnsOf(pace, 20, rate), turnsOf(pace, 1, rate)];
		expect(Math.max(...within)).toBeLessThan(200);
		expect((await turnsOf(pace, 1, {}))[0]).toBeLessThan(200);
		expect((await beyond)[0]).toBeGreaterThan(1500);
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
