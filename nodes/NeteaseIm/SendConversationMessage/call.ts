import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import type { Files } from '../../files/files';
import { isObject, merge, trimmed } from '../../form/body';
import type { BodyParameter, Fields } from '../../form/bodyParameter';
import { InputError } from '../../form/inputError';
import { Digits, parseJson, toJsonText } from '../../form/json';
import { conversation, conversationOf } from '../conversation';
import { neteaseIm } from '../service';
import { parameters } from './form';
import { delivery } from './form/delivery';
import { LOCATION, TEXT, TIP, WITH_FILE } from './form/message';
import { threadConfig as thread } from './form/threadConfig';
import { withAttachment } from './media';

const THREAD_FIELDS = [
	'sender_id',
	'receiver_id',
	'create_time',
	'message_server_id',
	'message_client_id',
];

/**
 * `POST /im/v2/conversations/{conversation_id}/messages`, as on the page "发送消息" of NetEase's server
 * API.
 */
export const sendConversationMessage: Call = {
	service: neteaseIm,
	parameters,
	settings: delivery,
	destination: { parameters: conversation, of: conversationOf },
	rate: { group: 'conversation messages', perSecond: 100 },
	recognisesRepeats: true,
	ifUnknown: 'Run the node again with the same message_client_id: it is not delivered twice.',
	complete,
	request,
	outcomes,
};

async function complete(fields: Fields, files: Files): Promise<Fields> {
	const { sender_no_sense, receiver_no_sense } = (fields.options ?? {}) as IDataObject;
	if (sender_no_sense === true && receiver_no_sense === true) {
		throw new InputError(
			'Options → Hide From Receiver',
			'"Hide From Sender" and "Hide From Receiver" are both on, so nobody would see the message',
			'Switch one of the two off.',
		);
	}
	return await withAttachment(fields, files);
}

function request([{ fields, destination, messageId }]: Draft[]): CallRequest {
	const {
		message,
		objects,
		extraBody,
		message_client_id = messageId,
		thread_config,
	} = partsOf(fields);
	const body = {
		message: { ...message, message_client_id },
		...objects,
		...(isObject(thread_config) && { thread_config: threadOf(thread_config) }),
	};
	return {
		method: 'POST',
		path: `/im/v2/conversations/${encodeURIComponent(destination.id)}/messages`,
		body: merge(body, extraBody),
	};
}

/**
 * The message of a body, and what stands beside it.
 *
 * @throws {InputError} for a message without its content
 */
export function partsOf(fields: Fields) {
	const { message_type, text, options = {} } = fields;
	const {
		extraBody = {},
		message_client_id,
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
	} as IDataObject;
	return {
		message,
		objects,
		extraBody: extraBody as IDataObject,
		message_client_id,
		thread_config,
	};
}

/** A repeat is answered without the message, so what was sent has to do. */
function outcomes(reply: IDataObject | undefined, drafts: Draft[]): Outcome[] {
	if (reply) return [{ kind: 'delivered', message: reply }];
	const [{ destination }] = drafts;
	const { sender_id, conversation_type, receiver_id } = destination;
	const { message } = request(drafts).body as { message: IDataObject };
	const known = { sender_id, conversation_type, receiver_id, ...readable(message) };
	return [{ kind: 'delivered', message: { ...known, alreadyDelivered: true } }];
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
