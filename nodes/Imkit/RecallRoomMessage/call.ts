import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import { checkNotFailed, noMessage } from '../../delivery/noMessage';
import { withAdvice } from '../../api/service';
import { withoutFiles } from '../../delivery/settings';
import { withExtra } from '../../form/extraBody';
import type { Fields } from '../../form/bodyParameter';
import { idOf, messageIn } from '../message';
import { imkit, RATE } from '../service';
import { maxPerSecond } from '../SendRoomMessage/form/delivery';
import { message, parameters } from './form';
import { say } from '../../languages/say';

/** A recall names no sender and has no message type. */
const CHECK_FIELDS = say('Check the fields of this node.');
const CHECK_MESSAGE = say(
	'Check the room and the ID of the message, and the base URL in the credential.',
);

/** `POST /rooms/{room}/message`, as the page "Recall a Message" of IMKIT's documentation. */
export const recallRoomMessage: Call = {
	service: withAdvice(imkit, {
		400: CHECK_FIELDS,
		MISSING_PARAMETER: CHECK_FIELDS,
		INVALID_BODY: CHECK_FIELDS,
		403: say('Check that the room exists, and that the API key may be used from your n8n server.'),
		404: CHECK_MESSAGE,
		NOT_ROOM_MEMBER: CHECK_MESSAGE,
		CLIENT_NOT_FOUND: CHECK_MESSAGE,
		USER_NOT_FOUND: CHECK_MESSAGE,
	}),
	parameters,
	settings: { ...withoutFiles, options: [...withoutFiles.options, maxPerSecond] },
	destination: { parameters: message, of: destinationOf },
	rate: RATE,
	recognisesRepeats: true,
	doneBefore: ['MESSAGE_NOT_FOUND'],
	done: 'recalled',
	ifUnknown: say('Run the node again: recalling twice does no harm.'),
	complete: async (fields) => fields,
	request,
	outcomes: (reply, [{ destination }]) => [
		{
			kind: 'delivered',
			message: {
				_id: destination._id,
				room: destination.id,
				...reply,
				recalled: true,
				...(!reply && { alreadyRecalled: true }),
			},
		},
	],
};

function destinationOf(fields: Fields): Destination {
	if (fields.messageFrom === 'ids') return { id: String(fields.room), _id: String(fields._id) };
	const label = say('Message (JSON)');
	const given = fields.message as IDataObject;
	checkNotFailed(given, label);
	const held = messageIn(given);
	const _id = idOf(held._id, label, '_id');
	const id = idOf(held.room, label, 'room') ?? idOf(given.roomID, label, 'roomID');
	if (_id !== undefined && id !== undefined) return { id, _id };
	throw noMessage(
		given,
		label,
		[_id === undefined ? '_id' : 'room'],
		say('Give it the output of Send Room Message, as it is, or choose Message From → IDs.'),
	);
}

function request([{ fields, destination }]: Draft[]): CallRequest {
	const { extraBody = {} } = (fields.options ?? {}) as IDataObject;
	const body = { _id: destination._id, messageType: 'recall' };
	return {
		method: 'POST',
		path: `/rooms/${encodeURIComponent(destination.id)}/message`,
		body: withExtra(body, extraBody as IDataObject, ['_id']),
	};
}
