import { createHash } from 'node:crypto';
import type { Start } from '../api/webhookResponse';

/** Longer than a service tries again, and short enough to be forgotten. */
const KEPT_MS = 10 * 60_000;
const MOST_IDS = 2_000;
const MOST_RECEIVERS = 500;
/** n8n has stored a start long before, or never will. */
const LONGEST_START_MS = 60_000;

/** What a call brings: something new, something received already, or something that is being stored. */
export type Taken = 'first' | 'repeat' | 'pending';

interface Receipt {
	at: number;
	start(): Start;
}

/**
 * What this process has received already. A service that gets no answer in time sends again what may
 * have arrived; such a repeat comes soon and mostly to the same process. Nothing is stored, so across
 * processes and restarts a repeat is not noticed.
 */
export class Repeats {
	private readonly receivers = new Map<string, Map<string, Receipt>>();

	/**
	 * Takes a message for received once n8n has stored what it starts; where that fails, it is wanted
	 * when it comes again.
	 *
	 * @param receiver who it came to, such as a node of a workflow
	 * @param start asked when the message comes again
	 */
	take(receiver: string, named: string, start: () => Start, now = Date.now()): Taken {
		// Who writes a message may name it at any length, and thousands are kept.
		const id = createHash('sha256').update(named).digest('base64');
		const ids = this.idsOf(receiver);
		for (const [oldest, { at }] of ids) {
			if (ids.size <= MOST_IDS && now - at < KEPT_MS) break;
			ids.delete(oldest);
		}
		const before = ids.get(id);
		const state = before?.start() ?? 'failed';
		if (state === 'stored') return 'repeat';
		if (before && state === 'open' && now - before.at < LONGEST_START_MS) return 'pending';
		ids.delete(id);
		ids.set(id, { at: now, start });
		return 'first';
	}

	/** Those who received something last are kept. */
	private idsOf(receiver: string): Map<string, Receipt> {
		const ids = this.receivers.get(receiver) ?? new Map<string, Receipt>();
		this.receivers.delete(receiver);
		this.receivers.set(receiver, ids);
		for (const oldest of this.receivers.keys()) {
			if (this.receivers.size <= MOST_RECEIVERS) break;
			this.receivers.delete(oldest);
		}
		return ids;
	}
}

/** The one memory of this process. */
export const repeats = new Repeats();
