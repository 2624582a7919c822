const { until } = require('../../tools/n8n/until');
const { chain, splitOut, webhook } = require('../../tools/n8n/workflows');
const { answered, page, questionsAt, textOf } = require('./support/questions');
const { openQueueSession } = require('./support/session');

/** How many executions, each of twenty messages. */
const EXECUTIONS = Number(process.env.QUEUE_EXECUTIONS ?? 1000);
const MESSAGES = 20;
/** How many executions ask and wait. */
const QUESTIONS = 40;
/** Calls at once: as many as a busy sender makes. */
const CALLS_AT_ONCE = 40;

/** What the app may send in a second, and the share of each of the two workers, a little below. */
const RATE = 100;
const RATE_OF_A_WORKER = 45;

/** n8n notices a dead worker sooner than by its own settings. */
const SOON = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** @type {import('./support/session').QueueSession} */
let session;
/** @type {import('./support/session').QueueSession['services']} */
let services;
/** @type {import('./support/queueMode').QueueMode} */
let n8n;
/** @type {import('../../tools/n8n/client').Client} */
let client;
/** @type {(import('../../tools/n8n/client').Credential & { id: string })[]} */
let credentials;

beforeAll(async () => {
	session = await openQueueSession({ workers: 2, env: SOON });
	({ client, n8n, services } = session);
	credentials = await Promise.all(services.credentials.map(client.createCredential));
});
beforeEach(() => {
	services.reset();
	services.neteaseIm.rateLimit = undefined;
});
afterAll(() => session?.close());

/**
 * Webhook → one item for each message → the node. Every message has an id of its own.
 *
 * @param {string} path
 * @param {'sendConversationMessage' | 'sendRoomMessage'} node
 * @param {number} [maxPerSecond]
 */
async function publish(path, node, maxPerSecond = 0) {
	const id = '={{ $json.id }}';
	const netease = {
		conversationFrom: 'parts',
		sender_id: 'service-desk',
		conversation_type: 1,
		receiver_id: 'user-a',
		message_type: 0,
		text: id,
		options: { message_client_id: id },
		delivery: { maxPerSecond },
	};
	const imkit = {
		room: { __rl: true, mode: 'id', value: 'support' },
		sender: { __rl: true, mode: 'id', value: 'system' },
		messageType: 'text',
		message: id,
		delivery: { maxPerSecond },
	};
	const send = {
		name: 'Send',
		type: `n8n-nodes-imkit-netease.${node}`,
		parameters: node === 'sendRoomMessage' ? imkit : netease,
	};
	const nodes = [splitOut('body.ids', 'id'), send];
	const workflow = await client.importWorkflow(
		chain(path, nodes, webhook(path, 'onReceived')),
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
 * @param {(call: number) => void} [before] is told the number of each call
 */
async function callAll(path, calls, before = () => {}) {
	await inTurns(calls, async (ids, call) => {
		before(call);
		const { status } = await client.callWebhook(path, { ids });
		expect(status).toBe(200);
	});
}

/** @param {import('../../tools/n8n/client').SavedWorkflow} workflow */
const allEnded = async (workflow) =>
	await until('every execution has ended', 500, async () =>
		(await client.openExecutions(workflow)) === 0 ? true : undefined,
	);

/** The ids of the messages that arrived. */
const arrived = {
	/** @returns {string[]} */
	neteaseIm: () => services.neteaseIm.accepted.map(({ body }) => body.message.text),
	/** @returns {string[]} */
	imkit: () => services.imkit.accepted.map(({ body }) => body.message),
};

/**
 * @param {string[]} ids
 * @param {string[][]} calls
 */
function expectEachOnce(ids, calls) {
	expect(ids).toHaveLength(calls.flat().length);
	expect(new Set(ids)).toEqual(new Set(calls.flat()));
}

/**
 * The executions that n8n shows as succeeded, each as the ids it had to send, and how many others
 * there are.
 *
 * @param {import('../../tools/n8n/client').SavedWorkflow} workflow
 */
async function executionsOf(workflow) {
	const all = await client.executions(workflow);
	const good = all.filter(({ status }) => status === 'success');
	const sent = await inTurns(good, async ({ id }) => {
		const { data } = await client.execution(id);
		const [webhook] = data.resultData.runData.Webhook;
		return /** @type {string[]} */ (webhook.data.main[0][0].json.body.ids);
	});
	return { succeeded: sent, failed: all.length - good.length };
}

/**
 * @template Given, Made
 * @param {Given[]} list
 * @param {(each: Given, index: number) => Promise<Made>} work some of it at once
 */
async function inTurns(list, work) {
	/** @type {Made[]} */
	const made = [];
	let next = 0;
	const worker = async () => {
		while (next < list.length) {
			const index = next++;
			made[index] = await work(list[index], index);
		}
	};
	await Promise.all(Array.from({ length: CALLS_AT_ONCE }, worker));
	return made;
}

/** @param {number} start */
const secondsSince = (start) => Math.round((Date.now() - start) / 1000);

test('executions on two workers: no message lost, none doubled, the rate kept', async () => {
	const workflow = await publish('paced', 'sendConversationMessage', RATE_OF_A_WORKER);
	services.neteaseIm.rateLimit = { perSecond: RATE, blockMs: 10_000 };
	const calls = payloads('paced');
	const start = Date.now();
	await callAll('paced', calls);
	await allEnded(workflow);
	const seconds = secondsSince(start);
	const { refusedForRate } = services.neteaseIm;
	console.log(`NetEase IM, paced: ${seconds} s, ${refusedForRate} refused for their rate`);
	expectEachOnce(arrived.neteaseIm(), calls);
	expect(await executionsOf(workflow)).toEqual({ succeeded: expect.anything(), failed: 0 });
	// A second in which the machine was busy may cost a pause, no more.
	expect(refusedForRate).toBeLessThan(calls.flat().length / 100);
});

test.each(
	/** @type {const} */ ([
		['NetEase IM', 'neteaseIm', 'sendConversationMessage'],
		['IMKIT', 'imkit', 'sendRoomMessage'],
	]),
)('as fast as they can into %s: no message lost, none doubled', async (name, service, node) => {
	const workflow = await publish(`fast-${service}`, node);
	const calls = payloads('fast');
	const start = Date.now();
	await callAll(`fast-${service}`, calls);
	await allEnded(workflow);
	console.log(`${name}, no limit: ${secondsSince(start)} s`);
	expectEachOnce(arrived[service](), calls);
	expect((await executionsOf(workflow)).failed).toBe(0);
});

test('questions of two workers are answered at the main process, each by its own link', async () => {
	const inRoom = (/** @type {string} */ id) => ({
		room: { __rl: true, mode: 'id', value: id },
		sender: { __rl: true, mode: 'id', value: 'system' },
	});
	const ask = {
		name: 'Ask',
		type: 'n8n-nodes-imkit-netease.askInRoom',
		parameters: {
			...inRoom('support'),
			message: '={{ $json.body.words }}',
			responseType: 'freeText',
		},
	};
	const tell = {
		name: 'Tell',
		type: 'n8n-nodes-imkit-netease.sendRoomMessage',
		parameters: {
			...inRoom('project-room-001'),
			messageType: 'text',
			message: "={{ $('Webhook').item.json.body.words }} → {{ $json.data.text }}",
		},
	};
	const workflow = await client.importWorkflow(
		chain('ask', [ask, tell], webhook('ask', 'onReceived')),
		credentials,
	);
	await client.activate(workflow);
	const numbers = Array.from({ length: QUESTIONS }, (_, number) => number);
	await inTurns(numbers, async (number) => {
		const { status } = await client.callWebhook('ask', { words: `question ${number}?` });
		expect(status).toBe(200);
	});
	const { linkOf } = questionsAt(services);
	// As their secrets are random, so is the order of their links.
	const links = await inTurns(numbers, async (number) => ({
		number,
		link: await linkOf(`question ${number}?`),
	}));
	links.sort((one, other) =>
		one.link.split('question=')[1] < other.link.split('question=')[1] ? -1 : 1,
	);
	expect(links.filter(({ link }) => !link.startsWith(n8n.url))).toEqual([]);
	const forged = new URL(links[0].link);
	forged.searchParams.set('question', links[1].link.split('question=')[1]);
	await page(links[0].link);
	expect((await fetch(forged, { method: 'POST' })).status).toBe(401);

	await inTurns(links, async ({ number, link }) => await answered(link, `answer ${number}`));
	await allEnded(workflow);
	const told = services.imkit.accepted
		.filter(({ destination }) => destination === 'project-room-001')
		.map(({ body }) => textOf(body));
	expect([...told].sort()).toEqual(
		numbers.map((number) => `question ${number}? → answer ${number}`).sort(),
	);
	expect((await executionsOf(workflow)).failed).toBe(0);
});

test('one worker killed in the middle: none doubled, and what is missing belongs to failed executions', async () => {
	const calls = payloads('killed');
	const workflows = {
		neteaseIm: await publish('killed-neteaseIm', 'sendConversationMessage'),
		imkit: await publish('killed-imkit', 'sendRoomMessage'),
	};
	services.neteaseIm.latencyMs = 20;
	services.imkit.latencyMs = 20;
	const killInTheMiddle = (/** @type {number} */ call) => {
		if (call === Math.floor(EXECUTIONS * 0.4)) n8n.workers[0].kill();
	};
	await Promise.all([
		callAll('killed-neteaseIm', calls, killInTheMiddle),
		callAll('killed-imkit', calls),
	]);
	await n8n.addWorker();

	let failures = 0;
	for (const service of /** @type {const} */ (['neteaseIm', 'imkit'])) {
		await allEnded(workflows[service]);
		const ids = new Set(arrived[service]());
		const missing = calls.flat().filter((id) => !ids.has(id));
		const { succeeded, failed } = await executionsOf(workflows[service]);
		console.log(`${service}: ${failed} executions failed, ${missing.length} messages missing`);
		expect(arrived[service]()).toHaveLength(ids.size);
		expect(succeeded.flat().filter((id) => !ids.has(id))).toEqual([]);
		expect(succeeded.length + failed).toBe(EXECUTIONS);
		failures += failed;
	}
	// Or the worker was idle when it was killed.
	expect(failures).toBeGreaterThan(0);

	// n8n keeps nothing of such an execution to retry, so the sender calls again.
	const ids = new Set(arrived.neteaseIm());
	await callAll(
		'killed-neteaseIm',
		calls.filter((call) => call.some((id) => !ids.has(id))),
	);
	await allEnded(workflows.neteaseIm);
	expectEachOnce(arrived.neteaseIm(), calls);
});
