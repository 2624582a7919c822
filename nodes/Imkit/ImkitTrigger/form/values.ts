import type { IDataObject, INode } from 'n8n-workflow';
import { idsIn } from '../../../form/ids';
import { isObject, trimmed, unlocated, wordOf } from '../../../form/value';
import { InputError } from '../../../form/inputError';
import { say } from '../../../languages/say';

interface WithParameters {
	getNode(): Pick<INode, 'parameters'>;
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

export function isSetUpByHand(context: WithParameters): boolean {
	return context.getNodeParameter('roomsFrom', 'n8n') === 'hand';
}

/**
 * Ids of the rooms that n8n is to set up, each once.
 *
 * @throws {InputError} for what cannot be an id
 */
export function roomsIn(context: WithParameters): string[] {
	if (isSetUpByHand(context)) return [];
	const { room } = objectOf(context.getNodeParameter('rooms', {}));
	const entries: unknown[] = Array.isArray(room) ? room : [];
	const label = `${say('Rooms to Set Up')} → ${say('Room')}`;
	return [...new Set(entries.flatMap((entry) => idsIn(unlocated(objectOf(entry).room), label)))];
}

/**
 * What the user has appended to the address by hand; empty where nothing is.
 *
 * @throws {InputError} where an expression gives no secret: nothing must then be let in
 */
export function tokenIn(context: WithParameters): string {
	const { token: filledIn = '' } = context.getNode().parameters;
	if (filledIn === '') return '';
	const given = context.getNodeParameter('token', '');
	const token = trimmed(wordOf(given));
	if (token !== '') return token;
	const field = say('Secret');
	throw new InputError(
		field,
		say('"{field}" is filled in, but what stands there gives no text', { field }),
		say('Correct the expression in "{field}" of this node.', { field }),
	);
}

export function replacesExisting(context: WithParameters): boolean {
	return context.getNodeParameter('replaceExisting', false) === true;
}

export function clearsRooms(context: WithParameters): boolean {
	return objectOf(context.getNodeParameter('options', {})).clearWhenDone === true;
}

function objectOf(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}

/** @throws {InputError} where n8n is to set up rooms and none is named, or a secret is to be known and is none */
export function checkRooms(context: WithParameters): void {
	if (isSetUpByHand(context)) return void tokenIn(context);
	if (roomsIn(context).length > 0) return;
	const field = say('Rooms to Set Up');
	const next = say('Add a room, or set "Room Setup" to "By Hand".');
	throw new InputError(field, say('"{field}" is empty', { field }), next);
}
