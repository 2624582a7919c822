import type { INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from './outcome';

interface Entry {
	runId: string;
	outcome: Outcome;
}

/**
 * What became of an item in an earlier try of the same node run.
 *
 * Under Retry On Fail n8n runs the node again with the very same item objects. They alone would not
 * do as keys: an agent that calls the node twice as its tool hands over the same objects as well, so
 * the run counts too. When n8n drops an item, its entry goes with it.
 */
const entries = new WeakMap<INodeExecutionData, Entry>();

export const ledger = {
	recall(item: INodeExecutionData, runId: string): Outcome | undefined {
		const entry = entries.get(item);
		return entry?.runId === runId ? entry.outcome : undefined;
	},
	record(item: INodeExecutionData, runId: string, outcome: Outcome): void {
		entries.set(item, { runId, outcome });
	},
};
