import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import type { Reply, Verdict } from '../../api/service';
import type { Fields } from '../../form/bodyParameter';
import { isObject } from '../../form/body';
import { InputError } from '../../form/inputError';
import { conversationOf } from '../conversation';
import { digitsOf, knownMessageOf, type KnownMessage } from '../message';
import { neteaseIm } from '../service';
import { delivery } from '../SendConversationMessage/form/delivery';
import { message, parameters } from './form';

/** Kept of a message that was given, so that the output still tells what it was. */
const TOLD = ['message_client_id', 'message_type', 'sub_type', 'text', 'attachment'];

const NO_SUCH_MESSAGE = '107404';

/**
 * `DELETE /im/v2/conversations/{conversation_id}/messages/{message_server_id}`, as NetEase's server
 * SDKs describe it: the recall of one message. Everything stands in the address.
 */
export const recallConversationMessage: Call = {
	service: {
		...neteaseIm,
		verdict,
		advice: {
			...neteaseIm.advice,
			414: {
				...neteaseIm.advice[414],
				next: `${neteaseIm.advice[414].next} A message that the antispam service had stopped cannot be recalled either.`,
			},
		},
	},
	parameters,
	settings: delivery,
	destination: { parameters: message, of: destinationOf },
	rate: { group: 'recall messages', perSecond: 100 },
	recognisesRepeats: true,
	doneBefore: [NO_SUCH_MESSAGE],
	done: 'recalled',
	ifUnknown: 'Run the node again: recalling twice does no harm.',
	complete: async (fields) => fields,
	request,
	outcomes,
};

function destinationOf(fields: Fields): Destination {
	if (fields.messageFrom === 'message') {
		return knownMessageOf(fields.message as IDataObject, 'Message (JSON)');
	}
	const message_server_id = digitsOf(
		fields.message_server_id,
		'Message Server ID',
		'message_server_id',
	);
	return { ...conversationOf(fields), message_server_id };
}

function request([{ fields, destination }]: Draft[]): CallRequest {
	const { message_server_id, create_time } = destination as KnownMessage;
	const { ignore_revoke_time, message_time, extraQuery, ...options } = (fields.options ??
		{}) as IDataObject;
	const time =
		message_time === undefined
			? create_time
			: digitsOf(message_time, 'Options → Message Time', 'time');
	if (destination.conversation_type === 3 && fields.type !== 2) {
		throw new InputError(
			'Recall',
			'In a super team a message can only be recalled on both sides',
			'Choose Recall → On Both Sides.',
		);
	}
	const path = [destination.id, message_server_id].map(encodeURIComponent).join('/messages/');
	return {
		method: 'DELETE',
		path: `/im/v2/conversations/${path}`,
		qs: {
			type: fields.type,
			...options,
			...(time !== undefined && { message_time: time }),
			// NetEase writes it in both ways, and nobody says which of them is read.
			...(ignore_revoke_time === true && { ingore_revoke_time: 1, ignore_revoke_time: 1 }),
			...(extraQuery as IDataObject | undefined),
		},
	};
}

/** The reply holds nothing about the message. */
function outcomes(reply: IDataObject | undefined, [{ fields, destination }]: Draft[]): Outcome[] {
	const { sender_id, conversation_type, receiver_id, message_server_id, create_time } = destination;
	const given = (fields.message ?? {}) as IDataObject;
	const told = Object.fromEntries(
		TOLD.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
	);
	return [
		{
			kind: 'delivered',
			message: {
				...told,
				message_server_id,
				sender_id,
				conversation_type,
				receiver_id,
				...(create_time !== undefined && { create_time: Number(create_time) }),
				...reply,
				recalled: true,
				...(!reply && { alreadyRecalled: true }),
			},
		},
	];
}

/** A recall is answered without data, in whatever way that is written. */
function verdict(reply: Reply): Verdict {
	const { body } = reply;
	if (!isObject(body) || isObject(body.data)) return neteaseIm.verdict(reply);
	return neteaseIm.verdict({ ...reply, body: { ...body, data: {} } });
}
