import {
	type IDataObject,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	NodeHelpers,
} from 'n8n-workflow';
import type { BodyEntry, BodyParameter, Fields } from './bodyParameter';
import { datesAsText } from './exactly';
import { InputError, missingError } from './inputError';
import {
	checkCount,
	choiceFor,
	isId,
	toBoolean,
	toChoice,
	toJson,
	toList,
	toNumber,
	toObjectOrId,
	toText,
} from './typed';
import { isBlank, isEmpty, isObject, trimmed, unlocated } from './value';
import { quote, wrongType } from './wrongValue';
import { say } from '../languages/say';

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

/** Whether it is an entry of a list. */
function isChosen(value: unknown): boolean {
	return isObject(value) && value.__rl === true && value.mode === 'list';
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

function isShown(parameter: BodyParameter, values: IDataObject, root: Root): boolean {
	return NodeHelpers.displayParameter(
		values as INodeParameters,
		parameter as INodeProperties,
		null,
		null,
		root.values as INodeParameters,
	);
}

function labelOf(parameter: BodyParameter, path: string[]): string {
	return [...path, say(parameter.displayName)].join(' → ');
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
