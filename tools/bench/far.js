/** A service far away, in a process of its own: TLS in front of a near one, and a slow way to it. */
const { once } = require('node:events');
const { connect, createServer } = require('node:net');
const { pipeline } = require('node:stream');
const { createServer: createTlsServer } = require('node:tls');
const { setTimeout: wait } = require('node:timers/promises');
const { generate } = require('selfsigned');
process.once('disconnect', () => process.exit());

/** It names 127.0.0.1 as well. */
const making = generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
const certificate = async () => (await making).cert;

/** @type {(near: string, roundTripMs: number) => Promise<string>} The address of the far one. */
async function open(near, roundTripMs) {
	const { cert, private: key } = await making;
	const behind = createTlsServer({ key, cert, noDelay: true }, (client) => {
		const service = connect({ port: Number(new URL(near).port), noDelay: true });
		pipeline(client, service, client, () => {});
	});
	const options = { port: await portOf(behind), noDelay: true, allowHalfOpen: true };
	const front = createServer(options, (client) => {
		const service = connect(options);
		// Here a client is connected at once; far away, that alone takes a round trip.
		passOn(client, service, roundTripMs / 2, performance.now() + roundTripMs);
		passOn(service, client, roundTripMs / 2);
	});
	return `https://127.0.0.1:${await portOf(front)}`;
}

/** @type {(from: import('node:net').Socket, to: import('node:net').Socket, afterMs: number, notBefore?: number) => void} */
function passOn(from, to, afterMs, notBefore = 0) {
	let last = Promise.resolve();
	const later = (/** @type {() => unknown} */ act) => {
		const due = Math.max(performance.now(), notBefore) + afterMs;
		last = last.then(() => wait(due - performance.now())).then(() => void act());
	};
	from.on('data', (bytes) => later(() => to.write(bytes)));
	from.on('end', () => later(() => to.end()));
	from.on('error', () => later(() => to.destroy()));
}

/** @param {import('node:net').Server} server */
async function portOf(server) {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

module.exports = { certificate, cpuUsage: () => process.cpuUsage(), open };
