import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Destination, Draft } from '../../delivery/call';
import { noMessage } from '../../delivery/noMessage';
import { delivery as common } from '../../delivery/settings';
import { isObject, merge, trimmed } from '../../form/body';
import type { Fields } from '../../form/bodyParameter';
import { imkit, RATE_GROUP } from '../service';
import { maxPerSecond } from '../SendRoomMessage/form/delivery';
import { message, parameters } from './form';
import { say } from '../../languages/say';

/** `POST /rooms/{room}/message`, as the page "Recall a Message" of IMKIT's documentation. */
export const recallRoomMessage: Call = {
	service: imkit,
	parameters,
	settings: { ...common, options: [...common.options, maxPerSecond] },
	destination: { parameters: message, of: destinationOf },
	rate: { group: RATE_GROUP, perSecond: 0 },
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
	const [_id, id] = [idOf(given._id), idOf(given.room)];
	if (_id !== undefined && id !== undefined) return { id, _id };
	throw noMessage(
		given,
		label,
		[_id === undefined ? '_id' : 'room'],
		say('Give it the output of Send Room Message, as it is, or choose Message From → IDs.'),
	);
}

/** IMKIT writes rooms and users as their ID or as an object that holds it. */
function idOf(value: unknown): string | undefined {
	const id = isObject(value) ? value._id : value;
	const text = typeof id === 'string' || typeof id === 'number' ? trimmed(String(id)) : '';
	return text === '' ? undefined : text;
}

function request([{ fields, destination }]: Draft[]): CallRequest {
	const { extraBody = {} } = (fields.options ?? {}) as IDataObject;
	const body = { _id: destination._id, messageType: 'recall' };
	return {
		method: 'POST',
		path: `/rooms/${encodeURIComponent(destination.id)}/message`,
		body: merge(body, extraBody as IDataObject),
	};
}
