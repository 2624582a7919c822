import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { checkFilledIn, toFields } from './body';
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

/** @param runId names one run of one node in one execution */
export function draftsOf(context: IExecuteFunctions, service: Service, runId: string): Drafts {
	const { parameters } = context.getNode();
	const names = new Set(
		service.parameters.map(({ name }) => name).filter((name) => name in parameters),
	);
	const forDestination = service.destinationParameters.filter((name) => names.has(name));
	const forContent = [...names].filter((name) => !forDestination.includes(name));
	const destinationParameters = service.parameters.filter(({ name }) =>
		forDestination.includes(name),
	);

	/** Values without an expression are the same for every item, and n8n takes its time to read one. */
	const fixed: IDataObject = {};
	const read = (item: number, wanted: string[]): IDataObject => {
		const values: IDataObject = {};
		for (const name of wanted) values[name] = name in fixed ? fixed[name] : readOne(item, name);
		return values;
	};
	const readOne = (item: number, name: string): IDataObject[string] => {
		const options = { skipValidation: true };
		const value = context.getNodeParameter(name, item, null, options) as IDataObject[string];
		if (!JSON.stringify(parameters[name]).includes('"=')) fixed[name] = value;
		return value;
	};

	const readDestination = (item: number) => {
		const values = read(item, forDestination);
		return {
			item,
			values,
			destination: service.destination(toFields(destinationParameters, values)),
		};
	};
	/** Most items are sent right after they were asked for their destination. */
	let latest: ReturnType<typeof readDestination> | undefined;

	return {
		destinationOf(item) {
			latest = readDestination(item);
			return latest.destination;
		},
		draftOf(item) {
			const { values: to, destination } = latest?.item === item ? latest : readDestination(item);
			checkFilledIn(service.parameters, parameters);
			const values = { ...to, ...read(item, forContent) };
			const fields = toFields(service.parameters, values, { ...values, ...destination });
			return { fields, destination, messageId: messageId(runId, item) };
		},
	};
}

function messageId(runId: string, item: number): string {
	return createHash('sha1').update(`${runId} ${item}`).digest('hex').slice(0, 32);
}
