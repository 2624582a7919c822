const { connect } = require('../client');
const { startLocalServices } = require('../localServices');
const { packageTarball } = require('../packageTarball');
const { startQueueMode } = require('../queueMode');
const { temporaryFolder } = require('../temporaryFolder');
const { until } = require('../until');

/** How many executions, each of twenty messages. */
const EXECUTIONS = Number(process.env.QUEUE_EXECUTIONS ?? 1000);
const MESSAGES = 20;
/** Calls at once: as many as a busy sender makes. */
const CALLS_AT_ONCE = 40;

/** n8n notices a dead worker sooner than by its own settings. */
const SOON = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** @type {Awaited<ReturnType<typeof startLocalServices>>} */
let services;
/** @type {import('../queueMode').QueueMode} */
let n8n;
/** @type {import('../client').Client} */
let client;
/** @type {(import('../client').Credential & { id: string })[]} */
let credentials;

beforeAll(async () => {
	services = await startLocalServices();
	const tarball = await packageTarball(temporaryFolder('package').path);
	n8n = await startQueueMode({ tarball, workers: 2, env: SOON });
	client = await connect(n8n.url);
	credentials = await Promise.all(services.credentials.map(client.createCredential));
});
beforeEach(() => {
	services.imkit.accepted.length = 0;
	services.neteaseIm.accepted.length = 0;
});
afterAll(async () => {
	await n8n?.stop();
	await services?.close();
});

/**
 * Webhook → one item for each message → the node. Every message has an id of its own.
 *
 * @param {string} path
 * @param {'sendConversationMessage' | 'sendRoomMessage'} node
 */
async function publish(path, node) {
	const netease = {
		conversationFrom: 'parts',
		sender_id: 'service-desk',
		conversation_type: 1,
		receiver_id: { __rl: true, mode: 'id', value: 'user-a' },
		message_type: 0,
		text: "={{ $json['body.ids'] ?? $json.ids }}",
		options: { message_client_id: "={{ $json['body.ids'] ?? $json.ids }}" },
		delivery: { maxPerSecond: 0 },
	};
	const imkit = {
		room: { __rl: true, mode: 'id', value: 'support' },
		sender: { __rl: true, mode: 'id', value: 'system' },
		messageType: 'text',
		message: "={{ $json['body.ids'] ?? $json.ids }}",
	};
	const next = (/** @type {string} */ name) => ({
		main: [[{ node: name, type: 'main', index: 0 }]],
	});
	const at = { typeVersion: 1, position: [0, 0] };
	const workflow = await client.importWorkflow(
		/** @type {any} */ ({
			name: path,
			nodes: [
				{
					...at,
					typeVersion: 2,
					id: 'w',
					name: 'Webhook',
					type: 'n8n-nodes-base.webhook',
					webhookId: path,
					parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
				},
				{
					...at,
					id: 's',
					name: 'Split Out',
					type: 'n8n-nodes-base.splitOut',
					parameters: { fieldToSplitOut: 'body.ids', options: {} },
				},
				{
					...at,
					id: 'n',
					name: 'Send',
					type: `n8n-nodes-imkit-netease.${node}`,
					parameters: node === 'sendRoomMessage' ? imkit : netease,
				},
			],
			connections: { Webhook: next('Split Out'), 'Split Out': next('Send') },
		}),
		credentials,
	);
	await client.activate(workflow);
	return workflow;
}

/** @param {string} prefix */
const payloads = (prefix) =>
	Array.from({ length: EXECUTIONS }, (_, execution) =>
		Array.from({ length: MESSAGES }, (__, message) => `${prefix}-${execution}-${message}`),
	);

/**
 * @param {string} path
 * @param {string[][]} calls
 * @param {(sent: number) => void} [progress]
 */
async function callAll(path, calls, progress = () => {}) {
	let next = 0;
	const work = async () => {
		while (next < calls.length) {
			progress(next);
			const ids = calls[next++];
			const response = await fetch(`${n8n.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ ids }),
			});
			expect(response.status).toBe(200);
		}
	};
	await Promise.all(Array.from({ length: CALLS_AT_ONCE }, work));
}

/** @param {import('../client').SavedWorkflow} workflow */
const allEnded = async (workflow) =>
	await until('every execution has ended', 500, async () =>
		(await client.openExecutions(workflow)) === 0 ? true : undefined,
	);

const idsOf = () => ({
	netease: services.neteaseIm.accepted.map(({ body }) => String(body.message.text)),
	imkit: services.imkit.accepted.map(({ body }) => String(body.message)),
});

/** @param {string[]} ids */
const counted = (ids) => ({ arrived: ids.length, distinct: new Set(ids).size });

test('executions on two workers: no message lost, none doubled', async () => {
	const workflow = await publish('queue', 'sendConversationMessage');
	const started = Date.now();
	await callAll('queue', payloads('plain'));
	await allEnded(workflow);
	const seconds = (Date.now() - started) / 1000;
	const all = EXECUTIONS * MESSAGES;
	expect(counted(idsOf().netease)).toEqual({ arrived: all, distinct: all });
	const statuses = (await client.executions(workflow)).map(({ status }) => status);
	expect(new Set(statuses)).toEqual(new Set(['success']));
	console.log(`${EXECUTIONS} executions, ${all} messages: ${seconds.toFixed(0)} s`);
});

test('one worker killed in the middle: nothing doubled, and what is missing belongs to failed executions', async () => {
	const netease = await publish('killed-netease', 'sendConversationMessage');
	const imkit = await publish('killed-imkit', 'sendRoomMessage');
	const calls = payloads('killed');
	let killed = false;
	const killInTheMiddle = (/** @type {number} */ sent) => {
		if (killed || sent < EXECUTIONS * 0.4) return;
		killed = true;
		n8n.workers[0].kill();
	};
	services.neteaseIm.latencyMs = 20;
	services.imkit.latencyMs = 20;
	await Promise.all([
		callAll('killed-netease', calls, killInTheMiddle),
		callAll('killed-imkit', calls),
	]);
	await n8n.addWorker();
	await Promise.all([allEnded(netease), allEnded(imkit)]);

	for (const [workflow, ids, name] of /** @type {const} */ ([
		[netease, idsOf().netease, 'NetEase IM'],
		[imkit, idsOf().imkit, 'IMKIT'],
	])) {
		const { arrived, distinct } = counted(ids);
		expect(arrived).toBe(distinct);
		const missing = calls.filter((call) => call.some((id) => !ids.includes(id)));
		const failed = (await client.executions(workflow)).filter(({ status }) => status !== 'success');
		expect(missing.length).toBeLessThanOrEqual(failed.length);
		console.log(
			`${name}: ${failed.length} executions failed, ${calls.flat().length - arrived} messages missing`,
		);
	}

	// n8n keeps nothing of such an execution to retry, so the sender calls again.
	const arrivedBefore = new Set(idsOf().netease);
	const again = calls.filter((call) => call.some((id) => !arrivedBefore.has(id)));
	await callAll('killed-netease', again);
	await allEnded(netease);
	const all = EXECUTIONS * MESSAGES;
	expect(counted(idsOf().netease)).toEqual({ arrived: all, distinct: all });
});
