import type { NodeExecutionHint } from 'n8n-workflow';
import { DONE, isFailed, type Done, type Outcome } from './outcome';
import type { Run } from './run';
import { say } from '../languages/say';

const MOST_SHOWN = 5;

/** What the editor shows (n8n calls them hints) above the output after a run that needs explaining; nothing after a plain one. */
export function notesAfter(
	outcomes: Outcome[],
	run?: Pick<Run, 'leftOut' | 'missing' | 'pauses' | 'repeats'>,
	done: Done = 'delivered',
): NodeExecutionHint[] {
	const { pauses = 0, repeats = 0, missing = [], leftOut = [] } = run ?? {};
	const notFound = [...missing];
	let [failed, unknown, repeated] = [0, 0, 0];
	for (const outcome of outcomes) {
		if (isFailed(outcome)) failed++;
		if (outcome.kind === 'unknown') unknown++;
		if (outcome.kind === 'delivered' && outcome.message.alreadyDelivered === true) repeated++;
	}
	const notes: NodeExecutionHint[] = [];
	if (failed > 0) {
		const maybe =
			unknown > 0
				? say('; {count} of them may have been {done}, because the answer was lost', {
						count: unknown,
						done: DONE[done],
					})
				: '';
		notes.push({
			type: 'warning',
			location: 'outputPane',
			message: say(
				'{failed} of {count} messages failed{maybe}. Each failed item says why and what to do.',
				{ failed, count: outcomes.length, maybe },
			),
		});
	}
	if (repeated > 0) {
		notes.push({
			location: 'outputPane',
			message: say(
				'{repeated} of {count} messages had been delivered before and were not sent twice.',
				{ repeated, count: outcomes.length },
			),
		});
	}
	if (repeats > 0) {
		notes.push({
			location: 'outputPane',
			message: say(
				repeats === 1
					? 'One receiver was named twice in one item and is sent the message once.'
					: 'Receivers were named again {count} times in one item and are sent the message once.',
				{ count: repeats },
			),
		});
	}
	for (const [field, count] of leftOut) {
		notes.push({
			location: 'outputPane',
			message: say(
				count === 1
					? '"{field}" was empty for one item, so its message does not have it.'
					: '"{field}" was empty for {count} items, so their messages do not have it.',
				{ field, count },
			),
		});
	}
	if (pauses > 0) {
		notes.push({
			location: 'outputPane',
			message: say(
				pauses === 1
					? 'Paused once because the service limits its rate. The order inside each room or conversation was kept.'
					: 'Paused {count} times because the service limits its rate. The order inside each room or conversation was kept.',
				{ count: pauses },
			),
		});
	}
	if (notFound.length > 0) {
		const shown = notFound.slice(0, MOST_SHOWN).join(say('; '));
		const more =
			notFound.length > MOST_SHOWN
				? say(' and {count} more', { count: notFound.length - MOST_SHOWN })
				: '';
		notes.push({
			location: 'outputPane',
			message: say(
				'Sent without what could not be found out: {shown}{more}. Add it by hand if your app needs it.',
				{ shown, more },
			),
		});
	}
	return notes;
}
