/** The real n8n with this package and the bare loop, called from outside; one for each kind of settings. */
const { readFileSync } = require('node:fs');
const { connect } = require('../n8n/client');
const { startN8n } = require('../n8n/server');
const { until } = require('../n8n/until');
const { chain, splitOut, webhook } = require('../n8n/workflows');
const { SENDERS } = require('./senders');
const { messagesOf } = require('./workloads');
const { startCaller } = require('../../test/services/caller');
const { packPackage } = require('../../test/support/packed');
process.once('disconnect', () => process.exit());

const PACKAGE = 'n8n-nodes-imkit-netease';
const SECRET = 'bench';
const NOWHERE = 'http://127.0.0.1:9';
/** A server has run for long before the calls that somebody waits for. */
const WARMING_UP = 20;
/** Linux counts the time of processes in hundredths of a second. */
const US_PER_TICK = 10_000;
/** @type {import('../n8n/client').Credential[]} */
const CREDENTIALS = [
	{
		...{ name: 'NetEase IM', type: 'neteaseImApi' },
		data: { appKey: 'bench', appSecret: SECRET, baseUrl: NOWHERE },
	},
	{ name: 'IMKIT', type: 'imkitApi', data: { apiKey: 'bench', baseUrl: NOWHERE } },
];
const nothing = { name: 'Nothing', type: 'n8n-nodes-base.noOp', parameters: {} };

/** What it needs to be called, and how. @type {Record<string, { trigger: object, query?: string, secret?: string }>} */
const TRIGGERS = {
	webhookNode: { trigger: webhook('webhookNode', 'onReceived'), secret: SECRET },
	neteaseImTrigger: { trigger: ours('neteaseImTrigger', {}), secret: SECRET },
	imkitTrigger: {
		...{ trigger: ours('imkitTrigger', { roomsFrom: 'hand', token: 'x' }), query: '?token=x' },
	},
};

/** @type {(node: string, parameters: object) => import('../n8n/workflows').ChainedNode} */
function ours(node, parameters) {
	const trigger = { name: 'Trigger', type: `${PACKAGE}.${node}`, typeVersion: 2, parameters };
	return Object.assign(trigger, { webhookId: node });
}

/** @type {{ settings: string, running: ReturnType<typeof open> } | undefined} */
let now;
const ended = { user: 0, system: 0 };
let sent = 0;
const caller = startCaller();

/** @param {Record<string, string>} settings */
async function open(settings) {
	const { tarball, remove } = packPackage();
	const n8n = await startN8n({ tarball, env: { N8N_CUSTOM_EXTENSIONS: __dirname, ...settings } });
	remove();
	const client = await connect(n8n.url);
	const credentials = await Promise.all(CREDENTIALS.map(client.createCredential));
	/** @type {Record<string, { id: string, url: string, secret?: string }>} */
	const triggers = {};
	for (const [name, { trigger, query = '', secret }] of Object.entries(TRIGGERS)) {
		const workflow = chain(name, [nothing], /** @type {any} */ (trigger));
		const saved = await client.importWorkflow(workflow, credentials);
		await client.activate(saved);
		const path = name === 'webhookNode' ? name : `${name}/webhook`;
		triggers[name] = { id: saved.id, url: `${n8n.url}/webhook/${path}${query}`, secret };
		await callFor(triggers[name], client, WARMING_UP, 5);
	}
	return { n8n, client, triggers };
}

/** @type {(trigger: { id: string, url: string, secret?: string },
 *   client: import('../n8n/client').Client, messages: number, atOnce: number) => Promise<any>} */
async function callFor({ id, url, secret }, client, messages, atOnce) {
	const done = await caller.asAnswered({ url, secret, messages, atOnce });
	await until('every execution has ended', 300, async () =>
		(await client.openExecutions({ id })) === 0 ? true : undefined,
	);
	return done;
}

/** @param {Record<string, string>} [wanted] settings */
async function opened(wanted = {}) {
	const settings = JSON.stringify(wanted);
	if (now?.settings !== settings) {
		await close();
		now = { settings, running: open(wanted) };
	}
	return await now.running;
}

/** @type {(name: import('./senders').SenderName, inFlight: number,
 *   workload: import('./workloads').Workload) => Promise<import('./report').Figures>} */
async function measure(name, inFlight, { messages, receives }) {
	const { n8n, client, triggers } = await opened(receives);
	const trigger = triggers[name];
	const [before, storedBefore] = [workedMs(n8n.pid), await storedBy(client, trigger)];
	const { calls, seconds } = await callFor(trigger, client, messages, inFlight);
	const cpuMs = (workedMs(n8n.pid) - before) / messages;
	const started = (await storedBy(client, trigger)) - storedBefore;
	const answered = calls.filter((/** @type {any} */ { status }) => status === 200).length;
	const slowestMs = Math.max(...calls.map((/** @type {any} */ { ms }) => ms));
	const [lost, doubled] = [messages - Math.min(started, answered), Math.max(0, started - messages)];
	return { perSecond: messages / seconds, slowestMs, cpuMs, lost, doubled };
}

/** A workflow that is called with all its messages, and answers when it has ended.
 * @type {(name: import('./senders').SenderName, order: import('./senders').Order,
 *   workload: import('./workloads').Workload) => Promise<import('./report').Figures>} */
async function send(name, order, workload) {
	const { n8n, client } = await opened();
	/** @type {import('./senders').Sender} */
	const { node, file } = SENDERS[name];
	const [type, parameters] = /** @type {NonNullable<typeof node>} */ (node)(order);
	const sender = { name: 'Sender', type: `${file ? 'CUSTOM' : PACKAGE}.${type}`, parameters };
	const path = `send-${++sent}`;
	const credential = { name: path, type: `${order.service}Api`, data: order.credential };
	const made = await client.createCredential(credential);
	const workflow = chain(path, [splitOut('body.messages'), sender], webhook(path));
	// What n8n stores of an execution would only be added to both sides.
	const settings = { saveDataSuccessExecution: /** @type {const} */ ('none') };
	const saved = await client.importWorkflow({ ...workflow, settings }, [made]);
	await client.activate(saved);
	const [messages] = messagesOf(workload);
	const [before, start] = [workedMs(n8n.pid), performance.now()];
	const { status, data } = await client.callWebhook(path, { messages });
	if (status !== 200) throw new Error(`${name} in n8n: ${status} ${JSON.stringify(data)}`);
	const seconds = (performance.now() - start) / 1000;
	const cpuMs = (workedMs(n8n.pid) - before) / messages.length;
	await client.deactivate(saved);
	return { seconds, cpuMs };
}

/** @type {(client: import('../n8n/client').Client, workflow: { id: string }) => Promise<number>} */
async function storedBy(client, { id: workflowId }) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	return (await client.rest('GET', `/executions?limit=1&filter=${filter}`)).count;
}

async function close() {
	const running = await now?.running;
	now = undefined;
	if (!running) return;
	const { user, system } = usageOf(running.n8n.pid);
	Object.assign(ended, { user: ended.user + user, system: ended.system + system });
	await running.n8n.stop();
}

/** @param {number} [pid] */
function workedMs(pid) {
	const { user, system } = usageOf(pid);
	return (user + system) / 1000;
}

/** In microseconds, as Node tells its own. @param {number} [pid] */
function usageOf(pid) {
	const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const [user, system] = fields
		.split(' ')
		.slice(11, 13)
		.map((ticks) => Number(ticks) * US_PER_TICK);
	return { user, system };
}

/** Of this process and of all that worked for it. */
async function cpuUsage() {
	const usages = [process.cpuUsage(), await caller.cpuUsage(), ended];
	const sum = (/** @type {'user' | 'system'} */ kind) =>
		usages.reduce((all, usage) => all + usage[kind], 0);
	return { user: sum('user'), system: sum('system') };
}

module.exports = { close, cpuUsage, measure, send };
