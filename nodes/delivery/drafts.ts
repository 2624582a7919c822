import { createHash, randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toFields } from './body';
import type { Destination, Fields, Service } from './contract';

/** A message as the user filled it in. */
export interface Draft {
	fields: Fields;
	destination: Destination;
	/** Names this item of this execution, the same in every try. */
	messageId: string;
}

/** Reads the parameters of single items, when they are asked for and no earlier. */
export interface Drafts {
	/** @throws for values that name no destination, or an expression that fails */
	destinationOf(item: number): Destination;
	/** @throws for values that do not fit their parameters, or an expression that fails */
	draftOf(item: number): Draft;
}

export function draftsOf(context: IExecuteFunctions, service: Service): Drafts {
	const { id, parameters } = context.getNode();
	const names = new Set(
		service.parameters.map(({ name }) => name).filter((name) => name in parameters),
	);
	const destinationNames = service.destinationParameters.filter((name) => names.has(name));
	const runId = runIdOf(context, id);

	const read = (item: number, wanted: Iterable<string>): IDataObject => {
		const values: IDataObject = {};
		for (const name of wanted)
			values[name] = context.getNodeParameter(name, item, null) as IDataObject;
		return values;
	};

	const destinationOf = (item: number): Destination => {
		const values = read(item, destinationNames);
		const parameters = service.parameters.filter(({ name }) => name in values);
		return service.destination(toFields(parameters, values));
	};

	return {
		destinationOf,
		draftOf(item) {
			const destination = destinationOf(item);
			const values = read(item, names);
			const fields = toFields(service.parameters, values, { ...values, ...destination });
			return { fields, destination, messageId: messageId(runId, item) };
		},
	};
}

/** Names one run of one node in one execution; the same in every try of that run. */
function runIdOf(context: IExecuteFunctions, nodeId: string): string {
	const execution = context.getExecutionId() ?? randomUUID();
	return [execution, nodeId, context.evaluateExpression('{{ $runIndex }}', 0)].join(' ');
}

function messageId(runId: string, item: number): string {
	return createHash('sha1').update(`${runId} ${item}`).digest('hex').slice(0, 32);
}
