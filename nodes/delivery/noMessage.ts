import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../form/value';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';

/**
 * A failed item has no message of its own: n8n lays what became of it over the item that came in, so a
 * message in it is another one than the one that failed.
 *
 * @param field label of the field that holds it
 * @throws {InputError} for a failed item of this package
 */
export function checkNotFailed({ error }: IDataObject, field: string): void {
	if (!isObject(error) || error.outcome === undefined) return;
	throw new InputError(
		field,
		say('"{field}" is no message but a failed item: there is no ID to name it by', { field }),
		say(
			'Use only what leaves the node by its success branch (On Error → Continue (using error output)). If you mean a message that came in with it, fill in {expression}.',
			{ expression: '{{ $json.removeField("error") }}' },
		),
	);
}

/**
 * The error for an object that was given as a message and is none.
 *
 * @param field label of the field that holds it
 * @param missing names of what would tell the message from others
 * @param next what to do where something is missing
 * @throws {InputError} for a failed item of this package
 */
export function noMessage(
	given: IDataObject,
	field: string,
	missing: string[],
	next: string,
): InputError {
	checkNotFailed(given, field);
	const names = missing.join(say(' and no '));
	return new InputError(
		field,
		say('"{field}" names no message: it has no {names}', { field, names }),
		next,
	);
}
