import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../api/failure';
import { withAdvice } from '../../api/service';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { wordIn, wordOf } from '../../form/value';
import { withExtra } from '../../form/extraBody';
import type { Fields } from '../../form/bodyParameter';
import { InputError, orThrow } from '../../form/inputError';
import { toJsonText } from '../../form/json';
import { imkit, RATE } from '../service';
import { partsOf, sendRoomMessage } from '../SendRoomMessage/call';
import { parameters, receivers } from './form';
import { delivery } from './form/delivery';
import { say } from '../../languages/say';

const USUAL_RECEIVERS = 100;

const IF_UNKNOWN = say(
	'Look into the rooms before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.',
);

const CHECK_USERS = say(
	'Check the sender and the users: each must be the ID of a user who exists in your IMKIT app.',
);

/** They say how to send, and are not sent themselves. */
const OWN_OPTIONS = ['receiversPerRequest', 'findTheBadOne'];

/** Refusals that are about a room or a user. */
const OF_RECEIVER = [
	'ROOM_NOT_FOUND',
	'CLIENT_NOT_FOUND',
	'USER_NOT_FOUND',
	'NOT_ROOM_MEMBER',
	'403',
	'404',
];

/**
 * `POST /messages/batch`: one message to many rooms or users. IMKIT queues it and tells nothing about
 * single receivers.
 */
export const batchSendRoomMessage: Call = {
	service: withAdvice(imkit, {
		403: say(
			'Check that the rooms or users exist, that the sender is a member of every room, and that the API key may be used from your n8n server.',
		),
		404: say(
			'Check the sender, the IDs of the rooms or users, and the base URL in the credential.',
		),
		NOT_ROOM_MEMBER: say(
			'Add the sender to every room, or send as somebody who is in all of them.',
		),
		ROOM_NOT_FOUND: say('Check the room IDs: open each room in IMKIT and copy its ID.'),
		CLIENT_NOT_FOUND: CHECK_USERS,
		USER_NOT_FOUND: CHECK_USERS,
	}),
	parameters,
	settings: delivery,
	destination: { parameters: receivers, of: (fields) => orThrow(receiversOf(fields)[0]) },
	several: {
		receivers: receiversOf,
		most: (fields) => Number(optionsOf(fields).receiversPerRequest ?? USUAL_RECEIVERS),
		likeness,
		refusedTogether: {
			isOfReceiver: ({ serviceCode = '' }) => OF_RECEIVER.includes(serviceCode),
			halves,
			sender: ({ sender }) => String(sender),
			advice,
		},
	},
	rate: RATE,
	recognisesRepeats: false,
	done: 'accepted',
	ifUnknown: IF_UNKNOWN,
	complete: sendRoomMessage.complete,
	request,
	outcomes,
};

/** Which code IMKIT gives for a bad receiver is not documented, so that only what is surely another fault is not. */
function advice({ serviceCode, cause }: Failure, fields: Fields): string | undefined {
	if (halves(fields) || !serviceCode || cause === 'credential-invalid' || cause === 'rate-limited')
		return undefined;
	return say(
		'IMKIT refused the whole request, perhaps for one of its receivers only: switch on Options → Find the Bad One, or set Receivers per Request to 1.',
	);
}

function halves(fields: Fields): boolean {
	return optionsOf(fields).findTheBadOne === true;
}

function optionsOf({ options = {} }: Fields): IDataObject {
	return options as IDataObject;
}

function receiversOf(fields: Fields): Array<Destination | InputError> {
	const { batchTo, placeholders = [] } = fields;
	const kind = batchTo === 'rooms' ? 'room' : 'receiver';
	const named = (placeholders as IDataObject[]).map(({ name, value = '' }) => ({
		name: nameOf(name),
		value,
	}));
	checkOnce(named.map(({ name }) => name));
	const values = Object.fromEntries(named.map(({ name, value }) => [`$${name}$`, value]));
	const ids = fields[String(batchTo)] as Array<string | InputError>;
	return ids.map((id) => (id instanceof InputError ? id : { id, para: { ...values, [kind]: id } }));
}

/** Of two values for one name, nobody knows which is meant. @throws {InputError} */
function checkOnce(names: string[]): void {
	const name = names.find((each, index) => names.indexOf(each) !== index);
	if (name === undefined) return;
	const field = `${say('Placeholders')} → ${say('Placeholder Name')}`;
	throw new InputError(field, say('"{field}" is "{name}" more than once', { field, name }));
}

/** Without the signs around it, which many write as in the message. */
function nameOf(given: unknown): string {
	const name = String(given).replace(/^\$|\$$/g, '');
	if (name !== '' && !name.includes('$')) return name;
	const field = `${say('Placeholders')} → ${say('Placeholder Name')}`;
	throw new InputError(
		field,
		say('"{field}" is "{value}"; dollar signs can only stand around a name', {
			field,
			value: String(given),
		}),
	);
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
		body: withExtra(body as IDataObject, extraBody, ['paras']),
	};
}

/** Queued is all that is known, and for how many. */
function outcomes(reply: IDataObject = {}, drafts: Draft[]): Outcome[] {
	const batchID = wordIn(reply.batchID);
	const count = wordOf(reply.count);
	if (count !== '' && Number(count) < drafts.length) {
		const what = say(
			'IMKIT queued the message for {count} of {receivers} receivers and does not say for whom',
			{ count, receivers: drafts.length },
		);
		return drafts.map(() => ({ kind: 'unknown', failure: { what, next: IF_UNKNOWN } }));
	}
	return drafts.map(({ fields, destination }) => {
		const { room, receiver } = destination.para as IDataObject;
		return {
			kind: 'delivered',
			message: {
				accepted: true,
				...(batchID !== undefined && { batchID }),
				...(room === undefined ? { receiver } : { room }),
				sender: fields.sender,
				messageType: fields.customMessageType ?? fields.messageType,
			},
		};
	});
}
