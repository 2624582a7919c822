const { randomUUID } = require('node:crypto');

/** Before the digits of a number that JavaScript's own numbers would change. */
const MARK = randomUUID();

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Reads JSON in which every number keeps its digits: it stands there as marked text, for
 * `writeExactly`.
 *
 * @param {string} text
 * @returns {any}
 */
function readExactly(text) {
	return JSON.parse(
		text.replaceAll(STRING_OR_NUMBER, (token) =>
			token.startsWith('"') ? token : `"${MARK}${token}"`,
		),
	);
}

/**
 * JSON in which a BigInt, or a number that `readExactly` has read, is a bare number, digit by digit.
 *
 * @param {unknown} value
 * @param {number} [indent]
 * @returns {string}
 */
function writeExactly(value, indent) {
	return JSON.stringify(
		value,
		(_key, part) => (typeof part === 'bigint' ? `${MARK}${part}` : part),
		indent,
	).replaceAll(new RegExp(`"${MARK}([^"]+)"`, 'g'), '$1');
}

module.exports = { readExactly, writeExactly };
