import type { IDataObject } from 'n8n-workflow';
import { neteaseImHosts } from '../../credentials/NeteaseImApi.credentials';
import { isObject, merge, trimmed } from '../delivery/body';
import type {
	BodyParameter,
	Destination,
	Fields,
	MessageRequest,
	Service,
	Verdict,
} from '../delivery/contract';
import { InputError } from '../delivery/inputError';
import { Digits, parseJson, toJsonText } from '../delivery/json';
import type { Reply } from '../delivery/request';
import type { Files } from '../files/files';
import { withAttachment } from './files';
import { hints } from './hints';
import { parameters } from './parameters';
import { delivery } from './parameters/delivery';
import { LOCATION, TEXT, TIP, WITH_FILE } from './parameters/message';
import { threadConfig as thread } from './parameters/threadConfig';

const SUCCESS = 200;
const ALREADY_SENT = 107306;
const UNKNOWN_ACCOUNT = 102404;

const THREAD_FIELDS = [
	'sender_id',
	'receiver_id',
	'create_time',
	'message_server_id',
	'message_client_id',
];

/**
 * NetEase IM (网易云信), `POST /im/v2/conversations/{conversation_id}/messages`, as on the page
 * "发送消息" of its server API.
 */
export const neteaseIm: Service = {
	name: 'NetEase IM',
	credential: 'neteaseImApi',
	parameters,
	delivery,
	destinationParameters: [
		'conversationFrom',
		'sender_id',
		'conversation_type',
		'receiver_id',
		'conversation_id',
	],
	hints,
	maxPerSecond: 100,
	recognisesRepeats: true,
	hosts: neteaseImHosts,
	destination,
	complete,
	request,
	verdict,
	credentialTest: {
		// An account nobody has: a valid credential is told so, a wrong one is refused.
		path: '/im/v2/accounts?account_ids=n8n-credential-test',
		accepts: (verdict) =>
			verdict.kind === 'delivered' ||
			(verdict.kind === 'refused' && verdict.codes.includes(String(UNKNOWN_ACCOUNT))),
	},
};

/**
 * `sender_id|conversation_type|receiver_id`. A ready ID is taken apart, as if its parts had been
 * filled in, so that options of another conversation type are noticed.
 */
function destination({ conversationFrom, conversation_id, ...parts }: Fields): Destination {
	if (conversationFrom === 'id') {
		const [sender_id, type, receiver_id, ...more] = String(conversation_id).split('|').map(trimmed);
		const isWhole = sender_id && receiver_id && more.length === 0 && /^[123]$/.test(type);
		if (!isWhole) {
			throw new InputError(
				'Conversation ID',
				`"Conversation ID" is "${conversation_id}"; it must be sender, type (1, 2 or 3) and receiver joined by "|", such as service-desk|1|customer-42`,
			);
		}
		return toDestination(sender_id, Number(type), receiver_id);
	}
	const { sender_id, conversation_type, receiver_id } = parts;
	for (const [field, value] of [
		['Sender', sender_id],
		['Receiver', receiver_id],
	]) {
		if (String(value).includes('|')) {
			throw new InputError(String(field), `"${field}" is "${value}"; an ID must not contain "|"`);
		}
	}
	return toDestination(String(sender_id), Number(conversation_type), String(receiver_id));
}

function toDestination(
	sender_id: string,
	conversation_type: number,
	receiver_id: string,
): Destination {
	return {
		id: `${sender_id}|${conversation_type}|${receiver_id}`,
		conversationFrom: 'parts',
		sender_id,
		conversation_type,
		receiver_id,
	};
}

async function complete(fields: Fields, files: Files, host: string): Promise<Fields> {
	const { sender_no_sense, receiver_no_sense } = (fields.options ?? {}) as IDataObject;
	if (sender_no_sense === true && receiver_no_sense === true) {
		throw new InputError(
			'Options → Hide From Receiver',
			'"Hide From Sender" and "Hide From Receiver" are both on, so nobody would see the message',
			'Switch one of the two off.',
		);
	}
	return await withAttachment(fields, files, host);
}

function request(
	fields: Fields,
	{ id, sender_id, conversation_type, receiver_id }: Destination,
	messageId: string,
): MessageRequest {
	const { message_type, text, options = {} } = fields;
	const {
		extraBody = {},
		message_client_id = messageId,
		thread_config,
		attachment: optionalAttachment,
		sub_type = fields.sub_type,
		...objects
	} = options as IDataObject;
	const attachment = attachmentOf({ attachment: optionalAttachment, ...fields });
	if (attachment === undefined && message_type !== TEXT && message_type !== TIP) {
		throw new InputError(
			'Options → Attachment',
			'"Options → Attachment" is empty; this message type needs one',
		);
	}
	const message = {
		message_type,
		...(text !== undefined && { text }),
		...(attachment !== undefined && { attachment }),
		...(sub_type !== undefined && { sub_type }),
		message_client_id,
	} as IDataObject;
	const body = {
		message,
		...objects,
		...(isObject(thread_config) && { thread_config: threadOf(thread_config) }),
	};
	return {
		path: `/im/v2/conversations/${encodeURIComponent(id)}/messages`,
		body: merge(body, extraBody as IDataObject),
		known: { sender_id, conversation_type, receiver_id, ...readable(message) },
	};
}

/** Picture sizes go out under both names: the documentation shows one, NetEase's apps read the other. */
function attachmentOf({ message_type, attachment, lat, lng, title }: Fields): Fields | undefined {
	if (message_type === LOCATION)
		return { ...(attachment as Fields), lat, lng, ...(title && { title }) } as Fields;
	if (!isObject(attachment) || !WITH_FILE.includes(message_type as number)) {
		return attachment as Fields | undefined;
	}
	const { width, height } = attachment;
	return {
		...attachment,
		...(width !== undefined && { w: width }),
		...(height !== undefined && { h: height }),
	};
}

/** As a reply would give it: large numbers as text. */
function readable(message: IDataObject): IDataObject {
	return parseJson(toJsonText(message)) as IDataObject;
}

/**
 * The fields by which a message is known, out of the message objects that this node puts out. There
 * its server id is text where it is too large for a number; the service wants the integer.
 *
 * @throws {InputError} for an object that names no message
 */
function threadOf(threadConfig: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(threadConfig).map(([name, given]) => {
			const { displayName } = (thread.options as BodyParameter[]).find(
				(parameter) => parameter.name === name,
			) as BodyParameter;
			return [name, referenceTo(given as IDataObject, `Options → Thread → ${displayName}`)];
		}),
	);
}

function referenceTo(message: IDataObject, label: string): IDataObject {
	const known = Object.fromEntries(
		THREAD_FIELDS.filter((field) => (message[field] ?? '') !== '').map((field) => [
			field,
			message[field],
		]),
	);
	const { message_server_id } = known;
	if (message_server_id !== undefined) {
		const digits = trimmed(String(message_server_id));
		if (!/^\d+$/.test(digits)) {
			const words = JSON.stringify(message_server_id).slice(0, 60);
			throw new InputError(
				label,
				`"${label}" has the message_server_id ${words}; it must be a whole number`,
				'Give it the output of an earlier Send Conversation Message, as it is.',
			);
		}
		known.message_server_id = new Digits(digits) as unknown as string;
	}
	if (message_server_id === undefined && known.message_client_id === undefined) {
		throw new InputError(
			label,
			`"${label}" names no message: it has neither message_server_id nor message_client_id`,
			'Give it the output of an earlier Send Conversation Message, as it is.',
		);
	}
	return known;
}

/** Reads `{code, msg, data}`: HTTP is 200 for business errors too. */
function verdict({ body }: Reply): Verdict {
	if (!isObject(body) || body.code === undefined) return { kind: 'unreadable' };
	const code = Number(body.code);
	if (code === SUCCESS) {
		return isObject(body.data) ? { kind: 'delivered', message: body.data } : { kind: 'unreadable' };
	}
	if (code === ALREADY_SENT) return { kind: 'repeated' };
	return {
		kind: 'refused',
		codes: [String(body.code)],
		words: String(body.msg || 'no reason given'),
	};
}
