const { Pool } = require('undici');

/** The limit: no n8n at all, connections kept open, the best order.
 * @type {(order: import('./senders').Order) => import('./senders').Send} */
function startRawClient({ inFlight, credential }) {
	return async (messages) => {
		const pool = new Pool(String(credential.baseUrl), { connections: Number(inFlight) });
		const rooms = messages.map(({ room }) => room);
		await sendInLanes(rooms, Number(inFlight), async (item) => {
			const { path, method, headers, body } = requestTo(rooms[item], messages[item].text);
			Object.assign(headers, { 'IM-API-KEY': credential.apiKey });
			const reply = await pool.request({ path, method, headers, body: JSON.stringify(body) });
			await reply.body.json();
		});
		await pool.close();
	};
}

/** The plainest request that sends a message. @type {(room: string, text: string) => any} */
function requestTo(room, text) {
	const headers = { 'Content-Type': 'application/json; charset=utf-8' };
	const body = { room, sender: 'system', messageType: 'text', message: text };
	return { path: '/messages', method: 'POST', headers, body };
}

/**
 * The best order there is without knowing how long a message takes: whenever a place is free, the
 * earliest item whose room is idle goes next. Written apart from this package's, as its measure.
 *
 * @type {(rooms: string[], inFlight: number, send: (item: number) => Promise<void>) => Promise<void>}
 */
async function sendInLanes(rooms, inFlight, send) {
	/** @type {Map<string, number[]>} */
	const waiting = new Map();
	/** The next item of every idle room, the earliest first. */
	const ready = [...rooms.keys()].filter((item) => {
		const lane = waiting.get(rooms[item]);
		if (!lane) return waiting.set(rooms[item], []);
		return lane.push(item) < 0;
	});
	// A worker that finds nothing is not needed any more: all rooms that are left have one each.
	async function work() {
		for (let item = ready.shift(); item !== undefined; item = ready.shift()) {
			await send(item);
			const next = waiting.get(rooms[item])?.shift() ?? Infinity;
			if (next < Infinity) ready.splice(ready.findLastIndex((one) => one < next) + 1, 0, next);
		}
	}
	await Promise.all(Array.from({ length: inFlight }, work));
}

module.exports = { requestTo, sendInLanes, startRawClient };
