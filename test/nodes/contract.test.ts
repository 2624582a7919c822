import {
	NodeHelpers,
	type IDataObject,
	type INodeParameters,
	type INodeProperties,
} from 'n8n-workflow';
import type { Call } from '../../nodes/delivery/call';
import type { Files } from '../../nodes/files/files';
import { toFields } from '../../nodes/form/body';
import { isObject } from '../../nodes/form/value';
import type { BodyEntry, BodyParameter } from '../../nodes/form/bodyParameter';
import { askInRoom } from '../../nodes/Imkit/AskInRoom/call';
import { batchSendRoomMessage } from '../../nodes/Imkit/BatchSendRoomMessage/call';
import { recallRoomMessage } from '../../nodes/Imkit/RecallRoomMessage/call';
import { sendRoomMessage } from '../../nodes/Imkit/SendRoomMessage/call';
import { askInConversation } from '../../nodes/NeteaseIm/AskInConversation/call';
import { recallConversationMessage } from '../../nodes/NeteaseIm/RecallConversationMessage/call';
import { batchSendConversationMessage } from '../../nodes/NeteaseIm/BatchSendConversationMessage/call';
import { sendConversationMessage } from '../../nodes/NeteaseIm/SendConversationMessage/call';
import { batchBody, batchOfImkit } from '../services/contracts/batch';
import imkitContract from '../services/contracts/imkit.json';
import neteaseImContract from '../services/contracts/neteaseIm.json';

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
		const parts = [
			definition && root.definitions?.[definition],
			...(schema.allOf ?? []),
			schema.then,
			schema.else,
		];
		return [
			...(likes(schema['x-source']) ? [path] : []),
			...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
				walk(property, join(path, name)),
			),
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
		: Object.entries(isObject(value) ? value : {}).map(
				([name, entry]) => [join(path, name), entry] as const,
			);
	return [path, ...entries.flatMap(([below, entry]) => pathsOfBody(entry, below))];
}

const isShown = (parameter: BodyParameter, root: IDataObject) =>
	NodeHelpers.displayParameter(root as INodeParameters, parameter as INodeProperties, null, null);

/** A value a user could give, for a parameter and all inside it that the form shows. */
function sample(parameter: BodyParameter, root: IDataObject): IDataObject[string] {
	const { type, typeOptions, options, placeholder, name } = parameter;
	switch (type) {
		case 'boolean':
			return name !== 'receiver_no_sense';
		case 'number':
			return 7;
		case 'options':
			return (options as Array<{ value: string }>)[0].value;
		case 'json':
			return name.startsWith('thread_') ? THREAD_MESSAGE : (placeholder as string);
		case 'collection':
			return sampleObject(options as BodyParameter[], root);
		case 'fixedCollection': {
			const [entry] = options as BodyEntry[];
			const object = sampleObject(entry.values, root);
			return { [entry.name]: [object, anotherOf(object, entry.values)] };
		}
		default:
			return typeOptions?.multipleValues ? ['one', 'two'] : (placeholder ?? 'words');
	}
}

function sampleObject(options: BodyParameter[], root: IDataObject): IDataObject {
	const object: IDataObject = {};
	for (const option of options) {
		const isExtra = /^extra(Body|Query)$/.test(option.name);
		if (!isExtra && isShown(option, { ...root, ...object }))
			object[option.name] = sample(option, root);
	}
	return object;
}

/** One that is not the same: some must differ from each other. */
function anotherOf(object: IDataObject, parameters: BodyParameter[]): IDataObject {
	const texts = parameters.filter(({ type, name }) => type === 'string' && name in object);
	return { ...object, ...Object.fromEntries(texts.map(({ name }) => [name, `${object[name]}2`])) };
}

const THREAD_MESSAGE = {
	sender_id: 'a',
	receiver_id: 'b',
	create_time: 1707035841692,
	message_server_id: '9223372036854775807',
	message_client_id: 'c',
	text: 'more than is needed',
};

const FACTS = {
	name: 'a.mp4',
	ext: 'mp4',
	size: 18,
	md5: 'd41d8cd98f00b204e9800998ecf8427e',
	mimeType: 'video/mp4',
	width: 83,
	height: 56,
	durationMs: 1500,
};

/** Files of which everything is known. */
const files: Files = {
	behind: async () => FACTS,
	inItem: async (_, work) => await work({ facts: FACTS, bytes: Buffer.alloc(18) }),
	upload: async () => ({ host: 'https://example.com', message: { url: 'https://x' } }),
	missing: () => {},
};

/** The body of a form in which everything is filled in that can be, for one kind of message. */
async function bodyOf(call: Call, kind: IDataObject): Promise<IDataObject> {
	const root = { ...kind };
	for (const parameter of call.parameters) {
		if (parameter.type === 'options' && isShown(parameter, root))
			root[parameter.name] ??= sample(parameter, root);
	}
	const values = { ...root };
	for (const parameter of call.parameters) {
		if (isShown(parameter, root))
			values[parameter.name] = kind[parameter.name] ?? sample(parameter, root);
	}
	const { parameters: addressing } = call.destination;
	const destination = call.destination.of(toFields(addressing, values));
	const fields = toFields(call.parameters, values, { ...values, ...destination });
	const complete = await call.complete(fields, files);
	const { body, qs } = call.request([{ fields: complete, destination, messageId: 'message-id' }]);
	return (body ?? qs) as IDataObject;
}

const choices = (call: Call, name: string) =>
	(
		call.parameters.find((parameter) => parameter.name === name)?.options as Array<{
			value: number;
		}>
	).map(({ value }) => value);

const kindsOfImkit = choices(sendRoomMessage, 'messageType').flatMap((messageType) =>
	['buttons', 'confirm', 'carousel', 'json'].map((card) => ({ messageType, card })),
);
const kindsOfImkitBatch = kindsOfImkit.flatMap((kind) =>
	['rooms', 'receivers'].map((batchTo) => ({ ...kind, batchTo })),
);
const kindsOfNeteaseIm = choices(sendConversationMessage, 'message_type').flatMap((message_type) =>
	[1, 2, 3].map((conversation_type) => ({
		message_type,
		conversation_type,
		conversationFrom: 'parts',
	})),
);

const RECALLED = {
	_id: '58bf8f1dc3b24c04d19d9add',
	room: 'support',
	message_server_id: '1989982127020812345',
	sender_id: 'service-desk',
	conversation_type: 1,
	receiver_id: 'customer-42',
};
const kindsOfRecall = [1, 2, 3].map((type) => ({
	messageFrom: 'message',
	message: RECALLED,
	type,
}));

/** What is inside a free JSON object is the user's. */
const FREE =
	/^(paras\[\]\.\$|(extra|template|contents)(\.|\[)|message\.attachment\.(orderId|status|type|question.*)$)/;

/** A question, with the links that it has in a run. */
const asked = (call: Call, count: number): Call => ({
	...call,
	complete: async (fields, upTo) => {
		const answer = { label: 'Yes', link: 'https://example.com/1' };
		const links = { link: 'https://example.com/0', answers: Array(count).fill(answer) };
		return await call.complete({ ...fields, links }, upTo);
	},
});

const everywhere = { conversationFrom: 'parts', conversation_type: 2 };

describe.each([
	['a card of Ask in Room', asked(askInRoom, 2), {}, imkitContract.body],
	['a bubble of Ask in Room', asked(askInRoom, 6), {}, imkitContract.body],
	[
		'a text of Ask in Conversation',
		asked(askInConversation, 2),
		{ ...everywhere, message_type: 0 },
		neteaseImContract.body,
	],
	[
		'a custom message of Ask in Conversation',
		asked(askInConversation, 2),
		{ ...everywhere, message_type: 100 },
		neteaseImContract.body,
	],
])('%s', (_name, call, kind, contract) => {
	it('sends nothing but documented options', async () => {
		const paths = pathsOfBody(await bodyOf(call, kind));
		const known = pathsOfSchema(contract as unknown as Schema, (source) => source !== undefined);
		const documented = new Set(known);
		const sent = paths.filter((path) => path && !path.endsWith('[]') && !FREE.test(path));
		expect(sent.length).toBeGreaterThan(3);
		expect(sent.filter((path) => !documented.has(path))).toEqual([]);
	});
});

describe.each([
	['Send Room Message', sendRoomMessage, kindsOfImkit, imkitContract.body as unknown as Schema],
	[
		'Send Conversation Message',
		sendConversationMessage,
		kindsOfNeteaseIm,
		neteaseImContract.body as unknown as Schema,
	],
	[
		'Batch Send Room Message',
		batchSendRoomMessage,
		kindsOfImkitBatch,
		batchOfImkit as unknown as Schema,
	],
	[
		'Batch Send Conversation Message',
		batchSendConversationMessage,
		kindsOfNeteaseIm,
		batchBody as unknown as Schema,
	],
	[
		'Recall Room Message',
		recallRoomMessage,
		kindsOfRecall,
		imkitContract.recall.body as unknown as Schema,
	],
	[
		'Recall Conversation Message',
		recallConversationMessage,
		kindsOfRecall,
		neteaseImContract.recall.query as unknown as Schema,
	],
])('the form of %s and the documented body', (_name, call, kinds, contract) => {
	let sent: Set<string>;
	beforeAll(async () => {
		const bodies = await Promise.all(kinds.map(async (kind) => await bodyOf(call, kind)));
		sent = new Set(bodies.flatMap((body) => pathsOfBody(body)));
	});

	it('every documented option has a parameter', () => {
		const documented = pathsOfSchema(contract, (source) => source !== undefined);
		expect(documented.filter((path) => !sent.has(path))).toEqual([]);
	});

	it('every parameter has a documented option', () => {
		const documented = new Set(pathsOfSchema(contract, (source) => source !== undefined));
		const named = [...sent].filter((path) => path && !path.endsWith('[]') && !FREE.test(path));
		expect(named.filter((path) => !documented.has(path))).toEqual([]);
	});
});
