const { once } = require('node:events');
const { createServer } = require('node:net');

/**
 * Ports nobody listens on. All are asked for at once, or the system might name one of them twice.
 *
 * @param {number} count
 */
async function freePorts(count) {
	const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
	await Promise.all(servers.map((server) => once(server, 'listening')));
	const ports = servers.map(
		(server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port,
	);
	await Promise.all(servers.map((server) => once(server.close(), 'close')));
	return ports;
}

module.exports = { freePorts };
