import { sleep } from 'n8n-workflow';
import { SLICE_MS } from './wait';

/** So that a short limit does not pass in one block. */
const FEWEST_SLICES = 8;
/** So often the process may still read before an answer counts as missing. */
const LAST_LOOKS = 10;

/** Tells all who wait for it that a slice of time has passed; a timer for each would cost too much. */
class Clock {
	private readonly deadlines = new Set<Deadline>();

	private isRunning = false;

	constructor(private readonly sliceMs: number) {}

	add(deadline: Deadline): void {
		this.deadlines.add(deadline);
		if (!this.isRunning) void this.run();
	}

	remove(deadline: Deadline): void {
		this.deadlines.delete(deadline);
	}

	private async run(): Promise<void> {
		this.isRunning = true;
		while (this.deadlines.size > 0) {
			await sleep(this.sliceMs);
			for (const deadline of this.deadlines) deadline.tick();
		}
		this.isRunning = false;
	}
}

const clocks = new Map<number, Clock>();

function clockOf(sliceMs: number): Clock {
	const clock = clocks.get(sliceMs) ?? new Clock(sliceMs);
	clocks.set(sliceMs, clock);
	return clock;
}

/**
 * A time limit that counts only time in which an answer could have been read: while n8n's process is
 * busy with something else, an answer that has come lies unread, and that is not the service's fault.
 */
export class Deadline {
	/** Whether the time is up. */
	passed = false;

	private ended = false;

	private slicesLeft: number;

	private readonly clock: Clock;

	/** @param onPassed called when the time is up, unless the work was done by then */
	constructor(
		ms: number,
		private readonly onPassed: () => void,
	) {
		// However long the process is busy, it costs one slice.
		const sliceMs = Math.min(SLICE_MS, ms / FEWEST_SLICES);
		// Of the first one, a part has passed already.
		this.slicesLeft = Math.ceil(ms / sliceMs) + 1;
		this.clock = clockOf(sliceMs);
		this.clock.add(this);
	}

	/** The work is done; the time stops. */
	end(): void {
		this.ended = true;
		this.clock.remove(this);
	}

	/** A slice has passed. */
	tick(): void {
		if (--this.slicesLeft > 0) return;
		this.clock.remove(this);
		void this.pass();
	}

	private async pass(): Promise<void> {
		// What came while the process was busy is read before the next look at the clock.
		for (let looks = 0; looks < LAST_LOOKS && !this.ended; looks++) await sleep(1);
		if (this.ended) return;
		this.passed = true;
		this.onPassed();
	}
}
