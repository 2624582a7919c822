import { sleep } from 'n8n-workflow';

/** So often a waiting piece of work looks up. */
export const SLICE_MS = 250;

/** Waits, but no longer than until the signal. */
export async function wait(ms: number, ended?: AbortSignal): Promise<void> {
	const end = performance.now() + ms;
	let wake = () => {};
	const aborted = new Promise<void>((resolve) => (wake = resolve));
	const stopListening = ended && whenAborted(ended, wake);
	for (let left = ms; left > 0 && !ended?.aborted; left = end - performance.now()) {
		// In slices, because n8n's timer cannot be taken back and should not outlive its run for long.
		await Promise.race([sleep(Math.min(left, SLICE_MS)), aborted]);
	}
	stopListening?.();
}

const acts = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Does something once a signal is aborted. However many ask, the signal has one listener: Node warns
 * of more than ten, and `AbortSignal.any` costs as much as the rest of a request's preparation.
 *
 * @returns what to call when it need not be done any more
 */
export function whenAborted(signal: AbortSignal, act: () => void): () => void {
	if (signal.aborted) {
		act();
		return () => undefined;
	}
	const all = acts.get(signal) ?? new Set();
	if (!acts.has(signal)) {
		acts.set(signal, all);
		signal.addEventListener('abort', () => all.forEach((one) => one()), { once: true });
	}
	all.add(act);
	return () => void all.delete(act);
}
