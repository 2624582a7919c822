import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { checkFilledIn, toFields } from '../form/body';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import { inputErrorFrom } from '../form/inputError';
import type { Call, Destination, Several } from './call';

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
		return { values, destination: this.call.destination.of(toFields(this.addressing, values)) };
	}

	/**
	 * The same for a call that takes several receivers, each once.
	 *
	 * @returns `repeats`: how many receivers were named again
	 * @throws {InputError} for values that name no destination, or an expression that fails
	 */
	addressesOf(item: number, { receivers }: Several): { addresses: Addressed[]; repeats: number } {
		const values = this.read(item, this.addressing);
		const named = receivers(toFields(this.addressing, values));
		const known = new Set<string>();
		const addresses = named.flatMap((destination) => {
			if (known.has(destination.id)) return [];
			known.add(destination.id);
			return [{ values, destination }];
		});
		return { addresses, repeats: named.length - addresses.length };
	}

	/** @throws {InputError} for values that do not fit their parameters, or an expression that fails */
	filledIn(item: number, { destination, values: address }: Addressed): Filled {
		checkFilledIn(this.call.parameters, this.context.getNode().parameters);
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
			throw inputErrorFrom(error, label, `Correct the expression in "${label}" of this node.`);
		}
	}
}

function hasExpression(value: unknown): boolean {
	return JSON.stringify(value).includes('"=');
}
