const fastify = require('fastify');
const { hangUp, send } = require('./reply');

/**
 * Somebody else's server at the address of a chat service, such as a proxy.
 *
 * @typedef {import('node:http').IncomingHttpHeaders} Headers
 *
 * @param {import('./reply').Reply | ((asked: Headers) => import('./reply').Reply)} [says] To whatever
 * is asked; none where it breaks the connection.
 */
async function startServerThatAlwaysSays(says) {
	const app = fastify({ forceCloseConnections: true });
	/** @type {Headers[]} */
	const received = [];
	app.setNotFoundHandler(({ headers }, response) => {
		received.push(headers);
		const reply = typeof says === 'function' ? says(headers) : says;
		return reply ? send(response, reply) : hangUp(response);
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, received, close: () => app.close() };
}

module.exports = { startServerThatAlwaysSays };
