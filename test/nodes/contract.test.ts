import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter, Service } from '../../nodes/delivery/contract';
import { isObject, toFields } from '../../nodes/delivery/body';
import { neteaseIm } from '../../nodes/SendConversationMessage/service';
import { imkit } from '../../nodes/SendRoomMessage/service';
import imkitContract from '../support/contracts/imkit.json';
import neteaseImContract from '../support/contracts/neteaseIm.json';

interface Schema {
	'x-source'?: string;
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
	$ref?: string;
	allOf?: Schema[];
	if?: Schema;
	then?: Schema;
	else?: Schema;
	definitions?: Record<string, Schema>;
}

/** Every path a contract names and the predicate likes, such as `push_config.push_content`; entries of a list as `images[]`. */
function pathsOfSchema(root: Schema, likes: (source?: string) => boolean): string[] {
	const walk = (schema: Schema, path: string): string[] => {
		const definition = schema.$ref?.replace('#/definitions/', '');
		const parts = [definition && root.definitions?.[definition], ...(schema.allOf ?? []), schema.then, schema.else];
		return [
			...(likes(schema['x-source']) ? [path] : []),
			...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => walk(property, join(path, name))),
			...(schema.items ? walk(schema.items, `${path}[]`) : []),
			...parts.flatMap((part) => (part ? walk(part, path) : [])),
		];
	};
	return [...new Set(walk(root, ''))].sort();
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);

/** Every path of a body that was made. */
function pathsOfBody(value: unknown, path = ''): string[] {
	const entries = Array.isArray(value)
		? value.map((entry) => [`${path}[]`, entry] as const)
		: Object.entries(isObject(value) ? value : {}).map(([name, entry]) => [join(path, name), entry] as const);
	return [path, ...entries.flatMap(([below, entry]) => pathsOfBody(entry, below))];
}

/** A value a user could give, for a parameter and all inside it. */
function sample(parameter: BodyParameter): IDataObject[string] {
	const { type, typeOptions, options, placeholder } = parameter;
	switch (type) {
		case 'boolean':
			return true;
		case 'number':
			return 7;
		case 'options':
			return (options as Array<{ value: string }>)[0].value;
		case 'json':
			return placeholder as string;
		case 'collection': {
			const object = Object.fromEntries(
				(options as BodyParameter[])
					.filter(({ name }) => name !== 'extraBody')
					.map((option) => [option.name, sample(option)]),
			) as IDataObject;
			return typeOptions?.multipleValues ? [object] : object;
		}
		default:
			return typeOptions?.multipleValues ? ['one', 'two'] : (placeholder ?? 'words');
	}
}

/** The body of a form in which everything is filled in that can be, for each kind of message. */
function bodiesOf(service: Service, kinds: IDataObject[]): IDataObject[] {
	return kinds.map((kind) => {
		const values: IDataObject = {};
		for (const parameter of service.parameters) values[parameter.name] ??= sample(parameter);
		Object.assign(values, kind);
		for (const parameter of service.parameters) {
			const shown = toFieldsOrNothing(parameter, values);
			if (shown) values[parameter.name] = kind[parameter.name] ?? sample(parameter);
		}
		const fields = toFields(service.parameters, withoutForeignOptions(service, values));
		return service.request(fields, service.destination(fields), 'message-id').body;
	});
}

const toFieldsOrNothing = (parameter: BodyParameter, values: IDataObject) =>
	parameter.name in
	toFields([{ ...parameter, type: 'boolean', required: false }], { ...values, [parameter.name]: true });

/** Options that the form does not show for this kind of message. */
function withoutForeignOptions(service: Service, values: IDataObject): IDataObject {
	const prune = (parameters: BodyParameter[], given: IDataObject): IDataObject =>
		Object.fromEntries(
			Object.entries(given).flatMap(([name, value]) => {
				const parameter = parameters.find((candidate) => candidate.name === name);
				const fitting = parameter?.displayOptions?.show?.['/conversation_type'];
				if (fitting && !fitting.includes(values.conversation_type as number)) return [];
				const nested = parameter?.type === 'collection' && !parameter.typeOptions?.multipleValues;
				return [[name, nested ? prune(parameter.options as BodyParameter[], value as IDataObject) : value]];
			}),
		) as IDataObject;
	return { ...values, options: prune(service.parameters, { options: values.options }).options };
}

const choices = (service: Service, name: string) =>
	(service.parameters.find((parameter) => parameter.name === name)?.options as Array<{ value: number }>).map(
		({ value }) => value,
	);

const kindsOfImkit = choices(imkit, 'messageType').map((messageType) => ({ messageType }));
const kindsOfNeteaseIm = choices(neteaseIm, 'message_type').flatMap((message_type) =>
	[1, 2, 3].map((conversation_type) => ({
		message_type,
		conversation_type,
		conversationFrom: 'parts',
		options: optionsWithoutUnaware(),
	})),
);

function optionsWithoutUnaware(): IDataObject {
	const options = neteaseIm.parameters.find(({ name }) => name === 'options') as BodyParameter;
	const all = sample(options) as IDataObject;
	return { ...all, receiver_no_sense: false };
}

/** What is inside a free JSON object is the user's. */
const FREE = /^((extra|template|contents)\.|message\.attachment\.(orderId|status)$)/;

describe.each([
	['IMKIT', imkit, kindsOfImkit, imkitContract.body as unknown as Schema],
	['NetEase IM', neteaseIm, kindsOfNeteaseIm, neteaseImContract.body as unknown as Schema],
])('the form of %s and the documented body', (_name, service, kinds, contract) => {
	const sent = new Set(bodiesOf(service, kinds).flatMap((body) => pathsOfBody(body)));

	it('every option of the page has a parameter', () => {
		const documented = pathsOfSchema(contract, (source) => source === 'page');
		expect(documented.filter((path) => !sent.has(path))).toEqual([]);
	});

	it('every parameter has a documented option', () => {
		const documented = new Set(pathsOfSchema(contract, (source) => source !== undefined));
		const named = [...sent].filter((path) => path && !path.endsWith('[]') && !FREE.test(path));
		expect(named.filter((path) => !documented.has(path))).toEqual([]);
	});
});
