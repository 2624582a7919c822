/**
 * What is measured, by whom, and what is promised. A sender that is missing is a row in senders.js.
 *
 * @typedef {import('./senders').SenderName} SenderName
 * @typedef {number | 'default' | 'all'} InFlight Most messages on their way at once; `default` is what
 * a sender does that is told nothing, `all` one that cannot be told.
 *
 * @typedef {object} Workload
 * @property {string} id
 * @property {'imkit' | 'neteaseIm'} service
 * @property {number} messages
 * @property {number} destinations
 * @property {number} [executions] At once, each with its share of the messages and destinations.
 * @property {import('./services').Delay} [delay] None unless given.
 * @property {number} [roundTripMs] Of a network on the way, and TLS; otherwise plain HTTP, near.
 * @property {import('./services').RateLimit} [rateLimit] It sets the time, and the machine is mostly
 * idle: workloads of one service are then measured beside those of the other.
 * @property {boolean} [memory] Looks at memory all the time, and so cannot tell time.
 * @property {Partial<Record<SenderName, InFlight[]>>} by
 *
 * @typedef {{ number: number, room: string, text: string }} Message `number` is all its text says.
 *
 * @typedef {[on: string, inFlight: InFlight, figure: import('./report').FigureName, is: '≤' | '≥',
 *   limit: number, against?: [SenderName, InFlight]]} Goal A figure of this package on a workload or
 * `all`, as it is or divided by that of `against`.
 */

const at = (/** @type {number[]} */ ...n) => ({ raw: n, loop: n, package: n });
const HTTP = { httpRequest: [/** @type {const} */ ('all')] };
const PEERS = { mattermost: [1], telegram: [1], ...HTTP };
const DEFAULT = { package: [/** @type {const} */ ('default')] };

const NEAR = /** @type {const} */ ({ service: 'imkit', delay: 'onTheWay' });
const AWAY = /** @type {const} */ ({ service: 'imkit', roundTripMs: 60 });
const MINUTE = { rateLimit: { perMinute: 1000 }, by: DEFAULT };
/** Its standard plan, and what happens to an app that exceeds it. */
const PLAN = { rateLimit: { perSecond: 100, blockMs: 10_000 }, destinations: 200, by: DEFAULT };
const FAR = /** @type {const} */ ({ service: 'neteaseIm', ...PLAN, messages: 3000 });
/** The time goes by after a message was counted, as behind a network of even speed. */
const EVEN = /** @type {const} */ ({ ...FAR, messages: 1000, delay: 'atTheService' });
const MEMORY = { memory: true, destinations: 200 };
const MANY = { executions: 200, destinations: 1000 };

/** @type {Workload[]} */
const WORKLOADS = [
	{ id: 'A', ...NEAR, messages: 500, destinations: 25, by: { ...at(10, 25, 100), ...PEERS } },
	{ id: 'B', ...NEAR, messages: 10_000, destinations: 1000, by: { ...at(25, 100), ...HTTP } },
	{ id: 'C', ...NEAR, messages: 50, destinations: 1, by: { ...at(1), ...HTTP } },
	{ id: 'E', ...AWAY, messages: 250, destinations: 25, by: { ...at(10, 25), ...HTTP } },
	{ id: 'X', ...NEAR, ...MANY, messages: 2000, by: { loop: [10], ...DEFAULT, ...HTTP } },
	{ id: 'H', ...NEAR, ...MEMORY, messages: 2000, by: { ...at(100), ...HTTP } },
	{ id: 'D', ...EVEN },
	{ id: 'F20', ...FAR, roundTripMs: 20 },
	{ id: 'F60', ...FAR, roundTripMs: 60 },
	{ id: 'F200', ...FAR, roundTripMs: 200 },
	{ id: 'XD', ...EVEN, ...MANY },
	{ id: 'M', ...NEAR, messages: 3000, destinations: 300, ...MINUTE },
];

/** @type {(...goal: [Goal[2], Goal[3], Goal[4]]) => Goal[]} */
const paced = (...goal) => ['D', 'F20', 'F60', 'F200', 'XD'].map((on) => [on, 'default', ...goal]);

/** @type {Goal[]} */
const GOALS = [
	['A', 10, 'seconds', '≤', 1.1, ['raw', 10]],
	['A', 25, 'seconds', '≤', 1.1, ['raw', 25]],
	['A', 100, 'seconds', '≤', 1.1, ['loop', 100]],
	['A', 25, 'seconds', '≤', 1 / 20, ['mattermost', 1]],
	['A', 25, 'seconds', '≤', 1 / 20, ['telegram', 1]],
	['B', 25, 'seconds', '≤', 1.1, ['raw', 25]],
	['B', 25, 'cpuMs', '≤', 0.95, ['loop', 25]],
	['B', 100, 'seconds', '≤', 1.05, ['loop', 100]],
	['H', 100, 'memoryMb', '≤', 1, ['loop', 100]],
	...paced('share', '≥', 0.97),
	...paced('refused', '≤', 0),
	// In 2 seconds the limit lets each of so many executions send one message.
	['XD', 'default', 'lastStart', '≤', 2.5],
	['M', 'default', 'share', '≥', 1 / 1.05],
	['M', 'default', 'pauses', '≤', 2],
	['M', 'default', 'refusedOfInFlight', '≤', 1],
	['all', 'all', 'outOfOrder', '≤', 0],
	['all', 'all', 'lost', '≤', 0],
	['all', 'all', 'doubled', '≤', 0],
];

/** For each execution; to each room one round after another, so that a sender without order shows it.
 * @type {(workload: Workload) => Message[][]} */
function messagesOf({ messages, destinations, executions = 1 }) {
	const all = Array.from({ length: messages }, (_, number) => {
		return { number, room: `room-${number % destinations}`, text: `message ${number}` };
	});
	const shares = Array.from({ length: executions }, (_, share) => share);
	return shares.map((share) => all.filter(({ number }) => number % executions === share));
}

module.exports = { GOALS, messagesOf, WORKLOADS };
