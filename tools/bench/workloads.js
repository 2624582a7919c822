/**
 * @typedef {object} Workload
 * @property {string} id
 * @property {string} title
 * @property {'imkit' | 'neteaseIm'} service
 * @property {number} messages
 * @property {number} destinations
 * @property {import('./delay').Delay} delay
 * @property {RateLimit} [rateLimit] What the service enforces.
 *
 * @typedef {import('../../test/services/rateGate').RateLimit} RateLimit
 *
 * @typedef {object} Message
 * @property {number} number Its place in the input, and all that its text says.
 * @property {string} room
 * @property {string} text
 */

/** NetEase's standard plan, and what happens to an app that exceeds it. */
const NETEASE_LIMIT = { perSecond: 100, blockMs: 10_000 };

/** @type {Workload[]} */
const WORKLOADS = [
	{
		id: 'A',
		title: '500 messages to 25 rooms',
		service: 'imkit',
		messages: 500,
		destinations: 25,
		delay: 'onTheWay',
	},
	{
		id: 'B',
		title: '10,000 messages to 1,000 rooms',
		service: 'imkit',
		messages: 10_000,
		destinations: 1000,
		delay: 'onTheWay',
	},
	{
		id: 'C',
		title: '200 messages to one room',
		service: 'imkit',
		messages: 200,
		destinations: 1,
		delay: 'onTheWay',
	},
	{
		id: 'D',
		title: '2,000 messages to 200 NetEase IM conversations, 100 a second allowed',
		service: 'neteaseIm',
		messages: 2000,
		destinations: 200,
		// The time goes by after the message was counted, as behind a network of even speed.
		delay: 'atTheService',
		rateLimit: NETEASE_LIMIT,
	},
];

/**
 * Every room gets its messages one round after another, so that a sender without order shows it.
 *
 * @param {Pick<Workload, 'messages' | 'destinations'>} workload
 * @returns {Message[]}
 */
function messagesOf({ messages, destinations }) {
	return Array.from({ length: messages }, (_, number) => ({
		number,
		room: `room-${number % destinations}`,
		text: `message ${number}`,
	}));
}

/** @param {unknown} text as `messagesOf` made it, whatever a sender put behind it */
function numberIn(text) {
	return Number(/^message (\d+)/.exec(String(text))?.[1] ?? NaN);
}

module.exports = { messagesOf, numberIn, WORKLOADS };
