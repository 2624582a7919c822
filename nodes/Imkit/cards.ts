import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';

const MOST_BUTTONS = { buttons: 4, confirm: 2 };
const MOST_CARDS = 10;
const TEMPLATES = ['buttons', 'confirm', 'carousel', 'image_carousel'];
const CONTAINERS = ['bubble', 'carousel'];

/**
 * The card of a `template` message: from the form, or from JSON of the shape IMKIT's apps need.
 *
 * @throws {InputError} for a card that the apps could not show
 */
export function toTemplate(fields: Fields): IDataObject {
	const { card, cardText, template } = fields;
	switch (card) {
		case 'json':
			return checkedType(template as IDataObject, TEMPLATES, say('Template (JSON)'));
		case 'carousel':
			return {
				type: 'carousel',
				columns: cardsOf(fields).map(({ label, uri, ...column }, index) => ({
					...column,
					actions: toActions([{ label, uri }], [buttonLabelOf(fields, index)]),
				})),
			};
		default:
			return {
				type: card,
				text: cardText,
				actions: toActions(buttonsOf(fields), labelsOf(fields)),
			};
	}
}

/**
 * The card of a `flex` message, likewise.
 *
 * @throws {InputError} for a card that the apps could not show
 */
export function toFlex(fields: Fields): IDataObject {
	const { card, cardText, contents } = fields;
	switch (card) {
		case 'json':
			return checkedType(contents as IDataObject, CONTAINERS, say('Contents (JSON)'));
		case 'carousel':
			return {
				type: 'carousel',
				contents: cardsOf(fields).map(({ label, uri, ...entry }, index) =>
					toBubble(entry, toActions([{ label, uri }], [buttonLabelOf(fields, index)])),
				),
			};
		default:
			return toBubble({ text: cardText }, toActions(buttonsOf(fields), labelsOf(fields)));
	}
}

/** The words of a card, for notifications and for apps that cannot show it. */
export function wordsOf({ card, cardText, cards, template }: Fields): string {
	if (card === 'carousel') return String((cards as IDataObject[])[0].text);
	if (card === 'json') return String((template as IDataObject | undefined)?.text ?? 'Card');
	return String(cardText);
}

function toBubble(
	{ title, text, thumbnailImageUrl }: IDataObject,
	actions: IDataObject[],
): IDataObject {
	const lines = [
		...(title ? [{ type: 'text', text: title, weight: 'bold', size: 'lg', wrap: true }] : []),
		{ type: 'text', text, wrap: true },
	];
	return {
		type: 'bubble',
		...(thumbnailImageUrl
			? { hero: { type: 'image', url: thumbnailImageUrl, size: 'full', aspectMode: 'cover' } }
			: {}),
		body: { type: 'box', layout: 'vertical', spacing: 'md', contents: lines },
		...(actions.length > 0 && {
			footer: {
				type: 'box',
				layout: 'vertical',
				spacing: 'sm',
				contents: actions.map((action) => ({ type: 'button', style: 'link', action })),
			},
		}),
	};
}

/** @param labels what the form calls the label of each button */
function toActions(buttons: IDataObject[], labels: string[]): IDataObject[] {
	return buttons.flatMap(({ label, uri, text }, index) => {
		if ((label ?? uri ?? text) === undefined) return [];
		if (!label) {
			const field = labels[index];
			const next = say('Fill in "{field}", or take away what the button would do.', { field });
			throw new InputError(
				field,
				say('"{field}" is empty, so nothing would stand on the button', { field }),
				next,
			);
		}
		return [uri ? { type: 'uri', label, uri } : { type: 'message', label, text: text ?? label }];
	});
}

function buttonLabelOf({ cards }: Fields, index: number): string {
	const number = (cards as IDataObject[]).length > 1 ? ` ${index + 1}` : '';
	return `${say('Cards')}${number} → ${say('Button Label')}`;
}

function labelsOf({ cardButtons }: Fields): string[] {
	const buttons = cardButtons as IDataObject[];
	return buttons.map((_, index) => {
		const number = buttons.length > 1 ? ` ${index + 1}` : '';
		return `${say('Buttons')}${number} → ${say('Label')}`;
	});
}

function buttonsOf({ card, cardButtons }: Fields): IDataObject[] {
	const buttons = cardButtons as IDataObject[];
	const most = MOST_BUTTONS[card as keyof typeof MOST_BUTTONS];
	if (buttons.length > most) {
		throw new InputError(
			say('Buttons'),
			say('"{field}" has {count} entries; this card takes at most {most}', {
				field: say('Buttons'),
				count: buttons.length,
				most,
			}),
		);
	}
	return buttons;
}

function cardsOf({ cards }: Fields): IDataObject[] {
	const entries = cards as IDataObject[];
	if (entries.length > MOST_CARDS) {
		throw new InputError(
			say('Cards'),
			say('"{field}" has {count} entries; a carousel takes at most {most}', {
				field: say('Cards'),
				count: entries.length,
				most: MOST_CARDS,
			}),
		);
	}
	return entries;
}

function checkedType(given: IDataObject, types: string[], field: string): IDataObject {
	if (types.includes(String(given.type))) return given;
	const known = types.map((type) => `"${type}"`).join(', ');
	throw new InputError(
		field,
		say('"{field}" has the type {type}; it must be one of {known}', {
			field,
			type: JSON.stringify(given.type) ?? String(given.type),
			known,
		}),
	);
}
