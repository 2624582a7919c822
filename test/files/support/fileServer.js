const { once } = require('node:events');
const { createServer } = require('node:http');
const { gzipSync } = require('node:zlib');
const { sample } = require('./samples');

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** @param {number} ms */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {Response} response */
async function drained(response) {
	const settled = new AbortController();
	const { signal } = settled;
	await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
	settled.abort();
}

/**
 * Writes for as long as somebody reads.
 *
 * @param {Response} response
 * @param {Buffer} chunk
 * @param {{ times?: number, pauseMs?: number }} [options]
 */
async function pour(response, chunk, { times = Infinity, pauseMs = 0 } = {}) {
	for (let count = 0; count < times && !response.destroyed; count++) {
		const isTaken = response.write(chunk);
		if (pauseMs > 0) await sleep(pauseMs);
		else if (!isTaken) await drained(response);
	}
	response.end();
}

/**
 * What the paths answer. `query` holds header values to send, by lower-case name.
 *
 * @type {Record<string, (response: Response, rest: string, query: URLSearchParams) => unknown>}
 */
const ANSWERS = {
	/** /sample/picture.png */
	sample: (response, name) => {
		// Not at once: of a reply whose length it knows Node spoils a file name sent as it is.
		response.write(sample(name));
		response.end();
	},
	gzipped: (response, name) => {
		response.setHeader('Content-Encoding', 'gzip');
		response.end(gzipSync(sample(name)));
	},
	/** A hundred megabytes of one letter, packed to a tenth of a megabyte. */
	bomb: (response) => {
		response.setHeader('Content-Encoding', 'gzip');
		response.end(gzipSync(Buffer.alloc(100 * MEGABYTE.length)));
	},
	empty: (response) => response.end(),
	/** /bytes/1000 */
	bytes: (response, count) => response.end(Buffer.alloc(Number(count), 'x')),
	declared: (response) => {
		response.setHeader('Content-Length', 100 * MEGABYTE.length);
		return pour(response, MEGABYTE, { times: 100 });
	},
	undeclared: (response) => pour(response, MEGABYTE, { times: 100 }),
	endless: (response) => pour(response, MEGABYTE),
	drip: (response) => pour(response, Buffer.from('x'), { pauseMs: 20 }),
	silent: () => {},
	/** Says less than it sends. */
	broken: (response) => {
		response.setHeader('Content-Length', 1000);
		response.write('half of it', () => response.destroy());
	},
	/** /status/404 */
	status: (response, code) => response.writeHead(Number(code)).end('nothing here'),
	/** An error page, or a redirect, without an end: /status-endless/404 */
	'status-endless': (response, code) => pour(response.writeHead(Number(code)), MEGABYTE),
	loop: (response) => response.writeHead(302, { Location: '/loop' }).end(),
	/** /redirect?location=… */
	redirect: (response, code) => response.writeHead(Number(code || 302)).end(),
	/** /hops/3/sample/picture.png */
	hops: (response, rest) => {
		const [count, ...path] = rest.split('/');
		const left = Number(count) - 1;
		const location = left > 0 ? `/hops/${left}/${path.join('/')}` : `/${path.join('/')}`;
		response.writeHead(302, { Location: location }).end();
	},
};

/**
 * A server of files good and bad. It answers as a proxy as well, for any host.
 */
async function startFileServer() {
	/** @type {{ host: string, path: string, headers: Request['headers'], socket: import('node:net').Socket }[]} */
	const requests = [];
	const server = createServer((request, response) => {
		const { host = '' } = request.headers;
		const { pathname, searchParams } = new URL(request.url ?? '', `http://${host}`);
		requests.push({ host, path: pathname, headers: request.headers, socket: request.socket });
		for (const [name, value] of searchParams)
			response.setHeader(name, Buffer.from(value).toString('latin1'));
		const [, answer, ...rest] = pathname.split('/');
		ANSWERS[answer](response, rest.join('/'), searchParams);
	});
	let connections = 0;
	server.on('connection', () => connections++);
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		requests,
		/** Bytes that the system took over for the last request, whether they were read or not. */
		bytesSent: () => requests.at(-1)?.socket.bytesWritten ?? 0,
		/** Whether the last request's connection has been closed. */
		isClosed: () => requests.at(-1)?.socket.destroyed ?? true,
		/** Connections made, whether something was requested or not. */
		connections: () => connections,
		reset: () => {
			requests.splice(0);
			connections = 0;
		},
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		},
	};
}

module.exports = { startFileServer };
