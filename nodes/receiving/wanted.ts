import type { IDataObject, INodeProperties, Logger } from 'n8n-workflow';
import { toFields } from '../form/body';
import { idsIn } from '../form/ids';
import { isObject } from '../form/value';
import type { BodyParameter } from '../form/bodyParameter';
import { InputError, missingError } from '../form/inputError';
import { say } from '../languages/say';
import { idsOf, isLeftOpen } from './filters';

/** The values of the form of a trigger, in the types of their fields. */
export interface Wanted {
	events: string[];
	filters: IDataObject;
	options: IDataObject;
	/** Label paths of what was added to keep something out, and holds nothing. */
	leftOpen: string[];
}

interface WithParameters {
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

/**
 * What starts the workflow. A value that cannot be what was meant is no filter and no switch, and must
 * not open the door that it was to close.
 *
 * @throws {InputError} naming the field of such a value
 */
export function wantedOf(context: WithParameters, parameters: INodeProperties[]): Wanted {
	const field = (name: string) =>
		parameters.find((parameter) => parameter.name === name) as INodeProperties;
	const leftOpen: string[] = [];
	const values = (name: string) =>
		readIn(field(name), context.getNodeParameter(name, {}), leftOpen);
	return {
		events: eventsOf(field('events'), context.getNodeParameter('events', [])),
		filters: values('filters'),
		options: values('options'),
		leftOpen,
	};
}

/**
 * A filter in which nothing stands would let everything through, and no event at all nothing.
 *
 * @throws {InputError} naming the first such field
 */
export function checkAsMeant({ events, leftOpen: [field] }: Wanted): void {
	if (events.length === 0) throw missingError([say('Events')]);
	if (field === undefined) return;
	const next = say('Fill in "{field}", or remove it from this node.', { field });
	throw new InputError(field, say('"{field}" was added, but is empty', { field }), next);
}

/**
 * Whether the filters are those that were meant. An expression may give nothing later than when the
 * workflow was activated; nothing starts it then, which n8n's log tells.
 */
export function isAsMeant({ logger }: { logger: Logger }, wanted: Wanted): boolean {
	try {
		checkAsMeant(wanted);
		return true;
	} catch (error) {
		logger.warn((error as Error).message);
		return false;
	}
}

function eventsOf(field: INodeProperties, given: unknown): string[] {
	const one = { ...field, type: 'options' } as BodyParameter;
	return idsIn(given, say(field.displayName)).map((event) => {
		const { events } = toFields([one], { events: event });
		return String(events);
	});
}

function readIn(collection: INodeProperties, given: unknown, leftOpen: string[]): IDataObject {
	const values = isObject(given) ? given : {};
	const read: IDataObject = {};
	for (const literal of collection.options as INodeProperties[]) {
		const { name } = literal;
		if (!(name in values)) continue;
		const label = `${say(collection.displayName)} → ${say(literal.displayName)}`;
		read[name] = readOne(collection, literal, values[name], label) as string[];
		const { wire } = literal as BodyParameter;
		const narrows = collection.name === 'filters' || wire?.narrows === true;
		if (narrows && isLeftOpen(values[name], label, isOfIds(literal))) leftOpen.push(label);
	}
	return read;
}

function isOfIds({ type, options = [] }: INodeProperties): boolean {
	const [entry] = options as Array<{ values?: INodeProperties[] }>;
	return type === 'multiOptions' || entry?.values?.[0].name === 'id';
}

function readOne(
	collection: INodeProperties,
	literal: INodeProperties,
	value: unknown,
	label: string,
): unknown {
	const { name, type } = literal;
	if (isOfIds(literal)) return type === 'multiOptions' ? idsIn(value, label) : idsOf(value, label);
	// The filters of the text are texts as they are.
	if (type === 'fixedCollection' || (type === 'string' && collection.name === 'filters'))
		return value;
	const alone = { ...literal, displayOptions: undefined, wire: { id: type === 'string' } };
	const around = { ...collection, options: [alone] } as BodyParameter;
	const { [collection.name]: fields } = toFields([around], {
		[collection.name]: { [name]: value },
	});
	return (fields as IDataObject | undefined)?.[name];
}
