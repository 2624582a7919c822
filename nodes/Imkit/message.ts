import type { IDataObject } from 'n8n-workflow';
import { noMessage } from '../delivery/noMessage';
import { idIn } from '../form/ids';
import { isObject } from '../form/value';
import { objectIn } from '../receiving/body';
import { say } from '../languages/say';

/** The only event of a room whose `data` is a message. */
const MESSAGE = 'MESSAGE';

/**
 * IMKIT writes rooms, users and messages as their ID or as an object that holds it.
 *
 * @param label of the field that holds it, and `name` of it in that field
 * @throws {InputError} for words that cannot be an id
 */
export function idOf(value: unknown, label: string, name: string): string | undefined {
	const id = isObject(value) ? value._id : value;
	if (typeof id !== 'string' && typeof id !== 'number') return undefined;
	return idIn(id, label, name);
}

/**
 * The message in the whole item of a node: a node that sends puts out the message itself, a trigger
 * the call of a room, which has it as `data`, and a question has it as `message`.
 */
export function messageIn(given: IDataObject): IDataObject {
	if ((given._id ?? '') !== '') return given;
	const { event = MESSAGE, data, message } = given;
	const called = event === MESSAGE ? objectIn(data) : undefined;
	return [called, message].filter(isObject).find((held) => '_id' in held) ?? given;
}

/**
 * The id of a message, out of the item of a node or as it is.
 *
 * @param label of the field that holds it
 * @throws {InputError} for an object that is no message
 */
export function messageIdOf(given: IDataObject | string, label: string): string {
	const id = isObject(given) ? idOf(messageIn(given)._id, label, '_id') : idOf(given, label, '_id');
	if (id !== undefined) return id;
	throw noMessage(
		given as IDataObject,
		label,
		['_id'],
		say('Drag the message that is answered from the input onto "{field}", or its _id.', {
			field: label,
		}),
	);
}
