import { retryAfterMs } from '../../nodes/api/retryAfter';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('Retry-After', () => {
	it.each([
		['5', 5000],
		[' 0.3 ', 300],
		[7, 7000],
		['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
		['9'.repeat(30), 31 * 86_400_000],
		['9'.repeat(400), 31 * 86_400_000],
		['Fri, 31 Dec 9999 23:59:59 GMT', 31 * 86_400_000],
	])('%j names a time to come', (value, ms) => {
		expect(retryAfterMs(value, now)).toBe(ms);
	});

	it.each([
		'0',
		'-5',
		'1, 1',
		'5;5',
		'',
		undefined,
		'soon',
		'Infinity',
		'1e3',
		'Thu, 01 Jan 2015 00:00:00 GMT',
		'.',
	])('%j names none', (value) => {
		expect(retryAfterMs(value, now)).toBeUndefined();
	});
});
