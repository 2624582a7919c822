import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { idsIn } from '../form/ids';
import { toWords } from '../form/typed';
import { isObject, trimmed, unlocated } from '../form/value';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';
import { linearTest } from './expression';

/** More of a text is not matched with an expression: what people write is shorter. */
const MOST_CHARACTERS = 10_000;

/** What a message has to say so that it is received; they stand in the collection of filters. */
export const textFilters: INodeProperties[] = [
	{
		displayName: 'Text Contains',
		name: 'textContains',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Words',
		description:
			'Only messages in whose text one of these words stands. Capital and small letters are the same.',
		options: [
			{
				displayName: 'Words',
				name: 'entry',
				values: [
					{
						displayName: 'Words',
						name: 'text',
						type: 'string',
						default: '',
						placeholder: 'how much',
						description: 'One word, or several as they follow one another',
					},
				],
			},
		],
	},
	{
		displayName: 'Text Is',
		name: 'textIs',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Text',
		description:
			'Only messages that say exactly one of these. Capital and small letters are the same, and blanks around the text do not count.',
		options: [
			{
				displayName: 'Text',
				name: 'entry',
				values: [
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
						placeholder: 'talk to a person',
						description: 'The whole text of a message',
					},
				],
			},
		],
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
	const words = entriesOf(filters.textContains, say('Text Contains')).map(folded);
	if (words.length > 0) {
		tests.push((text) => words.some((word) => folded(text).includes(word)));
	}
	const sentences = entriesOf(filters.textIs, say('Text Is')).map(folded);
	if (sentences.length > 0) tests.push((text) => sentences.includes(folded(text)));
	const expression = expressionOf(filters.textMatches);
	if (expression) {
		const test = linearTest(expression) ?? ((text) => new RegExp(expression).test(text));
		tests.push((text) => test(text.slice(0, MOST_CHARACTERS)));
	}
	return tests.length > 0 ? (text) => tests.every((test) => test(text)) : undefined;
}

/**
 * Ids in a list of the form. In one box, several may be separated by commas, or come as a list.
 *
 * @param label of the field
 * @throws {InputError} for what cannot be an id
 */
export function idsOf(value: unknown, label: string): string[] {
	return boxesIn(value).flatMap((each) => idsIn(each, label));
}

/**
 * Whether a filter that was added keeps nothing out, or may miss somebody: it has no box, or one in
 * which nothing stands, as where an expression gives nothing.
 *
 * @throws {InputError} for what cannot be an id
 */
export function isLeftOpen(value: unknown, label: string, isOfIds: boolean): boolean {
	const boxes = boxesIn(value);
	const isEmpty = (box: unknown) => (isOfIds ? idsIn(box, label).length === 0 : saysNothing(box));
	return boxes.length === 0 || boxes.some(isEmpty);
}

function saysNothing(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return trimmed(String(value ?? '')) === '';
	return Object.values(value).every(saysNothing);
}

/** Ids as `wantedOf` has read them; none where the filter was not added. */
export function listOf(value: unknown): string[] {
	return (value ?? []) as string[];
}

/** Whether a value is among those wanted; where nothing is said, all are. */
export function isAmong(value: string | undefined, wanted: string[]): boolean {
	return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

/** What is no text lets nothing through, rather than everything. */
function entriesOf(value: unknown, label: string): string[] {
	return boxesIn(value)
		.map((each) => (each === null || each === undefined ? '' : toWords(each, label)))
		.filter((entry) => trimmed(entry) !== '');
}

/** What stands in the boxes of a list of the form, which n8n keeps below the name of an entry. */
function boxesIn(value: unknown): unknown[] {
	if (!isObject(value)) return [value].flat();
	const boxes = Object.values(value).flat();
	return boxes.flatMap((box) => (isObject(box) ? Object.values(box) : [box])).map(unlocated);
}

/** The same words as people see them: width and case of letters aside. */
function folded(text: string): string {
	return trimmed(text.normalize('NFKC').toLowerCase());
}

function expressionOf(value: unknown): RegExp | undefined {
	const field = say('Text Matches');
	const [text] = entriesOf([value], field);
	if (text === undefined) return undefined;
	const [, inside, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
	const expression = compiled(inside ?? text, flags);
	if (expression instanceof RegExp) return expression;
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
