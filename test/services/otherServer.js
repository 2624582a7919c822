const fastify = require('fastify');
const { hangUp, send } = require('./reply');

/**
 * Somebody else's server at the address of a chat service, such as a proxy.
 *
 * @param {import('./reply').Reply} [reply] To whatever is asked; none where it breaks the connection.
 */
async function startServerThatAlwaysSays(reply) {
	const app = fastify({ forceCloseConnections: true });
	/** @type {import('node:http').IncomingHttpHeaders[]} */
	const received = [];
	app.setNotFoundHandler(({ headers }, response) => {
		received.push(headers);
		return reply ? send(response, reply) : hangUp(response);
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, received, close: () => app.close() };
}

module.exports = { startServerThatAlwaysSays };
