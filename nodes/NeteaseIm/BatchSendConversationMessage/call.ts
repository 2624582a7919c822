import type { IDataObject } from 'n8n-workflow';
import { refusalOf } from '../../api/judge';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { isObject, merge } from '../../form/body';
import type { Fields } from '../../form/bodyParameter';
import { toJsonText } from '../../form/json';
import { conversationOf } from '../conversation';
import { partsOf, sendConversationMessage } from '../SendConversationMessage/call';
import { WITH_FILE } from '../SendConversationMessage/form/message';
import { neteaseIm } from '../service';
import { parameters, persons } from './form';
import { delivery } from './form/delivery';

const MOST_RECEIVERS = 100;

const IF_UNKNOWN =
	'Look into the conversation before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.';

/** `POST /im/v2/conversations/messages`: one message to up to 100 persons, and what became of each. */
export const batchSendConversationMessage: Call = {
	service: neteaseIm,
	parameters,
	settings: delivery,
	destination: { parameters: persons, of: (fields) => receiversOf(fields)[0] },
	several: { receivers: receiversOf, most: () => MOST_RECEIVERS, likeness },
	rate: { group: 'batch messages', perSecond: 2 },
	recognisesRepeats: false,
	ifUnknown: IF_UNKNOWN,
	complete: sendConversationMessage.complete,
	request,
	outcomes,
};

/** NetEase keeps the names of accounts in small letters, so `Alice` and `alice` are one. */
function receiversOf({ sender_id, receiver_ids }: Fields): Destination[] {
	return (receiver_ids as string[]).map((receiver_id) => {
		const parts = { conversationFrom: 'parts', conversation_type: 1, sender_id, receiver_id };
		const destination = conversationOf(parts);
		return { ...destination, id: destination.id.toLowerCase() };
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
		body: merge(body as IDataObject, extraBody),
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
		const account = String(receiver_id).toLowerCase();
		const message = delivered.get(account);
		const refusal = failed.get(account);
		if (message && !refusal) {
			return {
				kind: 'delivered',
				message: { ...message, sender_id, conversation_type, receiver_id },
			};
		}
		if (refusal && !message) {
			const { error_code, error_msg } = refusal;
			const code = String(error_code ?? '');
			const failure = refusalOf(neteaseIm, code, String(error_msg || 'no reason given'));
			const isKnown = code !== '' && !neteaseIm.codes.ofItsInside.test(code);
			return isKnown
				? { kind: 'refused', failure, ofOne: true }
				: { kind: 'unknown', failure: { ...failure, next: IF_UNKNOWN }, ofOne: true };
		}
		const unsaid = message ? 'both that it arrived and that it did not' : 'nothing';
		return {
			kind: 'unknown',
			ofOne: true,
			failure: {
				what: `NetEase IM says ${unsaid} about ${receiver_id}: the message may have been delivered`,
				next: IF_UNKNOWN,
				cause: 'temporarily-unavailable',
			},
		};
	});
}

/** The first entry of each account, in small letters. */
function byAccount(list: unknown, name: string): Map<string, IDataObject> {
	const entries = Array.isArray(list) ? list.filter(isObject) : [];
	return new Map(entries.reverse().map((entry) => [String(entry[name]).toLowerCase(), entry]));
}
