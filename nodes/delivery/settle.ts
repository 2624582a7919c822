import type { Attempt, Send } from './attempt';
import type { MessageRequest } from './contract';
import type { Outcome } from './outcome';
import type { Pace } from './pace';
import { nextTry, type RetryPolicy } from './retry';
import { wait } from './wait';

/** Everything one node run sends through. */
export interface Channel {
	/** The address to use, then the one to fall back to. */
	hosts: string[];
	send: Send;
	pace: Pace;
	policy: RetryPolicy;
	cancelled?: AbortSignal;
}

/** Sends a message, again where that is safe, until its outcome is known or nothing more may be done. */
export async function settle(
	request: MessageRequest,
	{ hosts, send, pace, policy, cancelled }: Channel,
): Promise<Outcome> {
	let host = 0;
	for (let tries = 1; ; tries++) {
		await pace.turn(cancelled);
		if (cancelled?.aborted) return { kind: 'notTried' };
		const attempt = await send(hosts[host % hosts.length], request);
		const next = nextTry(attempt, tries, policy);
		if (!next) return outcomeOf(attempt, request);
		if (next.elsewhere) host++;
		if (next.everything) pace.pause(next.waitMs);
		else await wait(next.waitMs, cancelled);
	}
}

function outcomeOf(attempt: Attempt, { known }: MessageRequest): Outcome {
	if (attempt.kind === 'delivered') return attempt;
	if (attempt.kind === 'repeated') {
		return { kind: 'delivered', message: { ...known, alreadyDelivered: true } };
	}
	return { kind: attempt.kind, failure: attempt.failure };
}
