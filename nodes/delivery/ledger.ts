import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Destination, Draft } from './call';
import { runIdOf } from './messageId';
import { mayHaveArrived, type Outcome } from './outcome';

export interface Entry {
	/** Made once, so that later tries use it even where `{{ $now }}` reads differently. */
	messageId?: string;
	/** What is known so far; a message whose answer was lost stays in doubt. */
	outcome: Outcome;
	/** Of a message in doubt: what may have arrived, which alone may be sent again. */
	draft?: Draft;
}

/** What became of the items of one node run in its earlier tries. */
export interface Ledger {
	runId: string;
	/** By item, where each has one message. */
	single: Array<Entry | undefined>;
	/** By item and receiver, where an item may have several. */
	several: Array<Map<string, Entry & { destination: Destination }> | undefined>;
}

/**
 * Under Retry On Fail n8n runs the node again with the very same item objects, so the first one leads
 * to what is known of all. It alone would not do: an agent that calls the node twice as its tool hands
 * over the same objects as well, so the run counts too. When n8n drops the items, it goes with them.
 */
const ledgers = new WeakMap<INodeExecutionData, Ledger>();

/** @param context of a run that has items */
export function ledgerOf(context: IExecuteFunctions): Ledger {
	const [first] = context.getInputData();
	const runId = runIdOf(context);
	const known = ledgers.get(first);
	if (known?.runId === runId) return known;
	const ledger: Ledger = { runId, single: [], several: [] };
	ledgers.set(first, ledger);
	return ledger;
}

/** What an earlier try knows of an item, for each receiver that may have the message. */
export function knownOf({ single, several }: Ledger, item: number): Outcome[] {
	const known = [single[item], ...(several[item]?.values() ?? [])];
	return known.flatMap((entry) => (entry && mayHaveArrived(entry.outcome) ? entry.outcome : []));
}
