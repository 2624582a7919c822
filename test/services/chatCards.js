/**
 * @typedef {object} Card what a card with buttons shows
 * @property {string} [title]
 * @property {string} [text]
 * @property {string} [picture] address
 * @property {{ label: string, link?: string }[]} buttons what stands on them, and what they open
 */

/**
 * The cards of an IMKIT message of the types `template` and `flex`.
 *
 * @param {any} body
 * @returns {Card[]}
 */
function cardsOf({ template, contents }) {
	if (template) return (template.columns ?? [template]).map(ofTemplate);
	if (contents)
		return (contents.type === 'carousel' ? contents.contents : [contents]).map(ofBubble);
	return [];
}

/**
 * @param {any} template
 * @returns {Card}
 */
function ofTemplate({ title, text, thumbnailImageUrl, actions = [] }) {
	return { title, text, picture: thumbnailImageUrl, buttons: actions.map(buttonOf) };
}

/**
 * @param {any} bubble
 * @returns {Card}
 */
function ofBubble({ hero, body, footer }) {
	const lines = partsOf(body).filter(({ text }) => text);
	const isTitle = (/** @type {any} */ { weight }) => weight === 'bold';
	const textOf = (/** @type {any[]} */ some) => some.map(({ text }) => text).join('\n');
	return {
		title: textOf(lines.filter(isTitle)),
		text: textOf(lines.filter((line) => !isTitle(line))),
		picture: hero?.url,
		buttons: partsOf(footer).flatMap(({ action }) => (action ? [buttonOf(action)] : [])),
	};
}

/**
 * A box and everything in it, boxes in boxes too.
 *
 * @param {any} box
 * @returns {any[]}
 */
const partsOf = (box) => (box ? [box, ...(box.contents ?? []).flatMap(partsOf)] : []);

/** @param {any} action */
const buttonOf = ({ label, text, uri }) => ({ label: String(label ?? text ?? uri), link: uri });

/**
 * The question of a custom message of NetEase IM, as an app that knows it shows it.
 *
 * @param {any} attachment
 * @returns {Card[]}
 */
function questionOf({ question }) {
	return question ? [{ text: question.text, buttons: question.answers }] : [];
}

module.exports = { cardsOf, questionOf };
