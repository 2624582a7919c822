import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { checkFilledIn, readFields, toFields } from '../form/body';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import { inputErrorFrom, missingError } from '../form/inputError';
import type { Call, Destination } from './call';
import { say } from '../languages/say';

/** A message as the user filled it in. */
export interface Filled {
	destination: Destination;
	fields: Fields;
}

/** Where an item goes, read shortly before its turn, with the values that say so. */
export interface Addressed {
	destination: Destination;
	values: IDataObject;
}

/**
 * Reads the parameters of single items, when they are asked for and no earlier: a run may have more
 * items than fit into memory twice.
 */
export class Drafts {
	/** As the user left them; asking n8n for its node copies it whole, which is too much for each item. */
	private readonly given: INodeParameters;

	private readonly addressing: BodyParameter[];

	private readonly content: BodyParameter[];

	/** Values without an expression are the same for every item, and n8n takes its time to read one. */
	private readonly constants: IDataObject;

	/** @throws {InputError} for a value that n8n cannot read */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly call: Call,
	) {
		const { parameters } = context.getNode();
		this.given = parameters;
		const decisive = new Set(call.destination.parameters.map(({ name }) => name));
		const used = call.parameters.filter(({ name }) => name in parameters);
		this.addressing = used.filter(({ name }) => decisive.has(name));
		this.content = used.filter(({ name }) => !decisive.has(name));
		const constant = used.filter(({ name }) => !hasExpression(parameters[name]));
		this.constants = this.read(0, constant, {});
	}

	/** @throws {InputError} for values that name no destination, or an expression that fails */
	addressOf(item: number): Addressed {
		const values = this.read(item, this.addressing);
		const { fields, missing } = readFields(this.addressing, values);
		if (missing.length > 0) throw missingError(this.missingIn(item, values));
		return { values, destination: this.call.destination.of(fields) };
	}

	/** All that the message lacks, and not only its address. */
	private missingIn(item: number, address: IDataObject): string[] {
		const values = { ...address, ...this.read(item, this.content) };
		return readFields(this.call.parameters, values).missing;
	}

	/** @throws {InputError} for values that do not fit their parameters, or an expression that fails */
	filledIn(item: number, { destination, values: address }: Addressed): Filled {
		checkFilledIn(this.call.parameters, this.given);
		const values = { ...address, ...this.read(item, this.content) };
		const fields = toFields(this.call.parameters, values, { ...values, ...destination });
		return { destination, fields };
	}

	private read(item: number, wanted: BodyParameter[], known = this.constants): IDataObject {
		const values: IDataObject = {};
		for (const { name, displayName } of wanted) {
			// One name may have several literals, each shown at another time.
			if (name in values) continue;
			values[name] = name in known ? known[name] : this.readOne(item, name, displayName);
		}
		return values;
	}

	private readOne(item: number, name: string, label: string): IDataObject[string] {
		const options = { skipValidation: true };
		try {
			return this.context.getNodeParameter(name, item, null, options) as IDataObject[string];
		} catch (error) {
			const field = say(label);
			const next = say('Correct the expression in "{field}" of this node.', { field });
			throw inputErrorFrom(error, field, next);
		}
	}
}

function hasExpression(value: unknown): boolean {
	return JSON.stringify(value).includes('"=');
}
