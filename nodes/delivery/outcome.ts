import type { IDataObject, INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { nodeError } from '../api/nodeError';
import { say } from '../languages/say';

/** What becomes of a message where all goes well. */
export type Done = 'delivered' | 'accepted' | 'recalled';

/** The same in the language of n8n's process. */
export const DONE: Record<Done, string> = {
	delivered: say('delivered'),
	accepted: say('accepted'),
	recalled: say('recalled'),
};

/** Every item ends as exactly one of these. */
export type Outcome =
	| { kind: 'delivered'; message: IDataObject }
	/** Surely not delivered: refused by the service, never reached it, or not fit to be sent. */
	| { kind: 'refused'; failure: Failure }
	/** The answer was lost, so the message may have been delivered. */
	| { kind: 'unknown'; failure: Failure }
	/** `failure` where its turn came and nothing could be sent, as the service takes nothing for now. */
	| { kind: 'notTried'; failure?: Failure };

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
			? [
					say('The message was for "{destination}" (item {item}, counted from 0).', {
						destination,
						item,
					}),
				]
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
	return others === 0
		? ''
		: say(' (of the other messages, {count} may have been {done})', {
				count: others,
				done: DONE[done],
			});
}

/** What a user does next by reflex, and what comes of it. */
function runAgain(outcomes: Outcome[], done: Done): string[] {
	const delivered = outcomes.filter(({ kind }) => kind === 'delivered').length;
	// What was recalled can be recalled again without harm.
	if (delivered === 0 || done === 'recalled') return [];
	return [
		say(
			delivered === 1
				? 'Running the workflow again sends the {done} one again. To send only the rest: Settings → On Error → Continue (using error output).'
				: 'Running the workflow again sends the {count} {done} ones again. To send only the rest: Settings → On Error → Continue (using error output).',
			{ count: delivered, done: DONE[done] },
		),
	];
}

/** What became of all items: "Of 3 messages: 1 delivered (item 0), 1 failed (item 1), 1 not tried (item 2)." */
export function summary(
	outcomes: Outcome[],
	{ done = 'delivered', itemOf = itself }: Telling = {},
): string {
	type Words = (parts: { count: number; items: string; done: string }) => string;
	const those = (wanted: Outcome['kind'], words: Words) => {
		const items = outcomes.flatMap(({ kind }, index) => (kind === wanted ? [itemOf(index)] : []));
		const list = listItems([...new Set(items)]);
		return items.length > 0 ? [words({ count: items.length, items: list, done: DONE[done] })] : [];
	};
	const parts = [
		...those('delivered', (facts) => say('{count} {done} ({items})', facts)),
		...those('refused', (facts) => say('{count} failed ({items})', facts)),
		...those('unknown', (facts) =>
			say('{count} may have been {done}, because the answer was lost ({items})', facts),
		),
		...those('notTried', (facts) => say('{count} not tried ({items})', facts)),
	];
	return say('Of {count} messages: {parts}.', {
		count: outcomes.length,
		parts: parts.join(say(', ')),
	});
}

/** Item numbers as n8n counts them, runs shortened: "items 0-11, 14". */
function listItems(items: number[]): string {
	const runs: string[] = [];
	for (let from = 0, to = 0; from < items.length; from = ++to) {
		while (items[to + 1] === items[to] + 1) to++;
		runs.push(from === to ? `${items[from]}` : `${items[from]}-${items[to]}`);
	}
	const shown = runs.length > 20 ? [...runs.slice(0, 20), '…'] : runs;
	return say(items.length > 1 ? 'items {list}' : 'item {list}', { list: shown.join(', ') });
}
