import type { Attempt } from '../../nodes/api/judge';
import { nextTry } from '../../nodes/delivery/retry';

const failure = { what: 'It failed', next: 'Try again' };
const busy: Attempt = { kind: 'refused', failure, retry: { everything: false } };
const rateLimited: Attempt = {
	kind: 'refused',
	failure: { ...failure, retryAfterMs: 4000 },
	retry: { everything: true },
};
const refused: Attempt = { kind: 'refused', failure };
const unknown: Attempt = { kind: 'unknown', failure };
const delivered: Attempt = { kind: 'delivered', message: {}, secrets: [] };

const policy = { maxRetries: 3, resendWhenUnknown: false, random: () => 1 };

describe('a message is sent again only where that is safe', () => {
	it.each([
		['the service is busy', busy, true],
		['the service limits its rate', rateLimited, true],
		['the service refused for good', refused, false],
		['the answer was lost', unknown, false],
		['the message was delivered', delivered, false],
	])('%s: %#', (_case, attempt, again) => {
		expect(nextTry(attempt, 1, policy)?.again ?? false).toBe(again);
	});

	it('a lost answer is followed by another send where the service recognises it or the user wants it', () => {
		expect(nextTry(unknown, 1, { ...policy, resendWhenUnknown: true })?.again).toBe(true);
	});

	it('not more often than asked for', () => {
		expect(nextTry(busy, 3, policy)?.again).toBe(true);
		expect(nextTry(busy, 4, policy)?.again).toBe(false);
		expect(nextTry(busy, 1, { ...policy, maxRetries: 0 })?.again).toBe(false);
	});

	it('waits as long as the service says, and everything waits for its rate', () => {
		expect(nextTry(rateLimited, 1, policy)).toEqual({
			again: true,
			waitMs: 4000,
			everything: true,
		});
	});

	it('waits longer and longer where the service says nothing, never all at the same moment', () => {
		const waits = [1, 2, 3].map((tries) => nextTry(busy, tries, policy)?.waitMs);
		expect(waits).toEqual([1000, 2000, 4000]);
		expect(nextTry(busy, 1, { ...policy, random: () => 0 })?.waitMs).toBe(500);
	});

	it('does not wait for longer than five minutes', () => {
		const forAnHour = { ...rateLimited, failure: { ...failure, retryAfterMs: 3_600_000 } };
		expect(nextTry(forAnHour, 1, policy)).toEqual({
			again: false,
			waitMs: 3_600_000,
			everything: true,
		});
	});

	it('a time in the reply never makes the wait shorter than it grows by itself', () => {
		const atOnce = { ...rateLimited, failure: { ...failure, retryAfterMs: 10 } };
		expect(nextTry(atOnce, 3, policy)?.waitMs).toBe(4000);
	});

	it('a busy service that names a time means everybody', () => {
		const later = { ...busy, failure: { ...failure, retryAfterMs: 9000 } };
		expect(nextTry(later, 1, policy)).toEqual({ again: true, waitMs: 9000, everything: true });
	});

	it('a gateway that names a time holds everything back, although nothing is sent again', () => {
		const later: Attempt = { kind: 'unknown', failure: { ...failure, retryAfterMs: 9000 } };
		expect(nextTry(later, 1, policy)).toEqual({ again: false, waitMs: 9000, everything: true });
	});
});
