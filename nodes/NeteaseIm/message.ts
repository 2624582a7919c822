import type { IDataObject } from 'n8n-workflow';
import type { Destination } from '../delivery/call';
import { noMessage } from '../delivery/noMessage';
import { idIn } from '../form/ids';
import { isObject, trimmed, wordOf } from '../form/value';
import { InputError } from '../form/inputError';
import { Digits } from '../form/json';
import { conversationOf } from './conversation';
import { say } from '../languages/say';

/** By the names of NetEase's own replies, then by those of a message copy (消息抄送). */
const NAMES = {
	message_server_id: ['message_server_id', 'msgidServer'],
	message_client_id: ['message_client_id', 'msgidClient'],
	sender_id: ['sender_id', 'fromAccount'],
	conversation_type: ['conversation_type', 'convType'],
	receiver_id: ['receiver_id', 'to'],
	create_time: ['create_time', 'msgTimestamp'],
};

const COPIED_TYPES: Record<string, number> = { PERSON: 1, TEAM: 2, SUPER_TEAM: 3 };

/** A message that NetEase has, and the conversation it is in. */
export interface KnownMessage extends Destination {
	/** Every digit of it: beyond what a JavaScript number holds. */
	message_server_id: string;
	/** Milliseconds since 1970, as digits. */
	create_time?: string;
}

/**
 * What tells a message from all others, out of a message object as a node of this package puts it
 * out, or as NetEase's message copy has it.
 *
 * @param label of the field that holds it
 * @throws {InputError} for an object that names no message
 */
export function knownMessageOf(given: IDataObject, label: string): KnownMessage {
	const message = fieldsOf(given);
	message.sender_id = idIn(message.sender_id, label, 'sender_id');
	message.receiver_id = idIn(message.receiver_id, label, 'receiver_id');
	const missing = ['message_server_id', 'sender_id', 'conversation_type', 'receiver_id'].filter(
		(name) => message[name] === undefined,
	);
	if (missing.length > 0) {
		throw noMessage(
			given,
			label,
			missing,
			say(
				'Give it the output of a node that sent the message, as it is, or choose Message From → IDs.',
			),
		);
	}
	const { conversation_type, sender_id, receiver_id, create_time } = message;
	const word = trimmed(wordOf(conversation_type));
	const type = Object.hasOwn(COPIED_TYPES, word) ? COPIED_TYPES[word] : word;
	if (!/^[123]$/.test(String(type))) {
		throw new InputError(
			label,
			say('"{field}" is of the conversation type {type}; it must be 1, 2 or 3', {
				field: label,
				type: JSON.stringify(conversation_type),
			}),
		);
	}
	return {
		...conversationOf({
			conversationFrom: 'parts',
			sender_id,
			conversation_type: Number(type),
			receiver_id,
		}),
		message_server_id: digitsOf(message.message_server_id, label, 'message_server_id'),
		...(create_time !== undefined && { create_time: digitsOf(create_time, label, 'create_time') }),
	};
}

/** What a message is known by in a thread; with one of the two ids at least. */
const IN_THREADS = [
	'sender_id',
	'receiver_id',
	'create_time',
	'message_server_id',
	'message_client_id',
] as const;

/**
 * What tells a message in a thread from all others. Its server id leaves as a number with every digit,
 * as the service wants it.
 *
 * @param given a message object, or the id of one: digits are NetEase's own, all else is a client id
 * @param label of the field that holds it
 * @throws {InputError} for an object that names no message
 */
export function referenceTo(given: IDataObject | string, label: string): IDataObject {
	if (typeof given === 'string') {
		return /^\d+$/.test(given)
			? { message_server_id: integer(given) }
			: { message_client_id: given };
	}
	const { message_server_id, create_time, ...others } = fieldsOf(given);
	const message: IDataObject = {};
	for (const name of ['sender_id', 'receiver_id', 'message_client_id']) {
		message[name] = idIn(others[name], label, name);
	}
	if ((message_server_id ?? message.message_client_id) === undefined) {
		throw noMessage(
			given,
			label,
			['message_server_id', 'message_client_id'],
			say(
				'Drag the message that is answered from the input onto "{field}", or its message_server_id.',
				{ field: label },
			),
		);
	}
	const known: IDataObject = {
		...message,
		...(create_time !== undefined && {
			create_time: integer(digitsOf(create_time, label, 'create_time')),
		}),
		...(message_server_id !== undefined && {
			message_server_id: integer(digitsOf(message_server_id, label, 'message_server_id')),
		}),
	};
	return Object.fromEntries(
		IN_THREADS.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]),
	);
}

/** A whole number with every digit. */
const integer = (digits: string) => new Digits(digits) as unknown as string;

/** @throws {InputError} for what is no whole number */
export function digitsOf(value: unknown, label: string, name: string): string {
	const digits = trimmed(wordOf(value));
	if (/^\d+$/.test(digits)) return digits;
	const words = String(JSON.stringify(value)).slice(0, 60);
	throw new InputError(
		label,
		say('"{field}" has the {name} {words}; it must be a whole number', {
			field: label,
			name,
			words,
		}),
	);
}

/** The message in the whole item of a node: a question has it as `message`, all others are it. */
export function messageIn(given: IDataObject): IDataObject {
	return isObject(given.message) ? given.message : given;
}

function fieldsOf(given: IDataObject): IDataObject {
	const message = messageIn(given);
	return Object.fromEntries(
		Object.entries(NAMES).map(([name, names]) => [name, firstFilled(message, names)]),
	);
}

function firstFilled(given: IDataObject, names: string[]): IDataObject[string] {
	return names.map((name) => given[name]).find((value) => (value ?? '') !== '');
}
