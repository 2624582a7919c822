import type { Attempt } from '../../nodes/delivery/attempt';
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
const delivered: Attempt = { kind: 'delivered', message: {} };

const policy = { maxRetries: 3, resendWhenUnknown: false, random: () => 1 };

describe('a message is sent again only where that is safe', () => {
	it.each([
		['the service is busy', busy, true],
		['the service limits its rate', rateLimited, true],
		['the service refused for good', refused, false],
		['the answer was lost', unknown, false],
		['the message was delivered', delivered, false],
	])('%s: %#', (_case, attempt, again) => {
		expect(nextTry(attempt, 1, policy) !== undefined).toBe(again);
	});

	it('a lost answer is followed by another send where the service recognises it or the user wants it', () => {
		expect(nextTry(unknown, 1, { ...policy, resendWhenUnknown: true })).toBeDefined();
	});

	it('not more often than asked for', () => {
		expect(nextTry(busy, 3, policy)).toBeDefined();
		expect(nextTry(busy, 4, policy)).toBeUndefined();
		expect(nextTry(busy, 1, { ...policy, maxRetries: 0 })).toBeUndefined();
	});

	it('waits as long as the service says, and everything waits for its rate', () => {
		expect(nextTry(rateLimited, 1, policy)).toEqual({
			waitMs: 4000,
			everything: true,
			elsewhere: false,
		});
	});

	it('waits longer and longer where the service says nothing, never all at the same moment', () => {
		const waits = [1, 2, 3].map((tries) => nextTry(busy, tries, policy)?.waitMs);
		expect(waits).toEqual([1000, 2000, 4000]);
		expect(nextTry(busy, 1, { ...policy, random: () => 0 })?.waitMs).toBe(500);
	});

	it('does not wait for longer than five minutes', () => {
		const forAnHour = { ...rateLimited, failure: { ...failure, retryAfterMs: 3_600_000 } };
		expect(nextTry(forAnHour, 1, policy)).toBeUndefined();
	});

	it('goes to the other host after a connection that failed', () => {
		expect(nextTry({ ...busy, elsewhere: true }, 1, policy)?.elsewhere).toBe(true);
	});
});
