import type { Attempt } from '../api/judge';
import { LONGEST_PAUSE_MS } from '../api/pace';

const FIRST_WAIT_MS = 1_000;

export interface RetryPolicy {
	maxRetries: number;
	/** Whether to send again what may have been delivered. */
	resendWhenUnknown: boolean;
	random?: () => number;
}

export interface NextTry {
	/** Whether this message is sent again. */
	again: boolean;
	waitMs: number;
	/** Whether everything of the account has to wait, not only this message. */
	everything: boolean;
}

/**
 * Whether and when to send a message again after an attempt. Sent again is what the service surely
 * did not take but will take later, and, where that is safe or wanted, what has no known outcome.
 *
 * @param triesMade how often this message was sent, at least 1
 * @returns nothing where nobody has to wait and nothing is sent again
 */
export function nextTry(
	attempt: Attempt,
	triesMade: number,
	{ maxRetries, resendWhenUnknown, random = Math.random }: RetryPolicy,
): NextTry | undefined {
	if (attempt.kind !== 'refused' && attempt.kind !== 'unknown') return undefined;
	const comeBackMs = attempt.failure.retryAfterMs ?? 0;
	const retry = attempt.kind === 'refused' ? attempt.retry : { everything: false };
	if (!retry) return undefined;
	// Who names a time means everybody.
	const everything = retry.everything || comeBackMs > 0;

	// Jitter, so that many workers refused at the same moment do not come back at the same moment.
	const growing = FIRST_WAIT_MS * 2 ** (triesMade - 1) * (0.5 + random() / 2);
	const waitMs = Math.max(growing, comeBackMs);
	const isSafe = attempt.kind === 'refused' || resendWhenUnknown;
	const again = isSafe && triesMade <= maxRetries && waitMs <= LONGEST_PAUSE_MS;
	return { again, waitMs, everything };
}
