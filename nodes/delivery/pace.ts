import { wait } from './wait';

/** Kept below the allowed rate, because the network delivers evenly sent requests unevenly. */
const SHARE_OF_THE_ALLOWED_RATE = 0.978;

/** Lateness that is made up for, as timers are late by this much; more would make a burst. */
const TOLERANCE_MS = 10;

/** Spreads sends evenly over time, and holds all of them while the service refuses for its rate. */
export class Pace {
	/** How often the service made everything pause. */
	pauses = 0;

	private readonly intervalMs: number;

	private nextTurn = 0;

	private pausedUntil = 0;

	private queue = Promise.resolve();

	/** @param maxPerSecond 0 for no limit */
	constructor(maxPerSecond: number) {
		this.intervalMs = maxPerSecond > 0 ? 1000 / (maxPerSecond * SHARE_OF_THE_ALLOWED_RATE) : 0;
	}

	/** Resolves, in the order of the calls, when the caller may send or the execution is cancelled. */
	turn(cancelled?: AbortSignal): Promise<void> {
		this.queue = this.queue.then(() => this.takeTurn(cancelled));
		return this.queue;
	}

	/** Nothing is sent for so long. */
	pause(ms: number): void {
		const now = performance.now();
		if (this.pausedUntil <= now) this.pauses++;
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
	}

	private async takeTurn(cancelled?: AbortSignal): Promise<void> {
		let now = performance.now();
		// Asked again after each wait, because a pause may have begun meanwhile.
		for (let turn = this.earliest(); turn > now && !cancelled?.aborted; turn = this.earliest()) {
			await wait(turn - now, cancelled);
			now = performance.now();
		}
		this.nextTurn = Math.max(this.nextTurn, now - TOLERANCE_MS) + this.intervalMs;
	}

	private earliest(): number {
		return Math.max(this.nextTurn, this.pausedUntil);
	}
}
