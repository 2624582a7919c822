/**
 * @typedef {'package' | 'bareLoop' | 'bareLoopWithForm' | 'rawClient' | 'mattermost' | 'telegram'
 *   | 'httpRequest'} SenderName
 *
 * @typedef {object} Contestant
 * @property {SenderName} sender
 * @property {string} title
 * @property {number} [inFlight] Most messages on their way at once, where the sender can be told.
 * @property {string[]} workloads
 */

/** @type {Contestant[]} */
const CONTESTANTS = [
	...inFlight('rawClient', 'raw keep-alive client', { 1: 'AC', 10: 'AB', 25: 'AB', 100: 'AB' }),
	...inFlight('bareLoop', 'bare loop over the helper', { 10: 'AB', 25: 'ABD', 100: 'AB' }),
	...inFlight('bareLoopWithForm', 'bare loop that reads its form', { 25: 'AB', 100: 'B' }),
	...inFlight('package', 'this package', { 1: 'A', 10: 'ABD', 25: 'ABC', 100: 'AB' }),
	{ sender: 'mattermost', title: 'Mattermost node', workloads: ['A', 'C'] },
	{ sender: 'telegram', title: 'Telegram node', workloads: ['A', 'C'] },
	{ sender: 'httpRequest', title: 'HTTP Request node', workloads: ['A', 'B', 'C'] },
];

/** Those whose use of memory is compared, on the largest workload. */
const MEMORY_CONTESTANTS = CONTESTANTS.filter(
	({ sender, inFlight }) =>
		sender === 'httpRequest' ||
		((sender === 'package' || sender === 'bareLoop') && inFlight === 100),
);

/**
 * @param {SenderName} sender
 * @param {string} title
 * @param {Record<number, string>} workloads which ones, by the number in flight
 * @returns {Contestant[]}
 */
function inFlight(sender, title, workloads) {
	return Object.entries(workloads).map(([number, ids]) => ({
		sender,
		title,
		inFlight: Number(number),
		workloads: [...ids],
	}));
}

module.exports = { CONTESTANTS, MEMORY_CONTESTANTS };
