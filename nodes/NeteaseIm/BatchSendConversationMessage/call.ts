import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../api/failure';
import { refusalOf } from '../../api/judge';
import { withAdvice } from '../../api/service';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { objectsIn, trimmed, wordOf } from '../../form/value';
import { withExtra } from '../../form/extraBody';
import type { Fields } from '../../form/bodyParameter';
import { orThrow, type InputError } from '../../form/inputError';
import { toJsonText } from '../../form/json';
import { checkPart, conversationOf, personBound } from '../conversation';
import { partsOf, sendConversationMessage } from '../SendConversationMessage/call';
import { WITH_FILE } from '../SendConversationMessage/form/message';
import { ALREADY_SENT, neteaseIm } from '../service';
import { parameters, persons } from './form';
import { delivery } from './form/delivery';
import { say } from '../../languages/say';

const MOST_RECEIVERS = 100;

const IF_UNKNOWN = say(
	'Look into the conversation before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.',
);

const service = withAdvice(neteaseIm, {
	102404: say(
		'Check the sender and the receivers: all of these accounts must be registered in this app. To a team, send with Send Conversation Message.',
	),
});

/** `POST /im/v2/conversations/messages`: one message to up to 100 persons, and what became of each. */
export const batchSendConversationMessage: Call = {
	service,
	parameters,
	settings: delivery,
	destination: {
		parameters: persons,
		of: (fields) => orThrow(receiversOf(fields)[0]),
		bound: personBound,
	},
	several: { receivers: receiversOf, most: () => MOST_RECEIVERS, likeness },
	rate: { group: 'batches', perSecond: 2 },
	recognisesRepeats: false,
	ifUnknown: IF_UNKNOWN,
	complete: sendConversationMessage.complete,
	request,
	outcomes,
};

/** NetEase keeps the names of accounts in small letters, so `Alice` and `alice` are one. */
function receiversOf({ sender_id, receiver_ids }: Fields): Array<Destination | InputError> {
	checkPart(sender_id, say('Sender'));
	return (receiver_ids as Array<string | InputError>).map((given) => {
		try {
			const receiver_id = orThrow(given);
			const parts = { conversationFrom: 'parts', conversation_type: 1, sender_id, receiver_id };
			const destination = conversationOf(parts, say('Receivers'));
			return { ...destination, id: destination.id.toLowerCase() };
		} catch (error) {
			return error as InputError;
		}
	});
}

/** A file of the item itself is another one in every item. */
function likeness(fields: Fields): string | undefined {
	const holdsFile = WITH_FILE.includes(fields.message_type as number);
	if (holdsFile && fields.fileFrom === 'binary') return undefined;
	return toJsonText({ ...fields, receiver_ids: undefined });
}

function request(drafts: Draft[]): CallRequest {
	const [{ fields, destination }] = drafts;
	const { message, objects, extraBody } = partsOf(fields);
	const body = {
		sender_id: destination.sender_id,
		receiver_ids: drafts.map((draft) => draft.destination.receiver_id),
		message,
		need_message_detail: true,
		...objects,
	};
	return {
		method: 'POST',
		path: '/im/v2/conversations/messages',
		body: withExtra(body as IDataObject, extraBody, ['sender_id', 'receiver_ids']),
	};
}

/**
 * Reads `success_list` and `failed_list`. Who stands in one of them alone has what it says; of
 * anybody else nothing is known.
 */
function outcomes(reply: IDataObject = {}, drafts: Draft[]): Outcome[] {
	const delivered = byAccount(reply.success_list, 'receiver_id');
	const failed = byAccount(reply.failed_list, 'account_id');
	return drafts.map(({ destination }) => {
		const { sender_id, conversation_type, receiver_id } = destination;
		const account = accountOf(receiver_id);
		const message = delivered.get(account);
		const refusal = failed.get(account);
		if (message && !refusal) {
			return {
				kind: 'delivered',
				message: { ...message, sender_id, conversation_type, receiver_id },
			};
		}
		if (refusal && !message) return refusedBy(refusal, String(receiver_id));
		const what = message
			? say(
					'NetEase IM says of {account} both that the message arrived and that it did not: it may have been delivered',
					{ account: String(receiver_id) },
				)
			: say('NetEase IM says nothing about {account}: the message may have been delivered', {
					account: String(receiver_id),
				});
		const failure: Failure = { what, next: IF_UNKNOWN, cause: 'temporarily-unavailable' };
		return { kind: 'unknown', failure };
	});
}

/** A code that means nothing, or tells of a fault inside, does not say that nothing was sent. */
function refusedBy({ error_code, error_msg }: IDataObject, account: string): Outcome {
	const code = wordOf(error_code);
	const words = wordOf(error_msg) || say('no reason given');
	const failure = refusalOf(service, code, words);
	const { any, ofItsInside } = neteaseIm.codes;
	if (any.test(code) && !ofItsInside.test(code) && code !== String(ALREADY_SENT)) {
		return { kind: 'refused', failure, ofOne: true };
	}
	const said = code === '' ? words : `${words} (${code})`;
	const what = say(
		'NetEase IM says something of {account} that does not tell what became of the message ({said}): it may have been delivered',
		{ account, said },
	);
	return { kind: 'unknown', failure: { ...failure, what, next: IF_UNKNOWN } };
}

/** The first entry of each account. */
function byAccount(list: unknown, name: string): Map<string, IDataObject> {
	return new Map(
		objectsIn(list)
			.reverse()
			.map((entry) => [accountOf(entry[name]), entry]),
	);
}

/** However it is written there. */
function accountOf(id: unknown): string {
	return trimmed(wordOf(id)).toLowerCase();
}
