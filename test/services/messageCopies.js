const { createHash } = require('node:crypto');

/** NetEase waits this long for an answer. */
const TIMEOUT_MS = 5_000;

/**
 * @typedef {object} CopyOptions
 * @property {string} [url] The address entered in the console; without one nothing is sent.
 * @property {number} [tries] Most requests for one copy. NetEase says "several".
 * @property {number} [timeoutMs]
 * @property {number} [pauseMs] Between two tries.
 *
 * @typedef {{ status?: number, text: string, ms: number }} Answer `status` is absent where none came.
 */

let ids = 0;

/**
 * A one-to-one message as NetEase copies it, with an id of its own.
 *
 * @param {object} [fields]
 */
function copyOf(fields) {
	return {
		eventType: '1',
		convType: 'PERSON',
		to: 'service-desk',
		fromAccount: 'customer-42',
		fromClientType: 'WEB',
		msgType: 'TEXT',
		body: 'Where is my order?',
		msgTimestamp: '1700000000000',
		msgidServer: String(9_000_000 + ids++),
		...fields,
	};
}

/** A call as a room makes one, with an id of its own. */
const callOf = () => ({
	roomID: 'support',
	event: 'MESSAGE',
	data: {
		_id: String(9_000_000 + ids++),
		message: 'Where is my order?',
		messageType: 'text',
		room: 'support',
		sender: { _id: 'user-b', nickname: '小白', isRobot: false },
	},
});

/**
 * The headers that NetEase sends with a copy.
 *
 * @param {string} appSecret
 * @param {string | Buffer} body
 * @param {number} now Milliseconds since 1970.
 * @returns {Record<string, string>}
 */
function copyHeaders(appSecret, body, now = Date.now()) {
	const md5 = createHash('md5').update(body).digest('hex');
	const curTime = String(now);
	const checkSum = createHash('sha1')
		.update(appSecret + md5 + curTime)
		.digest('hex');
	return {
		'Content-Type': 'application/json; charset=utf-8',
		AppKey: 'netease-test-key',
		CurTime: curTime,
		MD5: md5,
		CheckSum: checkSum,
	};
}

/**
 * Sends a copy as NetEase does: signed, and again after a failure or when no answer comes in time.
 *
 * @param {string} appSecret
 * @param {string} body
 * @param {CopyOptions} options
 * @returns {Promise<Answer[]>} of each try
 */
async function sendCopy(appSecret, body, options) {
	const { url, tries = 3, timeoutMs = TIMEOUT_MS, pauseMs = 50 } = options;
	/** @type {Answer[]} */
	const answers = [];
	while (url && answers.length < tries && answers.at(-1)?.status !== 200) {
		if (answers.length > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
		answers.push(await post(url, body, copyHeaders(appSecret, body), timeoutMs));
	}
	return answers;
}

/**
 * @param {string} url
 * @param {string} body
 * @param {Record<string, string>} headers
 * @param {number} timeoutMs
 * @returns {Promise<Answer>}
 */
async function post(url, body, headers, timeoutMs = TIMEOUT_MS) {
	const from = Date.now();
	try {
		const signal = AbortSignal.timeout(timeoutMs);
		const response = await fetch(url, { method: 'POST', body, headers, signal });
		return { status: response.status, text: await response.text(), ms: Date.now() - from };
	} catch {
		return { text: '', ms: Date.now() - from };
	}
}

module.exports = { callOf, copyHeaders, copyOf, post, sendCopy };
