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
	/** @type {import('./chatMessages').ChatMessage[]} */
	const messages = [];
	/** @type {Map<import('node:http').ServerResponse, number>} how many messages each viewer has */
	const viewers = new Map();
	const ledgers = [
		{ accepted: imkit.accepted, seen: 0, show: imkitMessage },
		{ accepted: neteaseIm.accepted, seen: 0, show: neteaseImMessage },
	];

	function look() {
		for (const ledger of ledgers) {
			const fresh = ledger.accepted.slice(ledger.seen);
			ledger.seen += fresh.length;
			messages.push(...fresh.map(ledger.show));
		}
		for (const [viewer, has] of viewers) {
			for (let id = has; id < messages.length; id++) {
				viewer.write(`id: ${id}\ndata: ${JSON.stringify(messages[id])}\n\n`);
			}
			viewers.set(viewer, messages.length);
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
