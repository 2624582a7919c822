import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { say } from '../languages/say';

type Options = ConstructorParameters<typeof NodeApiError>[2];

/** An error with exactly these words: n8n replaces texts that hold a system code such as ENOENT. */
export function nodeError(
	node: INode,
	message: string,
	description?: string,
	options?: Options,
): NodeApiError {
	const error = new NodeApiError(node, { message } as JsonObject, { ...options, message });
	error.message = message;
	error.description = description ?? null;
	error.messages = [];
	return error;
}

/**
 * The error for a workflow that cannot be activated, with what to do in its message: some versions of
 * n8n show the message alone, and of a `NodeApiError` others the description alone.
 */
export function activationError(node: INode, what: string, next: string): NodeOperationError {
	const message = say('{what} {next}', { what, next });
	const error = new NodeOperationError(node, message);
	error.message = message;
	error.messages = [];
	return error;
}
