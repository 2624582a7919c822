import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a caller gave the expected text, compared in a time that does not tell how much of it was
 * right. Nobody can give an empty one.
 *
 * @param given of a header or an address, so it may be missing or a list
 */
export function isAsExpected(given: unknown, expected: string): boolean {
	if (typeof given !== 'string' || expected === '') return false;
	return timingSafeEqual(digest(given), digest(expected));
}

/** The same for hexadecimal digits, in whichever case they are written. */
export function isHexAsExpected(given: unknown, expected: string): boolean {
	return typeof given === 'string' && isAsExpected(given.toLowerCase(), expected.toLowerCase());
}

/** Of one length whatever the text, as the comparison wants it. */
function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
