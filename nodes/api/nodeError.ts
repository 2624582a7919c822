import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

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
