import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { checkNotFailed } from '../../delivery/noMessage';
import { withoutFiles } from '../../delivery/settings';
import { withAdvice, type Reply, type Verdict } from '../../api/service';
import type { Fields } from '../../form/bodyParameter';
import { isObject } from '../../form/value';
import { InputError } from '../../form/inputError';
import { conversationBound, conversationOf } from '../conversation';
import { digitsOf, knownMessageOf, messageIn, type KnownMessage } from '../message';
import { neteaseIm } from '../service';
import { maxPerSecond } from '../SendConversationMessage/form/delivery';
import { message, parameters } from './form';
import { say } from '../../languages/say';

/** Kept of a message that was given, so that the output still tells what it was. */
const TOLD = ['message_client_id', 'message_type', 'sub_type', 'text', 'attachment'];

const NO_SUCH_MESSAGE = '107404';

/**
 * `DELETE /im/v2/conversations/{conversation_id}/messages/{message_server_id}`, as NetEase's server
 * SDKs describe it: the recall of one message. Everything stands in the address.
 */
export const recallConversationMessage: Call = {
	service: {
		...withAdvice(neteaseIm, {
			414: say(
				'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes. NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node. A message that the antispam service had stopped cannot be recalled either.',
			),
		}),
		verdict,
	},
	parameters,
	settings: { ...withoutFiles, options: [...withoutFiles.options, maxPerSecond] },
	destination: { parameters: message, of: destinationOf, bound: conversationBound },
	rate: { group: 'recall messages', perSecond: 100 },
	recognisesRepeats: true,
	doneBefore: [NO_SUCH_MESSAGE],
	done: 'recalled',
	ifUnknown: say('Run the node again: recalling twice does no harm.'),
	complete: async (fields) => fields,
	request,
	outcomes,
};

function destinationOf(fields: Fields): Destination {
	if (fields.messageFrom === 'message') {
		const label = say('Message (JSON)');
		const given = fields.message as IDataObject;
		checkNotFailed(given, label);
		return knownMessageOf(given, label);
	}
	const message_server_id = digitsOf(
		fields.message_server_id,
		say('Message Server ID'),
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
			: digitsOf(message_time, `${say('Options')} → ${say('Message Time')}`, 'time');
	if (destination.conversation_type === 3 && fields.type !== 2) {
		throw new InputError(
			say('How to Recall'),
			say('In a super team a message can only be recalled on both sides'),
			say('Choose How to Recall → On Both Sides.'),
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
	const given = messageIn((fields.message ?? {}) as IDataObject);
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
