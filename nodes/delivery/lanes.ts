import { sleep } from 'n8n-workflow';

/** For so long the process does nothing else. */
const LONGEST_BLOCK_MS = 5;

interface Lanes<Ticket> {
	/** How many items there are; they are known by their index. */
	count: number;
	/** Most items running at once. */
	maxInFlight: number;
	/**
	 * Items of one lane run one after another in item order. Asked once, shortly before the turn; the
	 * ticket is handed back when the item runs.
	 */
	laneOf(item: number): { lane: string; ticket: Ticket };
	run(item: number, ticket: Ticket): Promise<void>;
	/** Asked before every start; once true, nothing new is started. */
	stopped(): boolean;
}

/**
 * Runs every item, lanes side by side and each lane in item order. Resolves when what was started
 * has ended; rejects with the first error of `run`.
 */
export async function runInLanes<Ticket>({
	count,
	maxInFlight,
	laneOf,
	run,
	stopped,
}: Lanes<Ticket>): Promise<void> {
	type Waiting = Array<{ item: number; ticket: Ticket }>;
	const waitingByBusyLane = new Map<string, Waiting>();
	let next = 0;
	let lookedUpAt = performance.now();

	let breath: Promise<void> | undefined;

	/** Lets n8n do something else from time to time, also where nothing has to be waited for. */
	async function lookUp(): Promise<void> {
		if (performance.now() - lookedUpAt < LONGEST_BLOCK_MS) return;
		// All at once: timers that come due one after another would leave no time between them.
		breath ??= sleep(0).then(() => {
			lookedUpAt = performance.now();
			breath = undefined;
		});
		await breath;
	}

	async function nextOfAnIdleLane() {
		while (next < count && !stopped()) {
			await lookUp();
			// Others may have taken the last one meanwhile.
			if (next >= count) break;
			const item = next++;
			const { lane, ticket } = laneOf(item);
			const waiting = waitingByBusyLane.get(lane);
			if (!waiting) {
				waitingByBusyLane.set(lane, []);
				return { item, lane, ticket };
			}
			waiting.push({ item, ticket });
		}
		return undefined;
	}

	// When every item has been asked for its lane, no lane becomes free that has items waiting, so a
	// worker that finds nothing is not needed any more.
	async function work(): Promise<void> {
		while (!stopped()) {
			const start = await nextOfAnIdleLane();
			if (!start) return;
			await run(start.item, start.ticket);
			await lookUp();
			// The array may grow while it is walked.
			for (const { item, ticket } of waitingByBusyLane.get(start.lane) ?? []) {
				if (stopped()) return;
				await run(item, ticket);
				await lookUp();
			}
			waitingByBusyLane.delete(start.lane);
		}
	}

	await Promise.all(Array.from({ length: Math.min(maxInFlight, count) }, work));
}
