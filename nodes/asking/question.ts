import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { isObject, trimmed, wordIn, wordOf } from '../form/value';
import { InputError, missingError } from '../form/inputError';
import { ownLocale, say, sayIn } from '../languages/say';
import { MOST_CHOICES } from './questionFields';

/** Most characters of an answer in words; a page can hold it, and so can an execution. */
export const MOST_WORDS = 10_000;

/** One of the answers that are offered. */
export interface Answer extends IDataObject {
	/** What stands on its button. */
	label: string;
	/** What the workflow gets as `data`. */
	data: IDataObject;
}

/** A question as it is put to people: plain data, as it is kept while the execution sleeps. */
export interface Question extends IDataObject {
	text: string;
	/** None where it is answered in words. */
	answers: Answer[];
	/** As `Intl` names it. */
	locale: string;
	title?: string;
	thanks?: string;
	textLabel?: string;
	buttonLabel?: string;
}

/**
 * The question that the fields of the form make.
 *
 * @throws {InputError} for answers that could not be told apart, are too few or too many
 */
export function questionOf(fields: Fields): Question {
	const { message, options = {} } = fields;
	const { pageTitle, pageText, thanks, textLabel, buttonLabel, language } = options as IDataObject;
	const locale = language === undefined || language === 'n8n' ? ownLocale : String(language);
	const given = { title: pageTitle, thanks, textLabel, buttonLabel };
	return {
		text: saidIn(pageText) ?? String(message),
		answers: answersOf(fields, locale),
		locale,
		...Object.fromEntries(Object.entries(given).filter(([, value]) => saidIn(value))),
	};
}

/** Blanks alone say nothing: a button would be empty. */
function saidIn(value: unknown): string | undefined {
	const text = String(value ?? '');
	return trimmed(text) === '' ? undefined : text;
}

function answersOf(fields: Fields, locale: string): Answer[] {
	switch (fields.responseType) {
		case 'approval':
			return approvalOf(fields, sayIn(locale));
		case 'choice':
			return choicesOf(fields);
		default:
			return [];
	}
}

function approvalOf({ approvalOptions }: Fields, sayThere: typeof say): Answer[] {
	const [{ approvalType, approveLabel, disapproveLabel } = {} as IDataObject] = (approvalOptions ??
		[]) as IDataObject[];
	const approve = {
		label: saidIn(approveLabel) ?? sayThere('Approve'),
		data: { approved: true },
	};
	const decline = {
		label: saidIn(disapproveLabel) ?? sayThere('Decline'),
		data: { approved: false },
	};
	if (approvalType === 'single') return [approve];
	checkApart([approve, decline], say('Approval Options'));
	return [approve, decline];
}

function choicesOf({ choices }: Fields): Answer[] {
	const field = say('Answers');
	const given = choices as IDataObject[];
	if (given.length < 2 || given.length > MOST_CHOICES) {
		const what = say('"{field}" has {count} entries; it takes two to {most}', {
			field,
			count: given.length,
			most: MOST_CHOICES,
		});
		throw new InputError(field, what);
	}
	const unsaid = given.findIndex(({ label }) => saidIn(label) === undefined);
	if (unsaid >= 0) throw missingError([`${field} ${unsaid + 1} → ${say('Label')}`]);
	const answers = given.map(({ label, value = label }) => ({
		label: String(label),
		data: { choice: String(value) },
	}));
	const value = twiceIn(answers.map(({ data }) => data.choice));
	if (value !== undefined) {
		throw new InputError(
			field,
			say('"{field}" has the value "{value}" twice, so the answers could not be told apart', {
				field,
				value,
			}),
		);
	}
	checkApart(answers, field);
	return answers;
}

/** @throws {InputError} for two buttons that look the same: people would not know which one they press */
function checkApart(answers: Answer[], field: string): void {
	const label = twiceIn(answers.map((answer) => trimmed(answer.label)));
	if (label === undefined) return;
	throw new InputError(
		field,
		say('"{field}" has the label "{label}" twice, so the answers could not be told apart', {
			field,
			label,
		}),
	);
}

function twiceIn(words: string[]): string | undefined {
	return words.find((word, index) => words.indexOf(word) !== index);
}

/** Why what was posted answers nothing. */
export type Problem = 'noAnswer' | 'noWords' | 'tooManyWords';

/**
 * What somebody answered, as the workflow gets it.
 *
 * @param posted fields of the page's form, or of what an app posts in its place
 * @param chosen number of the answer whose link was followed, counted from 1; it counts where nothing
 * at all was posted, and not where something was that cannot be read
 */
export function answerIn(
	{ answers }: Question,
	posted: unknown,
	chosen: unknown,
): { data: IDataObject; label: string } | { problem: Problem } {
	if (answers.length > 0) {
		const answer = answerAt(answers, isNothing(posted) ? chosen : fieldOf(posted, 'answer'));
		return answer ?? { problem: 'noAnswer' };
	}
	// A form sends lines as the mail of old did.
	const text = trimmed(wordOf(fieldOf(posted, 'text')).replace(/\r\n?/g, '\n'));
	if (text === '') return { problem: 'noWords' };
	return text.length > MOST_WORDS ? { problem: 'tooManyWords' } : { data: { text }, label: text };
}

function fieldOf(posted: unknown, name: string): unknown {
	return isObject(posted) ? posted[name] : undefined;
}

function isNothing(posted: unknown): boolean {
	return typeof posted === 'object' ? Object.keys(posted ?? {}).length === 0 : !posted;
}

/** @param number as it stands in an address or comes from a form; a list or an object is none */
export function answerAt(answers: Answer[], number: unknown): Answer | undefined {
	return answers.find((_, index) => String(index + 1) === wordIn(number));
}
