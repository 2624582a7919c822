import { InputError } from './inputError';
import { Digits, hasToJson, levelsOf, MOST_LEVELS, parseExactly, strangeCharacter } from './json';
import { quote, tooDeep } from './wrongValue';
import { say } from '../languages/say';

/** What n8n and JavaScript have for a moment in time becomes its ISO text. */
export function datesAsText(value: unknown, label: string): unknown {
	if (typeof value !== 'object' || value === null || value instanceof Digits) return value;
	if (!hasToJson(value)) return value;
	const text = value.toJSON();
	if (text === null)
		throw new InputError(label, say('"{field}" is a date that does not exist', { field: label }));
	return text;
}

export function parseOrThrow(text: string, label: string): unknown {
	if (levelsOf(text) > MOST_LEVELS) throw tooDeep(label);
	const parsed = parseExactly(text);
	if (parsed !== undefined) return parsed;
	const strange = strangeCharacter(text);
	throw new InputError(
		label,
		strange
			? say('"{field}" is not valid JSON, because {reason}: {value}', {
					field: label,
					reason: strange.what,
					value: quote(text),
				})
			: say('"{field}" is not valid JSON: {value}', { field: label, value: quote(text) }),
		strange?.next,
	);
}

/**
 * A value from an expression as it can be written exactly: dates as text, and no number that lost
 * digits on its way here.
 *
 * @throws {InputError} for what JSON does not know, and for what would not be what was meant
 */
export function exactly(value: unknown, label: string, keys: string[] = []): unknown {
	if (keys.length > MOST_LEVELS) throw tooDeep(label);
	const entry = datesAsText(value, label);
	switch (typeof entry) {
		case 'bigint':
			return new Digits(String(entry));
		case 'number':
			if (!Number.isFinite(entry))
				throw new InputError(
					label,
					say('{where} {value}, which is no number', {
						where: whereIn(label, keys),
						value: String(entry),
					}),
				);
			if (Number.isInteger(entry) && !Number.isSafeInteger(entry))
				throw lostDigits(label, whereIn(label, keys), entry);
			return entry;
		case 'function':
		case 'symbol':
			throw new InputError(
				label,
				say('{where} a {type}, which cannot be sent', {
					where: whereIn(label, keys),
					type: typeof entry,
				}),
			);
		case 'object':
			break;
		default:
			return entry;
	}
	if (entry === null || entry instanceof Digits) return entry;
	if (Array.isArray(entry)) {
		return entry.map((each, index) => exactly(each, label, [...keys, String(index)]));
	}
	return Object.fromEntries(
		Object.entries(entry).map(([key, each]) => [key, exactly(each, label, [...keys, key])]),
	);
}

function whereIn(field: string, keys: string[]): string {
	return keys.length > 0
		? say('"{field}" holds, in {keys},', { field, keys: quote(keys.join('.')) })
		: say('"{field}" is', { field });
}

function lostDigits(label: string, where: string, number: number): InputError {
	return new InputError(
		label,
		say(
			'{where} the number {number}. JavaScript keeps whole numbers exactly up to {most}, so its last digits may have been lost when the data was read',
			{ where, number, most: Number.MAX_SAFE_INTEGER },
		),
		say(
			'Give it as text where it comes from, in JSON between quotation marks: "9223372036854775807".',
		),
	);
}
