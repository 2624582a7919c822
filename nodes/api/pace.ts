import { createHash } from 'node:crypto';
import { wait } from './wait';

/** Kept below the allowed rate, because the network delivers evenly sent requests unevenly. */
const SHARE_OF_THE_ALLOWED_RATE = 0.978;

/** Lateness that is made up for, as timers are late by this much; more would make a burst. */
const TOLERANCE_MS = 10;

/** A pause longer than this is not waited for: what would have to wait is not tried. */
export const LONGEST_PAUSE_MS = 5 * 60_000;

/** Turns to send, spread evenly over time, first come, first served. */
export class Turns {
	private readonly intervalMs: number;

	private nextTurn = 0;

	private granting = false;

	private readonly waiting = new Set<() => void>();

	/** @param maxPerSecond more than 0 */
	constructor(maxPerSecond: number) {
		this.intervalMs = 1000 / (maxPerSecond * SHARE_OF_THE_ALLOWED_RATE);
	}

	/** Resolves when the caller may send, or at once when its run ends. */
	async next(ended?: AbortSignal): Promise<void> {
		if (ended?.aborted) return;
		await new Promise<void>((resolve) => {
			const leave = () => {
				this.waiting.delete(leave);
				ended?.removeEventListener('abort', leave);
				resolve();
			};
			this.waiting.add(leave);
			ended?.addEventListener('abort', leave);
			if (!this.granting) void this.grant();
		});
	}

	private async grant(): Promise<void> {
		this.granting = true;
		// Who joins meanwhile is reached too.
		for (const leave of this.waiting) {
			await wait(this.nextTurn - performance.now());
			if (!this.waiting.has(leave)) continue;
			this.nextTurn = Math.max(this.nextTurn, performance.now() - TOLERANCE_MS) + this.intervalMs;
			leave();
		}
		this.granting = false;
	}
}

/**
 * When this process may send to one account what the service counts together: at its turn, and not
 * while the service refuses for its rate.
 */
export class Pace {
	/** Counts the pauses; the number of the one that holds now, or of the last one. */
	pauseNumber = 0;

	private pausedUntil = 0;

	private closedUntil = 0;

	private readonly turnsByLimit = new Map<number, Turns>();

	/**
	 * Resolves when the caller may send, its run ends, or the service is closed for long.
	 *
	 * @param maxPerSecond 0 for no limit; all who name the same limit keep it together
	 */
	async turn(maxPerSecond: number, ended?: AbortSignal): Promise<void> {
		do {
			if (this.closedForMs > 0) return;
			await wait(this.pausedUntil - performance.now(), ended);
			if (maxPerSecond > 0) await this.turnsOf(maxPerSecond).next(ended);
			// A pause may have begun meanwhile.
		} while (this.isPaused && !ended?.aborted);
	}

	/** Nothing is sent for so long; for more than five minutes nothing even waits. */
	pause(ms: number): void {
		const now = performance.now();
		if (!this.isPaused) this.pauseNumber++;
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
		if (ms > LONGEST_PAUSE_MS) this.closedUntil = Math.max(this.closedUntil, now + ms);
	}

	get isPaused(): boolean {
		return this.pausedUntil > performance.now();
	}

	/** How long the service has said, more than five minutes ahead, that it will refuse; 0 if it has not. */
	get closedForMs(): number {
		return Math.max(0, this.closedUntil - performance.now());
	}

	private turnsOf(maxPerSecond: number): Turns {
		const turns = this.turnsByLimit.get(maxPerSecond) ?? new Turns(maxPerSecond);
		this.turnsByLimit.set(maxPerSecond, turns);
		return turns;
	}
}

/** There are only ever as many as accounts in use. */
const paces = new Map<string, Pace>();

/**
 * The pace that all node runs and lists of this process share which ask one host with one key for
 * what the service counts together.
 *
 * @param host address of the service
 * @param key what identifies the account there; only a digest of it is kept
 * @param group name of what the service counts together
 */
export function sharedPace(host: string, key: string, group: string): Pace {
	const account = createHash('sha256')
		.update(JSON.stringify([host, key, group]))
		.digest('hex');
	const pace = paces.get(account) ?? new Pace();
	paces.set(account, pace);
	return pace;
}
