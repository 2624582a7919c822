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
 * @property {boolean} [sameWords] One message to all, so that a batch can take many in one request.
 * @property {boolean} [memory] Looks at memory all the time, and so cannot tell time.
 * @property {boolean} [inN8n] In the real n8n, whose credentials lie in its database.
 * @property {Record<string, string>} [receives] Messages that come in at the real n8n with these
 * settings, where each starts a workflow of a trigger and No Operation.
 * @property {Partial<Record<SenderName, InFlight[]>>} by
 *
 * @typedef {{ number: number, room: string, text: string }} Message `number` is all its text says,
 * or else its room.
 *
 * @typedef {[on: string, inFlight: InFlight, figure: import('./report').FigureName, is: '≤' | '≥',
 *   limit: number, against?: [SenderName, InFlight], by?: SenderName]} Goal A figure of this package on
 * a workload or `all`, as it is or divided by that of `against`.
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
/** Without a limit, which would tell nothing but itself.
 * @type {Pick<Workload, 'service' | 'delay' | 'messages' | 'destinations' | 'sameWords' | 'by'>} */
const BROADCAST = {
	...{
		service: 'neteaseIm',
		delay: 'atTheService',
		messages: 10_000,
		destinations: 10_000,
		sameWords: true,
	},
	by: { package: [100], batch: [100] },
};
const MEMORY = { memory: true, destinations: 200 };
const REAL = { inN8n: true, by: { loop: [25], package: [25] } };
const MANY = { executions: 200, destinations: 1000 };

/** @type {Pick<Workload, 'service' | 'destinations' | 'by'>} */
const IN = {
	...{ service: 'neteaseIm', destinations: 1 },
	by: { webhookNode: [20], neteaseImTrigger: [20], imkitTrigger: [20] },
};
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

/** @type {Workload[]} */
const WORKLOADS = [
	{ id: 'A', ...NEAR, messages: 400, destinations: 25, by: { ...at(10, 25, 100), ...PEERS } },
	{ id: 'B', ...NEAR, messages: 4000, destinations: 1000, by: { ...at(25, 100), ...HTTP } },
	{ id: 'C', ...NEAR, messages: 50, destinations: 1, by: { ...at(1), ...HTTP } },
	{ id: 'E', ...AWAY, messages: 250, destinations: 25, by: { ...at(10, 25), ...HTTP } },
	// Not more than IMKIT takes at once.
	{ id: 'X', ...NEAR, ...MANY, messages: 1000, by: { loop: [10], ...DEFAULT, ...HTTP } },
	{ id: 'H', ...NEAR, ...MEMORY, messages: 2000, by: { ...at(100), ...HTTP } },
	{ id: 'K', ...BROADCAST },
	{ id: 'KH', ...BROADCAST, memory: true },
	{ id: 'R', ...NEAR, ...REAL, messages: 2000, destinations: 1000 },
	{ id: 'T', ...IN, messages: 60, receives: {} },
	{ id: 'TL', ...IN, messages: 240, receives: LAZY },
	{ id: 'D', ...EVEN },
	{ id: 'F20', ...FAR, roundTripMs: 20 },
	{ id: 'F60', ...FAR, roundTripMs: 60 },
	{ id: 'F200', ...FAR, roundTripMs: 200 },
	{ id: 'XD', ...EVEN, ...MANY },
	{ id: 'M', ...NEAR, messages: 3000, destinations: 300, ...MINUTE },
];

/** @type {(...goal: [Goal[2], Goal[3], Goal[4]]) => Goal[]} */
const paced = (...goal) => ['D', 'F20', 'F60', 'F200', 'XD'].map((on) => [on, 'default', ...goal]);

/** @type {(on: string, by: SenderName) => Goal} */
const asWebhook = (on, by) => [on, 20, 'perSecond', '≥', 0.9, ['webhookNode', 20], by];

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
	['R', 25, 'cpuMs', '≤', 0.95, ['loop', 25]],
	['H', 100, 'memoryMb', '≤', 1, ['loop', 100]],
	...paced('share', '≥', 0.97),
	...paced('refused', '≤', 0),
	// In 2 seconds the limit lets each of so many executions send one message.
	['XD', 'default', 'lastStart', '≤', 2.5],
	['K', 100, 'requests', '≤', 100, undefined, 'batch'],
	asWebhook('T', 'neteaseImTrigger'),
	asWebhook('T', 'imkitTrigger'),
	asWebhook('TL', 'neteaseImTrigger'),
	asWebhook('TL', 'imkitTrigger'),
	['M', 'default', 'share', '≥', 1 / 1.05],
	['M', 'default', 'pauses', '≤', 2],
	['M', 'default', 'refusedOfInFlight', '≤', 1],
	['all', 'all', 'outOfOrder', '≤', 0],
	['all', 'all', 'lost', '≤', 0],
	['all', 'all', 'doubled', '≤', 0],
];

/** For each execution; to each room one round after another, so that a sender without order shows it.
 * @type {(workload: Workload) => Message[][]} */
function messagesOf({ messages, destinations, executions = 1, sameWords }) {
	const all = Array.from({ length: messages }, (_, number) => {
		const text = sameWords ? 'the same for all' : `message ${number}`;
		return { number, room: `room-${number % destinations}`, text };
	});
	const shares = Array.from({ length: executions }, (_, share) => share);
	return shares.map((share) => all.filter(({ number }) => number % executions === share));
}

module.exports = { GOALS, messagesOf, WORKLOADS };
