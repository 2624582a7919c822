/** A string, which is left alone, or a number. Strings come first so that digits inside them never match. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON without losing digits: integers beyond 2^53 become strings, everything else is as
 * `JSON.parse` makes it. Returns `undefined` for text that is no JSON.
 */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(/\d{16}/.test(text) ? text.replace(STRING_OR_NUMBER, keepDigits) : text);
	} catch {
		return undefined;
	}
}

function keepDigits(token: string): string {
	const tooLarge = INTEGER.test(token) && !Number.isSafeInteger(Number(token));
	return tooLarge ? `"${token}"` : token;
}

/** JSON text of a value in which `bigint` stands for an integer of any size. */
export function toJsonText(value: unknown): string {
	// JavaScript has no way to write such an integer, so it goes in as a marked string.
	// It is taken from the object itself, because n8n teaches `bigint` to become text by itself.
	const text = JSON.stringify(value, function (this: Record<string, unknown>, key, entry: unknown) {
		return typeof this[key] === 'bigint' ? `\u0000${this[key]}` : entry;
	});
	return text.replace(/"\\u0000(-?\d+)"/g, '$1');
}
