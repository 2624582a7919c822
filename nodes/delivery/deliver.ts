import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { mapCalmly } from '../api/breath';
import { thisN8n, type ThisN8n } from '../api/thisN8n';
import type { Call } from './call';
import { runInLanes } from './lanes';
import { knownOf, ledgerOf } from './ledger';
import { notesAfter } from './notes';
import { isFailed, toError, toItem, type Outcome } from './outcome';
import { Parcels, type Parcel } from './parcels';
import { Run } from './run';
import { notSent } from './unsent';
import { say } from '../languages/say';

/**
 * The `execute` of every node of this package that sends: one message for each input item, or for each
 * receiver that it names, and the message objects in that order. Messages to one destination stay in
 * order, destinations go in parallel, and everything ends as delivered, refused, unknown or not tried.
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
		// What may have arrived in an earlier try has, whatever is wrong now.
		const refused: Outcome = { kind: 'refused', failure: notSent(error as Error) };
		const ledger = ledgerOf(context);
		const outcomes = await mapCalmly(items, (_, item) => {
			const known = knownOf(ledger, item);
			return known.length > 0 && !call.several ? known : [...known, refused];
		});
		return await conclude(context, call, n8n, stops, outcomes);
	}

	const parcels = new Parcels(run, call, await mapCalmly(items, (_, item) => run.recall(item)));
	const { outcomes } = parcels;
	const isLost = (outcome: Outcome) => isFailed(outcome) && run.isSettled(outcome);
	if (stops && !call.several && outcomes.flat().some(isLost)) run.halt();
	await runInLanes<Parcel>({
		tasks: parcels,
		maxInFlight: () => run.maxInFlight,
		async run({ letters, fields }) {
			const ofLetters = await run.deliverTogether(letters, fields);
			letters.forEach(({ item, place }, index) => (outcomes[item][place] = ofLetters[index]));
		},
		stopped: () => run.isHalted,
	});

	if (run.isCancelled) {
		throw new NodeOperationError(context.getNode(), say('The execution was canceled'));
	}
	if (run.isHalted) await parcels.countRest();
	return await conclude(context, call, n8n, stops, outcomes, run);
}

async function conclude(
	context: IExecuteFunctions,
	{ done, ownName, destination: { bound } }: Call,
	{ addNotes }: ThisN8n,
	stops: boolean,
	byItem: Outcome[][],
	run?: Run,
): Promise<INodeExecutionData[][]> {
	const outcomes = byItem.flat();
	const items = byItem.flatMap((ofItem, item) => ofItem.map(() => item));
	const firstFailure = outcomes.findIndex(isFailed);
	if (firstFailure >= 0 && stops) {
		const itemOf = (index: number) => items[index];
		const telling = { done, itemOf, bound, nameField: ownName?.field };
		throw toError(context.getNode(), outcomes, firstFailure, telling);
	}
	addNotes(...notesAfter(outcomes, run, done));
	return [await mapCalmly(outcomes, (outcome, index) => toItem(outcome, items[index]))];
}
