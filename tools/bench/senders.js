const { execFileSync } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, rmSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { devDependencies } = require('../../package.json');
const { loadEngine, workflowOf } = require('../../test/support/engine');
const { startRawClient } = require('./rawClient');

/**
 * @typedef {keyof typeof SENDERS} SenderName
 * @typedef {{ service: import('./workloads').Workload['service'],
 *   inFlight: import('./workloads').InFlight,
 *   credential: import('n8n-workflow').ICredentialDataDecryptedObject }} Order
 * @typedef {(messages: import('./workloads').Message[]) => Promise<unknown>} Send Ends when all was
 * sent, or failed, with what n8n keeps of it: input and output.
 * @typedef {{ title: string, service?: 'peer', file?: string,
 *   node?: (order: Order) => [node: string, parameters: object, typeVersion?: number] }} Sender
 */

/** n8n's own nodes, outside this checkout; the ones of the n8n that this package is tested in. */
const VERSION = devDependencies['n8n-core'];
const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
const folder = join(cache, 'n8n-nodes-imkit-netease', `nodes-base-${VERSION}`);
const NODES_BASE = join(folder, 'node_modules', 'n8n-nodes-base', 'dist');
/** For NODE_PATH: what must be there once, as in n8n, because errors are told by `instanceof`. */
const SHARED_MODULES = join(__dirname, '../../node_modules');
/** Where the form of every node reads its values from. */
const [room, text] = ['={{ $json.room }}', '={{ $json.text }}'];
const TO_IMKIT = { room, sender: 'system', messageType: 'text', message: text };
const PARTS = { conversationFrom: 'parts', sender_id: 'service-desk', conversation_type: 1 };
const TO_NETEASE = { ...PARTS, receiver_id: room, message_type: 0, text };
const TO_MATTERMOST = { resource: 'message', operation: 'post', channelId: room, message: text };
const TO_TELEGRAM = { resource: 'message', operation: 'sendMessage', chatId: room, text };

/** One of n8n's own. @param {string} name */
function base(name) {
	return { title: `${name} node`, file: join(NODES_BASE, `nodes/${name}/${name}.node.js`) };
}

/** @satisfies {Record<string, Sender>} */
const SENDERS = {
	raw: { title: 'raw keep-alive client' },
	loop: {
		...{ title: 'bare loop over the helper', file: join(__dirname, 'BareLoop.node.js') },
		node: ({ inFlight }) => ['bareLoop', { inFlight, room, text }],
	},
	package: {
		title: 'this package',
		node({ service, inFlight }) {
			// A number is compared with senders that keep no rate.
			const delivery = inFlight === 'default' ? {} : { maxInFlight: inFlight, maxPerSecond: 0 };
			if (service === 'imkit') return ['sendRoomMessage', { ...TO_IMKIT, delivery }];
			return ['sendConversationMessage', { ...TO_NETEASE, delivery }];
		},
	},
	batch: {
		title: 'this package, batch node',
		node({ inFlight }) {
			const delivery = { maxInFlight: inFlight, maxPerSecond: 0 };
			const { sender_id, receiver_id: receiver_ids, message_type } = TO_NETEASE;
			const form = { sender_id, receiver_ids, message_type, text, delivery };
			return ['batchSendConversationMessage', form];
		},
	},
	// They receive: see n8n.js.
	webhookNode: { title: 'Webhook node' },
	neteaseImTrigger: { title: 'NetEase IM Trigger' },
	imkitTrigger: { title: 'IMKIT Trigger' },
	mattermost: { ...base('Mattermost'), service: 'peer', node: () => ['mattermost', TO_MATTERMOST] },
	telegram: { ...base('Telegram'), service: 'peer', node: () => ['telegram', TO_TELEGRAM, 1.2] },
	httpRequest: {
		...{ ...base('HttpRequest'), title: 'HTTP Request node' },
		node({ credential: { baseUrl, apiKey } }) {
			const key = { name: 'IM-API-KEY', value: apiKey };
			const type = { name: 'Content-Type', value: 'application/json; charset=utf-8' };
			const fields = Object.entries(TO_IMKIT).map(([name, value]) => ({ name, value }));
			const headers = { sendHeaders: true, headerParameters: { parameters: [key, type] } };
			const body = { sendBody: true, bodyParameters: { parameters: fields } };
			const call = { method: 'POST', url: `${baseUrl}/messages`, ...headers, ...body };
			return ['httpRequest', call, 4.2];
		},
	},
};

function installNodesBase() {
	const modules = join(folder, 'node_modules');
	// npm writes this file last.
	if (!existsSync(join(modules, '.package-lock.json'))) {
		console.log(`Installing n8n-nodes-base ${VERSION} into a cache, about two minutes …`);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const install = ['install', '--ignore-scripts', '--prefix=.', `n8n-nodes-base@${VERSION}`];
		execFileSync('npm', install, { cwd: folder, shell: process.platform === 'win32' });
	}
	const ofN8n = readdirSync(join(SHARED_MODULES, '@n8n')).map((name) => join('@n8n', name));
	for (const name of ['n8n-core', 'n8n-workflow', ...ofN8n])
		rmSync(join(modules, name), { recursive: true, force: true });
}

/** @type {Promise<import('../../test/support/engine').Engine> | undefined} */
let loading;

/** Always of the same name in one process. @type {(name: SenderName, order: Order) => Promise<Send>} */
async function loadSender(name, order) {
	/** @type {Sender} */
	const { node, file } = SENDERS[name];
	if (!node) return startRawClient(order);
	const engine = await (loading ??= loadEngineWith(file));
	const [type, parameters, typeVersion = 1] = node(order);
	const workflow = workflowOf(type, /** @type {any} */ (parameters), { typeVersion });
	const credentials = {
		[`${order.service}Api`]: order.credential,
		[`${name}Api`]: order.credential,
	};
	return async (messages) => {
		const input = messages.map((json) => ({ json: { ...json } }));
		// A message's id in NetEase is derived from the execution, so it must be a new one.
		const execution = await engine.run(workflow, { credentials, input, executionId: randomUUID() });
		return { execution, input };
	};
}

/** @param {string} [file] of a node that is used as if it belonged to this package */
async function loadEngineWith(file) {
	const engine = await loadEngine();
	if (file?.startsWith(NODES_BASE)) {
		// Icons must lie in the folder of the package.
		Object.assign(engine.loader, { directory: NODES_BASE });
		for (const name of ['MattermostApi', 'TelegramApi'])
			engine.loader.loadCredentialFromFile(`credentials/${name}.credentials.js`);
		// The same header as its declaration gives, because the harness knows functions only.
		const { type } = engine.loader.getCredential('mattermostApi');
		type.authenticate = async ({ accessToken }, { headers, ...request }) => {
			return { ...request, headers: { ...headers, Authorization: `Bearer ${accessToken}` } };
		};
	}
	if (file) engine.loader.loadNodeFromFile(file);
	return engine;
}

module.exports = { installNodesBase, loadSender, SENDERS, SHARED_MODULES };
