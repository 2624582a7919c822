import type { INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from './outcome';

interface Entry {
	runId: string;
	/** Made once, so that later tries use it even where `{{ $now }}` reads differently. */
	messageId: string;
	/** What is known so far; a message whose answer was lost stays in doubt. */
	outcome: Outcome;
}

/**
 * What became of an item in an earlier try of the same node run.
 *
 * Under Retry On Fail n8n runs the node again with the very same item objects. They alone would not
 * do as keys: an agent that calls the node twice as its tool hands over the same objects as well, so
 * the run counts too. When n8n drops an item, its entry goes with it.
 */
const entries = new WeakMap<INodeExecutionData, Map<string, Entry>>();

/** `receiver` is given where an item has several. */
export const ledger = {
	recall(item: INodeExecutionData, runId: string, receiver = ''): Entry | undefined {
		const entry = entries.get(item)?.get(receiver);
		return entry?.runId === runId ? entry : undefined;
	},
	record(item: INodeExecutionData, entry: Entry, receiver = ''): void {
		const ofItem = entries.get(item) ?? new Map<string, Entry>();
		entries.set(item, ofItem.set(receiver, entry));
	},
};
