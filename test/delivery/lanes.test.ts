import fc from 'fast-check';
import { sleep } from 'n8n-workflow';
import { runInLanes } from '../../nodes/delivery/lanes';

/** Runs items whose lanes and durations are given, and notes what started and ended when. */
async function run(
	lanes: string[],
	maxInFlight: number,
	durationOf = (item: number) => (item * 7) % 5,
) {
	const started: number[] = [];
	const ended: number[] = [];
	const open = new Set<number>();
	let most = 0;
	let overlapping = false;
	await runInLanes({
		tasks: lanes.map((lane, item) => ({ lanes: [lane], ticket: item })),
		maxInFlight: () => maxInFlight,
		async run(item) {
			overlapping ||= [...open].some((other) => lanes[other] === lanes[item]);
			open.add(item);
			started.push(item);
			most = Math.max(most, open.size);
			await sleep(durationOf(item));
			open.delete(item);
			ended.push(item);
		},
		stopped: () => false,
	});
	return { started, ended, most, overlapping };
}

const inLane = (order: number[], lanes: string[], lane: string) =>
	order.filter((item) => lanes[item] === lane);

describe('lanes', () => {
	it('every item runs once, each lane in item order and never two of it at once', async () => {
		const mix = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
		await fc.assert(
			fc.asyncProperty(mix, fc.integer({ min: 1, max: 8 }), async (lanes, maxInFlight) => {
				const { ended, most, overlapping } = await run(lanes, maxInFlight);
				expect([...ended].sort((a, b) => a - b)).toEqual(lanes.map((_, item) => item));
				for (const lane of new Set(lanes)) {
					const order = inLane(ended, lanes, lane);
					expect(order).toEqual([...order].sort((a, b) => a - b));
				}
				expect(overlapping).toBe(false);
				expect(most).toBeLessThanOrEqual(maxInFlight);
			}),
			{ numRuns: 60 },
		);
	});

	it('different lanes go side by side', async () => {
		const { most } = await run(['a', 'b', 'c', 'a', 'b', 'c'], 10, () => 5);
		expect(most).toBe(3);
	});

	it('a task in several lanes keeps the order in all of them, and nothing is left over', async () => {
		const several = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')), {
			maxLength: 30,
		});
		await fc.assert(
			fc.asyncProperty(several, fc.integer({ min: 1, max: 5 }), async (lanes, maxInFlight) => {
				const open = new Set<number>();
				const ended: number[] = [];
				let most = 0;
				await runInLanes({
					tasks: lanes.map((of, item) => ({ lanes: of, ticket: item })),
					maxInFlight: () => maxInFlight,
					async run(item: number) {
						for (const other of open) {
							expect(lanes[other].filter((lane) => new Set(lanes[item]).has(lane))).toEqual([]);
						}
						open.add(item);
						most = Math.max(most, open.size);
						await sleep((item * 7) % 5);
						open.delete(item);
						ended.push(item);
					},
					stopped: () => false,
				});
				expect([...ended].sort((a, b) => a - b)).toEqual(lanes.map((_, item) => item));
				for (const lane of ['a', 'b', 'c', 'd', 'e']) {
					const order = ended.filter((item) => (lanes[item] as string[]).includes(lane));
					expect(order).toEqual([...order].sort((a, b) => a - b));
				}
				expect(most).toBeLessThanOrEqual(maxInFlight);
			}),
			{ numRuns: 60 },
		);
	});

	it('one in flight means strictly one after another over everything', async () => {
		const { started, most } = await run(['a', 'b', 'a', 'c', 'b', 'a'], 1);
		expect(started).toEqual([0, 1, 2, 3, 4, 5]);
		expect(most).toBe(1);
	});

	it('a long lane does not hold up the others', async () => {
		const lanes = ['slow', 'slow', 'slow', 'a', 'b', 'c'];
		const { ended } = await run(lanes, 2, (item) => (lanes[item] === 'slow' ? 20 : 1));
		expect(ended.indexOf(5)).toBeLessThan(ended.indexOf(2));
	});

	it('more start as soon as more may, and fewer go on once fewer may', async () => {
		let most = 2;
		let open = 0;
		const seen: number[] = [];
		await runInLanes({
			tasks: Array.from({ length: 60 }, (_, item) => ({ lanes: [String(item)], ticket: item })),
			maxInFlight: () => most,
			async run(item) {
				seen[item] = ++open;
				if (item === 10) most = 8;
				if (item === 30) most = 3;
				await sleep(5);
				open--;
			},
			stopped: () => false,
		});
		expect(Math.max(...seen.slice(0, 11))).toBe(2);
		expect(Math.max(...seen.slice(11, 31))).toBe(8);
		expect(Math.max(...seen.slice(45))).toBe(3);
	});

	it('nothing is left over, however the number changes', async () => {
		const lanes = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
		const numbers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(lanes, numbers, async (given, changing) => {
				let asked = 0;
				const ended: number[] = [];
				await runInLanes({
					tasks: given.map((lane, item) => ({ lanes: [lane], ticket: item })),
					maxInFlight: () => changing[asked++ % changing.length],
					async run(item) {
						if (item % 3 > 0) await sleep(item % 3);
						ended.push(item);
					},
					stopped: () => false,
				});
				expect([...ended].sort((a, b) => a - b)).toEqual(given.map((_, item) => item));
			}),
			{ numRuns: 100 },
		);
	});

	it('once stopped nothing new starts, and what is in flight ends', async () => {
		const ended: number[] = [];
		let stopped = false;
		await runInLanes({
			tasks: Array.from({ length: 10 }, (_, item) => ({ lanes: [String(item)], ticket: item })),
			maxInFlight: () => 3,
			async run(item: number) {
				await sleep(item === 1 ? 1 : 10);
				ended.push(item);
				if (item === 1) stopped = true;
			},
			stopped: () => stopped,
		});
		expect(ended).toEqual([1, 0, 2]);
	});

	it('the lane of an item is asked for only shortly before its turn', async () => {
		const asked: number[] = [];
		function* tasks() {
			for (let item = 0; item < 100; item++) {
				asked.push(item);
				yield { lanes: [String(item)], ticket: item };
			}
		}
		await runInLanes({
			tasks: tasks(),
			maxInFlight: () => 2,
			async run(item: number) {
				await sleep(0);
				expect(asked.length).toBeLessThanOrEqual(item + 3);
			},
			stopped: () => false,
		});
		expect(asked).toHaveLength(100);
	});
});
