/**
 * @typedef {object} Card what a card with buttons shows
 * @property {string} [title]
 * @property {string} [text]
 * @property {string} [picture] address
 * @property {string[]} buttons what stands on them
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
	return { title, text, picture: thumbnailImageUrl, buttons: actions.map(labelOf) };
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
		buttons: partsOf(footer).flatMap(({ action }) => (action ? [labelOf(action)] : [])),
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
const labelOf = ({ label, text, uri }) => String(label ?? text ?? uri);

module.exports = { cardsOf };
