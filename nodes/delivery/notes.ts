import type { NodeExecutionHint } from 'n8n-workflow';
import { DONE, isFailed, type Done, type Outcome } from './outcome';
import { say } from '../languages/say';

const MOST_SHOWN = 5;

/** What the editor shows (n8n calls them hints) above the output after a run that needs explaining; nothing after a plain one. */
export function notesAfter(
	outcomes: Outcome[],
	pauses = 0,
	notFound: string[] = [],
	done: Done = 'delivered',
): NodeExecutionHint[] {
	const failed = outcomes.filter(isFailed);
	const unknown = failed.filter(({ kind }) => kind === 'unknown').length;
	const repeated = outcomes.filter(
		(outcome) => outcome.kind === 'delivered' && outcome.message.alreadyDelivered === true,
	).length;
	const notes: NodeExecutionHint[] = [];
	if (failed.length > 0) {
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
				{ failed: failed.length, count: outcomes.length, maybe },
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
