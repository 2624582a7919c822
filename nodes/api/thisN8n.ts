import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { say } from '../languages/say';

/** What every supported n8n offers a node that runs. */
const NEEDED = [
	'addExecutionHints',
	'continueOnFail',
	'evaluateExpression',
	'getContext',
	'getCredentials',
	'getExecutionCancelSignal',
	'getExecutionId',
	'getInputData',
	'getInstanceId',
	'getNode',
	'getNodeParameter',
	'getWorkflow',
] as const;

/** What the n8n that runs a node can do, as far as its versions differ. */
export interface ThisN8n {
	/** Whether an agent uses the node as its tool. */
	isTool: boolean;
	/** Aborted when the execution is cancelled. */
	cancelled?: AbortSignal;
	/** Shows words above the output. */
	addNotes(...notes: NodeExecutionHint[]): void;
}

type FunctionName = keyof IExecuteFunctions;

/**
 * Found out by asking for each function, never by a version number, and before anything is sent.
 *
 * @param besides what this node needs that others do not
 * @throws {NodeOperationError} naming what is missing, in an n8n that is too old
 */
export function thisN8n(context: IExecuteFunctions, besides: FunctionName[] = []): ThisN8n {
	const offered = context as Partial<IExecuteFunctions>;
	const missing = [...NEEDED, ...besides].filter((name) => typeof offered[name] !== 'function');
	if (missing.length > 0) {
		throw new NodeOperationError(
			context.getNode(),
			say('This node needs n8n 1.123 or newer. The n8n that runs here lacks {functions}.', {
				functions: missing.join(', '),
			}),
			{ description: say('Update n8n and run the workflow again. Nothing was sent.') },
		);
	}
	return {
		// n8n before 2.8 does not say it, later ones not where an agent has n8n run its tools; all name the
		// tool's variant of a node like this.
		isTool: offered.isToolExecution?.() || context.getNode().type.endsWith('Tool'),
		cancelled: context.getExecutionCancelSignal() as AbortSignal | undefined,
		addNotes: (...notes) => void context.addExecutionHints(...notes),
	};
}
