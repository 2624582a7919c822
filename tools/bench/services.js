/** The chat services, in a process of their own so that their work does not count as the senders'. */
const { randomUUID } = require('node:crypto');
const { startChatServer } = require('../../test/services/chatServer');
const { startImkit, startNeteaseIm } = require('../../test/services/chatServices');
process.once('disconnect', () => process.exit());

/**
 * @typedef {import('../../test/services/rateGate').RateLimit} RateLimit
 * @typedef {'imkit' | 'neteaseIm' | 'peer'} ServiceName
 * @typedef {import('./workloads').Workload} Workload
 * @typedef {'onTheWay' | 'atTheService'} Delay Where a message loses its time: before the service takes
 * it, so that a sender without order is found out, or between taking and replying.
 */

const starting = start();

async function start() {
	const imkit = await startImkit({ rooms: 'any', users: 'any', apiKey: 'any' });
	const neteaseIm = await startNeteaseIm({ accounts: 'any', teams: 'any' });
	return { imkit, neteaseIm, peer: await startPeer() };
}

/** Mattermost and Telegram, as far as a text needs, on the server of the others: nobody has a faster one. */
async function startPeer() {
	const refusal = () => ({ status: 400, body: { message: 'refused' } });
	const refusals = { refuseCaller: () => undefined, refuseInvalid: refusal, refuseRate: refusal };
	/** @type {import('../../test/services/chatServer').ChatCall['take']} */
	const take = (request) => {
		const { channel_id, chat_id, message, text } = /** @type {any} */ (request.body);
		const result = { message_id: 1, date: 1, chat: { id: chat_id, type: 'group' }, text };
		const post = { id: '1', channel_id, message, create_at: 1, ok: true, result };
		const destination = channel_id ?? chat_id;
		return { messages: [{ destination, message: post }], reply: { body: post } };
	};
	const api = { calls: [{ path: '/*', schema: {}, take }], addRoutes() {}, ...refusals };
	const server = await startChatServer(api, {});
	return Object.assign(server, { credential: { baseUrl: server.url, accessToken: '1:bench' } });
}

/** Of a message as `messagesOf` makes it, in a request to any of the services.
 * @type {(body: any, destination?: string) => number} */
function numberOf({ text, message }, destination = '') {
	const words = text ?? message;
	const told = /^message (\d+)/.exec(words?.text ?? words) ?? /room-(\d+)$/.exec(destination);
	return Number(told?.[1] ?? NaN);
}

/** Forgets what came in before. @type {(name: ServiceName, workload: Workload) => Promise<object>} */
async function open(name, { delay, rateLimit }) {
	/** @type {import('../../test/services/chatServer').ChatServer} */
	const server = (await starting)[name];
	server.reset();
	// Evenly from 25 to 75, by the message alone, so that whoever sends in whatever order meets the same.
	const delayMs = (/** @type {any} */ { body }) => 25 + 50 * ((numberOf(body) * 0.618034) % 1);
	if (delay === 'onTheWay') server.fail({ delayMs }, { times: Infinity });
	if (delay === 'atTheService') server.latencyMs = 50;
	Object.assign(server, { refusedForRate: 0, peakConnections: 0, rateLimit });
	// A key of its own, because senders remember what they have sent with one.
	return { ...(await starting)[name].credential, apiKey: randomUUID() };
}

/** @type {(name: ServiceName, workload: Workload) => Promise<import('./report').Figures>} */
async function account(name, { messages, executions = 1, rateLimit, sameWords }) {
	const { accepted, requests, ...server } = (await starting)[name];
	const { peakConnections: connections, refusedForRate: refused } = server;
	const [latest, starts, numbers] = [new Map(), new Map(), new Set()];
	const first = accepted[0]?.at ?? 0;
	let [outOfOrder, pauses, last] = [0, 0, first];
	for (const { destination, body, at } of accepted) {
		const number = numberOf(body, destination);
		numbers.add(number);
		if (number < (latest.get(destination) ?? -1)) outOfOrder++;
		else latest.set(destination, number);
		if (!starts.has(number % executions)) starts.set(number % executions, (at - first) / 1000);
		if (at - last > 5000) pauses++;
		last = at;
	}
	const leastMs =
		rateLimit && 'perMinute' in rateLimit
			? (Math.ceil(accepted.length / rateLimit.perMinute) - 1) * 60_000
			: ((accepted.length - 1) * 1000) / (rateLimit?.perSecond ?? NaN);
	const share = leastMs / (last - first);
	return {
		...{ outOfOrder, lost: messages - numbers.size, doubled: accepted.length - numbers.size },
		...(executions > 1 && { lastStart: Math.max(...starts.values()) }),
		...(rateLimit && { share, pauses, refused, refusedOfInFlight: refused / connections }),
		...(sameWords && { requests: requests.length }),
		connections,
	};
}

module.exports = { account, cpuUsage: () => process.cpuUsage(), open };
