import type { NodeExecutionHint } from 'n8n-workflow';
import { isFailed, type Done, type Outcome } from './outcome';

const MOST_SHOWN = 5;

/** What the editor shows (n8n calls them hints) above the output after a run that needs explaining; nothing after a plain one. */
export function notesAfter(
	outcomes: Outcome[],
	pauses = 0,
	notFound: string[] = [],
	done: Done = 'delivered',
	repeats = 0,
): NodeExecutionHint[] {
	const failed = outcomes.filter(isFailed);
	const unknown = failed.filter(({ kind }) => kind === 'unknown').length;
	const repeated = outcomes.filter(
		(outcome) => outcome.kind === 'delivered' && outcome.message.alreadyDelivered === true,
	).length;
	const notes: NodeExecutionHint[] = [];
	if (failed.length > 0) {
		const maybe =
			unknown > 0 ? `; ${unknown} of them may have been ${done}, because the answer was lost` : '';
		notes.push({
			type: 'warning',
			location: 'outputPane',
			message: `${failed.length} of ${outcomes.length} messages failed${maybe}. Each failed item says why and what to do.`,
		});
	}
	if (repeated > 0) {
		notes.push({
			location: 'outputPane',
			message: `${repeated} of ${outcomes.length} messages had been delivered before and were not sent twice.`,
		});
	}
	if (repeats > 0) {
		notes.push({
			location: 'outputPane',
			message: `${repeats === 1 ? 'One receiver was' : `${repeats} receivers were`} named more than once in one item and got the message once.`,
		});
	}
	if (pauses > 0) {
		notes.push({
			location: 'outputPane',
			message: `Paused ${pauses === 1 ? 'once' : `${pauses} times`} because the service limits its rate. The order inside each room or conversation was kept.`,
		});
	}
	if (notFound.length > 0) {
		const shown = notFound.slice(0, MOST_SHOWN).join('; ');
		const more = notFound.length > MOST_SHOWN ? ` and ${notFound.length - MOST_SHOWN} more` : '';
		notes.push({
			location: 'outputPane',
			message: `Sent without what could not be found out: ${shown}${more}. Add it by hand if your app needs it.`,
		});
	}
	return notes;
}
