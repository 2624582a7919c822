const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const fastify = require('fastify');
const { imkitMessage, neteaseImMessage } = require('./chatMessages');

/** How soon after its arrival a message is on the page. */
const LOOK_EVERY_MS = 100;

/** @typedef {{ accepted: import('./chatMessages').AcceptedMessage[] }} Ledger */

/**
 * A web page that shows what arrives at the local chat services, as it arrives.
 *
 * @param {{ imkit: Ledger; neteaseIm: Ledger; port?: number }} options
 */
async function startChatPage({ imkit, neteaseIm, port = 0 }) {
	/** @type {(import('./chatMessages').ChatMessage | { recalled: number })[]} `recalled`: which of these was taken back */
	const events = [];
	/** @type {Map<import('./chatMessages').AcceptedMessage, number>} where those stand that may still be taken back */
	const places = new Map();
	/** @type {Map<import('node:http').ServerResponse, number>} how many events each viewer has */
	const viewers = new Map();
	const ledgers = [
		{ accepted: imkit.accepted, seen: 0, show: imkitMessage },
		{ accepted: neteaseIm.accepted, seen: 0, show: neteaseImMessage },
	];

	function look() {
		for (const ledger of ledgers) {
			const fresh = ledger.accepted.slice(ledger.seen);
			ledger.seen += fresh.length;
			for (const message of fresh) places.set(message, events.push(ledger.show(message)) - 1);
		}
		for (const [message, place] of places) {
			if (message.recalledAt === undefined) continue;
			places.delete(message);
			events.push({ recalled: place });
		}
		for (const [viewer, has] of viewers) {
			for (let id = has; id < events.length; id++) {
				viewer.write(`id: ${id}\ndata: ${JSON.stringify(events[id])}\n\n`);
			}
			viewers.set(viewer, events.length);
		}
	}

	const app = fastify({ forceCloseConnections: true });
	const page = readFileSync(join(__dirname, 'chatPage.html'), 'utf8');
	app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
	app.get('/messages', (request, reply) => {
		reply.hijack();
		reply.raw.writeHead(200, {
			'Content-Type': 'text/event-stream; charset=utf-8',
			'Cache-Control': 'no-store',
		});
		reply.raw.flushHeaders();
		// A browser that lost the connection says what it got last.
		viewers.set(reply.raw, Number(request.headers['last-event-id'] ?? -1) + 1);
		reply.raw.on('close', () => viewers.delete(reply.raw));
	});

	const looking = setInterval(look, LOOK_EVERY_MS);
	const url = await app.listen({ host: '127.0.0.1', port });

	return {
		url,
		async close() {
			clearInterval(looking);
			await app.close();
		},
	};
}

module.exports = { startChatPage };
