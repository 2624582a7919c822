const { createHash, randomUUID } = require('node:crypto');
const { Agent, request } = require('node:http');
const { sendInLanes } = require('./lanes');
const { requestTo } = require('./requests');

/**
 * The limit: no n8n at all, connections kept open, the same lanes.
 *
 * @param {import('./workloads').Workload['service']} service
 * @param {number} inFlight
 * @param {import('./chatProcess').Credentials} credentials
 * @returns {import('./senders').Send}
 */
function startRawClient(service, inFlight, { imkit, neteaseIm }) {
	const { baseUrl } = service === 'imkit' ? imkit : neteaseIm;
	const authentication = () =>
		service === 'imkit'
			? { 'IM-API-KEY': String(imkit.apiKey) }
			: signature(String(neteaseIm.appKey), String(neteaseIm.appSecret));

	return (messages) => {
		const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
		/** @type {unknown[]} */
		const output = [];
		const sending = sendInLanes(messages, inFlight, async (message) => {
			const { path, body } = requestTo(service, message);
			output[message.number] = await post(`${baseUrl}${path}`, authentication(), body, agent);
		});
		return { input: messages, done: sending.then(() => output).finally(() => agent.destroy()) };
	};
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {object} body
 * @param {Agent} agent
 * @returns {Promise<unknown>}
 */
async function post(url, headers, body, agent) {
	const bytes = Buffer.from(JSON.stringify(body));
	return await new Promise((resolve, reject) => {
		const sent = request(url, {
			agent,
			method: 'POST',
			headers: {
				...headers,
				'Content-Type': 'application/json; charset=utf-8',
				'Content-Length': bytes.length,
			},
		});
		sent.on('error', reject);
		sent.on('response', (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part) => (text += part));
			response.on('error', reject).on('end', () => resolve(JSON.parse(text)));
		});
		sent.end(bytes);
	});
}

/**
 * @param {string} appKey
 * @param {string} appSecret
 */
function signature(appKey, appSecret) {
	const Nonce = randomUUID();
	const CurTime = String(Math.floor(Date.now() / 1000));
	const CheckSum = createHash('sha1')
		.update(appSecret + Nonce + CurTime)
		.digest('hex');
	return { AppKey: appKey, Nonce, CurTime, CheckSum };
}

module.exports = { startRawClient };
