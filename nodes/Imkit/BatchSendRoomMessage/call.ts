import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../api/failure';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { merge } from '../../form/body';
import type { Fields } from '../../form/bodyParameter';
import { toJsonText } from '../../form/json';
import { imkit, RATE_GROUP } from '../service';
import { partsOf, sendRoomMessage } from '../SendRoomMessage/call';
import { parameters, receivers } from './form';

const USUAL_RECEIVERS = 100;

const IF_UNKNOWN =
	'Look into the rooms before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.';

/** They say how to send, and are not sent themselves. */
const OWN_OPTIONS = ['receiversPerRequest', 'findTheBadOne'];

/** Refusals that can be the fault of a single receiver. */
const OF_ONE = ['ROOM_NOT_FOUND', 'CLIENT_NOT_FOUND', 'USER_NOT_FOUND', 'NOT_ROOM_MEMBER', '404'];

/**
 * `POST /messages/batch`: one message to many rooms or users. IMKIT queues it and tells nothing about
 * single receivers.
 */
export const batchSendRoomMessage: Call = {
	service: imkit,
	parameters,
	settings: sendRoomMessage.settings,
	destination: { parameters: receivers, of: (fields) => receiversOf(fields)[0] },
	several: {
		receivers: receiversOf,
		most: (fields) => Number(optionsOf(fields).receiversPerRequest ?? USUAL_RECEIVERS),
		likeness,
		ifRefusedTogether:
			'IMKIT refused the whole request, perhaps for one of its receivers only: switch on Options → Find the Bad One, or set Receivers per Request to 1.',
		halves: (fields, { serviceCode = '' }: Failure) =>
			optionsOf(fields).findTheBadOne === true && OF_ONE.includes(serviceCode),
	},
	rate: { group: RATE_GROUP, perSecond: 0 },
	recognisesRepeats: false,
	done: 'accepted',
	ifUnknown: IF_UNKNOWN,
	complete: sendRoomMessage.complete,
	request,
	outcomes,
};

function optionsOf({ options = {} }: Fields): IDataObject {
	return options as IDataObject;
}

function receiversOf(fields: Fields): Destination[] {
	const { batchTo, placeholders = [] } = fields;
	const kind = batchTo === 'rooms' ? 'room' : 'receiver';
	const values = Object.fromEntries(
		(placeholders as IDataObject[]).map(({ name, value = '' }) => [
			`$${String(name).replaceAll('$', '')}$`,
			value,
		]),
	);
	return (fields[String(batchTo)] as string[]).map((id) => ({
		id,
		para: { ...values, [kind]: id },
	}));
}

/** A file of the item itself is another one in every item. */
function likeness(fields: Fields): string | undefined {
	if (fields.fileFrom === 'binary') return undefined;
	const own = { rooms: undefined, receivers: undefined, placeholders: undefined };
	return toJsonText({ ...fields, ...own });
}

function request(drafts: Draft[]): CallRequest {
	const [{ fields }] = drafts;
	const options = Object.fromEntries(
		Object.entries(optionsOf(fields)).filter(([name]) => !OWN_OPTIONS.includes(name)),
	);
	const { content, extraBody } = partsOf({ ...fields, options });
	const body = { ...content, paras: drafts.map(({ destination }) => destination.para) };
	return {
		method: 'POST',
		path: '/messages/batch',
		body: merge(body as IDataObject, extraBody),
	};
}

/** Queued is all that is known, and for how many. */
function outcomes(reply: IDataObject = {}, drafts: Draft[]): Outcome[] {
	const { batchID, count } = reply;
	return drafts.map(({ fields, destination }) => {
		if (typeof count === 'number' && count < drafts.length) {
			return {
				kind: 'unknown',
				failure: {
					what: `IMKIT queued the message for ${count} of ${drafts.length} receivers and does not say for whom`,
					next: IF_UNKNOWN,
				},
			};
		}
		const { room, receiver } = destination.para as IDataObject;
		return {
			kind: 'delivered',
			message: {
				accepted: true,
				batchID,
				...(room !== undefined && { room }),
				...(receiver !== undefined && { receiver }),
				sender: fields.sender,
				messageType: fields.customMessageType ?? fields.messageType,
			},
		};
	});
}
