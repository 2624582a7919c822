/** Calls of the services, in a process of their own so that neither n8n nor a test holds them up. */
const { setTimeout: wait } = require('node:timers/promises');
const { Worker } = require('jest-worker');
const { callOf, copyHeaders, copyOf, post } = require('./messageCopies');

/**
 * @typedef {object} Called
 * @property {string} url
 * @property {string} [secret] NetEase's copies are signed with it; without one, rooms of IMKIT call
 *
 * @typedef {import('./messageCopies').Answer & { id: string }} Call with the id of its message
 */

/** n8n may be slower than a service would wait for. */
const MOST_WAIT_MS = 60_000;

/** @param {Called} called */
function callFor({ url, secret }) {
	const message = secret === undefined ? callOf() : copyOf();
	const id = 'data' in message ? message.data._id : message.msgidServer;
	const body = JSON.stringify(message);
	/** @returns {Promise<Call>} */
	async function send() {
		const json = { 'Content-Type': 'application/json' };
		const headers = secret === undefined ? json : copyHeaders(secret, body);
		return { id, ...(await post(url, body, headers, MOST_WAIT_MS)) };
	}
	return send;
}

/**
 * So many messages a second, whether they are answered or not, and every tenth of them again soon
 * after the first time, as after an answer that came too late.
 *
 * @param {Called & { messages: number; perSecond: number }} order
 * @returns {Promise<Call[]>}
 */
async function inTime({ messages, perSecond, ...called }) {
	const sends = Array.from({ length: messages }, () => callFor(called));
	const due = sends.flatMap((send, at) => [
		{ send, at },
		...(at % 10 === 0 ? [{ send, at: at + 5 }] : []),
	]);
	due.sort((one, other) => one.at - other.at);
	const begin = performance.now();
	const calls = due.map(async ({ send }, index) => {
		await wait(Math.max(0, begin + (index * 1000) / perSecond - performance.now()));
		return await send();
	});
	return await Promise.all(calls);
}

/**
 * As many as are answered, some on their way at once: for so long, or until there were so many.
 *
 * @param {Called & { atOnce: number; forMs?: number; messages?: number }} order
 */
async function asAnswered({ atOnce, forMs = Infinity, messages = Infinity, ...called }) {
	/** @type {Call[]} */
	const calls = [];
	const begin = performance.now();
	let sent = 0;
	async function lane() {
		while (performance.now() - begin < forMs && sent < messages) {
			sent += 1;
			calls.push(await callFor(called)());
		}
	}
	await Promise.all(Array.from({ length: atOnce }, lane));
	return { calls, seconds: (performance.now() - begin) / 1000 };
}

const METHODS = { asAnswered, cpuUsage: async () => process.cpuUsage(), inTime };

/** @returns {typeof METHODS & { end(): Promise<unknown> }} */
function startCaller() {
	const worker = new Worker(__filename, {
		...{ numWorkers: 1, maxRetries: 0 },
		exposedMethods: Object.keys(METHODS),
	});
	return /** @type {any} */ (worker);
}

module.exports = { ...METHODS, startCaller };
