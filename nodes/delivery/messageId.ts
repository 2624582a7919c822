import { createHash, randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { toJsonText } from '../form/json';

/** Names one run of one node in one execution of one n8n; the same in every try of that run. */
export function runIdOf(context: IExecuteFunctions): string {
	const node = context.getNode();
	return JSON.stringify([
		context.getInstanceId(),
		context.getWorkflow().id ?? '',
		node.id,
		node.name,
		// n8n names every execution; one without a name must not share its message ids with another.
		context.getExecutionId() ?? randomUUID(),
		context.evaluateExpression('{{ $runIndex }}', 0),
	]);
}

/**
 * Names one message: the same only for the same content of the same item in the same run, so that
 * nothing else can be taken for it.
 *
 * @param files MD5 of the files that the message takes from its item
 * @returns 32 hexadecimal digits
 */
export function messageIdOf(runId: string, item: number, fields: Fields, files: string[]): string {
	const content = toJsonText([runId, item, fields, files]);
	return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
