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
