import type { IDataObject } from 'n8n-workflow';
import { isObject, trimmed } from '../../../form/body';
import { InputError } from '../../../form/inputError';
import { say } from '../../../languages/say';

interface WithParameters {
	getNodeParameter(name: string, fallback?: unknown): unknown;
}

export function isSetUpByHand(context: WithParameters): boolean {
	return context.getNodeParameter('roomsFrom', 'n8n') === 'hand';
}

/** Ids of the rooms that n8n is to set up, each once. */
export function roomsIn(context: WithParameters): string[] {
	if (isSetUpByHand(context)) return [];
	const { room } = objectOf(context.getNodeParameter('rooms', {}));
	const entries: unknown[] = Array.isArray(room) ? room : [];
	const ids = entries.map((entry) => {
		const chosen = objectOf(entry).room;
		const id = isObject(chosen) ? chosen.value : chosen;
		return trimmed(String(id ?? ''));
	});
	return [...new Set(ids)].filter((id) => id !== '');
}

/** What the user has appended to the address by hand; empty where nothing is. */
export function tokenIn(context: WithParameters): string {
	return trimmed(String(context.getNodeParameter('token', '') ?? ''));
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

/** @throws {InputError} where n8n is to set up rooms and none is named */
export function checkRooms(context: WithParameters): void {
	if (isSetUpByHand(context) || roomsIn(context).length > 0) return;
	const field = say('Rooms to Set Up');
	const next = say('Add a room, or set "Rooms" to "By Hand".');
	throw new InputError(field, say('"{field}" is empty', { field }), next);
}
