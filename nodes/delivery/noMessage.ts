import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../form/value';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';

/**
 * The error for an object that was given as a message and is none, or is a failed item of this package.
 *
 * @param field label of the field that holds it
 * @param missing names of what would tell the message from others
 * @param next what to do where something is missing
 */
export function noMessage(
	given: IDataObject,
	field: string,
	missing: string[],
	next: string,
): InputError {
	if (isObject(given.error) && given.error.outcome !== undefined) {
		return new InputError(
			field,
			say('"{field}" is no message but a failed item: there is no ID to name it by', { field }),
			say(
				'Use only what leaves the node by its success branch (On Error → Continue (using error output)).',
			),
		);
	}
	const names = missing.join(say(' and no '));
	return new InputError(
		field,
		say('"{field}" names no message: it has no {names}', { field, names }),
		next,
	);
}
