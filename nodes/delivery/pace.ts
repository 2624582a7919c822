import { wait } from './wait';

/** Kept below the allowed rate, because the network delivers evenly sent requests unevenly. */
const SHARE_OF_THE_ALLOWED_RATE = 0.978;

/** Lateness that is made up for, as timers are late by this much; more would make a burst. */
const TOLERANCE_MS = 10;

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

	/** Resolves when the caller may send, or at once when its execution is cancelled. */
	async next(cancelled?: AbortSignal): Promise<void> {
		if (cancelled?.aborted) return;
		await new Promise<void>((resolve) => {
			const leave = () => {
				this.waiting.delete(leave);
				cancelled?.removeEventListener('abort', leave);
				resolve();
			};
			this.waiting.add(leave);
			cancelled?.addEventListener('abort', leave);
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

/** There are only ever as many as credentials and limits in use. */
const turnsInUse = new Map<string, Turns>();

/**
 * The turns that all node runs of this process share which use one credential with one limit, so that
 * executions at the same time keep the limit together.
 *
 * @param credential its id
 * @param maxPerSecond 0 for no limit
 */
export function sharedTurns(credential: string, maxPerSecond: number): Turns | undefined {
	if (maxPerSecond === 0) return undefined;
	const key = `${maxPerSecond} ${credential}`;
	const turns = turnsInUse.get(key) ?? new Turns(maxPerSecond);
	turnsInUse.set(key, turns);
	return turns;
}

/** When one node run may send: at its turn, and not while the service refuses for its rate. */
export class Pace {
	/** How often the service made everything pause. */
	pauses = 0;

	private pausedUntil = 0;

	/** @param turns none for no limit */
	constructor(private readonly turns?: Turns) {}

	/** Resolves when the caller may send or the execution is cancelled. */
	async turn(cancelled?: AbortSignal): Promise<void> {
		do {
			await wait(this.pausedUntil - performance.now(), cancelled);
			await this.turns?.next(cancelled);
			// A pause may have begun meanwhile.
		} while (this.pausedUntil > performance.now() && !cancelled?.aborted);
	}

	/** Nothing is sent for so long. */
	pause(ms: number): void {
		const now = performance.now();
		if (this.pausedUntil <= now) this.pauses++;
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
	}
}
