import type { INodeExecutionData } from 'n8n-workflow';
import type { Draft } from './call';
import type { Outcome } from './outcome';

interface Entry {
	/** Made once, so that later tries use it even where `{{ $now }}` reads differently. */
	messageId: string;
	/** What is known so far; a message whose answer was lost stays in doubt. */
	outcome: Outcome;
	/** Of a message in doubt: what may have arrived, which alone may be sent again. */
	draft?: Draft;
}

interface Place {
	runId: string;
	/** Its place in the run: some nodes put out one object several times. */
	index: number;
}

/**
 * What became of an item in an earlier try of the same node run.
 *
 * Under Retry On Fail n8n runs the node again with the very same item objects. They alone would not
 * do as keys: an agent that calls the node twice as its tool hands over the same objects as well, so
 * the run counts too. When n8n drops an item, its entries go with it.
 */
const runs = new WeakMap<INodeExecutionData, { runId: string; byIndex: Map<number, Entry> }>();

export const ledger = {
	recall(item: INodeExecutionData, { runId, index }: Place): Entry | undefined {
		const run = runs.get(item);
		return run?.runId === runId ? run.byIndex.get(index) : undefined;
	},
	record(item: INodeExecutionData, { runId, index }: Place, entry: Entry): void {
		const known = runs.get(item);
		const run = known?.runId === runId ? known : { runId, byIndex: new Map<number, Entry>() };
		run.byIndex.set(index, entry);
		runs.set(item, run);
	},
};
