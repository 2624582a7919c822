import type { Attempt } from './attempt';

/** A pause longer than this is not waited for: the item fails and says when it may be sent. */
const LONGEST_PAUSE_MS = 5 * 60_000;
const FIRST_WAIT_MS = 1_000;

export interface RetryPolicy {
	maxRetries: number;
	/** Whether to send again what may have been delivered. */
	resendWhenUnknown: boolean;
	random?: () => number;
}

export interface NextTry {
	waitMs: number;
	/** Whether everything has to wait, not only this message. */
	everything: boolean;
	/** Whether to use the other host, if there is one. */
	elsewhere: boolean;
}

/**
 * Whether and when to send a message again after an attempt. Sent again is what the service surely
 * did not take but will take later, and, where that is safe or wanted, what has no known outcome.
 *
 * @param triesMade how often this message was sent, at least 1
 */
export function nextTry(
	attempt: Attempt,
	triesMade: number,
	{ maxRetries, resendWhenUnknown, random = Math.random }: RetryPolicy,
): NextTry | undefined {
	if (triesMade > maxRetries) return undefined;
	if (attempt.kind !== 'refused' && attempt.kind !== 'unknown') return undefined;
	if (attempt.kind === 'unknown' && !resendWhenUnknown) return undefined;
	const retry = attempt.kind === 'refused' ? attempt.retry : { everything: false };
	if (!retry) return undefined;

	// Jitter, so that many workers refused at the same moment do not come back at the same moment.
	const growing = FIRST_WAIT_MS * 2 ** (triesMade - 1) * (0.5 + random() / 2);
	const waitMs = attempt.failure.retryAfterMs ?? growing;
	if (waitMs > LONGEST_PAUSE_MS) return undefined;
	return { waitMs, everything: retry.everything, elsewhere: attempt.elsewhere ?? false };
}
