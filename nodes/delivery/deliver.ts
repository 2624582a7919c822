import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { thisN8n, type ThisN8n } from '../api/thisN8n';
import type { Call } from './call';
import type { Addressed } from './drafts';
import { runInLanes } from './lanes';
import { notesAfter } from './notes';
import { isFailed, toError, toItem, type Outcome } from './outcome';
import { notSent, Run } from './run';
import { say } from '../languages/say';

/**
 * The `execute` of every node of this package that sends: one message for each input item, and the
 * message objects in item order. Messages to one destination stay in order, destinations go in
 * parallel, and every item ends as delivered, refused, unknown or not tried.
 *
 * @throws {NodeApiError} in stop mode, saying what became of every item
 */
export async function deliver(
	context: IExecuteFunctions,
	call: Call,
): Promise<INodeExecutionData[][]> {
	const n8n = thisN8n(context);
	const items = context.getInputData();
	if (items.length === 0) return [[]];

	// An agent that uses the node as its tool learns of a refusal from the item; of an error, often not.
	const stops = !context.continueOnFail() && !n8n.isTool;
	let run: Run;
	try {
		run = new Run(context, call, stops, n8n);
	} catch (error) {
		const failure = notSent(error as Error);
		return conclude(
			context,
			call,
			n8n,
			stops,
			items.map((): Outcome => ({ kind: 'refused', failure })),
		);
	}

	const outcomes = items.map((_, item): Outcome => run.recall(item) ?? { kind: 'notTried' });
	if (stops && outcomes.some((outcome) => isFailed(outcome) && run.isSettled(outcome))) run.halt();
	await runInLanes<Addressed | Error>({
		count: items.length,
		maxInFlight: run.settings.maxInFlight,
		laneOf(item) {
			try {
				const ticket = run.addressOf(item);
				return { lane: ticket.destination.id, ticket };
			} catch (error) {
				// What is wrong is said when the item's turn comes; until then it is in nobody's way.
				return { lane: `item ${item}`, ticket: error as Error };
			}
		},
		async run(item, address) {
			if (!run.isSettled(outcomes[item])) outcomes[item] = await run.deliver(item, address);
		},
		stopped: () => run.isHalted,
	});

	if (run.isCancelled) {
		throw new NodeOperationError(context.getNode(), say('The execution was canceled'));
	}
	return conclude(context, call, n8n, stops, outcomes, run);
}

function conclude(
	context: IExecuteFunctions,
	{ done }: Call,
	{ addNotes }: ThisN8n,
	stops: boolean,
	outcomes: Outcome[],
	run?: Run,
): INodeExecutionData[][] {
	const firstFailure = outcomes.findIndex(isFailed);
	if (firstFailure >= 0 && stops)
		throw toError(context.getNode(), outcomes, firstFailure, { done });
	addNotes(...notesAfter(outcomes, run?.pauses, run && [...run.missing], done));
	return [outcomes.map(toItem)];
}
