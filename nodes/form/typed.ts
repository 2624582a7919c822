import type { GenericValue, IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { BodyParameter } from './bodyParameter';
import { exactly, parseOrThrow } from './exactly';
import { eachIdIn, idsIn, toId } from './ids';
import { InputError } from './inputError';
import { toJsonText } from './json';
import { isBlank, isEmpty, isObject, trimmed } from './value';
import { quote, wrongType } from './wrongValue';
import { say } from '../languages/say';

/** Numbers as people and sheets write them; JavaScript alone would take a blank for 0 and "0x10" for 16. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export function isId({ type, typeOptions, wire }: BodyParameter): boolean {
	return (
		type === 'resourceLocator' ||
		typeOptions?.multipleValues === true ||
		wire?.id === true ||
		wire?.link === true
	);
}

export function checkCount(entries: unknown[], label: string, { wire }: BodyParameter): void {
	if (wire?.maxItems !== undefined && entries.length > wire.maxItems) {
		throw new InputError(
			label,
			say('"{field}" has {count} entries; the service takes at most {most}', {
				field: label,
				count: entries.length,
				most: wire.maxItems,
			}),
		);
	}
}

export function toBoolean(value: unknown, label: string): boolean {
	if (typeof value === 'boolean') return value;
	const word = typeof value === 'string' ? value.toLowerCase() : value;
	if (word === 'true' || value === 1) return true;
	if (word === 'false' || value === 0) return false;
	throw wrongType(label, say('true or false'), value);
}

export function toNumber(value: unknown, label: string, { typeOptions }: BodyParameter): number {
	const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number))
		throw wrongType(label, say('a number'), value);
	if (Number.isInteger(number) && !Number.isSafeInteger(number))
		throw new InputError(
			label,
			say('"{field}" is {value}, which is too large to be exact', {
				field: label,
				value: quote(value),
			}),
		);
	const { minValue, maxValue, numberPrecision } = typeOptions ?? {};
	if (numberPrecision === 0 && !Number.isInteger(number))
		throw wrongType(label, say('a whole number'), value);
	if (minValue !== undefined && number < minValue)
		throw new InputError(
			label,
			say('"{field}" is {number}; the least is {least}', {
				field: label,
				number,
				least: minValue,
			}),
		);
	if (maxValue !== undefined && number > maxValue)
		throw new InputError(
			label,
			say('"{field}" is {number}; the most is {most}', { field: label, number, most: maxValue }),
		);
	return number;
}

export function choiceFor(
	value: unknown,
	{ options }: BodyParameter,
): INodePropertyOptions | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = trimmed(String(value));
	return (options as INodePropertyOptions[]).find(
		(option) =>
			String(option.value) === text ||
			(typeof option.value === 'number' &&
				/^\d+(?:\.0*)?$/.test(text) &&
				Number(text) === option.value),
	);
}

export function toChoice(value: unknown, label: string, parameter: BodyParameter): GenericValue {
	const choice = choiceFor(value, parameter);
	if (choice) return choice.value;
	const known = (parameter.options as INodePropertyOptions[])
		.map((option) => `${JSON.stringify(option.value)} (${say(option.name)})`)
		.join(', ');
	throw new InputError(
		label,
		say('"{field}" is {value}; it must be one of {known}', {
			field: label,
			value: quote(value),
			known,
		}),
	);
}

export function toText(value: unknown, label: string, parameter: BodyParameter): string {
	const { wire } = parameter;
	const text = isId(parameter) ? toId(value, label, wire?.link) : toWords(value, label);
	if (wire?.json === 'textOrWords' && /^\s*[[{]/.test(text)) parseOrThrow(text, label);
	if (wire?.maxLength !== undefined && text.length > wire.maxLength) {
		throw new InputError(
			label,
			say('"{field}" has {count} characters; the service takes at most {most}', {
				field: label,
				count: text.length,
				most: wire.maxLength,
			}),
		);
	}
	return text;
}

/** Words as they are; what is none, as JSON. */
export function toWords(value: unknown, label: string): string {
	if (typeof value === 'string') return value;
	const exact = exactly(value, label);
	return typeof exact === 'object' ? toJsonText(exact) : String(exact);
}

export function toList(
	value: unknown,
	label: string,
	parameter: BodyParameter,
): string[] | undefined {
	const ids = parameter.wire?.each ? eachIdIn(value, label) : idsIn(value, label);
	checkCount(ids, label, parameter);
	return ids.length > 0 ? (ids as string[]) : undefined;
}

export function toJson(
	value: unknown,
	label: string,
	parameter: BodyParameter,
): IDataObject | string | undefined {
	const parsed = typeof value === 'string' ? parseOrThrow(value, label) : exactly(value, label);
	if (isEmpty(parsed)) return undefined;
	const isText = parameter.wire?.json === 'text';
	if (isText && Array.isArray(parsed)) return toText(value, label, parameter);
	if (!isObject(parsed)) throw wrongType(label, say('a JSON object'), value);
	if (isText) return toText(value, label, parameter);
	return parsed;
}

export function toObjectOrId(value: unknown, label: string): IDataObject | string {
	const given =
		typeof value === 'string' && /^\s*\{/.test(value) ? parseOrThrow(value, label) : value;
	if (isObject(given)) return exactly(given, label) as IDataObject;
	// What is dropped onto an expression n8n writes after it: the object is then text, the id is meant.
	const dropped = typeof given === 'string' ? given.replace(/^\s*\[object Object\]/, '') : given;
	if (typeof dropped === 'string' && (/\[object \w+\]/.test(dropped) || isBlank(dropped))) {
		throw new InputError(
			label,
			say('"{field}" holds several things or an object as text, so it names nothing', {
				field: label,
			}),
			say('Leave only one of them in "{field}": the whole object, or its ID.', { field: label }),
		);
	}
	return toId(dropped, label);
}
