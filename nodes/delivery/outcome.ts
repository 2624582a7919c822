import type { IDataObject, INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { nodeError } from '../api/nodeError';
import { say } from '../languages/say';

const MOST_RUNS_SHOWN = 20;

/** What becomes of a message where all goes well. */
export type Done = 'delivered' | 'accepted' | 'recalled';

/** The same in the language of n8n's process. */
export const DONE: Record<Done, string> = {
	delivered: say('delivered'),
	accepted: say('accepted'),
	recalled: say('recalled'),
};

/** Every item ends as exactly one of these, or every receiver where it has several. */
export type Outcome =
	/** `named` where the user has named it, so that it is recognised in another execution too. */
	| { kind: 'delivered'; message: IDataObject; named?: boolean }
	/**
	 * Surely not delivered: refused by the service, never reached it, or not fit to be sent.
	 * `ofOne` where the service refused this receiver, and others may go on.
	 */
	| { kind: 'refused'; failure: Failure; ofOne?: true }
	/** The answer was lost, so the message may have been delivered. */
	| { kind: 'unknown'; failure: Failure; named?: boolean }
	/** `failure` where its turn came and nothing could be sent, as the service takes nothing for now. */
	| { kind: 'notTried'; failure?: Failure };

export type FailedOutcome = Exclude<Outcome, { kind: 'delivered' }> & { failure: Failure };

export function mayHaveArrived({ kind }: Outcome): boolean {
	return kind === 'delivered' || kind === 'unknown';
}

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
	/** Label of the field by which a message may be named. */
	nameField?: string;
	/** Says where a failed message was to go; by the id of its destination unless given. */
	bound?: (failure: Failure, item: number) => string;
}

const itself = (index: number): number => index;

const boundFor = ({ destination }: Failure, item: number): string =>
	say('The message was for "{destination}" (item {item}, counted from 0).', {
		destination: String(destination),
		item,
	});

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
	const { done = 'delivered', itemOf = itself, bound = boundFor } = telling;
	const item = itemOf(index);
	const { kind, failure } = outcomes[index] as FailedOutcome;
	const { what, next, destination, httpCode, cause, retryAfterMs } = failure;
	const description = [
		next,
		...(destination === undefined ? [] : [bound(failure, item)]),
		...(outcomes.length > 1 ? [summary(outcomes, telling, destination === undefined)] : []),
		...runAgain(outcomes, telling),
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
function runAgain(outcomes: Outcome[], { done = 'delivered', nameField = '' }: Telling): string[] {
	// What was recalled can be recalled again without harm; of a single message it is said already.
	if (done === 'recalled' || outcomes.length === 1) return [];
	let [delivered, unknown, named] = [0, 0, 0];
	for (const outcome of outcomes) {
		if (outcome.kind !== 'delivered' && outcome.kind !== 'unknown') continue;
		if (outcome.named) named++;
		else if (outcome.kind === 'delivered') delivered++;
		else unknown++;
	}
	const words = DONE[done];
	const sentences = [
		delivered > 0 &&
			say(
				delivered === 1
					? 'Running the workflow again sends the {done} one again. To send only the rest: Settings → On Error → Continue (using error output).'
					: 'Running the workflow again sends the {count} {done} ones again. To send only the rest: Settings → On Error → Continue (using error output).',
				{ count: delivered, done: words },
			),
		unknown > 0 &&
			say(
				unknown === 1
					? 'The one that may have been {done} may arrive twice if the workflow runs again.'
					: 'The {count} that may have been {done} may arrive twice if the workflow runs again.',
				{ count: unknown, done: words },
			),
		named > 0 &&
			say(
				named === 1
					? 'One that was {done}, or may have been, has a {field} of your own: if that is the same when the workflow runs again, the message does not arrive twice.'
					: '{count} that were {done}, or may have been, have a {field} of your own: if that is the same when the workflow runs again, they do not arrive twice.',
				{ count: named, done: words, field: nameField },
			),
	];
	const said = sentences.filter((sentence) => sentence !== false);
	return said.length > 0 ? [said.join('\n')] : [];
}

/**
 * What became of all items: "Of 3 messages: 1 delivered (item 0), 1 failed (item 1), 1 not tried (item 2)."
 *
 * @param saysFrom whether it says from where items are counted, as nothing else does
 */
export function summary(
	outcomes: Outcome[],
	{ done = 'delivered', itemOf = itself }: Telling = {},
	saysFrom = false,
): string {
	const items: Record<Outcome['kind'], ItemList> = {
		delivered: new ItemList(),
		refused: new ItemList(),
		unknown: new ItemList(),
		notTried: new ItemList(),
	};
	for (const [index, { kind }] of outcomes.entries()) items[kind].add(itemOf(index));
	type Words = (parts: { count: number; items: string; done: string }) => string;
	const those = (kind: Outcome['kind'], words: Words) => {
		const { count } = items[kind];
		return count > 0 ? [words({ count, items: items[kind].shown, done: DONE[done] })] : [];
	};
	const parts = [
		...those('delivered', (facts) => say('{count} {done} ({items})', facts)),
		...those('refused', (facts) => say('{count} failed ({items})', facts)),
		...those('unknown', (facts) =>
			say('{count} may have been {done}, because the answer was lost ({items})', facts),
		),
		...those('notTried', (facts) => say('{count} not tried ({items})', facts)),
	];
	return say(
		saysFrom
			? 'Of {count} messages: {parts}. Items are counted from 0.'
			: 'Of {count} messages: {parts}.',
		{ count: outcomes.length, parts: parts.join(say(', ')) },
	);
}

/** Item numbers as n8n counts them, runs shortened: "items 0-11, 14". They come in order, some repeatedly. */
class ItemList {
	count = 0;

	private readonly runs: Array<{ from: number; to: number }> = [];

	private more = false;

	add(item: number): void {
		this.count++;
		const last = this.runs.at(-1);
		if (last && item <= last.to + 1) last.to = item;
		else if (this.runs.length < MOST_RUNS_SHOWN) this.runs.push({ from: item, to: item });
		else this.more = true;
	}

	get shown(): string {
		const runs = this.runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
		const list = [...runs, ...(this.more ? ['…'] : [])].join(', ');
		const isOne = runs.length === 1 && this.runs[0].from === this.runs[0].to;
		return say(isOne ? 'item {list}' : 'items {list}', { list });
	}
}
