const { once } = require('node:events');
const http = require('node:http');
const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');
const { execFileSync } = require('node:child_process');
const { closeSync, openSync, readFileSync } = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');
const { gzipSync } = require('node:zlib');

/**
 * @typedef {object} Seen A request, as it came over the wire.
 * @property {string} method
 * @property {string} url
 * @property {http.IncomingHttpHeaders} headers
 * @property {string} body
 */

/** @param {net.Server} server */
async function listen(server) {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return /** @type {net.AddressInfo} */ (server.address()).port;
}

/** Of this test alone: for files.example.com, and trusted by nobody. */
const certificate = () => readFileSync(join(__dirname, 'certificate.pem'));

/**
 * Through a proxy older versions of n8n check certificates whatever the request says.
 *
 * @returns {() => void} undoes it
 */
function trustCertificate() {
	const { connect } = tls;
	Object.assign(tls, {
		connect: (/** @type {tls.ConnectionOptions} */ options, /** @type {any[]} */ ...rest) =>
			connect({ ...options, ca: certificate() }, ...rest),
	});
	return () => Object.assign(tls, { connect });
}

/** An HTTP and an HTTPS server that note what comes, and a proxy to both, whatever name is asked for. */
async function startWire() {
	/** @type {Seen[]} */
	const seen = [];
	let connections = 0;
	let connectionsOfProxy = 0;
	/**
	 * @param {http.IncomingMessage} request
	 * @param {http.ServerResponse} response
	 */
	const answer = async (request, response) => {
		let body = '';
		for await (const chunk of request.setEncoding('utf8')) body += chunk;
		const { method = '', url = '', headers } = request;
		seen.push({ method, url, headers, body });
		if (url === '/silent') return;
		if (url === '/hang-up') return void request.socket.destroy();
		if (url === '/redirect') return void response.writeHead(302, { Location: '/elsewhere' }).end();
		if (url === '/packed') {
			response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('unpacked'));
			return;
		}
		response.end('answered');
	};
	const plain = http.createServer(answer);
	const secure = https.createServer({ key: certificate(), cert: certificate() }, answer);
	const proxy = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '');
		const { method, headers } = request;
		const onward = http.request({
			host: '127.0.0.1',
			port: plainPort,
			path: pathname,
			method,
			headers,
		});
		onward.on('response', (reply) => {
			response.writeHead(reply.statusCode ?? 0, reply.headers);
			reply.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	});
	proxy.on('connect', ({ url }, socket) => {
		if (url?.startsWith('forbidden.')) {
			socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno');
			return;
		}
		const onward = net.connect(securePort, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 OK\r\n\r\n');
			socket.pipe(onward).pipe(socket);
		});
		for (const end of [socket, onward]) end.on('error', () => onward.destroy());
	});
	/** Cuts every connection at its first bytes. */
	const cutting = net.createServer((socket) => {
		socket.once('data', () => socket.resetAndDestroy());
	});
	const hanging = net.createServer();
	/** Ends every handshake with an alert, as it has no certificate to show. */
	const refusing = tls.createServer().on('tlsClientError', () => {});
	for (const server of [plain, secure, cutting, hanging, refusing])
		server.on('connection', () => connections++);
	proxy.on('connection', () => connectionsOfProxy++);
	const servers = [plain, secure, proxy, cutting, hanging, refusing];
	/** @type {Set<net.Socket>} */
	const open = new Set();
	for (const server of servers) server.on('connection', (socket) => open.add(socket));
	const ports = await Promise.all(servers.map(listen));
	const [plainPort, securePort, proxyPort, cuttingPort, hangingPort, refusingPort] = ports;
	return {
		plainPort,
		securePort,
		proxyPort,
		cuttingPort,
		hangingPort,
		refusingPort,
		seen,
		connections: () => connections,
		connectionsOfProxy: () => connectionsOfProxy,
		reset: () => {
			seen.splice(0);
			connections = 0;
			connectionsOfProxy = 0;
		},
		close: async () => {
			for (const socket of open) socket.destroy();
			await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
		},
	};
}

/** A port at which the system drops what wants to connect, since its queue is full and stays full. */
async function startDeafServer() {
	const worker = new Worker(
		`const { parentPort } = require('node:worker_threads');
		const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 });
		server.once('listening', () => {
			parentPort.postMessage(server.address().port);
			setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 50);
		});`,
		{ eval: true },
	);
	const [port] = await once(worker, 'message');
	await new Promise((resolve) => setTimeout(resolve, 150));
	/** @type {net.Socket[]} */
	const queue = [];
	for (let isFull = false; !isFull; ) {
		const socket = net.connect(port, '127.0.0.1').on('error', () => {});
		queue.push(socket);
		const connected = once(socket, 'connect').then(() => true);
		const waited = new Promise((resolve) => setTimeout(() => resolve(false), 300));
		isFull = !(await Promise.race([connected, waited]));
	}
	return {
		port,
		close: async () => {
			for (const socket of queue) socket.destroy();
			await worker.terminate();
		},
	};
}

/**
 * IMKIT's answer to a message, from a thread of its own, so that it comes whatever this one is at.
 *
 * @param {number} afterMs
 */
async function startPromptServer(afterMs) {
	const worker = new Worker(
		`const { parentPort, workerData } = require('node:worker_threads');
		const reply = JSON.stringify({ RC: 0, RM: 'OK', result: { _id: '1' } });
		const server = require('node:http').createServer((request, response) => {
			request.resume().once('end', () => setTimeout(() => response.end(reply), workerData));
		});
		server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
		{ eval: true, workerData: afterMs },
	);
	const [port] = await once(worker, 'message');
	return { url: `http://127.0.0.1:${port}`, close: async () => void (await worker.terminate()) };
}

/** Answers whatever it is asked, a byte at a time and without an end. */
async function startDrippingServer() {
	const server = http.createServer((request, response) => {
		request.resume();
		const drip = setInterval(() => response.write(' '), 50);
		response.once('close', () => clearInterval(drip));
	});
	const port = await listen(server);
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(done));
		},
	};
}

/**
 * Both chat services and the web, each answer late: files are stored, messages taken, links read.
 * What has `bad` in its address or content, also in Base64, is refused, and sooner.
 *
 * @param {{ afterMs: number, badAfterMs: number }} times
 */
async function startLateServer({ afterMs, badAfterMs }) {
	/** @type {string[]} Method and path of each request, when it has come in. */
	const seen = [];
	const server = http.createServer(async (request, response) => {
		let content = '';
		for await (const chunk of request.setEncoding('latin1')) content += chunk;
		const { method = '', url = '' } = request;
		seen.push(`${method} ${url}`);
		const isBad = /bad|YmFk/.test(`${url}${content}`);
		await new Promise((resolve) => setTimeout(resolve, isBad ? badAfterMs : afterMs));
		const refusal = { RC: 404, RM: 'No', code: 414, msg: 'No' };
		const taken = { RC: 0, result: { _id: '1' }, code: 200, url: 'https://x.example/1', data: {} };
		response.writeHead(isBad ? 404 : 200).end(JSON.stringify(isBad ? refusal : taken));
	});
	const port = await listen(server);
	return {
		url: `http://127.0.0.1:${port}`,
		seen,
		close: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(done));
		},
	};
}

const DEVICE = '/dev/null';

/**
 * Opens files until the system gives this process no more.
 *
 * @returns {Promise<() => void>} closes them again
 */
async function useUpDescriptors() {
	// One that is closing would give its own back in the middle.
	while (process.getActiveResourcesInfo().includes('TCPSocketWrap')) await wait(5);
	/** @param {string[]} args */
	const limit = (...args) => execFileSync('prlimit', ['--pid', String(process.pid), ...args]);
	const before = String(limit('--nofile', '--raw', '--noheadings', '--output', 'SOFT')).trim();
	// A limit that is reached soon.
	limit('--nofile=1000:');
	/** @type {number[]} */
	const open = [];
	try {
		for (;;) open.push(openSync(DEVICE, 'r'));
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EMFILE') throw error;
	}
	return () => {
		for (const descriptor of open) closeSync(descriptor);
		limit(`--nofile=${before}:`);
	};
}

module.exports = {
	startDeafServer,
	startDrippingServer,
	startLateServer,
	startPromptServer,
	startWire,
	trustCertificate,
	useUpDescriptors,
};
