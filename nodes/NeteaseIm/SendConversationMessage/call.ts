import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import type { Files } from '../../files/files';
import { isObject, merge } from '../../form/value';
import type { BodyParameter, Fields } from '../../form/bodyParameter';
import { InputError } from '../../form/inputError';
import { parseJson, toJsonText } from '../../form/json';
import { conversation, conversationBound, conversationOf } from '../conversation';
import { referenceTo } from '../message';
import { neteaseIm } from '../service';
import { parameters } from './form';
import { delivery } from './form/delivery';
import { CUSTOM, EXAMPLE, LOCATION, TEXT, TIP, WITH_FILE } from './form/message';
import { threadConfig as thread } from './form/threadConfig';
import { withAttachment } from './media';
import { say } from '../../languages/say';

/**
 * `POST /im/v2/conversations/{conversation_id}/messages`, as on the page "发送消息" of NetEase's server
 * API.
 */
export const sendConversationMessage: Call = {
	service: neteaseIm,
	parameters,
	settings: delivery,
	destination: { parameters: conversation, of: conversationOf, bound: conversationBound },
	rate: { group: 'conversation messages', perSecond: 100 },
	recognisesRepeats: true,
	ifUnknown: say(
		'Look into the conversation before you send it again: in another execution it is another message, unless it has a Message Client ID of your own (Options).',
	),
	ownName: {
		field: say('Message Client ID'),
		isGiven: ({ options }) => {
			const { message_client_id, extraBody } = (options ?? {}) as IDataObject;
			const { message } = (extraBody ?? {}) as IDataObject;
			return (
				message_client_id !== undefined || (isObject(message) && 'message_client_id' in message)
			);
		},
		ifUnknown: say(
			'Run the node again with the same Message Client ID: it is not delivered twice.',
		),
	},
	complete,
	request,
	outcomes,
};

/** The label path of a field in the collection Options. */
function inOptions(label: string): string {
	return `${say('Options')} → ${label}`;
}

async function complete(fields: Fields, files: Files): Promise<Fields> {
	const { sender_no_sense, receiver_no_sense } = (fields.options ?? {}) as IDataObject;
	if (sender_no_sense === true && receiver_no_sense === true) {
		throw new InputError(
			inOptions(say('Hide From Receiver')),
			say(
				'"Hide From Sender" and "Hide From Receiver" are both on, so nobody would see the message',
			),
			say('Switch one of the two off.'),
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
	const { message_type, options = {} } = fields;
	const {
		extraBody = {},
		text = fields.text,
		message_client_id,
		thread_config,
		attachment: optionalAttachment,
		sub_type = fields.sub_type,
		...objects
	} = options as IDataObject;
	const attachment = attachmentOf({ attachment: optionalAttachment, ...fields });
	if (message_type === CUSTOM && toJsonText(attachment) === toJsonText(parseJson(EXAMPLE))) {
		const field = say('Attachment (JSON)');
		throw new InputError(field, say('"{field}" is still the example', { field }));
	}
	if (attachment === undefined && message_type !== TEXT && message_type !== TIP) {
		throw new InputError(
			inOptions(say('Attachment')),
			say('"{field}" is empty; this message type needs one', {
				field: inOptions(say('Attachment')),
			}),
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
	if (message_type === LOCATION) return { lat, lng, ...(title && { title }) } as Fields;
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

/** @throws {InputError} for an object that names no message */
function threadOf(threadConfig: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(threadConfig).map(([name, given]) => {
			const { displayName } = (thread.options as BodyParameter[]).find(
				(parameter) => parameter.name === name,
			) as BodyParameter;
			const label = inOptions(`${say(thread.displayName)} → ${say(displayName)}`);
			return [name, referenceTo(given as IDataObject | string, label)];
		}),
	);
}
