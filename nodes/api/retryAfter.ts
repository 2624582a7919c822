import { wordOf } from '../form/value';

/**
 * A page of anybody on the way can name a time, and for so long nothing more is sent with a key: who
 * names more than this has written nonsense, or is asked again sooner.
 */
const LONGEST_MS = 24 * 3_600_000;

/** As large is no time to wait, but a moment: so many seconds, or milliseconds, after 1970. */
const EPOCH = { seconds: 1e9, milliseconds: 1e12 };

/**
 * `Retry-After`, in seconds or as a date.
 *
 * @returns milliseconds, more than 0 and at most a day; `undefined` for what names no such moment
 */
export function retryAfterMs(value: unknown, now = Date.now()): number | undefined {
	const text = wordOf(value).trim();
	const ms = /^[\d.]+$/.test(text) ? ofNumber(Number(text), now) : momentOf(text) - now;
	return ms > 0 && ms <= LONGEST_MS ? ms : undefined;
}

function ofNumber(number: number, now: number): number {
	if (number >= EPOCH.milliseconds) return number - now;
	return number >= EPOCH.seconds ? number * 1000 - now : number * 1000;
}

/** `Date.parse` makes a date of "1, 1" and "in 45" as well; one that is meant has a year and a time of day. */
function momentOf(text: string): number {
	const isDate = /[a-z]/i.test(text) && /\b\d{4}\b/.test(text) && /\d\d:\d\d/.test(text);
	return isDate ? Date.parse(text) : NaN;
}
