const { setTimeout: wait } = require('node:timers/promises');

/**
 * @typedef {import('fastify').FastifyReply} HttpReply
 *
 * @typedef {object} Reply What a service answers, well or badly.
 * @property {number} [status] 200 unless given.
 * @property {unknown} body Text is sent as it is, anything else as JSON.
 * @property {Record<string, string>} [headers]
 */

/**
 * Does not keep the process alive: an open server does that, and after its end nobody waits.
 *
 * @param {number} ms
 */
async function pause(ms) {
	if (ms > 0) await wait(ms, undefined, { ref: false });
}

/**
 * @param {Reply} reply
 * @returns {Required<Reply> & { body: string }}
 */
function asText({ status = 200, body, headers }) {
	const isText = typeof body === 'string';
	const type = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
	return {
		status,
		body: isText ? body : JSON.stringify(body),
		headers: { 'content-type': type, ...headers },
	};
}

/** @param {Reply} reply */
function halved(reply) {
	const { body, ...rest } = asText(reply);
	return { ...rest, body: body.slice(0, body.length / 2) };
}

/**
 * @param {HttpReply} reply
 * @param {Reply} answer
 */
function send(reply, answer) {
	const { status, body, headers } = asText(answer);
	return reply.code(status).headers(headers).send(body);
}

/**
 * @param {HttpReply} reply
 * @param {Reply} answer
 * @param {{ everyMs: number, chunks?: number }} pace
 */
async function drip(reply, answer, { everyMs, chunks = 10 }) {
	const { status, body, headers } = asText(answer);
	const bytes = Buffer.from(body);
	const size = Math.ceil(bytes.length / chunks);
	const { raw } = reply.hijack();

	raw.writeHead(status, { ...headers, 'content-length': bytes.length });
	for (let from = 0; from < bytes.length && !raw.destroyed; from += size) {
		raw.write(bytes.subarray(from, from + size));
		await pause(everyMs);
	}
	raw.end();
}

/**
 * @param {HttpReply} reply
 * @param {Reply} answer
 */
function cutShort(reply, answer) {
	const { status, body, headers } = asText(answer);
	const { raw } = reply.hijack();
	raw.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
	raw.write(body.slice(0, body.length / 2), () => reply.request.socket.end());
}

/** @param {HttpReply} reply */
function hangUp(reply) {
	reply.hijack();
	reply.request.socket.resetAndDestroy();
}

module.exports = { cutShort, drip, halved, hangUp, pause, send };
