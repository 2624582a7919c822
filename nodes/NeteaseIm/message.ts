import type { IDataObject } from 'n8n-workflow';
import type { Destination } from '../delivery/call';
import { noMessage } from '../delivery/noMessage';
import { trimmed } from '../form/body';
import { InputError } from '../form/inputError';
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
	const message = Object.fromEntries(
		Object.entries(NAMES).map(([name, names]) => [name, firstFilled(given, names)]),
	);
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
	const type = COPIED_TYPES[String(conversation_type)] ?? trimmed(String(conversation_type));
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
			sender_id: trimmed(String(sender_id)),
			conversation_type: Number(type),
			receiver_id: trimmed(String(receiver_id)),
		}),
		message_server_id: digitsOf(message.message_server_id, label, 'message_server_id'),
		...(create_time !== undefined && { create_time: digitsOf(create_time, label, 'create_time') }),
	};
}

/** @throws {InputError} for what is no whole number */
export function digitsOf(value: unknown, label: string, name: string): string {
	const digits = trimmed(String(value));
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

function firstFilled(given: IDataObject, names: string[]): unknown {
	return names.map((name) => given[name]).find((value) => (value ?? '') !== '');
}
