import type { IDataObject, INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { nodeError } from '../api/nodeError';

/** What becomes of a message where all goes well. */
export type Done = 'delivered' | 'accepted' | 'recalled';

/** Every item ends as exactly one of these. */
export type Outcome =
	| { kind: 'delivered'; message: IDataObject }
	/** Surely not delivered: refused by the service, never reached it, or not fit to be sent. */
	| {
			kind: 'refused';
			failure: Failure;
			/** Set where the service took the request, and refused this receiver alone. */
			ofOne?: boolean;
	  }
	/** The answer was lost, so the message may have been delivered. */
	| { kind: 'unknown'; failure: Failure; ofOne?: boolean }
	/** `failure` where its turn came and nothing could be sent, as the service takes nothing for now. */
	| { kind: 'notTried'; failure?: Failure; ofOne?: undefined };

export type FailedOutcome = Exclude<Outcome, { kind: 'delivered' }> & { failure: Failure };

export function isFailed(outcome: Outcome): outcome is FailedOutcome {
	return 'failure' in outcome && outcome.failure !== undefined;
}

/**
 * The item that leaves the node. Every version of n8n routes an item to the error output, with its
 * input merged in, when it is paired and `error` is the only key of its json.
 */
export function toItem(outcome: Outcome, item: number): INodeExecutionData {
	const pairedItem = { item };
	if (isFailed(outcome)) {
		const { what, next, ...facts } = outcome.failure;
		const given = Object.entries(facts).filter(([, value]) => value !== undefined);
		const error = {
			message: what,
			description: next,
			outcome: outcome.kind,
			...Object.fromEntries(given),
		};
		return { json: { error }, pairedItem };
	}
	return { json: outcome.kind === 'delivered' ? asSuccess(outcome.message) : {}, pairedItem };
}

/** n8n takes an item with a top-level `error` for a failed one, and Retry On Fail would send it again. */
function asSuccess(message: IDataObject): IDataObject {
	if (!('error' in message)) return message;
	const { error, ...rest } = message;
	return { ...rest, messageError: error };
}

/** How the outcomes of a run are told. */
export interface Telling {
	done?: Done;
	/** The item that an outcome belongs to, where an item has several. */
	itemOf?: (index: number) => number;
}

const itself = (index: number): number => index;

/**
 * The error that ends the run in stop mode: the first failure, and what became of everything else,
 * because a user who only sees that something failed does not know what to send again.
 */
export function toError(
	node: INode,
	outcomes: Outcome[],
	index: number,
	telling: Telling = {},
): NodeApiError {
	const { done = 'delivered', itemOf = itself } = telling;
	const item = itemOf(index);
	const { kind, failure } = outcomes[index] as FailedOutcome;
	const { what, next, destination, httpCode, cause, retryAfterMs } = failure;
	const description = [
		next,
		...(destination
			? [`The message was for "${destination}" (item ${item}, counted from 0).`]
			: []),
		...(outcomes.length > 1 ? [summary(outcomes, telling)] : []),
		...runAgain(outcomes, done),
	].join('\n\n');
	const error = nodeError(node, `${what}${othersInDoubt(outcomes, index, done)}`, description, {
		itemIndex: item,
		...(httpCode && { httpCode }),
	});
	error.httpCode = httpCode ?? null;
	const known = { ...(cause && { cause }), ...(retryAfterMs && { retryAfterMs }) };
	// Older versions of n8n know no such thing in the constructor.
	if (cause) Object.assign(error, { failure: known });
	error.context.data = {
		outcome: kind,
		...(failure.serviceCode && { serviceCode: failure.serviceCode }),
		...known,
	};
	return error;
}

/** Where n8n hands an agent nothing but the error's own words, they must say it. */
function othersInDoubt(outcomes: Outcome[], index: number, done: Done): string {
	const others = outcomes.filter(({ kind }, other) => kind === 'unknown' && other !== index).length;
	return others === 0 ? '' : ` (of the other messages, ${others} may have been ${done})`;
}

/** What a user does next by reflex, and what comes of it. */
function runAgain(outcomes: Outcome[], done: Done): string[] {
	const delivered = outcomes.filter(({ kind }) => kind === 'delivered').length;
	// What was recalled can be recalled again without harm.
	if (delivered === 0 || done === 'recalled') return [];
	const those = delivered === 1 ? `the ${done} one` : `the ${delivered} ${done} ones`;
	return [
		`Running the workflow again sends ${those} again. To send only the rest: Settings → On Error → Continue (using error output).`,
	];
}

/** What became of all items: "Of 3 messages: 1 delivered (item 0), 1 failed (item 1), 1 not tried (item 2)." */
export function summary(
	outcomes: Outcome[],
	{ done = 'delivered', itemOf = itself }: Telling = {},
): string {
	const parts = (
		[
			['delivered', done],
			['refused', 'failed'],
			['unknown', `may have been ${done}, because the answer was lost`],
			['notTried', 'not tried'],
		] as const
	).flatMap(([kind, words]) => {
		const items = outcomes.flatMap((outcome, index) =>
			outcome.kind === kind ? [itemOf(index)] : [],
		);
		return items.length > 0 ? [`${items.length} ${words} (${listItems([...new Set(items)])})`] : [];
	});
	return `Of ${outcomes.length} messages: ${parts.join(', ')}.`;
}

/** Item numbers as n8n counts them, runs shortened: "items 0-11, 14". */
function listItems(items: number[]): string {
	const runs: string[] = [];
	for (let from = 0, to = 0; from < items.length; from = ++to) {
		while (items[to + 1] === items[to] + 1) to++;
		runs.push(from === to ? `${items[from]}` : `${items[from]}-${items[to]}`);
	}
	const shown = runs.length > 20 ? [...runs.slice(0, 20), '…'] : runs;
	return `item${items.length > 1 ? 's' : ''} ${shown.join(', ')}`;
}
