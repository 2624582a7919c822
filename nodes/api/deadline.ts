import { sleep } from 'n8n-workflow';
import { SLICE_MS } from './wait';

/** So that a short limit does not pass in one block. */
const FEWEST_SLICES = 8;
/** So often the process may still read before an answer counts as missing. */
const LAST_LOOKS = 10;

/**
 * A time limit that counts only time in which an answer could have been read: while n8n's process is
 * busy with something else, an answer that has come lies unread, and that is not the service's fault.
 */
export class Deadline {
	/** Whether the time is up. */
	passed = false;

	private readonly controller = new AbortController();

	private ended = false;

	/** Aborted when the time is up. */
	readonly signal = this.controller.signal;

	constructor(ms: number) {
		void this.count(ms);
	}

	/** The work is done; the time stops. */
	end(): void {
		this.ended = true;
	}

	private async count(ms: number): Promise<void> {
		// However long the process is busy, it costs one slice.
		const sliceMs = Math.min(SLICE_MS, ms / FEWEST_SLICES);
		for (let left = ms; left > 0 && !this.ended; left -= sliceMs) {
			await sleep(Math.min(left, sliceMs));
		}
		// What came while the process was busy is read before the next look at the clock.
		for (let looks = 0; looks < LAST_LOOKS && !this.ended; looks++) await sleep(1);
		if (this.ended) return;
		this.passed = true;
		this.controller.abort();
	}
}
