import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { toFields } from '../form/body';
import { idsIn } from '../form/ids';
import { isObject } from '../form/value';
import type { BodyParameter } from '../form/bodyParameter';
import { say } from '../languages/say';
import { idsOf } from './filters';

/** The values of the form of a trigger, in the types of their fields. */
export interface Wanted {
	events: string[];
	filters: IDataObject;
	options: IDataObject;
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
	const values = (name: string) => context.getNodeParameter(name, {});
	return {
		events: eventsOf(field('events'), context.getNodeParameter('events', [])),
		filters: readIn(field('filters'), values('filters')),
		options: readIn(field('options'), values('options')),
	};
}

function eventsOf(field: INodeProperties, given: unknown): string[] {
	const one = { ...field, type: 'options' } as BodyParameter;
	return idsIn(given, say(field.displayName)).map((event) => {
		const { events } = toFields([one], { events: event });
		return String(events);
	});
}

function readIn(collection: INodeProperties, given: unknown): IDataObject {
	const values = isObject(given) ? given : {};
	const read: IDataObject = {};
	for (const literal of collection.options as INodeProperties[]) {
		const { name } = literal;
		if (name in values) read[name] = readOne(collection, literal, values[name]) as string[];
	}
	return read;
}

function readOne(collection: INodeProperties, literal: INodeProperties, value: unknown): unknown {
	const { name, type, displayName, options = [] } = literal;
	const [entry] = options as Array<{ values?: INodeProperties[] }>;
	const label = `${say(collection.displayName)} → ${say(displayName)}`;
	if (type === 'multiOptions') return idsIn(value, label);
	if (entry?.values?.[0].name === 'id') return idsOf(value, label);
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
