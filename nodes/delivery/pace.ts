import { wait } from './wait';

/** Kept below the allowed rate, because the network delivers evenly sent requests unevenly. */
const SHARE_OF_THE_ALLOWED_RATE = 0.985;

/** Spreads sends evenly over time, and holds all of them while the service refuses for its rate. */
export class Pace {
	/** How often the service made everything pause. */
	pauses = 0;

	private readonly intervalMs: number;

	private nextTurn = 0;

	private pausedUntil = 0;

	/** @param maxPerSecond 0 for no limit */
	constructor(
		maxPerSecond: number,
		private readonly now = () => performance.now(),
	) {
		this.intervalMs = maxPerSecond > 0 ? 1000 / (maxPerSecond * SHARE_OF_THE_ALLOWED_RATE) : 0;
	}

	/** Milliseconds until the caller may send. The turn is taken. */
	takeTurn(): number {
		const now = this.now();
		const turn = Math.max(now, this.nextTurn, this.pausedUntil);
		this.nextTurn = turn + this.intervalMs;
		return turn - now;
	}

	async turn(cancelled?: AbortSignal): Promise<void> {
		let waitMs = this.takeTurn();
		while (waitMs > 0 && !cancelled?.aborted) {
			await wait(waitMs, cancelled);
			// The service may have refused meanwhile; turns taken before that are then void.
			waitMs = this.pausedUntil > this.now() ? this.takeTurn() : 0;
		}
	}

	/** Nothing is sent for so long. */
	pause(ms: number): void {
		const now = this.now();
		if (this.pausedUntil <= now) {
			this.pauses++;
			this.nextTurn = 0;
		}
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
	}
}
