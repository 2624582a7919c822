/**
 * `Retry-After`, in seconds or as a date.
 *
 * @returns milliseconds, more than 0; `undefined` for what names no moment to come
 */
export function retryAfterMs(value: unknown, now = Date.now()): number | undefined {
	const text = String(value ?? '').trim();
	// `Date.parse` also makes a date of "-5" and of "1, 1".
	const ms = /^[\d.]+$/.test(text)
		? Number(text) * 1000
		: /[a-z]/i.test(text)
			? Date.parse(text) - now
			: NaN;
	return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
