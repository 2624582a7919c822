import { createHash } from 'node:crypto';
import { languageFor, sayIn } from '../languages/say';
import { answerAt, MOST_WORDS, type Problem, type Question } from './question';
import { STYLE } from './style';

/** Nothing but this page's own style, and its form back to where it came from. */
const POLICY = {
	'default-src': "'none'",
	'style-src': `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
	'form-action': "'self'",
	'base-uri': "'none'",
};

/** Whoever has the link can answer, so it is handed on to nobody and kept nowhere. */
export const HEADERS: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': written({ ...POLICY, 'frame-ancestors': "'none'" }),
	'Referrer-Policy': 'no-referrer',
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex',
};

/**
 * The page on which a question is answered.
 *
 * @param chosen number of the answer whose link was followed, counted from 1
 * @param problem why the last try answered nothing
 */
export function questionPage(question: Question, chosen: unknown, problem?: Problem): string {
	const say = sayIn(question.locale);
	const { title = say('A question for you'), text } = question;
	return page(question.locale, title, [
		paragraph(text),
		...(problem ? [`<p class="alert" role="alert">${escaped(wordsOf(problem, say))}</p>`] : []),
		question.answers.length > 0
			? answersForm(question, chosen, say, problem !== undefined)
			: textForm(question, say, problem !== undefined),
	]);
}

/** @param label the answer in words */
export function thanksPage({ locale, thanks }: Question, label: string): string {
	const say = sayIn(locale);
	return page(locale, say('Thank you'), [
		...(thanks ? [paragraph(thanks)] : []),
		paragraph(say('Your answer was received: {label}', { label }), 'quiet'),
	]);
}

export function closedPage(locale: string): string {
	const say = sayIn(locale);
	return page(locale, say('This question is no longer open'), [
		paragraph(
			say(
				'It was answered already, its time is over, or another question has taken its place. Nothing was changed.',
			),
		),
	]);
}

type Say = ReturnType<typeof sayIn>;

function answersForm({ answers }: Question, chosen: unknown, say: Say, isAgain: boolean): string {
	const picked = answerAt(answers, chosen);
	const hint = picked
		? say('You chose "{label}". Press its button to confirm.', { label: picked.label })
		: say('Press a button to answer.');
	const buttons = answers.map((answer, index) => {
		const mark = answer === picked ? ' class="chosen"' : '';
		return `<button name="answer" value="${index + 1}"${mark} dir="auto">${escaped(answer.label)}</button>`;
	});
	const words = isAgain ? '' : paragraph(hint, 'quiet');
	return `<form method="post">${words}${buttons.join('')}</form>`;
}

function textForm(question: Question, say: Say, isAgain: boolean): string {
	const { textLabel = say('Your answer'), buttonLabel = say('Send') } = question;
	const focus = isAgain ? ' autofocus' : '';
	return [
		'<form method="post">',
		`<label for="text" dir="auto">${escaped(textLabel)}</label>`,
		`<textarea id="text" name="text" required maxlength="${MOST_WORDS}" dir="auto"${focus}></textarea>`,
		`<button class="chosen" dir="auto">${escaped(buttonLabel)}</button>`,
		'</form>',
	].join('');
}

function wordsOf(problem: Problem, say: Say): string {
	switch (problem) {
		case 'noAnswer':
			return say('Nothing was answered yet. Choose one of the answers below.');
		case 'noWords':
			return say('Nothing was answered yet. Write your answer below.');
		default:
			return say('Your answer was too long: at most {most} characters. Nothing was answered yet.', {
				most: MOST_WORDS,
			});
	}
}

function page(locale: string, title: string, content: string[]): string {
	// n8n puts a header of its own in place of ours where it sends the page; the page keeps its rule.
	return [
		`<!doctype html><html lang="${languageFor(locale)}"><head><meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="${escaped(written(POLICY))}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">',
		`<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>`,
		`<style>${STYLE}</style></head><body><main><h1 dir="auto">${escaped(title)}</h1>`,
		...content,
		'</main></body></html>',
	].join('\n');
}

function paragraph(text: string, className?: string): string {
	const mark = className ? ` class="${className}"` : '';
	return `<p${mark} dir="auto">${escaped(text)}</p>`;
}

function written(policy: Record<string, string>): string {
	return Object.entries(policy)
		.map((directive) => directive.join(' '))
		.join('; ');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text of the user's, or of whoever writes into their data: never markup. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
