import type { INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from './outcome';

/**
 * What became of an item in an earlier try of the same node run.
 *
 * Under Retry On Fail n8n runs the node again with the very same item objects, while every other run
 * (another execution, another node, another round of a loop) gets objects of its own. So the item
 * object tells the tries of one run apart from everything else, and when n8n drops it, its entry
 * goes as well.
 */
const outcomes = new WeakMap<INodeExecutionData, Outcome>();

export const ledger = {
	recall: (item: INodeExecutionData): Outcome | undefined => outcomes.get(item),
	record: (item: INodeExecutionData, outcome: Outcome): void => {
		outcomes.set(item, outcome);
	},
};
