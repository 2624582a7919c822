const fastify = require('fastify');
const { send } = require('./reply');

/**
 * Somebody else's server at the address of a chat service, such as a proxy.
 *
 * @param {import('./reply').Reply} reply To whatever is asked.
 */
async function startServerThatAlwaysSays(reply) {
	const app = fastify({ forceCloseConnections: true });
	/** @type {import('node:http').IncomingHttpHeaders[]} */
	const received = [];
	app.setNotFoundHandler(({ headers }, response) => {
		received.push(headers);
		return send(response, reply);
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, received, close: () => app.close() };
}

module.exports = { startServerThatAlwaysSays };
