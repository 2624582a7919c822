/** Longer than a service tries again, and short enough to be forgotten. */
const KEPT_MS = 10 * 60_000;
const MOST_IDS = 2_000;
const MOST_RECEIVERS = 500;

/**
 * What this process has received already. A service that gets no answer in time sends again what may
 * have arrived; such a repeat comes soon and mostly to the same process. Nothing is stored, so across
 * processes and restarts a repeat is not noticed.
 */
export class Repeats {
	private readonly receivers = new Map<string, Map<string, number>>();

	/**
	 * Takes a message for received, from now on.
	 *
	 * @param receiver who it came to, such as a node of a workflow
	 * @returns false if it was received before
	 */
	take(receiver: string, id: string, now = Date.now()): boolean {
		const ids = this.idsOf(receiver);
		for (const [oldest, takenAt] of ids) {
			if (ids.size <= MOST_IDS && now - takenAt < KEPT_MS) break;
			ids.delete(oldest);
		}
		if (ids.has(id)) return false;
		ids.set(id, now);
		return true;
	}

	/** It was not received after all: when it comes again, it is wanted. */
	giveBack(receiver: string, id: string): void {
		this.receivers.get(receiver)?.delete(id);
	}

	/** Those who received something last are kept. */
	private idsOf(receiver: string): Map<string, number> {
		const ids = this.receivers.get(receiver) ?? new Map<string, number>();
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
