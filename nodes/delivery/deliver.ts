import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { thisN8n, type ThisN8n } from '../api/thisN8n';
import type { Call } from './call';
import { runInLanes } from './lanes';
import { notesAfter } from './notes';
import { isFailed, toError, toItem, type Outcome } from './outcome';
import { Parcels, type Parcel } from './parcels';
import { notSent, Run } from './run';

/**
 * The `execute` of every node of this package that sends: one message for each input item, or for each
 * receiver that it names, and the message objects in that order. Messages to one destination stay in order, destinations go in
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
	const stops = !context.continueOnFail() && n8n.isTool !== true;
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
			items.map((): Outcome[] => [{ kind: 'refused', failure }]),
		);
	}

	const parcels = new Parcels(run, call, items.length);
	const { outcomes } = parcels;
	if (stops && !call.several && outcomes.flat().some(isFailed)) run.halt();
	await runInLanes<Parcel>({
		tasks: parcels,
		maxInFlight: run.settings.maxInFlight,
		async run({ letters, fields }) {
			const ofLetters = await run.deliverTogether(letters, fields);
			letters.forEach(({ item, place }, index) => (outcomes[item][place] = ofLetters[index]));
		},
		stopped: () => run.isHalted,
	});

	if (run.isCancelled) {
		throw new NodeOperationError(context.getNode(), 'The execution was canceled');
	}
	// What was not tried is counted as well.
	if (call.several && run.isHalted) parcels.skipRest();
	return conclude(context, call, n8n, stops, outcomes, run);
}

function conclude(
	context: IExecuteFunctions,
	{ done }: Call,
	{ addNotes }: ThisN8n,
	stops: boolean,
	byItem: Outcome[][],
	run?: Run,
): INodeExecutionData[][] {
	const outcomes = byItem.flat();
	const items = byItem.flatMap((ofItem, item) => ofItem.map(() => item));
	const firstFailure = outcomes.findIndex(isFailed);
	if (firstFailure >= 0 && stops) {
		const itemOf = (index: number) => items[index];
		throw toError(context.getNode(), outcomes, firstFailure, { done, itemOf });
	}
	addNotes(...notesAfter(outcomes, run?.pauses, run && [...run.missing], done, run?.repeats));
	return [outcomes.map((outcome, index) => toItem(outcome, items[index]))];
}
