import { sleep } from 'n8n-workflow';
import { SLICE_MS } from './wait';

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
		for (let left = ms; left > 0 && !this.ended; left -= SLICE_MS) {
			await sleep(Math.min(left, SLICE_MS));
		}
		if (this.ended) return;
		this.passed = true;
		this.controller.abort();
	}
}
