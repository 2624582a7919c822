import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { checkFilledIn, readFields } from '../form/body';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import { inputErrorFrom, missingError } from '../form/inputError';
import type { Call, Destination, Several } from './call';
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
	/** Labels of options that were added for a purpose and gave nothing, and for how many items. */
	readonly leftOut = new Map<string, number>();

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
		const { values, fields } = this.readAddress(item);
		return { values, destination: this.call.destination.of(fields) };
	}

	/**
	 * The same for a call that takes several receivers, each once.
	 *
	 * @returns `addresses`, or what is wrong with one; `repeats`: how often a receiver was named again
	 * @throws {InputError} for values that name no destination, or an expression that fails
	 */
	addressesOf(
		item: number,
		{ receivers }: Several,
	): { addresses: Array<Addressed | Error>; repeats: number } {
		const { values, fields } = this.readAddress(item);
		const named = receivers(fields);
		const addresses = new Map<string | Error, Addressed | Error>();
		for (const receiver of named) {
			if (receiver instanceof Error) addresses.set(receiver, receiver);
			else if (!addresses.has(receiver.id)) {
				addresses.set(receiver.id, { values, destination: receiver });
			}
		}
		return { addresses: [...addresses.values()], repeats: named.length - addresses.size };
	}

	private readAddress(item: number): { values: IDataObject; fields: Fields } {
		const values = this.read(item, this.addressing);
		const { fields, missing } = readFields(this.addressing, values);
		if (missing.length > 0) throw missingError(this.missingIn(item, values));
		return { values, fields };
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
		const { fields, missing, leftOut } = readFields(this.call.parameters, values, {
			...values,
			...destination,
		});
		if (missing.length > 0) throw missingError(missing);
		for (const label of leftOut) this.leftOut.set(label, (this.leftOut.get(label) ?? 0) + 1);
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
