import { Pace } from '../../nodes/delivery/pace';

/** A pace on a clock that only moves when told to. */
function paceAt(maxPerSecond: number) {
	const clock = { now: 0 };
	return { clock, pace: new Pace(maxPerSecond, () => clock.now) };
}

/** When each of `count` senders may send who all ask at the same moment. */
const turnsOf = (pace: Pace, count: number) => Array.from({ length: count }, () => pace.takeTurn());

describe('the pace', () => {
	it('spreads sends evenly and stays at 97 to 100 % of the allowed rate in every second', () => {
		const { pace } = paceAt(100);
		const turns = turnsOf(pace, 1000);
		const gaps = turns.slice(1).map((turn, index) => turn - turns[index]);
		expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.001);
		for (const start of [0, 1234, 5678]) {
			const inOneSecond = turns.filter((turn) => turn >= start && turn < start + 1000).length;
			expect(inOneSecond).toBeGreaterThanOrEqual(97);
			expect(inOneSecond).toBeLessThanOrEqual(100);
		}
	});

	it('no limit means no waiting', () => {
		expect(turnsOf(paceAt(0).pace, 100).every((turn) => turn === 0)).toBe(true);
	});

	it('time in which nothing was sent is not made up for by a burst', () => {
		const { pace, clock } = paceAt(10);
		pace.takeTurn();
		clock.now = 60_000;
		const [first, second] = turnsOf(pace, 2);
		expect(first).toBe(0);
		expect(second).toBeGreaterThan(95);
	});

	it('a pause holds everything back, and the sends after it are spread again', () => {
		const { pace } = paceAt(10);
		turnsOf(pace, 50);
		pace.pause(2000);
		const [first, second] = turnsOf(pace, 2);
		expect(first).toBe(2000);
		expect(second - first).toBeGreaterThan(95);
	});

	it('refusals that come while everything pauses count as the same pause', () => {
		const { pace, clock } = paceAt(0);
		pace.pause(1000);
		pace.pause(1500);
		expect(pace.pauses).toBe(1);
		expect(pace.takeTurn()).toBe(1500);
		clock.now = 2000;
		pace.pause(1000);
		expect(pace.pauses).toBe(2);
	});

	it('who was already waiting for a turn waits for the pause as well', async () => {
		const pace = new Pace(20);
		const started = performance.now();
		await pace.turn();
		const waiting = pace.turn();
		pace.pause(300);
		await waiting;
		expect(performance.now() - started).toBeGreaterThanOrEqual(295);
	});

	it('waiting ends when the execution is cancelled', async () => {
		const pace = new Pace(0);
		pace.pause(60_000);
		await pace.turn(AbortSignal.timeout(20));
	});
});
