import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { trimmed } from '../form/value';
import { InputError } from '../form/inputError';
import { shownLink } from '../form/shownLink';
import { say } from '../languages/say';

const MOST_BUTTONS = 4;
const BUTTONS_OF_CONFIRM = 2;
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
					actions: actionsOfCard(fields, index, { label, uri }),
				})),
			};
		default:
			return {
				type: card,
				text: cardText,
				actions: actionsOfButtons(fields),
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
					toBubble(entry, actionsOfCard(fields, index, { label, uri })),
				),
			};
		default:
			return toBubble({ text: cardText }, actionsOfButtons(fields));
	}
}

/**
 * A card whose buttons open links: a template as long as one takes so many buttons, then a bubble.
 *
 * @returns the fields of the body that carry it
 */
export function linkCard(
	text: string,
	buttons: Array<{ label: string; link: string }>,
): IDataObject {
	const actions = buttons.map(({ label, link }) => ({ type: 'uri', label, uri: link }));
	if (buttons.length > MOST_BUTTONS) {
		return { messageType: 'flex', contents: toBubble({ text }, actions) };
	}
	const type = buttons.length === BUTTONS_OF_CONFIRM ? 'confirm' : 'buttons';
	return { messageType: 'template', template: { type, text, actions } };
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

/** Programs and data in an address are no links that an app should open. */
const NO_LINK = /^(?:javascript|vbscript|data|file|blob):/i;

/**
 * The link as it is: to a web page, or to an app (`tel:`, `line:`, an own one).
 *
 * @throws {InputError} for what is no link
 */
function linkOf(given: IDataObject[string], label: string): string {
	const link = trimmed(String(given));
	if (URL.canParse(link) && !/\s/.test(link) && !NO_LINK.test(link)) return link;
	throw new InputError(
		label,
		say('"{field}" is "{value}", which is no link', {
			field: label,
			value: shownLink(link).slice(0, 60),
		}),
		say('Give "{field}" a whole link, such as https://example.com/orders/A-1024.', {
			field: label,
		}),
	);
}

/**
 * @param labels what the form calls the label of each button
 * @param links what it calls their links
 */
function toActions(buttons: IDataObject[], labels: string[], links: string[]): IDataObject[] {
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
		return [
			uri
				? { type: 'uri', label, uri: linkOf(uri, links[index]) }
				: { type: 'message', label, text: text ?? label },
		];
	});
}

/** The one button of a card of a carousel. */
function actionsOfCard(fields: Fields, index: number, button: IDataObject): IDataObject[] {
	const labels = [inCard(fields, index, say('Button Label'))];
	return toActions([button], labels, [inCard(fields, index, say('Button Link'))]);
}

function actionsOfButtons(fields: Fields): IDataObject[] {
	const labels = labelsOf(fields, say('Label'));
	return toActions(buttonsOf(fields), labels, labelsOf(fields, say('Link')));
}

/** The label path of a field of one of the cards. */
function inCard({ cards }: Fields, index: number, label: string): string {
	const number = (cards as IDataObject[]).length > 1 ? ` ${index + 1}` : '';
	return `${say('Cards')}${number} → ${label}`;
}

function labelsOf({ cardButtons }: Fields, label: string): string[] {
	const buttons = cardButtons as IDataObject[];
	return buttons.map((_, index) => {
		const number = buttons.length > 1 ? ` ${index + 1}` : '';
		return `${say('Buttons')}${number} → ${label}`;
	});
}

function buttonsOf({ card, cardButtons }: Fields): IDataObject[] {
	const buttons = cardButtons as IDataObject[];
	const field = say('Buttons');
	const count = buttons.length;
	if (card === 'confirm' && count !== BUTTONS_OF_CONFIRM) {
		throw new InputError(
			field,
			say('"{field}" has {count} entries that are filled in; Confirm needs exactly {needed}', {
				field,
				count,
				needed: BUTTONS_OF_CONFIRM,
			}),
		);
	}
	if (count > MOST_BUTTONS) {
		throw new InputError(
			field,
			say('"{field}" has {count} entries; this card takes at most {most}', {
				field,
				count,
				most: MOST_BUTTONS,
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
	return entries.map((entry, index) => {
		const { thumbnailImageUrl: picture } = entry;
		if (picture === undefined) return entry;
		return {
			...entry,
			thumbnailImageUrl: linkOf(picture, inCard({ cards }, index, say('Picture Link'))),
		};
	});
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
