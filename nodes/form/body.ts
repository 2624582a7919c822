import type {
	GenericValue,
	IDataObject,
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import {
	Digits,
	hasToJson,
	levelsOf,
	MOST_LEVELS,
	parseExactly,
	strangeCharacter,
	toJsonText,
} from './json';
import type { BodyEntry, BodyParameter, Fields } from './bodyParameter';
import { InputError, missingError } from './inputError';
import { shownLink, withShownLinks } from './shownLink';
import { say } from '../languages/say';

/** Numbers as people and sheets write them; JavaScript alone would take a blank for 0 and "0x10" for 16. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Blanks of every kind, and what is pasted along without being seen. */
const BLANK =
	/[\s\p{Control}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]/u;

/** Of a text that is quoted, for the links in it. What is shown of it is much shorter. */
const LONGEST_LOOKED_AT = 20_000;

/** What `displayOptions` with a leading slash refer to. */
interface Root {
	parameters: BodyParameter[];
	values: IDataObject;
	/** Label paths of what is needed and not there, gathered while the values are read. */
	missing: string[];
	/** The same of what was added for a purpose, but holds nothing. */
	leftOut: string[];
}

/**
 * Turns parameter values into the fields of a request body: each under its own name, in the type
 * its parameter declares, a collection as the nested object of that name. What is empty or was not
 * added is absent, so the service's own default applies.
 *
 * @param values resolved values of the parameters, by name
 * @param rootValues values that `displayOptions` with a leading slash refer to
 * @throws {InputError} naming the field, for a value that does not fit its parameter
 */
export function toFields(
	parameters: BodyParameter[],
	values: IDataObject,
	rootValues: IDataObject = values,
): Fields {
	const { fields, missing } = readFields(parameters, values, rootValues);
	if (missing.length > 0) throw missingError(missing);
	return fields;
}

/**
 * The same, but what is needed and not there is told instead of thrown, and so is what was added for
 * a purpose and holds nothing.
 *
 * @returns `missing` and `leftOut` as label paths
 */
export function readFields(
	parameters: BodyParameter[],
	values: IDataObject,
	rootValues: IDataObject = values,
): { fields: Fields; missing: string[]; leftOut: string[] } {
	const [missing, leftOut]: string[][] = [[], []];
	const root = { parameters, values: withChoices(parameters, rootValues), missing, leftOut };
	return { fields: fieldsOf(parameters, values, root, []), missing, leftOut };
}

/**
 * Looks at options as they stand in the form. One that says to whom a message goes or what it
 * answers was added for a purpose; without it another message would go out than the one meant. An
 * expression that gives nothing is another matter: so one workflow serves items with and without it.
 *
 * @param raw values with their expressions
 * @throws {InputError} for such an option that was added and left empty
 */
export function checkFilledIn(
	parameters: BodyParameter[],
	raw: unknown,
	path: string[] = [],
): void {
	if (!isObject(raw)) return;
	for (const parameter of parameters) {
		if (!Object.hasOwn(raw, parameter.name)) continue;
		const value = raw[parameter.name];
		if (parameter.wire?.filledIn && isLeftEmpty(value)) {
			const label = labelOf(parameter, path);
			const next = say('Fill in "{field}", or remove it from this node.', { field: label });
			throw new InputError(label, say('"{field}" was added, but is empty', { field: label }), next);
		}
		if (parameter.type === 'collection') {
			checkFilledIn(parameter.options as BodyParameter[], value, [
				...path,
				say(parameter.displayName),
			]);
		}
	}
}

function isLeftEmpty(given: unknown): boolean {
	const value = unlocated(given);
	if (typeof value === 'string') return isBlank(value) || /^\s*\{\s*\}\s*$/.test(value);
	if (typeof value !== 'object' || value === null) return value === undefined || value === null;
	return Object.values(value).every(isLeftEmpty);
}

/** Choices as the form knows them, because what applies depends on them: "4" from a sheet is 4. */
function withChoices(parameters: BodyParameter[], values: IDataObject): IDataObject {
	const chosen = { ...values };
	for (const parameter of parameters) {
		if (parameter.type !== 'options' || !(parameter.name in values)) continue;
		const choice = choiceFor(unlocated(values[parameter.name]), parameter);
		if (choice) chosen[parameter.name] = choice.value;
	}
	return chosen;
}

function fieldsOf(
	parameters: BodyParameter[],
	given: IDataObject,
	root: Root,
	path: string[],
): Fields {
	const values = withChoices(parameters, given);
	const fields: Fields = {};
	for (const [name, value] of Object.entries(values)) {
		const isOfName = (parameter: BodyParameter) => parameter.name === name;
		const shown = parameters.find((one) => isOfName(one) && isShown(one, values, root));
		if (shown) {
			const field = toField(shown, value, root, path);
			if (field !== undefined) fields[name] = field;
			else noticeNothing(shown, root, path);
		} else if (path.length > 0 && !isEmpty(value)) {
			const hidden = parameters.find(isOfName);
			if (hidden) throw doesNotApply(hidden, path, root);
		}
	}
	for (const parameter of parameters) {
		if (!isNeeded(parameter, path) || fields[parameter.name] !== undefined) continue;
		if (isShown(parameter, values, root)) root.missing.push(labelOf(parameter, path));
	}
	return fields;
}

/** An option that holds nothing, and without which another message goes out than the one meant. */
function noticeNothing(parameter: BodyParameter, root: Root, path: string[]): void {
	const { type, wire } = parameter;
	// What is needed is missed anyway; a collection is no expression, and what it holds tells more.
	if (isNeeded(parameter, path) || type === 'collection') return;
	if (wire?.narrows) root.missing.push(labelOf(parameter, path));
	else if (wire?.filledIn) root.leftOut.push(labelOf(parameter, path));
}

/** Lays `extra` over `body`: objects are merged key by key, anything else is replaced. */
export function merge(body: IDataObject, extra: IDataObject): IDataObject {
	const merged = new Map(Object.entries(body));
	for (const [key, value] of Object.entries(extra)) {
		const before = merged.get(key);
		merged.set(key, isObject(before) && isObject(value) ? merge(before, value) : value);
	}
	return Object.fromEntries(merged);
}

export function isObject(value: unknown): value is IDataObject {
	const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRecord && !(value instanceof Digits);
}

/** The objects in a list of somebody else's JSON; what is none in it is left out. */
export function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** An id, a word or a number of somebody else's JSON; what is neither is no such thing. */
export function wordIn(value: unknown): string | undefined {
	const isWord = typeof value === 'string' || typeof value === 'number' || value instanceof Digits;
	return isWord ? String(value) : undefined;
}

/** The same, where what is neither says nothing. */
export function wordOf(value: unknown): string {
	return wordIn(value) ?? '';
}

/** A choice of the form itself always has a value; what the message is must not be left open. */
function isNeeded({ required, wire, type }: BodyParameter, path: string[]): boolean {
	return required === true || wire?.required === true || (type === 'options' && path.length === 0);
}

function toField(
	parameter: BodyParameter,
	given: unknown,
	root: Root,
	path: string[],
): IDataObject[string] {
	const label = labelOf(parameter, path);
	const value = valueOf(given, label, parameter);
	if (isEmpty(value)) return undefined;
	if (parameter.wire?.json === 'objectOrId') return toObjectOrId(value, label);
	switch (parameter.type) {
		case 'collection':
			return toObject(value, label, parameter.options as BodyParameter[], root);
		case 'fixedCollection':
			return parameter.wire?.ids
				? toIds(value, label, parameter, root)
				: toObjects(value, label, parameter, root);
		case 'boolean':
			return toBoolean(value, label);
		case 'number':
			return toNumber(value, label, parameter);
		case 'options':
			return toChoice(value, label, parameter);
		case 'json':
			return toJson(value, label, parameter);
		default:
			return parameter.typeOptions?.multipleValues
				? toList(value, label, parameter)
				: toText(value, label, parameter);
	}
}

/** The value itself, without what n8n or a sheet puts around it. */
function valueOf(given: unknown, label: string, parameter: BodyParameter): unknown {
	const held = unlocated(given);
	// An ID in it is as good as one in a field to type into, which stands beside it in the form where an
	// expression says which of them is meant.
	if (isChosen(given) && parameter.type === 'string' && !isLeftEmpty(held)) {
		// Older n8n leave it in the field, where it cannot be read, when that becomes one to type into.
		throw new InputError(
			label,
			say(
				'"{field}" still holds "{value}", which was chosen when this was the field for something else. Fill it in again',
				{ field: label, value: String(held) },
			),
		);
	}
	const value = datesAsText(held, label);
	if (typeof value !== 'string') return value;
	if (parameter.type === 'json') return isBlank(value) ? '' : value;
	return parameter.type === 'string' && !isId(parameter) ? value : trimmed(value);
}

/** What was chosen or typed in a field that offers both a list and an ID. */
export function unlocated(value: unknown): unknown {
	return isObject(value) && value.__rl === true ? value.value : value;
}

/** Whether it is an entry of a list. */
function isChosen(value: unknown): boolean {
	return isObject(value) && value.__rl === true && value.mode === 'list';
}

/** What n8n and JavaScript have for a moment in time becomes its ISO text. */
function datesAsText(value: unknown, label: string): unknown {
	if (typeof value !== 'object' || value === null || value instanceof Digits) return value;
	if (!hasToJson(value)) return value;
	const text = value.toJSON();
	if (text === null)
		throw new InputError(label, say('"{field}" is a date that does not exist', { field: label }));
	return text;
}

function isId({ type, typeOptions, wire }: BodyParameter): boolean {
	return (
		type === 'resourceLocator' ||
		typeOptions?.multipleValues === true ||
		wire?.id === true ||
		wire?.link === true
	);
}

function toObject(
	value: unknown,
	label: string,
	parameters: BodyParameter[],
	root: Root,
): IDataObject | undefined {
	if (!isObject(value)) throw wrongType(label, say('an object'), value);
	const before = root.missing.length;
	const object = fieldsOf(parameters, value, root, [label]);
	// One that only lacks something is not itself missing.
	return isEmpty(object) && root.missing.length === before ? undefined : object;
}

/** Several objects. n8n keeps them as a list below the name of the entry. */
function toObjects(
	value: unknown,
	label: string,
	parameter: BodyParameter,
	root: Root,
): IDataObject[] | undefined {
	const [{ name, values }] = parameter.options as BodyEntry[];
	if (!isObject(value)) throw wrongType(label, say('an object'), value);
	const entries = [value[name] ?? []].flat();
	const objects = entries.flatMap((entry, index) => {
		const entryLabel = entries.length > 1 ? `${label} ${index + 1}` : label;
		const object = toObject(entry, entryLabel, values, root);
		return object ? [object] : [];
	});
	checkCount(objects, label, parameter);
	return objects.length > 0 ? objects : undefined;
}

/** Ids of which each has a box of its own, with a list to choose from or a label above it. */
function toIds(
	value: unknown,
	label: string,
	parameter: BodyParameter,
	root: Root,
): string[] | undefined {
	const [{ name, values }] = parameter.options as BodyEntry[];
	const [box] = values;
	if (!isObject(value)) throw wrongType(label, say('an object'), value);
	const entries = [value[name] ?? []].flat() as IDataObject[];
	const given = entries.map((entry) => unlocated(entry[box.name]));
	const ids = toList(given, label, parameter);
	if (ids && parameter.wire?.narrows) {
		// Perhaps the one who was not to get it.
		const empty = given.flatMap((one, index) => (isLeftEmpty(one) ? [index + 1] : []));
		root.missing.push(...empty.map((number) => labelOf(box, [`${label} ${number}`])));
	}
	return ids;
}

function checkCount(entries: unknown[], label: string, { wire }: BodyParameter): void {
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

function toBoolean(value: unknown, label: string): boolean {
	if (typeof value === 'boolean') return value;
	const word = typeof value === 'string' ? value.toLowerCase() : value;
	if (word === 'true' || value === 1) return true;
	if (word === 'false' || value === 0) return false;
	throw wrongType(label, say('true or false'), value);
}

function toNumber(value: unknown, label: string, { typeOptions }: BodyParameter): number {
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

function choiceFor(value: unknown, { options }: BodyParameter): INodePropertyOptions | undefined {
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

function toChoice(value: unknown, label: string, parameter: BodyParameter): GenericValue {
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

function toText(value: unknown, label: string, parameter: BodyParameter): string {
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

/** One id or link. Unlike words, it is good for nothing if a single character of it is wrong. */
function toId(value: unknown, label: string, isLink = false): string {
	const exact = isObject(value) || Array.isArray(value) ? value : exactly(value, label);
	const isNumber = typeof exact === 'number' ? Number.isInteger(exact) : exact instanceof Digits;
	const show = isLink ? shownLink : withShownLinks;
	if (typeof exact !== 'string' && !isNumber) {
		throw notAnId(label, isLink ? say('one link') : say('one ID'), value, show);
	}
	const id = trimmed(String(exact));
	const fault = faultOfId(id);
	if (fault) {
		throw new InputError(
			label,
			say('"{field}" is {value}, which {fault}', { field: label, value: quote(id, show), fault }),
		);
	}
	return id;
}

/**
 * An id inside an object that was given whole, by the rules of those in the form.
 *
 * @param label of the field that holds the object
 * @param name of the id in it
 * @returns nothing where there is none
 * @throws {InputError} for what cannot be an id
 */
export function idIn(value: unknown, label: string, name: string): string | undefined {
	if (isEmpty(value)) return undefined;
	const id = toId(value, `${label} → ${name}`);
	return id === '' ? undefined : id;
}

function faultOfId(id: string): string | undefined {
	if (/^-?\d(?:\.\d+)?[eE]\+\d+$/.test(id)) {
		return say(
			'is a shortened number; its other digits were lost in the sheet or program it comes from. Give it as text there',
		);
	}
	if (/^(?:null|undefined|NaN|\[object \w+\])$/.test(id)) {
		return say('is what an expression writes where it found no text');
	}
	if (/^\.{1,2}$/.test(id)) return say('is a step in a path and no ID');
	if (/\p{Surrogate}/u.test(id))
		return say('holds half a character; it was cut in the middle of an emoji or a rare character');
	if (/\p{Control}/u.test(id))
		return say('holds a line break or another control character in the middle');
	return undefined;
}

/** Several values, a separated string, a list as JSON text, or an array from an expression, even inside one another. */
export function idsIn(value: unknown, label: string): string[] {
	const entries = entriesOf(value, label, 1);
	const stranger = entries.find(isNoEntry);
	if (stranger !== undefined) throw notAnId(label, say('a list of ids'), stranger);
	return entries.map((entry) => toId(entry, label)).filter((id) => id !== '');
}

/** The same with what is wrong with an entry in its place. */
function eachIdIn(value: unknown, label: string): Array<string | InputError> {
	const ids = entriesOf(value, label, 1).map((entry) => {
		try {
			return toId(entry, label);
		} catch (error) {
			return error as InputError;
		}
	});
	return ids.filter((id) => id !== '');
}

function toList(value: unknown, label: string, parameter: BodyParameter): string[] | undefined {
	const ids = parameter.wire?.each ? eachIdIn(value, label) : idsIn(value, label);
	checkCount(ids, label, parameter);
	return ids.length > 0 ? (ids as string[]) : undefined;
}

function entriesOf(value: unknown, label: string, level: number): unknown[] {
	if (level > MOST_LEVELS) throw tooDeep(label);
	if (isEmpty(value)) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => entriesOf(entry, label, level + 1));
	const entry = datesAsText(value, label);
	if (typeof entry === 'string') {
		const text = trimmed(entry);
		if (text.startsWith('[')) return entriesOf(parseOrThrow(entry, label), label, level + 1);
		// An object has commas, too, and pieces between them that may look like ids.
		if (text.startsWith('{')) throw notAnId(label, say('a list of ids'), entry);
		return entry.split(/[,\uFF0C\r\n]/);
	}
	if (level === 1 && isNoEntry(entry)) throw notAnId(label, say('a list of ids'), entry);
	return [entry];
}

/** Whether it surely is no id, and no list of them. */
function isNoEntry(value: unknown): boolean {
	return isObject(value) || typeof value === 'boolean';
}

function toJson(
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

function toObjectOrId(value: unknown, label: string): IDataObject | string {
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

function parseOrThrow(text: string, label: string): unknown {
	if (levelsOf(text) > MOST_LEVELS) throw tooDeep(label);
	const parsed = parseExactly(text);
	if (parsed !== undefined) return parsed;
	const strange = strangeCharacter(text);
	throw new InputError(
		label,
		strange
			? say('"{field}" is not valid JSON, because {reason}: {value}', {
					field: label,
					reason: strange.what,
					value: quote(text),
				})
			: say('"{field}" is not valid JSON: {value}', { field: label, value: quote(text) }),
		strange?.next,
	);
}

/**
 * A value from an expression as it can be written exactly: dates as text, and no number that lost
 * digits on its way here.
 *
 * @throws {InputError} for what JSON does not know, and for what would not be what was meant
 */
function exactly(value: unknown, label: string, keys: string[] = []): unknown {
	if (keys.length > MOST_LEVELS) throw tooDeep(label);
	const entry = datesAsText(value, label);
	switch (typeof entry) {
		case 'bigint':
			return new Digits(String(entry));
		case 'number':
			if (!Number.isFinite(entry))
				throw new InputError(
					label,
					say('{where} {value}, which is no number', {
						where: whereIn(label, keys),
						value: String(entry),
					}),
				);
			if (Number.isInteger(entry) && !Number.isSafeInteger(entry))
				throw lostDigits(label, whereIn(label, keys), entry);
			return entry;
		case 'function':
		case 'symbol':
			throw new InputError(
				label,
				say('{where} a {type}, which cannot be sent', {
					where: whereIn(label, keys),
					type: typeof entry,
				}),
			);
		case 'object':
			break;
		default:
			return entry;
	}
	if (entry === null || entry instanceof Digits) return entry;
	if (Array.isArray(entry)) {
		return entry.map((each, index) => exactly(each, label, [...keys, String(index)]));
	}
	return Object.fromEntries(
		Object.entries(entry).map(([key, each]) => [key, exactly(each, label, [...keys, key])]),
	);
}

function whereIn(field: string, keys: string[]): string {
	return keys.length > 0
		? say('"{field}" holds, in {keys},', { field, keys: quote(keys.join('.')) })
		: say('"{field}" is', { field });
}

function lostDigits(label: string, where: string, number: number): InputError {
	return new InputError(
		label,
		say(
			'{where} the number {number}. JavaScript keeps whole numbers exactly up to {most}, so its last digits may have been lost when the data was read',
			{ where, number, most: Number.MAX_SAFE_INTEGER },
		),
		say(
			'Give it as text where it comes from, in JSON between quotation marks: "9223372036854775807".',
		),
	);
}

function tooDeep(label: string): InputError {
	return new InputError(
		label,
		say('"{field}" has more than {count} objects or lists inside one another', {
			field: label,
			count: MOST_LEVELS,
		}),
		say('Give "{field}" data that is less deep.', { field: label }),
	);
}

function notAnId(label: string, wanted: string, value: unknown, show?: Show): InputError {
	return new InputError(
		label,
		mustBe(label, wanted, value, show),
		isObject(value)
			? say('Take the one field of that object which holds the ID for "{field}".', {
					field: label,
				})
			: undefined,
	);
}

function isShown(parameter: BodyParameter, values: IDataObject, root: Root): boolean {
	return NodeHelpers.displayParameter(
		values as INodeParameters,
		parameter as INodeProperties,
		null,
		null,
		root.values as INodeParameters,
	);
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	if (value instanceof Digits) return false;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

function labelOf(parameter: BodyParameter, path: string[]): string {
	return [...path, say(parameter.displayName)].join(' → ');
}

function wrongType(label: string, wanted: string, value: unknown): InputError {
	return new InputError(label, mustBe(label, wanted, value));
}

function mustBe(field: string, wanted: string, given: unknown, show?: Show): string {
	const value = quote(given, show);
	return say('"{field}" must be {wanted}, but is {value}', { field, wanted, value });
}

function doesNotApply(parameter: BodyParameter, path: string[], root: Root): InputError {
	const label = labelOf(parameter, path);
	const { show = {}, hide = {} } = parameter.displayOptions ?? {};
	const holds = ([name, values]: [string, unknown]) =>
		(values as unknown[]).includes(root.values[name.replace('/', '')]);
	const [reason] = [
		...Object.entries(show).filter((rule) => !holds(rule)),
		...Object.entries(hide).filter(holds),
	].map(([name]) => choiceOf(name.replace('/', ''), root));
	const next = say('Remove "{field}" from this node.', { field: label });
	const what = say('"{field}" does not apply when {reason}', { field: label, reason });
	return new InputError(label, what, next);
}

/** What is chosen in a field, in the words of the form. */
function choiceOf(name: string, { parameters, values }: Root): string {
	const field = parameters.find((parameter) => parameter.name === name);
	const choices = field?.options as INodePropertyOptions[] | undefined;
	const choice = choices?.find(({ value }) => value === values[name]);
	return say('"{field}" is {value}', {
		field: field ? say(field.displayName) : name,
		value: choice ? say('"{choice}"', { choice: say(choice.name) }) : quote(values[name]),
	});
}

/** How a text may be shown. */
type Show = (text: string) => string;

/** A value as it may stand in a message: short, and never a whole document. */
function quote(value: unknown, show: Show = withShownLinks): string {
	const text = quotable(value, show, 0) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The beginning of a value is enough, and its depth must not fill the stack. */
function quotable(value: unknown, show: Show, level: number): string | undefined {
	if (typeof value === 'string') {
		return JSON.stringify(show(value.slice(0, LONGEST_LOOKED_AT)).slice(0, 61));
	}
	if (typeof value !== 'object' || value === null || hasToJson(value)) {
		return typeof value === 'number' ? String(value) : JSON.stringify(value);
	}
	if (level > 9) return '…';
	const part = (each: unknown) => quotable(each, show, level + 1) ?? 'null';
	if (Array.isArray(value)) return `[${value.slice(0, 61).map(part).join(',')}]`;
	const entries = Object.entries(value).slice(0, 61);
	return `{${entries.map(([key, each]) => `${JSON.stringify(show(key))}:${part(each)}`).join(',')}}`;
}

/** Without the blanks around it, of whatever kind. */
export function trimmed(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && BLANK.test(text[from])) from++;
	while (from < to && BLANK.test(text[to - 1])) to--;
	return text.slice(from, to);
}

function isBlank(text: string): boolean {
	return trimmed(text) === '';
}
