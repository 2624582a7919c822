import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { trimmed } from '../form/value';
import { withShownLinks } from '../form/shownLink';

const HIDDEN = '***';
/** A shorter secret is hidden only where it stands alone, or it would be found in every other word. */
const SHORTEST_INSIDE_WORDS = 4;
/** Of a shorter one so little is left in Base64 that it would be found everywhere. */
const SHORTEST_IN_BASE64 = 8;

/**
 * Backslashes before a character: JSON in JSON doubles them each time. A row of more is no such thing,
 * and a pattern that looks through any number of them takes hours for a few thousand.
 */
const ESCAPES = '\\\\{0,64}';

/** Of a text of the other side, what is looked through; what is shown of it is much shorter. */
const LONGEST_READ = 20_000;

/** Mail and some programs break Base64 into lines, which JSON escapes; no more of it, as of ESCAPES. */
const LINE_BREAK = '(?:\\s|\\\\{1,64}[rn]){0,8}';

/** What escaping begins with, in a link, JSON, other programs or HTML, also where somebody took backslashes away. */
const ESCAPED = /%[\da-f]{2}|\\|u(?:[\da-f]{4}|\{)|x[\da-f]{2}|&(?:#|amp|lt|gt|quot|apos)/i;

/** A blank is also written as a plus, and other characters have cases that no lower case shows. */
const WITHOUT_OTHER_SPELLINGS = /^[!-~]+$/;

const SECRET_NAME = /key|secret|token|password|signature/i;

/** Named characters of HTML, as error pages write them. */
const HTML_NAMES: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

/**
 * The values that must not stand in any text.
 *
 * @param credential its fields that hold a key, secret, token or password
 * @param headers what the credential added to the request: key, signature, nonce …
 */
export function secretsOf(
	credential: ICredentialDataDecryptedObject,
	headers: IDataObject = {},
): string[] {
	const named = Object.entries(credential).filter(([name]) => SECRET_NAME.test(name));
	const values = [...named.map(([, value]) => value), ...Object.values(headers)];
	const texts = values.filter((value) => typeof value === 'string').map(trimmed);
	return [...new Set(texts)].filter((text) => text !== '');
}

/**
 * The text without the secrets and with its links as they may be shown: the other side may quote one
 * that it was given. The secrets are found however the other side has written them: encoded for a link, as
 * JSON or HTML, in another case, in Base64 (also inside a longer text) or hexadecimal. To be called
 * before the text is cut, since half a secret is not recognised.
 */
export function redact(text: string, secrets: string[]): string {
	const mayHold = holderOf(text);
	// The longest first: one may be the beginning of another.
	const forms = secrets
		.filter(mayHold)
		.flatMap(formsOf)
		.sort((a, b) => b.length - a.length);
	return withShownLinks(
		forms.reduce((shown, form) => shown.replace(new RegExp(form, 'giu'), HIDDEN), text),
	);
}

/** The beginning of a text, which may be of any length, as it may be quoted. */
export function quotable(text: string, secrets: string[], most: number): string {
	return redact(text.slice(0, LONGEST_READ), secrets).slice(0, most);
}

/**
 * Whether a secret could stand in the text. Most hold none, and to look for every form of it takes so
 * long that a thousand refusals would hold up n8n for seconds.
 */
function holderOf(text: string): (secret: string) => boolean {
	if (ESCAPED.test(text)) return () => true;
	const plain = text.toLowerCase();
	const unbroken = plain.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/');
	return (secret) => {
		// No form of it is shorter.
		if (text.length < secret.length) return false;
		if (!WITHOUT_OTHER_SPELLINGS.test(secret)) return true;
		const bytes = Buffer.from(secret);
		return (
			plain.includes(secret.toLowerCase()) ||
			plain.includes(bytes.toString('hex')) ||
			[0, 1, 2].some((offset) => unbroken.includes(inBase64(bytes, offset).toLowerCase()))
		);
	};
}

/** @returns regular expressions */
function formsOf(secret: string): string[] {
	const written = (secret.match(/\\+|[^\\]/gu) ?? []).map(formsOfPart).join('');
	const form = secret.length < SHORTEST_INSIDE_WORDS ? `(?<!\\w)${written}(?!\\w)` : written;
	const bytes = Buffer.from(secret);
	if (bytes.length < SHORTEST_IN_BASE64) return [form];
	return [form, bytes.toString('hex'), ...[0, 1, 2].map((offset) => base64Form(bytes, offset))];
}

/** One character, or a row of backslashes, of which escaping makes more. */
function formsOfPart(part: string): string {
	if (part.startsWith('\\')) return `(?:${formsOfCharacter('\\')}){1,64}`;
	return `${ESCAPES}(?:${formsOfCharacter(part)})`;
}

/** One character as it is, percent-encoded once or more, or as JSON, other programs or HTML escape it. */
function formsOfCharacter(character: string): string {
	const hex = (character.codePointAt(0) as number).toString(16);
	const bytes = [...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0'));
	const units = Array.from({ length: character.length }, (_, index) => {
		const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
		return `u${unit}`;
	});
	const name = HTML_NAMES[character];
	return [
		escaped(character),
		bytes.map((byte) => `%(?:25)*${byte}`).join(''),
		bytes.map((byte) => `x${byte}`).join(ESCAPES),
		units.join(ESCAPES),
		`u\\{0*${hex}\\}`,
		`&#x0*${hex};?`,
		`&#0*${parseInt(hex, 16)};?`,
		...(name ? [`&${name};`] : []),
		...(character === ' ' ? ['\\+'] : []),
	].join('|');
}

/** Base64 of the bytes where `offset` others stand before them; what depends on its neighbours is left out. */
function inBase64(bytes: Buffer, offset: number): string {
	const text = Buffer.concat([Buffer.alloc(offset), bytes])
		.toString('base64')
		.replace(/=+$/, '');
	const first = offset === 0 ? 0 : offset + 1;
	const last = (offset + bytes.length) % 3 === 0 ? text.length : text.length - 1;
	return text.slice(first, last);
}

function base64Form(bytes: Buffer, offset: number): string {
	return [...inBase64(bytes, offset)]
		.map((character) => {
			if (character === '+') return '(?:[+\\-]|%2b)';
			if (character === '/') return '(?:\\\\?[/_]|%2f)';
			return character;
		})
		.join(LINE_BREAK);
}

function escaped(character: string): string {
	return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
