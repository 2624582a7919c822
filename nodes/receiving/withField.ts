import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { InputError } from '../form/inputError';

/**
 * Does something with the values of the form.
 *
 * @throws {NodeOperationError} with the words and the next step for a value that cannot be used
 */
export function withField<T>(context: { getNode(): INode }, work: () => T): T {
	try {
		return work();
	} catch (error) {
		const { next: description } = error as Partial<InputError>;
		throw new NodeOperationError(context.getNode(), error as Error, { description });
	}
}
