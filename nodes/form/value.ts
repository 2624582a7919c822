import type { IDataObject } from 'n8n-workflow';
import { Digits } from './json';

/** Blanks of every kind, and what is pasted along without being seen. */
const BLANK =
	/[\s\p{Control}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]/u;

/** Lays `extra` over `body`: objects are merged key by key, anything else is replaced. */
export function merge(body: IDataObject, extra: IDataObject): IDataObject {
	const merged = new Map(Object.entries(body));
	for (const [key, value] of Object.entries(extra)) {
		const before = merged.get(key);
		merged.set(key, isObject(before) && isObject(value) ? merge(before, value) : value);
	}
	return Object.fromEntries(merged);
}

export function isObject(value: unknown): value is IDataObject {
	const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRecord && !(value instanceof Digits);
}

/** The objects in a list of somebody else's JSON; what is none in it is left out. */
export function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** An id, a word or a number of somebody else's JSON; what is neither is no such thing. */
export function wordIn(value: unknown): string | undefined {
	const isNumber = Number.isFinite(value) || value instanceof Digits;
	return typeof value === 'string' || isNumber ? String(value) : undefined;
}

/** The same, where what is neither says nothing. */
export function wordOf(value: unknown): string {
	return wordIn(value) ?? '';
}

/** What was chosen or typed in a field that offers both a list and an ID. */
export function unlocated(value: unknown): unknown {
	return isObject(value) && value.__rl === true ? value.value : value;
}

export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	if (value instanceof Digits) return false;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Without the blanks around it, of whatever kind. */
export function trimmed(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && BLANK.test(text[from])) from++;
	while (from < to && BLANK.test(text[to - 1])) to--;
	return text.slice(from, to);
}

export function isBlank(text: string): boolean {
	return trimmed(text) === '';
}
