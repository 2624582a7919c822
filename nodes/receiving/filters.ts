import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { trimmed } from '../form/body';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';

/** What a message has to say so that it is received; they stand in the collection of filters. */
export const textFilters: INodeProperties[] = [
	{
		displayName: 'Text Contains',
		name: 'textContains',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Words' },
		default: [],
		placeholder: 'price',
		description:
			'Only messages in whose text one of these words stands. Capital and small letters are the same.',
	},
	{
		displayName: 'Text Is',
		name: 'textIs',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Text' },
		default: [],
		placeholder: 'help',
		description:
			'Only messages that say exactly one of these. Capital and small letters are the same, and blanks around the text do not count.',
	},
	{
		displayName: 'Text Matches',
		name: 'textMatches',
		type: 'string',
		default: '',
		placeholder: '/^order \\d+$/i',
		description:
			'Only messages whose text matches this regular expression of JavaScript, with or without slashes around it',
	},
];

/**
 * A test for the text of a message, made of the filters that were added.
 *
 * @throws {InputError} for what is no regular expression
 */
export function textTest(filters: IDataObject): ((text: string) => boolean) | undefined {
	const tests: Array<(text: string) => boolean> = [];
	const words = entriesOf(filters.textContains).map(folded);
	if (words.length > 0) {
		tests.push((text) => words.some((word) => folded(text).includes(word)));
	}
	const sentences = entriesOf(filters.textIs).map(folded);
	if (sentences.length > 0) tests.push((text) => sentences.includes(folded(text)));
	const expression = expressionOf(filters.textMatches);
	if (expression) tests.push((text) => new RegExp(expression).test(text));
	return tests.length > 0 ? (text) => tests.every((test) => test(text)) : undefined;
}

/** Entries of a list of the form. Ids that come in one text may be separated by commas. */
export function idsOf(value: unknown): string[] {
	return entriesOf(value)
		.flatMap((entry) => entry.split(/[,\uFF0C\r\n]/))
		.map(trimmed)
		.filter((id) => id !== '');
}

/** Whether a value is among those wanted; where nothing is said, all are. */
export function isAmong(value: string | undefined, wanted: string[]): boolean {
	return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function entriesOf(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	return list
		.filter((entry) => typeof entry === 'string' || typeof entry === 'number')
		.map(String)
		.filter((entry) => trimmed(entry) !== '');
}

/** The same words as people see them: width and case of letters aside. */
function folded(text: string): string {
	return trimmed(text.normalize('NFKC').toLowerCase());
}

function expressionOf(value: unknown): RegExp | undefined {
	const [text] = entriesOf(value);
	if (text === undefined) return undefined;
	const [, inside, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
	const expression = compiled(inside ?? text, flags);
	if (expression instanceof RegExp) return expression;
	const field = say('Text Matches');
	const what = say('"{field}" is not a regular expression: {reason}', {
		field,
		reason: expression.message,
	});
	throw new InputError(field, what);
}

function compiled(source: string, flags?: string): RegExp | Error {
	try {
		return new RegExp(source, flags);
	} catch (error) {
		return error as Error;
	}
}
