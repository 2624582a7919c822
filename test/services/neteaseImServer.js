const { createHash, randomUUID } = require('node:crypto');
const { startChatServer } = require('./chatServer');
const { batchBody } = require('./contracts/batch');
const contract = require('./contracts/neteaseIm.json');
const { writeExactly } = require('./exactJson');
const { sendCopy } = require('./messageCopies');
const { send } = require('./reply');

/**
 * @typedef {import('fastify').FastifyRequest} HttpRequest
 *
 * @typedef {{ team_id: string, team_type?: number, name?: string }} Team `team_type` is 1 for an
 * advanced, 2 for a super team; without one it is both.
 * @typedef {{ account_id: string, name: string }} Account
 *
 * @typedef {object} NeteaseImOptions
 * @property {string} [appKey]
 * @property {string} [appSecret]
 * @property {string[]} [otherAppKeys] Of other customers, who have the same secret.
 * @property {(string | Account)[] | 'any'} [accounts] Those that exist, ids or whole entries.
 * @property {(string | Team)[] | 'any'} [teams] Those that exist, ids or whole entries.
 * @property {number} [port]
 */

const ACCOUNTS = ['apifoxtest1', 'accid4', 'assistant', 'user-a', 'user-b'];

/** @type {Team[]} */
const TEAMS = [
	{ team_id: '30001', team_type: 1, name: '产品讨论组' },
	{ team_id: '1152921504606846977', team_type: 1, name: 'Launch' },
	{ team_id: '50001', team_type: 2, name: 'All Hands' },
];

const SIGNATURE_LIFETIME_MS = 5 * 60 * 1000;

/** The kind of recall that takes a message from its sender as well. */
const BOTH_SIDES = '2';
const ONE_SIDED_WINDOW_MS = 30 * 24 * 60 * 60 * 1000;

const JSON_REPLY = { 'content-type': 'application/json; charset=utf-8' };

/**
 * NetEase IM as its pages describe it.
 *
 * @param {NeteaseImOptions} [options]
 */
async function startNeteaseIm(options = {}) {
	const { appKey = 'netease-test-key', appSecret = 'netease-test-secret', port } = options;
	const { otherAppKeys = [] } = options;
	const accounts = knownAccounts(options.accounts ?? ACCOUNTS);
	const teams = knownTeams(options.teams ?? TEAMS);
	const usedNonces = new Set();
	const usedClientIds = new Set();

	/** The service's clock, and the id of its next message: beyond what a JavaScript number holds. */
	const settings = {
		now: () => Date.now(),
		nextServerId: 1989982127020812345n,
		/** Where the copies (消息抄送) go, as entered in the console. */
		copies: /** @type {import('./messageCopies').CopyOptions} */ ({}),
		/** For how long a message can be recalled on both sides. */
		recallWindowMs: 2 * 60 * 1000,
	};

	/** @param {HttpRequest} request */
	function takeMessage(request) {
		const { conversation_id: destination } = /** @type {Record<string, string>} */ (request.params);
		const [sender, type, receiver] = destination.split('|');
		const body = /** @type {any} */ (request.body);
		const { text, attachment, message_type, sub_type, message_client_id } = body.message;

		if (body.sender_no_sense && body.receiver_no_sense) {
			return { refusal: refusal(107330, 'sender and receiver both no sense') };
		}
		if (!accounts.has(sender) || (type === '1' && !accounts.has(receiver))) {
			return { refusal: refusal(102404, 'account not exist') };
		}
		if (type !== '1' && !teams.has(receiver, Number(type) - 1)) {
			return { refusal: refusal(108404, 'team not exist') };
		}
		if (usedClientIds.has(message_client_id)) {
			return { refusal: refusal(107306, 'message client id repeated') };
		}
		if (message_client_id !== undefined) usedClientIds.add(message_client_id);

		const message_server_id = server.nextServerId++;
		const message = {
			text,
			attachment,
			message_server_id: String(message_server_id),
			message_client_id,
			sender_id: sender,
			conversation_type: Number(type),
			receiver_id: receiver,
			create_time: server.now(),
			message_type,
			sub_type,
		};
		if (body.route_config?.route_enabled !== false) void copy(copyOf(message, 'REST'));
		return {
			messages: [{ destination, message }],
			reply: success({ ...message, message_server_id }),
		};
	}

	/** @param {HttpRequest} request */
	function takeBatch(request) {
		const body = /** @type {any} */ (request.body);
		const { sender_id, receiver_ids, message: content, need_message_detail } = body;
		if (body.sender_no_sense && body.receiver_no_sense) {
			return { refusal: refusal(107330, 'sender and receiver both no sense') };
		}
		if (!accounts.has(sender_id)) return { refusal: refusal(102404, 'account not exist') };

		const missing = receiver_ids.filter((/** @type {string} */ id) => !accounts.has(id));
		const messages = receiver_ids.filter(accounts.has).map((/** @type {string} */ receiver_id) => {
			const message = {
				message_server_id: String(server.nextServerId++),
				sender_id,
				conversation_type: 1,
				receiver_id,
				create_time: server.now(),
				...content,
			};
			if (body.route_config?.route_enabled !== false) void copy(copyOf(message, 'REST'));
			return { destination: `${sender_id}|1|${receiver_id}`, message };
		});
		const shown = ['message_server_id', 'receiver_id'];
		const lists = {
			success_list: messages.map((/** @type {any} */ { message }) => {
				const entries = Object.entries({
					...message,
					message_server_id: BigInt(message.message_server_id),
				}).filter(([name]) => need_message_detail || shown.includes(name));
				return Object.fromEntries(entries);
			}),
			failed_list: missing.map((/** @type {string} */ account_id) => ({
				account_id,
				error_code: 102404,
				error_msg: 'account not exist',
			})),
		};
		return { messages, reply: success(lists) };
	}

	/** @param {HttpRequest} request */
	function recallMessage(request) {
		const { conversation_id, message_server_id } = /** @type {Record<string, string>} */ (
			request.params
		);
		const query = /** @type {Record<string, string>} */ (request.query);
		const [, conversationType] = conversation_id.split('|');
		const found = server.accepted.find(
			({ destination, message }) =>
				destination === conversation_id && message.message_server_id === message_server_id,
		);
		if (!found || found.recalledAt !== undefined) {
			return { refusal: refusal(107404, 'message not exist') };
		}
		if (conversationType === '3' && query.type !== BOTH_SIDES) {
			return { refusal: refusal(107315, 'message can not be recalled') };
		}
		const age = server.now() - found.message.create_time;
		const window = query.type === BOTH_SIDES ? server.recallWindowMs : ONE_SIDED_WINDOW_MS;
		if (age > window && query.ignore_revoke_time !== '1') {
			return { refusal: refusal(107314, 'recall time exceeds limit') };
		}
		const { description, attach, type } = query;
		// Of the other kinds it is not documented that they are copied.
		if (type === BOTH_SIDES) void copy(recallOf(found.message, 'REST', { description, attach }));
		return { recalled: [found], reply: success({}) };
	}

	/**
	 * The copy of a recall.
	 *
	 * @param {any} message As the reply to its sending has it.
	 * @param {'REST' | 'WEB'} fromClientType
	 * @param {{ description?: string, attach?: string }} [said]
	 */
	function recallOf(message, fromClientType, { description, attach } = {}) {
		const type = message.conversation_type;
		return {
			eventType: RECALL_EVENTS[type],
			from: message.sender_id,
			to: message.receiver_id,
			msgId: message.message_server_id,
			clientId: clientIdOf(message),
			sendTime: String(message.create_time),
			deleteTime: String(server.now()),
			fromClientType,
			...(description !== undefined && { selfMsg: description }),
			...(attach !== undefined && type !== 3 && { attach }),
		};
	}

	/** @type {import('./chatServer').ChatApi} */
	const api = {
		calls: [
			{
				path: '/im/v2/conversations/:conversation_id/messages',
				schema: { params: contract.params, headers: contract.headers, body: contract.body },
				take: takeMessage,
			},
			{
				path: '/im/v2/conversations/messages',
				schema: { headers: contract.headers, body: batchBody },
				rate: 'batch',
				take: takeBatch,
			},
			{
				method: 'DELETE',
				path: '/im/v2/conversations/:conversation_id/messages/:message_server_id',
				schema: {
					params: contract.recall.params,
					headers: withoutContent(contract.headers),
					querystring: contract.recall.query,
				},
				rate: 'recall',
				take: recallMessage,
			},
		],

		refuseCaller(request) {
			const { appkey, nonce, curtime, checksum } = request.headers;
			if (![appKey, ...otherAppKeys].includes(String(appkey)))
				return refusal(403, 'app key not exist');

			const check = request.getValidationFunction('headers');
			if (!check?.(request.headers))
				return refusal(414, `bad header: ${check?.errors?.[0].message}`);

			const expected = createHash('sha1').update(`${appSecret}${nonce}${curtime}`).digest('hex');
			if (checksum !== expected) return refusal(414, 'bad checksum');

			const age = Math.abs(server.now() - Number(curtime) * 1000);
			if (age > SIGNATURE_LIFETIME_MS) return refusal(414, 'bad checksum: CurTime expired');

			if (usedNonces.has(nonce)) return refusal(414, 'bad checksum: Nonce already used');
			usedNonces.add(nonce);
			return undefined;
		},

		refuseInvalid: (words) => refusal(414, words),

		refuseRate: () => refusal(416, 'request too frequently'),

		addRoutes(app) {
			const schema = { headers: withoutContent(contract.headers) };

			app.post('/nimserver/msg/upload.action', { schema }, async ({ body }, reply) => {
				const form = new URLSearchParams(String(body));
				const bytes = Buffer.from(form.get('content') ?? '', 'base64');
				const path = `/files/${server.files.length + 1}`;
				server.files.push({ path, type: form.get('type') ?? '', bytes });
				const url = `${server.url}${path}`;
				return send(reply, { body: writeExactly({ code: 200, url }), headers: JSON_REPLY });
			});
			app.get('/im/v2/accounts', { schema }, async ({ query }, reply) => {
				const { account_ids = '' } = /** @type {Record<string, string>} */ (query);
				const ids = account_ids.split(',');
				const unknown = { error_code: 102404, error_msg: 'account not exist' };
				const lists = {
					success_list: ids
						.filter(accounts.has)
						.map((id) => ({ account_id: id, name: accounts.nameOf(id) })),
					failed_list: ids
						.filter((id) => !accounts.has(id))
						.map((id) => ({ account_id: id, ...unknown })),
				};
				return send(reply, success(lists));
			});

			app.get(
				'/im/v2.1/team_members/:account_id/actions/joined_teams',
				{ schema },
				async ({ query }, reply) => {
					return send(reply, success(teams.page(/** @type {any} */ (query))));
				},
			);
		},
	};

	/** @param {object} event */
	const copy = async (event) => await sendCopy(appSecret, JSON.stringify(event), server.copies);

	/**
	 * A user writes with an app.
	 *
	 * @param {string} destination `sender_id|conversation_type|receiver_id`
	 * @param {{ text?: string, message_type?: number, attachment?: object }} message
	 */
	async function write(destination, { text, message_type = 0, attachment }) {
		const [sender_id, type, receiver_id] = destination.split('|');
		const message = {
			text,
			attachment,
			message_server_id: String(server.nextServerId++),
			sender_id,
			conversation_type: Number(type),
			receiver_id,
			create_time: server.now(),
			message_type,
		};
		const body = { message: { text, message_type, attachment } };
		server.accepted.push({ destination, body, message, at: Date.now() });
		return await copy(copyOf(message, 'WEB'));
	}

	/**
	 * A user takes a message back with an app.
	 *
	 * @param {import('./chatServer').AcceptedMessage} accepted
	 */
	async function takeBack(accepted) {
		accepted.recalledAt = Date.now();
		return await copy(recallOf(accepted.message, 'WEB'));
	}

	const server = await startChatServer(api, settings, port);
	/** Data of an n8n credential for this server. */
	const credential = { appKey, appSecret, region: 'custom', baseUrl: server.url };
	/** How apps show who writes and where. */
	const names = { account: accounts.nameOf, team: teams.nameOf };
	return Object.assign(server, { credential, copy, names, takeBack, write });
}

/** @type {Record<number, string>} */
const CONVERSATION_TYPES = { 1: 'PERSON', 2: 'TEAM', 3: 'SUPER_TEAM' };

/** @type {Record<number, string>} by the type of the conversation */
const RECALL_EVENTS = { 1: '7', 2: '8', 3: '25' };

/** @type {WeakMap<object, string>} of messages that were sent without one */
const clientIds = new WeakMap();

/** @param {any} message As the reply to its sending has it. */
function clientIdOf(message) {
	const id = message.message_client_id ?? clientIds.get(message) ?? randomUUID();
	clientIds.set(message, id);
	return id;
}

/** @type {Record<number, string>} */
const MESSAGE_TYPES = {
	0: 'TEXT',
	1: 'PICTURE',
	2: 'AUDIO',
	3: 'VIDEO',
	4: 'LOCATION',
	6: 'FILE',
	10: 'TIPS',
	100: 'CUSTOM',
};

/**
 * The copy of a message, event type 1: nearly all of it is text.
 *
 * @param {any} message As the reply to its sending has it.
 * @param {'REST' | 'WEB'} fromClientType
 */
function copyOf(message, fromClientType) {
	return {
		eventType: '1',
		convType: CONVERSATION_TYPES[message.conversation_type],
		to: message.receiver_id,
		fromAccount: message.sender_id,
		fromNick: message.sender_id,
		fromClientType,
		msgTimestamp: String(message.create_time),
		msgType: MESSAGE_TYPES[message.message_type],
		msgidServer: message.message_server_id,
		msgidClient: clientIdOf(message),
		resendFlag: '0',
		...(message.text !== undefined && { body: message.text }),
		...(message.attachment && { attach: JSON.stringify(message.attachment) }),
	};
}

/**
 * The signature is the same everywhere; the Content-Type is not.
 *
 * @param {typeof contract.headers} headers
 */
function withoutContent({ properties, required, ...rest }) {
	const { 'Content-Type': _ofMessages, ...others } = properties;
	return { ...rest, properties: others, required: required.filter((name) => name in others) };
}

/** @param {object} data */
function success(data) {
	return { body: writeExactly({ code: 200, msg: 'success', data }), headers: JSON_REPLY };
}

/**
 * @param {number} code
 * @param {string} msg
 */
function refusal(code, msg) {
	return { body: { code, msg, data: {} } };
}

/**
 * The accounts that exist. Without a name of its own one is called by its id.
 *
 * @param {(string | Account)[] | 'any'} listed
 */
function knownAccounts(listed) {
	const entries = (listed === 'any' ? [] : listed).map((account) =>
		typeof account === 'string' ? { account_id: account, name: account } : account,
	);
	const byId = new Map(entries.map(({ account_id, name }) => [account_id, name]));

	return {
		/** @param {string} id */
		has: (id) => listed === 'any' || byId.has(id),

		/** @param {string} id */
		nameOf: (id) => byId.get(id) ?? id,
	};
}

/**
 * The teams that exist. Where any does, none can be listed. Every account is in every team.
 *
 * @param {(string | Team)[] | 'any'} listed
 */
function knownTeams(listed) {
	const teams = (listed === 'any' ? [] : listed).map((team) =>
		typeof team === 'string' ? { team_id: team, name: team } : team,
	);
	/** @param {number} type */
	const ofType = (type) => teams.filter(({ team_type = type }) => team_type === type);

	return {
		/**
		 * @param {string} id
		 * @param {number} type
		 */
		has: (id, type) => listed === 'any' || ofType(type).some(({ team_id }) => team_id === id),

		/** @param {string} id */
		nameOf: (id) => teams.find(({ team_id }) => team_id === id)?.name ?? id,

		/** @param {{ team_type: string, limit?: string, page_token?: string }} query */
		page({ team_type, limit = '100', page_token = '' }) {
			const all = ofType(Number(team_type));
			const end = Number(page_token) + Number(limit);
			return {
				has_more: end < all.length,
				next_token: end < all.length ? String(end) : '',
				team_info_list: all
					.slice(Number(page_token), end)
					.map(({ team_id, name }) => ({ team_id: BigInt(team_id), name })),
			};
		},
	};
}

module.exports = { startNeteaseIm };
