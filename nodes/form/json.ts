import { say } from '../languages/say';

/** Deepest JSON that is sent. Nothing of the services needs more, and reading it must not fill the stack. */
export const MOST_LEVELS = 200;

/** A number of the user's own JSON that JavaScript's numbers would change, such as `9223372036854775807` or `1.10`. */
export class Digits {
	constructor(readonly text: string) {}

	toString(): string {
		return this.text;
	}

	/** n8n copies items by way of JSON; there it is text, as large ids in replies are. */
	toJSON(): string {
		return this.text;
	}
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WELL_FORMED = /^-?(?:0|[1-9]\d*)(?!\d)/;
const INTEGER = /^-?\d+$/;

/**
 * Parses the JSON of a reply: integers beyond 2^53 become strings, everything else is as
 * `JSON.parse` makes it. Returns `undefined` for text that is no JSON.
 */
export function parseJson(text: string): unknown {
	const isTooLarge = (token: string) => INTEGER.test(token) && !Number.isSafeInteger(Number(token));
	return /\d{16}/.test(text) ? parse(text, isTooLarge, String) : parsed(text);
}

/**
 * Parses JSON that goes on as JSON: a number that JavaScript would change is kept as `Digits`.
 * Returns `undefined` for text that is no JSON.
 */
export function parseExactly(text: string): unknown {
	const changes = (token: string) => String(Number(token)) !== token;
	return /\d{16}|\d[.eE]|-0/.test(text)
		? parse(text, changes, (token) => new Digits(token))
		: parsed(text);
}

/** JSON text of a value in which `Digits` stand for a number as it was written. */
export function toJsonText(value: unknown): string {
	return holdsDigits(value) ? withDigits(value) : JSON.stringify(value);
}

function holdsDigits(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (value instanceof Digits) return true;
	for (const key in value) if (holdsDigits((value as Record<string, unknown>)[key])) return true;
	return false;
}

function withDigits(value: unknown): string {
	if (value instanceof Digits) return value.text;
	if (Array.isArray(value)) {
		return `[${value.map((entry: unknown) => withDigits(entry ?? null)).join(',')}]`;
	}
	if (typeof value !== 'object' || value === null || hasToJson(value)) {
		return JSON.stringify(value);
	}
	const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
	return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${withDigits(entry)}`).join(',')}}`;
}

/** JSON itself can hold no function, so this is a date or another object of a program. */
export function hasToJson(value: object): value is { toJSON: () => unknown } {
	return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}

const codesOf = (signs: string) => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const OPENING = codesOf('[{');
const CLOSING = codesOf(']}');

/** How many objects and lists stand inside one another at the deepest place. */
export function levelsOf(text: string): number {
	let level = 0;
	let deepest = 0;
	for (const { outside } of piecesOf(text)) {
		// By code: in a body of ten megabytes that is nothing but brackets, anything else takes seconds.
		for (let at = 0; at < outside.length; at++) {
			const code = outside.charCodeAt(at);
			if (OPENING.has(code)) level += 1;
			else if (CLOSING.has(code)) level -= 1;
			if (level > deepest) deepest = level;
		}
	}
	return deepest;
}

/** What people type, or paste, in place of a quotation mark. */
const QUOTES = '“”„‟‘’＂＇「」『』«»';
/** The same for all signs of JSON. */
const LOOKALIKES: Record<string, string> = {
	...signs(QUOTES, '"'),
	...signs('，、', ','),
	...signs('：', ':'),
	...signs('｛', '{'),
	...signs('｝', '}'),
	...signs('［【', '['),
	...signs('］】', ']'),
};
const INVISIBLE = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;
const STRANGE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]|${INVISIBLE.source}`);
/** Where a string should begin or end: in the middle of its words such a sign is one of them. */
const STRANGE_QUOTE = new RegExp(`[${QUOTES}](?:(?=\\s*[:,}\\]])|(?<=[:,{[]\\s*[${QUOTES}]))`);

/**
 * What stands in text that is no JSON where JSON has a sign of its own: the first such character,
 * and what to type. `undefined` where nothing of the kind is found.
 */
export function strangeCharacter(text: string): { what: string; next: string } | undefined {
	const at = firstStrange(text);
	if (at < 0) return undefined;
	const before = text.slice(0, at).split('\n');
	const column = before[before.length - 1].length + 1;
	const where =
		before.length > 1
			? say('line {line}, character {column}', { line: before.length, column })
			: say('character {column}', { column });
	const character = text[at];
	const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
	if (!(character in LOOKALIKES)) {
		const name = say(character === '\ufeff' ? 'a byte order mark (BOM)' : 'an invisible character');
		return {
			what: say('{where} is {name}, {code}', { where, name, code }),
			next: say('Delete {where}, {name}.', { where, name }),
		};
	}
	const sign = LOOKALIKES[character];
	return {
		what: say('{where} is {character} ({code})', { where, character, code }),
		next: say('Type {sign} in place of {character}: JSON knows only the plain sign.', {
			sign,
			character,
		}),
	};
}

/** Outside strings nothing of the kind belongs; inside, it may be why the last one does not end. */
function firstStrange(text: string): number {
	let last = '';
	for (const { outside, string, at } of piecesOf(text)) {
		const found = outside.search(STRANGE);
		if (found >= 0) return at + found;
		last = string;
	}
	return last === '' || endOfString(last, 0) >= 0 ? -1 : text.search(STRANGE_QUOTE);
}

function signs(characters: string, sign: string): Record<string, string> {
	return Object.fromEntries([...characters].map((character) => [character, sign]));
}

/**
 * Numbers that are chosen go through `JSON.parse` as strings. So that no string can be taken for
 * one of them, every string, also that of a key, gets a letter before it for that time.
 */
function parse(
	text: string,
	isChosen: (token: string) => boolean,
	toValue: (token: string) => unknown,
): unknown {
	const marked: string[] = [];
	for (const { outside, string } of piecesOf(text)) {
		marked.push(
			outside.replace(NUMBER, (token) =>
				WELL_FORMED.test(token) && isChosen(token) ? `"n${token}"` : token,
			),
			string && `"s${string.slice(1)}`,
		);
	}
	const unmarked = (value: unknown): unknown => {
		if (typeof value === 'string') {
			return value.startsWith('n') ? toValue(value.slice(1)) : value.slice(1);
		}
		if (Array.isArray(value)) return value.map(unmarked);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [key.slice(1), unmarked(entry)]),
		);
	};
	try {
		return unmarked(JSON.parse(marked.join('')));
	} catch {
		return undefined;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What stands outside the strings of JSON, each with the string that follows it. */
function* piecesOf(text: string): Generator<{ outside: string; string: string; at: number }> {
	for (let at = 0; at < text.length; ) {
		const open = text.indexOf('"', at);
		if (open < 0) {
			yield { outside: text.slice(at), string: '', at };
			return;
		}
		const close = endOfString(text, open);
		const end = close < 0 ? text.length : close;
		yield { outside: text.slice(at, open), string: text.slice(open, end), at };
		at = end;
	}
}

/** Behind the quotation mark that closes it; -1 where none does. */
function endOfString(text: string, open: number): number {
	for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
		let backslashes = 0;
		while (text[close - 1 - backslashes] === '\\') backslashes++;
		if (backslashes % 2 === 0) return close + 1;
	}
	return -1;
}
