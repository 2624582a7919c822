const { startChatServer } = require('../../test/services/chatServer');

/**
 * As much of the services of n8n's own nodes as sending a text needs. They share the server of the
 * services of this package, so that nobody is measured against a faster one.
 */

async function startMattermost() {
	return await startPeer({
		path: '/api/v4/posts',
		take(request) {
			const { channel_id: destination, message } = /** @type {Record<string, string>} */ (
				request.body
			);
			const post = { id: `post-${destination}`, channel_id: destination, message, create_at: 1 };
			return { messages: [{ destination, message: post }], reply: { status: 201, body: post } };
		},
	});
}

async function startTelegram() {
	return await startPeer({
		path: '/:bot/sendMessage',
		take(request) {
			const { chat_id: destination, text } = /** @type {Record<string, string>} */ (request.body);
			const result = { message_id: 1, date: 1, chat: { id: destination, type: 'group' }, text };
			return {
				messages: [{ destination, message: result }],
				reply: { body: { ok: true, result } },
			};
		},
	});
}

/** @param {Pick<import('../../test/services/chatServer').ChatCall, 'path' | 'take'>} call */
async function startPeer(call) {
	const refusal = { status: 400, body: { message: 'refused' } };
	const server = await startChatServer(
		{
			calls: [{ schema: {}, ...call }],
			refuseCaller: () => undefined,
			refuseInvalid: () => refusal,
			refuseRate: () => refusal,
			addRoutes() {},
		},
		{},
	);
	return Object.assign(server, {
		credential: { baseUrl: server.url, accessToken: '1:bench' },
	});
}

module.exports = { startMattermost, startTelegram };
