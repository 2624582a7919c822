import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { say } from '../languages/say';

type Options = ConstructorParameters<typeof NodeApiError>[2];

/** An error of a service with exactly these words. */
export function nodeError(
	node: INode,
	message: string,
	description?: string,
	options?: Options,
): NodeApiError {
	const error = new NodeApiError(node, { message } as JsonObject, { ...options, message });
	error.description = description ?? null;
	return withExactly(error, message);
}

/**
 * The error for a workflow that cannot be activated, with what to do in its message: some versions of
 * n8n show the message alone, and of a `NodeApiError` others the description alone.
 */
export function activationError(node: INode, what: string, next: string): NodeOperationError {
	const message = say('{what} {next}', { what, next });
	return withExactly(new NodeOperationError(node, message), message);
}

/** With these words: n8n replaces texts that hold a system code such as ENOENT. */
function withExactly<T extends NodeApiError | NodeOperationError>(error: T, message: string): T {
	error.message = message;
	error.messages = [];
	return error;
}
