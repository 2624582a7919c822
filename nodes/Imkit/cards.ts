import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';

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
			return checkedType(template as IDataObject, TEMPLATES, 'Template (JSON)');
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
			return checkedType(contents as IDataObject, CONTAINERS, 'Contents (JSON)');
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
			const next = `Fill in "${field}", or take away what the button would do.`;
			throw new InputError(
				field,
				`"${field}" is empty, so nothing would stand on the button`,
				next,
			);
		}
		return [uri ? { type: 'uri', label, uri } : { type: 'message', label, text: text ?? label }];
	});
}

function buttonLabelOf({ cards }: Fields, index: number): string {
	return `Cards${(cards as IDataObject[]).length > 1 ? ` ${index + 1}` : ''} → Button Label`;
}

function labelsOf({ cardButtons }: Fields): string[] {
	const buttons = cardButtons as IDataObject[];
	return buttons.map((_, index) => `Buttons${buttons.length > 1 ? ` ${index + 1}` : ''} → Label`);
}

function buttonsOf({ card, cardButtons }: Fields): IDataObject[] {
	const buttons = cardButtons as IDataObject[];
	const most = MOST_BUTTONS[card as keyof typeof MOST_BUTTONS];
	if (buttons.length > most) {
		throw new InputError(
			'Buttons',
			`"Buttons" has ${buttons.length} entries; this card takes at most ${most}`,
		);
	}
	return buttons;
}

function cardsOf({ cards }: Fields): IDataObject[] {
	const entries = cards as IDataObject[];
	if (entries.length > MOST_CARDS) {
		throw new InputError(
			'Cards',
			`"Cards" has ${entries.length} entries; a carousel takes at most ${MOST_CARDS}`,
		);
	}
	return entries;
}

function checkedType(given: IDataObject, types: string[], field: string): IDataObject {
	if (types.includes(String(given.type))) return given;
	const known = types.map((type) => `"${type}"`).join(', ');
	throw new InputError(
		field,
		`"${field}" has the type ${JSON.stringify(given.type)}; it must be one of ${known}`,
	);
}
