import { retryAfterMs } from '../../nodes/api/retryAfter';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('Retry-After', () => {
	it.each([
		['5', 5000],
		[' 0.3 ', 300],
		[7, 7000],
		['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
		['Thu Jan  1 00:01:00 2026 GMT', 60_000],
		['2026-01-01T00:01:00Z', 60_000],
		['2026-01-01T08:01:00+08:00', 60_000],
		['3600', 3_600_000],
		['86400', 86_400_000],
		[Date.parse('2026-01-01T01:00:00Z') / 1000, 3_600_000],
		[String(Date.parse('2026-01-01T01:00:00Z')), 3_600_000],
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
		'in 45',
		's=3600',
		'delay-seconds=45',
		'after 12:30',
		'in 2045',
		'2026-01-02',
		'86401',
		'1767225600',
		'1767225600000',
		'9'.repeat(30),
		'9'.repeat(400),
		'Fri, 02 Jan 2026 00:00:01 GMT',
		'Fri, 31 Dec 9999 23:59:59 GMT',
		'Infinity',
		'1e3',
		'Thu, 01 Jan 2015 00:00:00 GMT',
		'.',
	])('%j names none', (value) => {
		expect(retryAfterMs(value, now)).toBeUndefined();
	});
});
