import { sleep } from 'n8n-workflow';

/** How soon a cancelled execution stops waiting. */
const SLICE_MS = 250;

/** Waits, but no longer than until the execution is cancelled. */
export async function wait(ms: number, cancelled?: AbortSignal): Promise<void> {
	const end = performance.now() + ms;
	for (let left = ms; left > 0 && !cancelled?.aborted; left = end - performance.now()) {
		await sleep(Math.min(left, SLICE_MS));
	}
}
