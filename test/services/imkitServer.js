const { randomBytes } = require('node:crypto');
const { startChatServer } = require('./chatServer');
const { batchOfImkit } = require('./contracts/batch');
const contract = require('./contracts/imkit.json');
const samples = require('./contracts/samples.json');
const { readExactly, writeExactly } = require('./exactJson');
const { post } = require('./messageCopies');
const { hangUp, send } = require('./reply');

const { replies } = samples.imkit.simplified;

/**
 * @typedef {import('fastify').FastifyRequest} HttpRequest
 *
 * @typedef {{ _id: string } & Record<string, unknown>} Entry A room or user as the service lists it.
 *
 * @typedef {object} ImkitOptions
 * @property {string | 'any'} [apiKey]
 * @property {string[]} [otherApiKeys] Of other customers.
 * @property {(string | Entry)[] | 'any'} [rooms] Those that exist, ids or whole entries.
 * @property {(string | Entry)[] | 'any'} [users] Those that exist, ids or whole entries.
 * @property {number} [port]
 */

/** @type {Entry[]} */
const ROOMS = [
	{ _id: 'project-room-001', name: '项目讨论群' },
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
	const { apiKey = 'imkit-test-key', otherApiKeys = [], port } = options;
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
		if (server.apiMessagesCall) void callRoom(body.room, 'MESSAGE', eventOf(message));
		return { messages: [{ destination: body.room, message }], reply: success(message) };
	}

	/**
	 * @param {HttpRequest} _request
	 * @param {string} requestText
	 */
	function takeBatch(_request, requestText) {
		const { paras, ...content } = readExactly(requestText);
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
				(text, [name, value]) => text.replaceAll(name, () => JSON.stringify(value).slice(1, -1)),
				JSON.stringify(content),
			);
			const text = writeExactly({ ...JSON.parse(filled), room: destination });
			const message = { _id: randomBytes(12).toString('hex'), ...JSON.parse(text), batchID };
			return { destination, message, text };
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
			if ([apiKey, ...otherApiKeys].includes(String(key)) || (key && apiKey === 'any')) {
				return undefined;
			}
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
			app.get('/rooms/:room', async ({ params }, reply) => {
				const { room } = /** @type {{ room: string }} */ (params);
				server.roomRequests.push(`GET ${room}`);
				const known = rooms.get(room);
				if (!known || server.roomsRefused.has(`GET ${room}`)) return send(reply, noRoom);
				const { webhook = '', botMode = false, ...rest } = known;
				return send(reply, success(server.showsWebhooks ? { ...rest, webhook, botMode } : rest));
			});
			app.put('/rooms/:room', async ({ params, body }, reply) => {
				const { room } = /** @type {{ room: string }} */ (params);
				server.roomRequests.push(`PUT ${room}`);
				const known = rooms.get(room);
				if (!known || server.roomsRefused.has(`PUT ${room}`)) return send(reply, noRoom);
				Object.assign(known, body);
				server.onRoomChange();
				if (server.roomsCutOff.delete(`PUT ${room}`)) return hangUp(reply);
				return send(reply, success(known));
			});
			app.get('/rooms', async ({ query }, reply) => {
				return send(reply, success(rooms.page(query, { limit: Infinity, most: Infinity })));
			});
		},
	};

	const noRoom = { status: 404, body: replies.roomNotFound };

	const settings = {
		/** Requests for one room, such as `PUT support`, in their order. */
		roomRequests: /** @type {string[]} */ ([]),
		/** Such requests that are refused. */
		roomsRefused: new Set(),
		/** Such requests that are carried out, and their connection is cut before the answer, once. */
		roomsCutOff: new Set(),
		/** Told when a room was changed by a request. */
		onRoomChange: () => {},
		/** Whether the key gets to see the webhook of a room. */
		showsWebhooks: true,
		/** Whether messages of the API call the webhook as those of people do. */
		apiMessagesCall: false,
		/** Most requests for one call. IMKIT documents no second one. */
		callTries: 1,
	};

	/**
	 * Calls the webhook of a room, as the documentation describes it.
	 *
	 * @param {string} roomID
	 * @param {string} event
	 * @param {object} data
	 * @param {unknown} [botState]
	 * @returns {Promise<import('./messageCopies').Answer | undefined>} the last answer
	 */
	async function callRoom(roomID, event, data, botState) {
		const { webhook, botMode } = rooms.get(roomID) ?? named(roomID);
		if (!webhook || !botMode) return undefined;
		const { appID } = replies.success.result;
		const body = JSON.stringify({ appID, roomID, event, botState, data });
		const headers = { 'Content-Type': 'application/json' };
		let answer = await post(String(webhook), body, headers);
		for (let tries = 1; tries < server.callTries && answer.status !== 200; tries++) {
			answer = await post(String(webhook), body, headers);
		}
		return answer;
	}

	/**
	 * A user writes with an app.
	 *
	 * @param {string} room
	 * @param {string} sender
	 * @param {Record<string, unknown>} fields Those of the message; `message` alone is a text.
	 */
	async function write(room, sender, fields) {
		const body = { room, sender, messageType: 'text', ...fields };
		const message = messageOf(body);
		server.accepted.push({ destination: room, body, message, at: Date.now() });
		return await callRoom(room, 'MESSAGE', eventOf(message));
	}

	/** @param {ReturnType<typeof messageOf>} message */
	function eventOf(message) {
		const { nickname, isRobot = false } = users.get(message.sender) ?? named(message.sender);
		const sender = { _id: message.sender, id: message.sender, nickname, isRobot };
		return { ...message, sender, messageTime: new Date(message.messageTimeMS).toISOString() };
	}

	const server = await startChatServer(api, settings, port);
	/** Data of an n8n credential for this server. */
	const credential = { baseUrl: server.url, apiKey };
	/** How apps show who writes and where. */
	const names = { room: rooms.nameOf('name'), user: users.nameOf('nickname') };
	return Object.assign(server, { credential, callRoom, names, room: rooms.get, write });
}

/**
 * @template {{ sender: string }} Body
 * @param {Body} body
 */
function messageOf(body) {
	const now = Date.now();
	return {
		_id: randomBytes(12).toString('hex'),
		...body,
		appID: replies.success.result.appID,
		messageTimeMS: now,
		updatedAtMS: now,
		createdAtMS: now,
	};
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
 * @param {string} id
 * @returns {Entry}
 */
const named = (id) => ({ _id: id, name: id, nickname: id });

/**
 * The rooms or users that exist. Where any does, none can be listed.
 *
 * @param {(string | Entry)[] | 'any'} listed
 */
function directory(listed) {
	const entries = (listed === 'any' ? [] : listed).map((entry) =>
		typeof entry === 'string' ? named(entry) : { ...entry },
	);
	const byId = new Map(entries.map((entry) => [entry._id, entry]));

	return {
		/** @param {string} id */
		has: (id) => listed === 'any' || byId.has(id),

		/**
		 * The entry itself, which may be changed.
		 *
		 * @param {string} id
		 */
		get(id) {
			if (listed === 'any' && !byId.has(id)) byId.set(id, named(id));
			return byId.get(id);
		},

		/** @param {string} field */
		nameOf: (field) => (/** @type {string} */ id) => String(byId.get(id)?.[field] ?? id),

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
