import { say } from '../languages/say';
import { withShownLinks } from './shownLink';

/** Words for a value that must not be sent. `field` is the parameter's label path, as on the form. */
export class InputError extends Error {
	constructor(
		readonly field: string,
		message: string,
		readonly next = say('Correct "{field}" in this node, or the data it comes from.', { field }),
	) {
		// Nearly all of them quote what was given.
		super(withShownLinks(message));
	}
}

/** The value, where it is no error. @throws {InputError} where it is */
export function orThrow<Value>(value: Value | InputError): Value {
	if (value instanceof InputError) throw value;
	return value;
}

/**
 * Words for all that a message needs and that is not there, so that it is found at once.
 *
 * @param fields label paths, at least one
 */
export function missingError(fields: string[]): InputError {
	const [field, ...others] = fields;
	if (others.length === 0) return new InputError(field, say('"{field}" is empty', { field }));
	const all = fields.join(say(', '));
	return new InputError(
		all,
		say('These fields are empty: {fields}', { fields: all }),
		say('Fill them in in this node, or correct the data they come from.'),
	);
}

/** The same for an error of n8n, which names no field. */
export function inputErrorFrom(error: unknown, field: string, next: string): InputError {
	const { message, description } = error as { message: string; description?: unknown };
	return new InputError(field, message, String(description || next));
}
