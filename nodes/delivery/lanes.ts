interface Lanes {
	/** How many items there are; they are known by their index. */
	count: number;
	/** Most items running at once. */
	maxInFlight: number;
	/** Items of one lane run one after another in item order. Asked once, shortly before the turn. */
	laneOf(item: number): string;
	run(item: number): Promise<void>;
	/** Asked before every start; once true, nothing new is started. */
	stopped(): boolean;
}

/**
 * Runs every item, lanes side by side and each lane in item order. Resolves when what was started
 * has ended; rejects with the first error of `run`.
 *
 * An item whose lane is busy costs one number until its turn.
 */
export async function runInLanes({
	count,
	maxInFlight,
	laneOf,
	run,
	stopped,
}: Lanes): Promise<void> {
	const waitingByBusyLane = new Map<string, number[]>();
	let next = 0;

	function nextOfAnIdleLane(): { item: number; lane: string } | undefined {
		while (next < count) {
			const item = next++;
			const lane = laneOf(item);
			const waiting = waitingByBusyLane.get(lane);
			if (!waiting) {
				waitingByBusyLane.set(lane, []);
				return { item, lane };
			}
			waiting.push(item);
		}
		return undefined;
	}

	// When every item has been asked for its lane, no lane becomes free that has items waiting, so a
	// worker that finds nothing is not needed any more.
	async function work(): Promise<void> {
		while (!stopped()) {
			const start = nextOfAnIdleLane();
			if (!start) return;
			await run(start.item);
			// The array may grow while it is walked.
			for (const item of waitingByBusyLane.get(start.lane) ?? []) {
				if (stopped()) return;
				await run(item);
			}
			waitingByBusyLane.delete(start.lane);
		}
	}

	await Promise.all(Array.from({ length: Math.min(maxInFlight, count) }, work));
}
