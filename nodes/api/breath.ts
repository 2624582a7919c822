import { sleep } from 'n8n-workflow';

/** For so long this package keeps n8n's process from doing anything else. */
const LONGEST_BLOCK_MS = 5;

/** Of n8n's own work with a request, which it does only after it was asked. */
export const REQUEST_MS = 1;

let lookedUpAt = performance.now();
/** Work that was asked for and may not have been done yet. */
let announcedMs = 0;
let breath: Promise<void> | undefined;

/**
 * Lets n8n do something else from time to time, also where nothing has to be waited for. To be asked
 * right before a piece of work, and again after the wait: many may have waited for the same moment.
 *
 * ```ts
 * for (let due; (due = breathDue()); ) await due;
 * ```
 *
 * @param workMs of what is asked for next and done by others, a little later
 * @returns what to wait for, if it is time for it
 */
export function breathDue(workMs = 0): Promise<void> | undefined {
	if (performance.now() - lookedUpAt + announcedMs < LONGEST_BLOCK_MS) {
		announcedMs += workMs;
		return undefined;
	}
	// All at once: timers that come due one after another would leave no time between them.
	breath ??= sleep(0).then(() => {
		lookedUpAt = performance.now();
		announcedMs = 0;
		breath = undefined;
	});
	return breath;
}

/** `list.map`, for lists of any length. */
export async function mapCalmly<Entry, Made>(
	list: Entry[],
	make: (entry: Entry, index: number) => Made,
): Promise<Made[]> {
	const made: Made[] = [];
	for (const [index, entry] of list.entries()) {
		for (let due; (due = breathDue()); ) await due;
		made.push(make(entry, index));
	}
	return made;
}
