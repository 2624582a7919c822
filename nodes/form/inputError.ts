/** Words for a value that must not be sent. `field` is the parameter's label path, as on the form. */
export class InputError extends Error {
	constructor(
		readonly field: string,
		message: string,
		readonly next = `Correct "${field}" in this node, or the data it comes from.`,
	) {
		super(message);
	}
}

/** The same for an error of n8n, which names no field. */
export function inputErrorFrom(error: unknown, field: string, next: string): InputError {
	const { message, description } = error as { message: string; description?: unknown };
	return new InputError(field, message, String(description || next));
}
