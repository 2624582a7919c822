const fastify = require('fastify');
const ajvOptions = require('./contracts/ajvOptions');
const { faultQueue } = require('./faults');
const { rateGate } = require('./rateGate');
const { cutShort, drip, halved, hangUp, pause, send } = require('./reply');

/**
 * @typedef {import('fastify').FastifyInstance} App
 * @typedef {import('fastify').FastifyRequest} HttpRequest
 * @typedef {import('fastify').FastifyReply} HttpReply
 * @typedef {import('./reply').Reply} Reply
 *
 * @typedef {object} ReceivedRequest
 * @property {string} method
 * @property {string} url Path and query as they came, still percent-encoded.
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {any} body Parsed, or the text itself where it is no JSON.
 * @property {string} text The body's text, to look for what parsing loses.
 * @property {number} at Milliseconds since 1970.
 *
 * @typedef {object} AcceptedMessage
 * @property {string} destination Id of the room or conversation.
 * @property {any} body The request's, or for one of a batch what it comes to.
 * @property {string} [text] The same with every digit; what was written without a request has none.
 * @property {any} message The message object of the reply.
 * @property {number} at Milliseconds since 1970.
 * @property {number} [recalledAt] The same, where it was taken back.
 *
 * @typedef {{ path: string, type: string, bytes: Buffer }} StoredFile
 *
 * @typedef {object} Taken What a request came to.
 * @property {{ destination: string, message: object, text?: string }[]} [messages] What is delivered
 * by it; `text` of its body where it is not the request's.
 * @property {AcceptedMessage[]} [recalled] What is taken back by it.
 * @property {Reply} reply
 *
 * @typedef {object} ChatCall A call that delivers messages or takes them back.
 * @property {'POST' | 'DELETE'} [method] POST unless given.
 * @property {string} path Route.
 * @property {import('fastify').FastifySchema} schema Contract of that route.
 * @property {string} [rate] Name of what is counted with it; the messages unless given.
 * @property {(request: HttpRequest, text: string) => Taken | { refusal: Reply }} take `text`
 * is the body with every digit.
 *
 * @typedef {object} ChatApi What one service adds to the server that all share.
 * @property {ChatCall[]} calls
 * @property {(request: HttpRequest) => Reply | undefined} refuseCaller For every route.
 * @property {(words: string, missing: boolean) => Reply} refuseInvalid `missing` tells whether
 * something required was left out, `words` what.
 * @property {(forMs: number) => Reply} refuseRate
 * @property {(app: App) => void} addRoutes What the service offers besides.
 *
 * @typedef {object} ChatServer
 * @property {string} url
 * @property {number} port
 * @property {ReceivedRequest[]} requests
 * @property {AcceptedMessage[]} accepted
 * @property {StoredFile[]} files Uploaded ones; whoever has the link can read them, as apps do.
 * @property {(fault: import('./faults').Fault, use?: import('./faults').FaultUse) => void} fail
 * @property {() => void} reset Forgets what came in, and makes everything fast and well.
 * @property {number | (() => number)} latencyMs Between taking a message and replying.
 * @property {import('./rateGate').RateLimit | undefined} rateLimit Of messages.
 * @property {Record<string, import('./rateGate').RateLimit>} rateLimits Of other calls.
 * @property {number} refusedForRate
 * @property {number} peakConnections Most connections open at once.
 * @property {() => Promise<void>} start Again on the same port.
 * @property {() => Promise<void>} stop At once: open connections are cut.
 * @property {() => Promise<void>} close The same as `stop`.
 */

/** @type {Map<string, import('ajv').ValidateFunction>} */
const compiled = new Map();

/**
 * Compiles each contract once for all servers: it takes longer than most tests, and many start a
 * server of their own.
 *
 * @param {import('ajv').Ajv} ajv
 */
function compileOnce(ajv) {
	const compile = ajv.compile.bind(ajv);
	ajv.compile = (/** @type {import('ajv').AnySchema} */ schema) => {
		const contract = JSON.stringify(schema);
		const validator = compiled.get(contract) ?? compile(schema);
		compiled.set(contract, validator);
		return /** @type {any} */ (validator);
	};
}

/**
 * A chat service on this machine: real HTTP, the service's contract, and a ledger of what came in
 * and what was taken.
 *
 * @template {object} Settings
 * @param {ChatApi} api
 * @param {Settings} settings Become properties of the server, for tests to change.
 * @param {number} [port] A free one unless given.
 * @returns {Promise<ChatServer & Settings>}
 */
async function startChatServer(api, settings, port = 0) {
	const { fail, mend, next: nextFault } = faultQueue();
	/** @type {Map<string, ReturnType<typeof rateGate>>} */
	const gates = new Map();
	/** @type {WeakMap<HttpRequest, ReceivedRequest>} */
	const received = new WeakMap();
	/** @type {WeakMap<HttpRequest, import('./faults').Fault>} */
	const faults = new WeakMap();
	/** @type {App} */
	let app;
	let openConnections = 0;

	/** @type {ChatServer} */
	const server = {
		url: '',
		port,
		requests: [],
		accepted: [],
		files: [],
		fail,
		reset,
		latencyMs: 0,
		rateLimit: undefined,
		rateLimits: {},
		refusedForRate: 0,
		peakConnections: 0,
		start,
		stop,
		close: stop,
	};

	async function start() {
		app = buildApp();
		await app.listen({ host: '127.0.0.1', port: server.port });
		({ port: server.port } = /** @type {import('node:net').AddressInfo} */ (app.server.address()));
		server.url = `http://127.0.0.1:${server.port}`;
	}

	async function stop() {
		await app.close();
	}

	function reset() {
		server.requests.length = 0;
		server.accepted.length = 0;
		server.latencyMs = 0;
		mend();
	}

	/** A closed fastify cannot listen again, so every start has its own. */
	function buildApp() {
		const fresh = fastify({
			ajv: { customOptions: ajvOptions, onCreate: compileOnce },
			forceCloseConnections: true,
			bodyLimit: 32_000_000,
			routerOptions: { maxParamLength: 1000 },
		});
		fresh.server.on('connection', (socket) => {
			openConnections += 1;
			server.peakConnections = Math.max(server.peakConnections, openConnections);
			socket.once('close', () => (openConnections -= 1));
		});
		fresh.removeAllContentTypeParsers();
		// Whatever its Content-Type claims: what the header must say is for the contract to check.
		fresh.addContentTypeParser(
			'*',
			{ parseAs: 'string' },
			async (/** @type {HttpRequest} */ request, /** @type {string} */ text) => {
				return Object.assign(ledgerEntry(request), { text, body: parsed(text) }).body;
			},
		);
		// Bytes, one character each, so that an uploaded file survives.
		fresh.addContentTypeParser(
			/^multipart\/form-data/,
			{ parseAs: 'buffer' },
			async (/** @type {HttpRequest} */ request, /** @type {Buffer} */ bytes) => {
				const text = bytes.toString('latin1');
				return Object.assign(ledgerEntry(request), { text, body: text }).body;
			},
		);
		fresh.addHook('onRequest', async (request) => {
			const { method, url, headers } = request.raw;
			const entry = {
				method: `${method}`,
				url: `${url}`,
				headers,
				body: undefined,
				text: '',
				at: Date.now(),
			};
			received.set(request, entry);
			server.requests.push(entry);
		});
		fresh.setErrorHandler(async (error, _request, reply) => {
			const { validation, statusCode, message } = /** @type {import('fastify').FastifyError} */ (
				error
			);
			const missing = validation?.[0].keyword === 'required';
			return send(
				reply,
				validation
					? api.refuseInvalid(message, missing)
					: { status: statusCode ?? 500, body: { message } },
			);
		});
		fresh.get('/files/*', async ({ url }, reply) => {
			const file = server.files.find(({ path }) => path === url);
			return file ? reply.type(file.type).send(file.bytes) : reply.code(404).send();
		});
		fresh.register(async (messages) => {
			messages.addHook('preValidation', meetFault);
			messages.addHook('preValidation', refuseCaller);
			for (const { method = 'POST', path: url, schema, rate, take } of api.calls) {
				messages.route({
					method,
					url,
					schema,
					preValidation: async (_request, reply) => refuseRate(rate, reply),
					handler: (request, reply) => takeMessages(take, request, reply),
				});
			}
		});
		fresh.register(async (others) => {
			others.addHook('preValidation', refuseCaller);
			api.addRoutes(others);
		});
		return fresh;
	}

	/** @param {HttpRequest} request */
	function ledgerEntry(request) {
		return /** @type {ReceivedRequest} */ (received.get(request));
	}

	/**
	 * @param {HttpRequest} request
	 * @param {HttpReply} reply
	 */
	async function meetFault(request, reply) {
		const fault = nextFault(ledgerEntry(request));
		faults.set(request, fault);
		if (fault.hangUp === 'beforeRead') return hangUp(reply);
		if (fault.accept) return undefined;

		await pause(delayOf(fault, request));
		if (request.socket.destroyed) return reply.hijack();
		return fault.reply && send(reply, fault.reply);
	}

	/**
	 * @param {import('./faults').Fault} fault
	 * @param {HttpRequest} request
	 */
	function delayOf({ delayMs = 0 }, request) {
		return typeof delayMs === 'function' ? delayMs(ledgerEntry(request)) : delayMs;
	}

	/**
	 * @param {HttpRequest} request
	 * @param {HttpReply} reply
	 */
	async function refuseCaller(request, reply) {
		const refusal = api.refuseCaller(request);
		return refusal && send(reply, refusal);
	}

	/**
	 * @param {string | undefined} name
	 * @param {HttpReply} reply
	 */
	async function refuseRate(name, reply) {
		const limit = name === undefined ? server.rateLimit : server.rateLimits[name];
		const gate = gates.get(name ?? '') ?? rateGate();
		gates.set(name ?? '', gate);
		const forMs = limit && gate(limit);
		if (forMs === undefined) return undefined;
		server.refusedForRate += 1;
		return send(reply, api.refuseRate(forMs));
	}

	/**
	 * @param {ChatCall['take']} take
	 * @param {HttpRequest} request
	 * @param {HttpReply} reply
	 */
	async function takeMessages(take, request, reply) {
		const fault = /** @type {import('./faults').Fault} */ (faults.get(request));
		const { text: requestText } = ledgerEntry(request);
		const outcome = take(request, requestText);
		if ('refusal' in outcome) return send(reply, outcome.refusal);

		const at = Date.now();
		for (const { destination, message, text = requestText } of outcome.messages ?? []) {
			const body = text === requestText ? request.body : parsed(text);
			server.accepted.push({ destination, body, text, message, at });
		}
		for (const message of outcome.recalled ?? []) message.recalledAt = at;
		if (fault.hangUp === 'afterAccept') return hangUp(reply);

		const { latencyMs } = server;
		await pause(typeof latencyMs === 'function' ? latencyMs() : latencyMs);
		if (fault.accept) await pause(delayOf(fault, request));

		const answer = fault.reply ?? outcome.reply;
		if (fault.cutShort) return cutShort(reply, answer);
		if (fault.drip) return drip(reply, answer, fault.drip);
		return send(reply, fault.truncate ? halved(answer) : answer);
	}

	await start();
	return Object.assign(server, settings);
}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

module.exports = { startChatServer };
