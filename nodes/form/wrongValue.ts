import { InputError } from './inputError';
import { hasToJson, MOST_LEVELS } from './json';
import { withShownLinks } from './shownLink';
import { isObject } from './value';
import { say } from '../languages/say';

/** Of a text that is quoted, for the links in it. What is shown of it is much shorter. */
const LONGEST_LOOKED_AT = 20_000;

export function tooDeep(label: string): InputError {
	return new InputError(
		label,
		say('"{field}" has more than {count} objects or lists inside one another', {
			field: label,
			count: MOST_LEVELS,
		}),
		say('Give "{field}" data that is less deep.', { field: label }),
	);
}

export function notAnId(label: string, wanted: string, value: unknown, show?: Show): InputError {
	return new InputError(
		label,
		mustBe(label, wanted, value, show),
		isObject(value)
			? say('Take the one field of that object which holds the ID for "{field}".', {
					field: label,
				})
			: undefined,
	);
}

export function wrongType(label: string, wanted: string, value: unknown): InputError {
	return new InputError(label, mustBe(label, wanted, value));
}

function mustBe(field: string, wanted: string, given: unknown, show?: Show): string {
	const value = quote(given, show);
	return say('"{field}" must be {wanted}, but is {value}', { field, wanted, value });
}

/** How a text may be shown. */
type Show = (text: string) => string;

/** A value as it may stand in a message: short, and never a whole document. */
export function quote(value: unknown, show: Show = withShownLinks): string {
	const text = beginningOf(value, show, 0) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The beginning of a value is enough, and its depth must not fill the stack. */
function beginningOf(value: unknown, show: Show, level: number): string | undefined {
	if (typeof value === 'string') {
		return JSON.stringify(show(value.slice(0, LONGEST_LOOKED_AT)).slice(0, 61));
	}
	if (typeof value !== 'object' || value === null || hasToJson(value)) {
		return typeof value === 'number' ? String(value) : JSON.stringify(value);
	}
	if (level > 9) return '…';
	const part = (each: unknown) => beginningOf(each, show, level + 1) ?? 'null';
	if (Array.isArray(value)) return `[${value.slice(0, 61).map(part).join(',')}]`;
	const entries = Object.entries(value).slice(0, 61);
	return `{${entries.map(([key, each]) => `${JSON.stringify(show(key))}:${part(each)}`).join(',')}}`;
}
