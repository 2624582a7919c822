const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const fastify = require('fastify');
const { imkitMessage, neteaseImMessage } = require('./chatMessages');

/** How soon after its arrival a message is on the page. */
const LOOK_EVERY_MS = 100;

/**
 * @typedef {import('./chatMessages').AcceptedMessage} AcceptedMessage
 * @typedef {AcceptedMessage[]} Accepted
 * @typedef {import('./chatMessages').NameOf} NameOf
 *
 * @typedef {object} Imkit
 * @property {Accepted} accepted
 * @property {{ room: NameOf; user: NameOf }} names
 * @property {(room: string, sender: string, fields: { message: string }) => Promise<unknown>} [write]
 *
 * @typedef {object} NeteaseIm
 * @property {Accepted} accepted
 * @property {{ account: NameOf; team: NameOf }} names
 * @property {(conversation: string, message: { text: string }) => Promise<unknown>} [write]
 * @property {(message: AcceptedMessage) => Promise<unknown>} [takeBack]
 * @property {import('./messageCopies').CopyOptions} [copies]
 *
 * @typedef {import('./chatMessages').ChatMessage & { line: string; canBeTakenBack?: boolean }} Shown
 * `line` stands in the list of chats while it is the latest
 * @typedef {{ recalled: number; line: string }} Recalled which of the events was taken back
 */

/** What somebody types into the box of the page. */
const WRITTEN = {
	type: 'object',
	required: ['service', 'sender', 'to', 'text'],
	properties: {
		service: { enum: ['imkit', '1', '2', '3'] },
		sender: { type: 'string', minLength: 1 },
		to: { type: 'string', minLength: 1 },
		text: { type: 'string', minLength: 1 },
	},
};
const ONE_OF_THEM = {
	type: 'object',
	required: ['number'],
	properties: { number: { type: 'integer' } },
};
const ADDRESS = {
	type: 'object',
	required: ['url'],
	properties: { url: { type: 'string' } },
};

/**
 * A web page that shows what arrives at the local chat services, as it arrives. Where the services
 * can be written to, it has a box to do so as any user, a button to take such a message back where the
 * service tells of that, and a field for the address of the copies (消息抄送) that NetEase's console
 * would have.
 *
 * @param {{ imkit: Imkit; neteaseIm: NeteaseIm; port?: number }} options
 */
async function startChatPage({ imkit, neteaseIm, port = 0 }) {
	const { write: writeToConversation, takeBack, copies } = neteaseIm;
	/** @type {(Shown | Recalled)[]} */
	const events = [];
	/** @type {Map<AcceptedMessage, number>} where those stand that may still be taken back */
	const places = new Map();
	/** @type {Map<import('node:http').ServerResponse, number>} how many events each viewer has */
	const viewers = new Map();
	const ledgers = [
		{
			accepted: imkit.accepted,
			tellsOfRecalls: false,
			seen: 0,
			show: (/** @type {any} */ one) => imkitMessage(one, imkit),
		},
		{
			accepted: neteaseIm.accepted,
			tellsOfRecalls: true,
			seen: 0,
			show: (/** @type {any} */ one) => neteaseImMessage(one, neteaseIm),
		},
	];

	function look() {
		for (const ledger of ledgers) {
			const fresh = ledger.accepted.slice(ledger.seen);
			ledger.seen += fresh.length;
			for (const message of fresh) {
				const shown = ledger.show(message);
				const line = `${shown.sender.name}: ${shown.text || shown.type}`;
				const canBeTakenBack =
					takeBack !== undefined && ledger.tellsOfRecalls && isWritten(message);
				places.set(message, events.push({ ...shown, line, canBeTakenBack }) - 1);
			}
		}
		for (const [message, place] of places) {
			if (message.recalledAt === undefined) continue;
			places.delete(message);
			const { sender } = /** @type {Shown} */ (events[place]);
			events.push({ recalled: place, line: `${sender.name}: recalled · 已撤回` });
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
	const { write: writeToRoom } = imkit;
	const canWrite = writeToRoom && writeToConversation && copies;
	const shown = canWrite ? page : page.replace('<footer', '<footer hidden');
	app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(shown));
	if (canWrite) {
		app.post('/write', { schema: { body: WRITTEN } }, async ({ body }) => {
			const { service, sender, to, text } = /** @type {Record<string, string>} */ (body);
			// Not awaited: a workflow that does not answer is no reason for the page to stand still.
			if (service === 'imkit') void writeToRoom(to, sender, { message: text });
			else void writeToConversation(`${sender}|${service}|${to}`, { text });
			return {};
		});
		app.post('/recall', { schema: { body: ONE_OF_THEM } }, async ({ body }, reply) => {
			const { number } = /** @type {{ number: number }} */ (body);
			const [message] = [...places].find(([, place]) => place === number) ?? [];
			const { canBeTakenBack } = /** @type {Shown} */ (events[number] ?? {});
			if (!message || !canBeTakenBack) return reply.code(404).send({});
			void takeBack?.(message);
			return {};
		});
		app.post('/copies', { schema: { body: ADDRESS } }, async ({ body }) => {
			copies.url = /** @type {{ url: string }} */ (body).url;
			return {};
		});
	}
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

/** Whether somebody has written it with an app: no request has brought it. @param {AcceptedMessage} message */
const isWritten = ({ text }) => text === undefined;

module.exports = { startChatPage };
