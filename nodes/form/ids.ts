import { datesAsText, exactly, parseOrThrow } from './exactly';
import { InputError } from './inputError';
import { Digits, MOST_LEVELS } from './json';
import { shownLink, withShownLinks } from './shownLink';
import { isEmpty, isObject, trimmed } from './value';
import { notAnId, quote, tooDeep } from './wrongValue';
import { say } from '../languages/say';

/** Commas and semicolons of Latin and of Chinese writing, and lines. */
const BETWEEN_IDS = /[,;\uFF0C\u3001\uFF1B\r\n]/;

/** One id or link. Unlike words, it is good for nothing if a single character of it is wrong. */
export function toId(value: unknown, label: string, isLink = false): string {
	const exact = isObject(value) || Array.isArray(value) ? value : exactly(value, label);
	const isNumber = typeof exact === 'number' ? Number.isInteger(exact) : exact instanceof Digits;
	const show = isLink ? shownLink : withShownLinks;
	if (typeof exact !== 'string' && !isNumber) {
		throw notAnId(label, isLink ? say('one link') : say('one ID'), value, show);
	}
	const id = trimmed(String(exact));
	const fault = faultOfId(id);
	if (fault) {
		throw new InputError(
			label,
			say('"{field}" is {value}, which {fault}', { field: label, value: quote(id, show), fault }),
		);
	}
	return id;
}

/**
 * An id inside an object that was given whole, by the rules of those in the form.
 *
 * @param label of the field that holds the object
 * @param name of the id in it
 * @returns nothing where there is none
 * @throws {InputError} for what cannot be an id
 */
export function idIn(value: unknown, label: string, name: string): string | undefined {
	if (isEmpty(value)) return undefined;
	const id = toId(value, `${label} → ${name}`);
	return id === '' ? undefined : id;
}

function faultOfId(id: string): string | undefined {
	if (/^-?\d(?:\.\d+)?[eE]\+\d+$/.test(id)) {
		return say(
			'is a shortened number; its other digits were lost in the sheet or program it comes from. Give it as text there',
		);
	}
	if (/^(?:null|undefined|NaN|\[object \w+\])$/.test(id)) {
		return say('is what an expression writes where it found no text');
	}
	if (/^\.{1,2}$/.test(id)) return say('is a step in a path and no ID');
	if (/\p{Surrogate}/u.test(id))
		return say('holds half a character; it was cut in the middle of an emoji or a rare character');
	if (/\p{Control}/u.test(id))
		return say('holds a line break or another control character in the middle');
	return undefined;
}

/** Several values, a separated string, a list as JSON text, or an array from an expression, even inside one another. */
export function idsIn(value: unknown, label: string): string[] {
	const entries = entriesOf(value, label, 1);
	const stranger = entries.find(isNoEntry);
	if (stranger !== undefined) throw notAnId(label, say('a list of ids'), stranger);
	return entries.map((entry) => toId(entry, label)).filter((id) => id !== '');
}

/** The same with what is wrong with an entry in its place. */
export function eachIdIn(value: unknown, label: string): Array<string | InputError> {
	const ids = entriesOf(value, label, 1).map((entry) => {
		try {
			return toId(entry, label);
		} catch (error) {
			return error as InputError;
		}
	});
	return ids.filter((id) => id !== '');
}

function entriesOf(value: unknown, label: string, level: number): unknown[] {
	if (level > MOST_LEVELS) throw tooDeep(label);
	if (isEmpty(value)) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => entriesOf(entry, label, level + 1));
	const entry = datesAsText(value, label);
	if (typeof entry === 'string') {
		const text = trimmed(entry);
		if (text.startsWith('[')) return entriesOf(parseOrThrow(entry, label), label, level + 1);
		// An object has commas, too, and pieces between them that may look like ids.
		if (text.startsWith('{')) throw notAnId(label, say('a list of ids'), entry);
		return entry.split(BETWEEN_IDS);
	}
	if (level === 1 && isNoEntry(entry)) throw notAnId(label, say('a list of ids'), entry);
	return [entry];
}

/** Whether it surely is no id, and no list of them. */
function isNoEntry(value: unknown): boolean {
	return isObject(value) || typeof value === 'boolean';
}
