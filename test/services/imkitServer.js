const { randomBytes } = require('node:crypto');
const { startChatServer } = require('./chatServer');
const { batchOfImkit } = require('./contracts/batch');
const contract = require('./contracts/imkit.json');
const samples = require('./contracts/samples.json');
const { send } = require('./reply');

const { replies } = samples.imkit.simplified;

/**
 * @typedef {import('fastify').FastifyRequest} HttpRequest
 *
 * @typedef {{ _id: string } & Record<string, unknown>} Entry A room or user as the service lists it.
 *
 * @typedef {object} ImkitOptions
 * @property {string} [apiKey]
 * @property {(string | Entry)[] | 'any'} [rooms] Those that exist, ids or whole entries.
 * @property {(string | Entry)[] | 'any'} [users] Those that exist, ids or whole entries.
 * @property {number} [port]
 */

/** @type {Entry[]} */
const ROOMS = [
	{ _id: 'project-room-001', name: '专案讨论群' },
	{ _id: 'support', name: 'Customer Support' },
	{ _id: 'on-call', name: 'On Call' },
];

/** @type {Entry[]} */
const USERS = [
	{ _id: 'system', nickname: 'System' },
	{ _id: 'admin', nickname: 'Administrator' },
	{ _id: 'user-a', nickname: '小安 A' },
	{ _id: 'user-b', nickname: '小白 B' },
];

/**
 * IMKIT as its pages describe it.
 *
 * @param {ImkitOptions} [options]
 */
async function startImkit(options = {}) {
	const { apiKey = 'imkit-test-key', port } = options;
	const rooms = directory(options.rooms ?? ROOMS);
	const users = directory(options.users ?? USERS);

	/** @param {HttpRequest} request */
	function takeMessage(request) {
		const body = /** @type {{ room: string, sender: string }} */ (request.body);
		if (!rooms.has(body.room)) return { refusal: { status: 404, body: replies.roomNotFound } };
		if (!users.has(body.sender)) {
			const words = 'The specified client does not exist';
			return { refusal: refusal(404, 'Client not found', 'CLIENT_NOT_FOUND', words) };
		}

		const now = Date.now();
		const message = {
			_id: randomBytes(12).toString('hex'),
			...body,
			appID: replies.success.result.appID,
			messageTimeMS: now,
			updatedAtMS: now,
			createdAtMS: now,
		};
		return { messages: [{ destination: body.room, message }], reply: success(message) };
	}

	/** @param {HttpRequest} request */
	function takeBatch(request) {
		const { paras, ...content } = /** @type {any} */ (request.body);
		if (!users.has(content.sender)) {
			const words = 'The specified client does not exist';
			return { refusal: refusal(404, 'Client not found', 'CLIENT_NOT_FOUND', words) };
		}
		for (const { room, receiver } of paras) {
			if (room !== undefined && !rooms.has(room)) {
				return { refusal: { status: 404, body: replies.roomNotFound } };
			}
			if (room === undefined && !users.has(receiver)) {
				const words = `The client ${receiver} does not exist`;
				return { refusal: refusal(404, 'Client not found', 'CLIENT_NOT_FOUND', words) };
			}
		}
		const batchID = randomBytes(12).toString('hex');
		const messages = paras.map((/** @type {any} */ { room, receiver, ...values }) => {
			const destination = room ?? `${content.sender} ↔ ${receiver}`;
			const filled = Object.entries(values).reduce(
				(text, [name, value]) => text.replaceAll(name, JSON.stringify(value).slice(1, -1)),
				JSON.stringify(content),
			);
			const body = { ...JSON.parse(filled), room: destination };
			const message = { _id: randomBytes(12).toString('hex'), ...body, batchID };
			return { destination, message, body };
		});
		return { messages, reply: success({ batchID, count: messages.length }) };
	}

	/** @param {HttpRequest} request */
	function recallMessage(request) {
		const { room } = /** @type {{ room: string }} */ (request.params);
		const { _id } = /** @type {{ _id: string }} */ (request.body);
		const found = server.accepted.find(
			({ destination, message }) => destination === room && message._id === _id,
		);
		if (!found || found.recalledAt !== undefined) {
			const words = 'The specified message does not exist';
			return { refusal: refusal(404, 'Message not found', 'MESSAGE_NOT_FOUND', words) };
		}
		const { sender } = found.message;
		const message = {
			...found.message,
			message: '',
			messageType: 'recall',
			sender: { _id: sender },
		};
		return { recalled: [found], reply: success(message) };
	}

	/** @type {import('./chatServer').ChatApi} */
	const api = {
		calls: [
			{
				path: '/messages',
				schema: { headers: contract.headers, body: contract.body },
				take: takeMessage,
			},
			{
				path: '/messages/batch',
				schema: { headers: contract.headers, body: batchOfImkit },
				take: takeBatch,
			},
			{
				path: '/rooms/:room/message',
				schema: { headers: contract.headers, body: contract.recall.body },
				take: recallMessage,
			},
		],

		refuseCaller({ headers }) {
			const key = headers['im-api-key'];
			if (key === apiKey) return undefined;
			return key === undefined
				? refusal(401, 'Unauthorized', 'MISSING_API_KEY', 'An API key is required')
				: { status: 401, body: replies.unauthorized };
		},

		refuseInvalid(words, missing) {
			return refusal(400, 'Bad Request', missing ? 'MISSING_PARAMETER' : 'INVALID_BODY', words);
		},

		refuseRate(forMs) {
			const message = 'Too many requests, please try again later';
			const retryAfter = Math.ceil(forMs / 1000);
			return { status: 429, body: { error: 'RATE_LIMIT_EXCEEDED', message, retryAfter } };
		},

		addRoutes(app) {
			app.get('/admin/connection-count', async (_request, reply) => {
				return send(reply, success({ count: 1523 }));
			});
			app.get('/admin/clients', async ({ query }, reply) => {
				return send(reply, success(users.page(query, { limit: 50, most: 100 })));
			});
			app.post('/files/:bucket', async ({ params, body, headers }, reply) => {
				const { bucket } = /** @type {{ bucket: string }} */ (params);
				const _id = randomBytes(12).toString('hex');
				const file = filePart(String(headers['content-type']), String(body));
				server.files.push({ path: `/files/${bucket}/${_id}`, ...file });
				return send(reply, success({ _id, bucketName: bucket }));
			});
			app.get('/rooms', async ({ query }, reply) => {
				return send(reply, success(rooms.page(query, { limit: Infinity, most: Infinity })));
			});
		},
	};

	const server = await startChatServer(api, {}, port);
	/** Data of an n8n credential for this server. */
	const credential = { baseUrl: server.url, apiKey };
	return Object.assign(server, { credential });
}

/**
 * The part named "file" of a form as browsers send it.
 *
 * @param {string} contentType
 * @param {string} body One character for each byte.
 */
function filePart(contentType, body) {
	const [, boundary] = /boundary=(.+)$/.exec(contentType) ?? [];
	const part = body.split(`--${boundary}`).find((text) => text.includes('name="file"')) ?? '';
	const content = part.slice(part.indexOf('\r\n\r\n') + 4, part.lastIndexOf('\r\n'));
	const [, type] = /\r\nContent-Type: (.+)\r\n/.exec(part) ?? [];
	return { type, bytes: Buffer.from(content, 'latin1') };
}

/** @param {unknown} result */
function success(result) {
	return { body: { RC: 0, RM: 'OK', result } };
}

/**
 * @param {number} status
 * @param {string} words
 * @param {string} code
 * @param {string} message
 */
function refusal(status, words, code, message) {
	return { status, body: { RC: status, RM: words, error: { code, message } } };
}

/**
 * The rooms or users that exist. Where any does, none can be listed.
 *
 * @param {(string | Entry)[] | 'any'} listed
 */
function directory(listed) {
	const entries = (listed === 'any' ? [] : listed).map((entry) =>
		typeof entry === 'string' ? { _id: entry, name: entry, nickname: entry } : entry,
	);
	const ids = new Set(entries.map(({ _id }) => _id));

	return {
		/** @param {string} id */
		has: (id) => listed === 'any' || ids.has(id),

		/**
		 * @param {unknown} query
		 * @param {{ limit: number, most: number }} sizes
		 */
		page(query, sizes) {
			const {
				q = '{}',
				skip = 0,
				limit = sizes.limit,
			} = /** @type {Record<string, string>} */ (query);
			const found = entries.filter((entry) => matches(entry, JSON.parse(q)));
			const end = Number(skip) + Math.min(Number(limit), sizes.most);
			return { totalCount: found.length, data: found.slice(Number(skip), end) };
		},
	};
}

/**
 * @param {Entry} entry
 * @param {Record<string, { $regex: string, $options?: string }>} filter A Mongo filter, as far as
 * searching by name needs it.
 */
function matches(entry, filter) {
	return Object.entries(filter).every(([field, { $regex, $options }]) =>
		new RegExp($regex, $options).test(String(entry[field] ?? '')),
	);
}

module.exports = { startImkit };
