/** A longer time is a fault of who names it: no date can be made of it, and nobody would wait. */
const LONGEST_MS = 31 * 24 * 3_600_000;

/**
 * `Retry-After`, in seconds or as a date.
 *
 * @returns milliseconds, more than 0 and at most a month; `undefined` for what names no moment to come
 */
export function retryAfterMs(value: unknown, now = Date.now()): number | undefined {
	const text = String(value ?? '').trim();
	// `Date.parse` also makes a date of "-5" and of "1, 1".
	const ms = /^[\d.]+$/.test(text)
		? Number(text) * 1000
		: /[a-z]/i.test(text)
			? Date.parse(text) - now
			: NaN;
	return ms > 0 ? Math.min(ms, LONGEST_MS) : undefined;
}
