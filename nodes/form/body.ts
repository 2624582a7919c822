import type {
	GenericValue,
	IDataObject,
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { parseJson } from './json';
import type { BodyEntry, BodyParameter, Fields } from './bodyParameter';
import { InputError } from './inputError';

/** What `displayOptions` with a leading slash refer to. */
interface Root {
	parameters: BodyParameter[];
	values: IDataObject;
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
	return fieldsOf(parameters, values, { parameters, values: rootValues }, []);
}

function fieldsOf(
	parameters: BodyParameter[],
	values: IDataObject,
	root: Root,
	path: string[],
): Fields {
	const fields: Fields = {};
	for (const [name, value] of Object.entries(values)) {
		const candidates = parameters.filter((parameter) => parameter.name === name);
		const parameter = candidates.find((candidate) => isShown(candidate, values, root));
		if (parameter) {
			const field = toField(parameter, value, root, path);
			if (field !== undefined) fields[name] = field;
		} else if (path.length > 0 && candidates.length > 0 && !isEmpty(value)) {
			throw doesNotApply(candidates[0], path, root);
		}
	}
	for (const parameter of parameters) {
		if (
			(parameter.required || parameter.wire?.required) &&
			fields[parameter.name] === undefined &&
			isShown(parameter, values, root)
		) {
			const label = labelOf(parameter, path);
			throw new InputError(label, `"${label}" is empty`);
		}
	}
	return fields;
}

/** Lays `extra` over `body`: objects are merged key by key, anything else is replaced. */
export function merge(body: IDataObject, extra: IDataObject): IDataObject {
	const merged = { ...body };
	for (const [key, value] of Object.entries(extra)) {
		const before = merged[key];
		merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
	}
	return merged;
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toField(
	parameter: BodyParameter,
	given: unknown,
	root: Root,
	path: string[],
): IDataObject[string] {
	const label = labelOf(parameter, path);
	const value = isObject(given) && given.__rl === true ? given.value : given;
	if (isEmpty(value)) return undefined;
	switch (parameter.type) {
		case 'collection':
			return toObject(value, label, parameter.options as BodyParameter[], root);
		case 'fixedCollection':
			return toObjects(value, label, parameter, root);
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

function toObject(
	value: unknown,
	label: string,
	parameters: BodyParameter[],
	root: Root,
): IDataObject | undefined {
	if (!isObject(value)) throw wrongType(label, 'an object', value);
	const object = fieldsOf(parameters, value, root, [label]);
	return isEmpty(object) ? undefined : object;
}

/** Several objects. n8n keeps them as a list below the name of the entry. */
function toObjects(
	value: unknown,
	label: string,
	parameter: BodyParameter,
	root: Root,
): IDataObject[] | undefined {
	const [{ name, values }] = parameter.options as BodyEntry[];
	if (!isObject(value)) throw wrongType(label, 'an object', value);
	const entries = [value[name] ?? []].flat();
	const objects = entries.flatMap((entry, index) => {
		const entryLabel = entries.length > 1 ? `${label} ${index + 1}` : label;
		const object = toObject(entry, entryLabel, values, root);
		return object ? [object] : [];
	});
	checkCount(objects, label, parameter);
	return objects.length > 0 ? objects : undefined;
}

function checkCount(entries: unknown[], label: string, { wire }: BodyParameter): void {
	if (wire?.maxItems !== undefined && entries.length > wire.maxItems) {
		throw new InputError(
			label,
			`"${label}" has ${entries.length} entries; the service takes at most ${wire.maxItems}`,
		);
	}
}

function toBoolean(value: unknown, label: string): boolean {
	if (typeof value === 'boolean') return value;
	if (value === 'true' || value === 1) return true;
	if (value === 'false' || value === 0) return false;
	throw wrongType(label, 'true or false', value);
}

function toNumber(value: unknown, label: string, { typeOptions }: BodyParameter): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number))
		throw wrongType(label, 'a number', value);
	const { minValue, maxValue } = typeOptions ?? {};
	if (minValue !== undefined && number < minValue)
		throw new InputError(label, `"${label}" is ${number}; the least is ${minValue}`);
	if (maxValue !== undefined && number > maxValue)
		throw new InputError(label, `"${label}" is ${number}; the most is ${maxValue}`);
	return number;
}

function toChoice(value: unknown, label: string, { options }: BodyParameter): GenericValue {
	const choices = options as INodePropertyOptions[];
	const choice = choices.find((option) => String(option.value) === String(value));
	if (choice) return choice.value;
	const known = choices
		.map((option) => `${JSON.stringify(option.value)} (${option.name})`)
		.join(', ');
	throw new InputError(label, `"${label}" is ${quote(value)}; it must be one of ${known}`);
}

function toText(value: unknown, label: string, { wire }: BodyParameter): string {
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	if (wire?.json === 'textOrWords' && /^\s*[[{]/.test(text)) parseOrThrow(text, label);
	if (wire?.maxLength !== undefined && text.length > wire.maxLength) {
		throw new InputError(
			label,
			`"${label}" has ${text.length} characters; the service takes at most ${wire.maxLength}`,
		);
	}
	return text;
}

/** Several values, a comma-separated string, or an array from an expression, even inside one another. */
function toList(value: unknown, label: string, parameter: BodyParameter): string[] | undefined {
	const entries = [value]
		.flat(Infinity)
		.flatMap((entry) => {
			if (isObject(entry)) throw wrongType(label, 'a list of ids', entry);
			return isEmpty(entry) ? [] : String(entry).split(/[,\uFF0C]/);
		})
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
	checkCount(entries, label, parameter);
	return entries.length > 0 ? entries : undefined;
}

function toJson(
	value: unknown,
	label: string,
	parameter: BodyParameter,
): IDataObject | string | undefined {
	const parsed = typeof value === 'string' ? parseOrThrow(value, label) : value;
	if (isEmpty(parsed)) return undefined;
	if (parameter.wire?.json === 'text') return toText(value, label, parameter);
	if (!isObject(parsed)) throw wrongType(label, 'a JSON object', value);
	return parsed;
}

function parseOrThrow(text: string, label: string): unknown {
	const parsed = parseJson(text);
	if (parsed === undefined)
		throw new InputError(label, `"${label}" is not valid JSON: ${quote(text)}`);
	return parsed;
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
	return typeof value === 'object' && Object.keys(value).length === 0;
}

function labelOf(parameter: BodyParameter, path: string[]): string {
	return [...path, parameter.displayName].join(' → ');
}

function wrongType(label: string, wanted: string, value: unknown): InputError {
	return new InputError(label, `"${label}" must be ${wanted}, but is ${quote(value)}`);
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
	const next = `Remove "${label}" from this node.`;
	return new InputError(label, `"${label}" does not apply when ${reason}`, next);
}

/** What is chosen in a field, in the words of the form. */
function choiceOf(name: string, { parameters, values }: Root): string {
	const field = parameters.find((parameter) => parameter.name === name);
	const choices = field?.options as INodePropertyOptions[] | undefined;
	const choice = choices?.find(({ value }) => value === values[name]);
	return `"${field?.displayName ?? name}" is ${choice ? `"${choice.name}"` : quote(values[name])}`;
}

/** A value as it may stand in a message: short, and never a whole document. */
function quote(value: unknown): string {
	const text =
		typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
