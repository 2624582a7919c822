import { sleep } from 'n8n-workflow';
import { Pace } from '../../nodes/delivery/pace';

/** Milliseconds after the start at which each of `count` senders may send who all ask at once. */
async function turnsOf(pace: Pace, count: number, cancelled?: AbortSignal): Promise<number[]> {
	const start = performance.now();
	const turns = Array.from({ length: count }, async () => {
		await pace.turn(cancelled);
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
		const turns = await turnsOf(new Pace(100), 250);
		expect(mostInOneSecond(turns)).toBeLessThanOrEqual(100);
		expect(249 / (turns[249] / 1000)).toBeGreaterThan(50);
	});

	it('no limit means no waiting', async () => {
		const turns = await turnsOf(new Pace(0), 1000);
		expect(turns[999]).toBeLessThan(100);
	});

	it('time in which nothing was sent is not made up for by a burst', async () => {
		const pace = new Pace(20);
		await pace.turn();
		await sleep(400);
		const [first, second, third] = await turnsOf(pace, 3);
		expect(first).toBeLessThan(second);
		expect(second).toBeGreaterThan(40);
		expect(third - second).toBeGreaterThan(40);
	});

	it('a pause holds back everybody who waits, and the sends after it are spread again', async () => {
		const pace = new Pace(20);
		const turns = turnsOf(pace, 3);
		await sleep(10);
		pace.pause(300);
		const [, second, third] = await turns;
		expect(second).toBeGreaterThanOrEqual(300);
		expect(third - second).toBeGreaterThan(40);
	});

	it('refusals that come while everything pauses count as the same pause, and the longest counts', async () => {
		const pace = new Pace(0);
		pace.pause(100);
		pace.pause(200);
		pace.pause(50);
		expect(pace.pauses).toBe(1);
		expect((await turnsOf(pace, 1))[0]).toBeGreaterThanOrEqual(199);
		pace.pause(10);
		expect(pace.pauses).toBe(2);
	});

	it('waiting ends when the execution is cancelled', async () => {
		const pace = new Pace(0);
		pace.pause(60_000);
		const turns = await turnsOf(pace, 3, AbortSignal.timeout(20));
		expect(turns[2]).toBeLessThan(1000);
	});
});
