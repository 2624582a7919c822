import { sleep } from 'n8n-workflow';

/** So often a waiting piece of work looks up. */
export const SLICE_MS = 250;

/** Waits, but no longer than until the signal. */
export async function wait(ms: number, ended?: AbortSignal): Promise<void> {
	const end = performance.now() + ms;
	let wake = () => {};
	const aborted = new Promise<void>((resolve) => (wake = resolve));
	ended?.addEventListener('abort', wake);
	for (let left = ms; left > 0 && !ended?.aborted; left = end - performance.now()) {
		// In slices, because n8n's timer cannot be taken back and should not outlive its run for long.
		await Promise.race([sleep(Math.min(left, SLICE_MS)), aborted]);
	}
	ended?.removeEventListener('abort', wake);
}
