const { numberIn } = require('./workloads');

/**
 * @typedef {ReturnType<typeof readLedger>} Ledger
 */

/**
 * What a service took, compared with what it was to be sent.
 *
 * @param {import('../../test/services/chatServer').AcceptedMessage[]} accepted in the order it came in
 * @param {number} expected
 */
function readLedger(accepted, expected) {
	/** @type {Map<string, number>} */
	const latest = new Map();
	const numbers = new Set();
	let outOfOrder = 0;
	for (const { destination, body } of accepted) {
		const number = numberOf(body);
		numbers.add(number);
		const before = latest.get(destination) ?? -1;
		if (number < before) outOfOrder++;
		latest.set(destination, Math.max(number, before));
	}
	return {
		accepted: accepted.length,
		lost: expected - numbers.size,
		doubled: accepted.length - numbers.size,
		outOfOrder,
		/** From the first message taken to the last one. */
		spanMs: accepted.length > 0 ? accepted[accepted.length - 1].at - accepted[0].at : 0,
	};
}

/** @param {any} body of a request to any of the services */
function numberOf({ text, message }) {
	/** @type {unknown} */
	const words = text ?? message;
	const isNested = typeof words === 'object' && words !== null && 'text' in words;
	return numberIn(isNested ? words.text : words);
}

module.exports = { numberOf, readLedger };
