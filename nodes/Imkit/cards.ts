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
				columns: cardsOf(fields).map(({ label, uri, ...column }) => ({
					...column,
					actions: toActions([{ label, uri }]),
				})),
			};
		default:
			return { type: card, text: cardText, actions: toActions(buttonsOf(fields)) };
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
				contents: cardsOf(fields).map(({ label, uri, ...entry }) =>
					toBubble(entry, [{ label, uri }]),
				),
			};
		default:
			return toBubble({ text: cardText }, buttonsOf(fields));
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
	buttons: IDataObject[],
): IDataObject {
	const lines = [
		...(title ? [{ type: 'text', text: title, weight: 'bold', size: 'lg', wrap: true }] : []),
		{ type: 'text', text, wrap: true },
	];
	const actions = toActions(buttons);
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

function toActions(buttons: IDataObject[]): IDataObject[] {
	return buttons
		.filter(({ label, uri, text }) => label ?? uri ?? text)
		.map(({ label, uri, text }) => {
			if (!label) throw new InputError('Buttons → Label', 'A button of the card has no label');
			if (uri) return { type: 'uri', label, uri };
			return { type: 'message', label, text: text ?? label };
		});
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
