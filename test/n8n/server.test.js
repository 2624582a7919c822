const { until } = require('../../tools/n8n/until');
const { chain, fan, splitOut, webhook } = require('../../tools/n8n/workflows');
const { examples } = require('../support/examples');
const { openSession } = require('./support/session');

const PACKAGE = 'n8n-nodes-imkit-netease';

/** @type {import('./support/session').Session} */
let session;
/** @type {import('../../tools/n8n/client').Client} */
let client;
/** @type {import('./support/session').Session['services']} */
let services;
/** @type {(import('../../tools/n8n/client').Credential & { id: string })[]} */
let credentials;

beforeAll(async () => {
	session = await openSession();
	({ client, services } = session);
	credentials = await Promise.all(services.credentials.map(client.createCredential));
});
beforeEach(() => services.reset());
afterAll(() => session?.close());

const room = {
	name: 'Send Room Message',
	type: `${PACKAGE}.sendRoomMessage`,
	parameters: {
		room: { __rl: true, mode: 'id', value: 'support' },
		sender: { __rl: true, mode: 'id', value: 'system' },
		messageType: 'text',
		message: '={{ $json.body.words }}',
	},
};
const conversation = {
	name: 'Send Conversation Message',
	type: `${PACKAGE}.sendConversationMessage`,
	parameters: {
		conversationFrom: 'parts',
		sender_id: 'service-desk',
		conversation_type: 1,
		receiver_id: { __rl: true, mode: 'id', value: 'user-a' },
		message_type: 0,
		text: '={{ $json.body.words }}',
	},
};

/**
 * Webhook → the nodes, side by side.
 *
 * @param {string} path
 * @param {import('../../tools/n8n/workflows').ChainedNode[]} nodes
 */
async function published(path, nodes) {
	const workflow = await client.importWorkflow(fan(path, nodes, webhook(path)), credentials);
	await client.activate(workflow);
	return workflow;
}

test('n8n loads both nodes, and both as tools for agents', async () => {
	const names = (await client.nodeTypes()).map(({ name }) => name);
	for (const node of ['sendRoomMessage', 'sendConversationMessage']) {
		expect(names).toContain(`${PACKAGE}.${node}`);
		expect(names).toContain(`${PACKAGE}.${node}Tool`);
	}
});

test.each([
	['imkitApi', 'apiKey', 'INVALID_API_KEY'],
	['neteaseImApi', 'appSecret', 'Check App Key, App Secret and region'],
])('the test of %s is green, and red with words on a wrong key', async (type, key, words) => {
	const credential = credentials.find((each) => each.type === type);
	if (!credential) throw new Error(`no ${type}`);
	expect(await client.testCredential(credential)).toMatchObject({ status: 'OK' });
	const wrong = await client.createCredential({
		name: `wrong ${type}`,
		type,
		data: { ...credential.data, [key]: 'wrong' },
	});
	expect(await client.testCredential(wrong)).toMatchObject({
		status: 'Error',
		message: expect.stringContaining(words),
	});
});

test('the example workflows run as they are shipped', async () => {
	const runnable = Object.values(examples).filter(({ name }) => !name.includes('agent'));
	for (const example of runnable) {
		const workflow = await client.importWorkflow(example, credentials);
		const trigger = example.nodes.find(({ type }) => /webhook|Trigger$/.test(type));
		const execution = await client.ended(await client.run(workflow, trigger?.name ?? ''));
		expect([example.name, execution.status]).toEqual([example.name, 'success']);
	}
	expect(services.imkit.accepted.length).toBeGreaterThanOrEqual(5);
	expect(services.neteaseIm.accepted.length).toBeGreaterThanOrEqual(2);
});

test('the HTTP Request node sends with each of the credential types', async () => {
	const [imkit, netease] = credentials;
	const request = (
		/** @type {string} */ name,
		/** @type {string} */ type,
		/** @type {string} */ url,
	) => ({
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
		},
		credentials: { [type]: { id: (type === 'imkitApi' ? imkit : netease).id, name: type } },
	});
	await published('http-request', [
		request('IMKIT', 'imkitApi', `${services.imkit.url}/admin/connection-count`),
		request(
			'NetEase',
			'neteaseImApi',
			`${services.neteaseIm.url}/im/v2/accounts?account_ids=user-a`,
		),
	]);
	const reply = await client.callWebhook('http-request', {});
	expect(reply.status).toBe(200);
	expect(services.imkit.requests[0].headers['im-api-key']).toBe(services.imkit.credential.apiKey);
	await until('NetEase was asked', 10, async () => services.neteaseIm.requests[0] && true);
	expect(JSON.stringify(reply.data)).toMatch(/"RC":0|"code":200/);
});

test('Retry On Fail sends nothing twice', async () => {
	const parameters = { ...room.parameters, message: '={{ $json.words }}' };
	const retrying = { ...room, parameters, retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };
	const nodes = [splitOut('body.list', 'words'), retrying];
	const workflow = chain('retry', nodes, webhook('retry'));
	await client.activate(await client.importWorkflow(workflow, credentials));
	const refused = { status: 404, body: { RC: 404, RM: 'Room not found' } };
	services.imkit.fail(
		{ reply: refused },
		{ times: 2, when: ({ text }) => text.includes('second') },
	);
	const reply = await client.callWebhook('retry', { list: ['first', 'second', 'third'] });
	expect(reply.status).toBe(200);
	expect(services.imkit.accepted.map(({ body }) => body.message)).toEqual([
		'first',
		'second',
		'third',
	]);
});

test('a refusal is an execution that failed, with the words of the service', async () => {
	const workflow = await published('refused', [room]);
	const refused = {
		status: 404,
		body: {
			RC: 404,
			RM: 'Room not found',
			error: { code: 'ROOM_NOT_FOUND', message: 'No such room' },
		},
	};
	services.imkit.fail({ reply: refused });
	await client.callWebhook('refused', { words: 'x' });
	const [{ id, status }] = await until('it failed', 20, async () => {
		const found = await client.executions(workflow);
		return found.length > 0 ? found : undefined;
	});
	expect(status).toBe('error');
	const { data } = await client.execution(id);
	expect(data.resultData.error.message).toBe('IMKIT refused: No such room (ROOM_NOT_FOUND)');
	expect(JSON.stringify(data)).not.toContain(services.imkit.credential.apiKey);
});

test('an execution that is stopped sends nothing more', async () => {
	services.imkit.latencyMs = 20_000;
	const workflow = await published('stopped', [room]);
	void client.callWebhook('stopped', { words: 'slow' }).catch(() => undefined);
	await until('the request came', 20, async () => services.imkit.requests.length > 0 || undefined);
	const running = await client.rest(
		'GET',
		`/executions?filter=${encodeURIComponent(JSON.stringify({ workflowId: workflow.id, status: ['running'] }))}`,
	);
	await client.stop(running.results[0].id);
	const execution = await client.ended(running.results[0].id, 10);
	expect(execution.status).toBe('canceled');
	expect(services.imkit.requests).toHaveLength(1);
});

test('200 webhook calls at once, each through both nodes: none lost, none doubled', async () => {
	await published('many', [room, conversation]);
	const words = Array.from({ length: 200 }, (_, index) => `event ${index}`);
	const replies = await Promise.all(
		words.map((each) => client.callWebhook('many', { words: each })),
	);
	expect(replies.every(({ status }) => status === 200)).toBe(true);
	await until('everything arrived', 60, async () => {
		const { imkit, neteaseIm } = services;
		return imkit.accepted.length >= 200 && neteaseIm.accepted.length >= 200 ? true : undefined;
	});
	const texts = services.imkit.accepted.map(({ body }) => body.message).sort();
	expect(texts).toEqual([...words].sort());
	const others = services.neteaseIm.accepted.map(({ body }) => body.message.text).sort();
	expect(others).toEqual([...words].sort());
});
