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
		receiver_id: 'user-a',
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
	// Those with an agent and those that wait for an answer have tests of their own.
	const runnable = Object.values(examples).filter(
		({ name, nodes }) =>
			!name.includes('agent') && !nodes.some(({ type }) => type.includes('.askIn')),
	);
	for (const example of runnable) {
		// Where it is night, hold-at-night waits for the morning.
		const settings = { ...example.settings, timezone: whereItIsNoon() };
		const workflow = await client.importWorkflow({ ...example, settings }, credentials);
		const trigger = example.nodes.find(({ type }) => /webhook|Trigger$/.test(type));
		const execution = await client.ended(await client.run(workflow, trigger?.name ?? ''));
		expect([example.name, execution.status]).toEqual([example.name, 'success']);
	}
	expect(services.imkit.accepted.length).toBeGreaterThanOrEqual(5);
	expect(services.neteaseIm.accepted.length).toBeGreaterThanOrEqual(2);
});

/** What a node of the newest execution of a workflow put out. @param {import('../../tools/n8n/client').SavedWorkflow} workflow */
async function outputsOf(workflow) {
	const [{ id }] = await until('the execution has ended', 60, async () => {
		const ended = await client.executions(workflow);
		return ended.length > 0 ? ended : undefined;
	});
	const { data, status } = await client.execution(id);
	expect(status).toBe('success');
	return (/** @type {string} */ node, output = 0) =>
		/** @type {{ json: any, pairedItem: { item: number } }[]} */ (
			data.resultData.runData[node]?.[0].data.main[output] ?? []
		);
}

test('a table of receivers is sent to in one request, and what arrived of it is taken back', async () => {
	const batch = {
		name: 'Batch',
		type: `${PACKAGE}.batchSendConversationMessage`,
		onError: 'continueErrorOutput',
		parameters: {
			sender_id: 'service-desk',
			receiver_ids: '={{ $json.account }}',
			message_type: 0,
			text: '={{ $json.words }}',
		},
	};
	const recall = {
		name: 'Recall',
		type: `${PACKAGE}.recallConversationMessage`,
		parameters: { messageFrom: 'message', message: '={{ $json }}', type: 1 },
	};
	const nodes = [splitOut('body.table'), batch, recall];
	const path = 'broadcast';
	const workflow = await client.importWorkflow(
		chain(path, nodes, webhook(path, 'onReceived')),
		credentials,
	);
	await client.activate(workflow);
	const accounts = ['alice', 'bob', 'nobody', 'user-a'];
	const table = [
		...accounts.map((account) => ({ account, words: 'All for 1 yuan' })),
		{ account: 'user-b', words: 'All for 1 yuan, dear B' },
	];
	const { neteaseIm } = services;
	// Its answer is lost.
	neteaseIm.fail({ hangUp: 'afterAccept' }, { when: ({ text }) => text.includes('dear B') });
	await client.callWebhook(path, { table });
	const output = await outputsOf(workflow);

	const batches = neteaseIm.requests.filter(({ method }) => method === 'POST');
	// They go out side by side.
	expect(batches.map(({ body }) => body.receiver_ids).sort()).toEqual([accounts, ['user-b']]);
	expect(
		output('Batch').map(({ json, pairedItem }) => [json.receiver_id, pairedItem.item]),
	).toEqual([
		['alice', 0],
		['bob', 1],
		['user-a', 3],
	]);
	expect(
		output('Batch', 1).map(({ json: { error }, pairedItem }) => {
			return [error.destination, error.outcome, pairedItem.item];
		}),
	).toEqual([
		['service-desk|1|nobody', 'refused', 2],
		['service-desk|1|user-b', 'unknown', 4],
	]);
	expect(output('Recall').map(({ json, pairedItem }) => [json.recalled, pairedItem.item])).toEqual([
		[true, 0],
		[true, 1],
		[true, 2],
	]);
	// Of the last one nobody knows the id.
	expect(
		neteaseIm.accepted.map(({ message, recalledAt }) => [message.receiver_id, !!recalledAt]).sort(),
	).toEqual([
		['alice', true],
		['bob', true],
		['user-a', true],
		['user-b', false],
	]);
});

test('a table of users is queued at IMKIT in one request, and a message in a room is taken back', async () => {
	const batch = {
		name: 'Batch',
		type: `${PACKAGE}.batchSendRoomMessage`,
		parameters: {
			batchTo: 'receivers',
			receivers: '={{ $json.user }}',
			placeholders: { placeholder: [{ name: 'name', value: '={{ $json.name }}' }] },
			sender: { __rl: true, mode: 'id', value: 'system' },
			messageType: 'text',
			message: '$name$, your parcel has arrived',
		},
	};
	const inRoom = { ...room, parameters: { ...room.parameters, message: 'Two parcels' } };
	const recall = { name: 'Recall', type: `${PACKAGE}.recallRoomMessage`, parameters: {} };
	const nodes = [splitOut('body.table'), batch, { ...inRoom, executeOnce: true }, recall];
	const path = 'broadcast-imkit';
	const workflow = await client.importWorkflow(
		chain(path, nodes, webhook(path, 'onReceived')),
		credentials,
	);
	await client.activate(workflow);
	const table = [
		{ user: 'user-a', name: '小安' },
		{ user: 'user-b', name: '小白' },
	];
	await client.callWebhook(path, { table });
	const output = await outputsOf(workflow);

	const [sent, { body: single, recalledAt }] = [
		services.imkit.accepted,
		services.imkit.accepted[2],
	];
	expect(sent.slice(0, 2).map(({ destination, body }) => [destination, body.message])).toEqual([
		['system ↔ user-a', '小安, your parcel has arrived'],
		['system ↔ user-b', '小白, your parcel has arrived'],
	]);
	const { batchID } = sent[0].message;
	expect(output('Batch').map(({ json, pairedItem }) => [json, pairedItem.item])).toEqual(
		table.map(({ user: receiver }, item) => {
			const told = { accepted: true, batchID, receiver, sender: 'system', messageType: 'text' };
			return [told, item];
		}),
	);
	expect([single.message, recalledAt]).toEqual(['Two parcels', expect.any(Number)]);
	expect(output('Recall').map(({ json }) => json.recalled)).toEqual([true]);
});

test('the support desk answers by its rule, hands over to a person, and keeps silent meanwhile', async () => {
	const example = examples['support-desk'];
	const workflow = await client.importWorkflow(example, credentials);
	await client.activate(workflow);
	const trigger = example.nodes.find(({ type }) => type.endsWith('neteaseImTrigger'));
	const url = `${session.n8n.url}/webhook/${trigger?.webhookId}/webhook`;
	services.neteaseIm.copies = { url };
	let written = 0;

	/** What is sent after somebody wrote. @param {string} from @param {string} to @param {string} text */
	async function answersTo(from, to, text) {
		const before = services.neteaseIm.accepted.length;
		await services.neteaseIm.write(`${from}|1|${to}`, { text });
		written += 1;
		await until('the execution has ended', 60, async () => {
			const executions = await client.executions(workflow);
			return executions.length === written ? true : undefined;
		});
		const sent = services.neteaseIm.accepted.slice(before + 1);
		return sent.map(({ destination, body }) => [destination, body.message.text]);
	}
	const prices = 'You find our prices at the top of our page.';
	const toAlice = 'service-desk|1|alice';
	expect(await answersTo('alice', 'service-desk', 'What is the price?')).toEqual([
		[toAlice, prices],
	]);
	expect(await answersTo('alice', 'service-desk', 'I want to talk to a human')).toEqual([
		[toAlice, 'A colleague takes over. I keep silent meanwhile.'],
		['service-desk|2|5001', 'alice asks for a person: I want to talk to a human'],
	]);
	expect(await answersTo('alice', 'service-desk', 'And the price?')).toEqual([]);
	expect(await answersTo('service-desk', 'alice', 'Hello, this is Ann.')).toEqual([]);
	expect(await answersTo('bob', 'service-desk', '多少钱？')).toEqual([
		['service-desk|1|bob', prices],
	]);
	expect(await answersTo('service-desk', 'alice', '#done')).toEqual([
		[toAlice, 'My colleague has left. I answer again.'],
	]);
	expect(await answersTo('alice', 'service-desk', 'So, the price?')).toEqual([[toAlice, prices]]);
	services.neteaseIm.copies = {};
	await client.deactivate(workflow);
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

test.each([
	['the backup address', '/im/v2/accounts?account_ids=user-a', 'GET'],
	['where files are stored', '/nimserver/msg/upload.action', 'POST'],
])('the HTTP Request node reaches %s of NetEase IM, and no other', async (_what, path, method) => {
	const { url, credential } = services.neteaseIm;
	const type = 'neteaseImApi';
	const data = { ...credential, baseUrl: 'http://127.0.0.1:1', backupUrl: url };
	const backup = await client.createCredential({ name: 'with a backup', type, data });
	const request = (/** @type {string} */ name, /** @type {string} */ host) => ({
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		onError: 'continueRegularOutput',
		parameters: {
			method,
			url: host + path,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
		},
		credentials: { [type]: { id: backup.id, name: backup.name } },
	});
	const hook = webhook(`backup-${method}`);
	const nodes = [request('Backup', url), request('Elsewhere', services.imkit.url)];
	const workflow = await client.importWorkflow(chain('backup', nodes, hook), [backup]);
	await client.activate(workflow);
	const reply = await client.callWebhook(`backup-${method}`, {});
	expect(services.neteaseIm.requests).toMatchObject([{ url: path, method }]);
	expect(services.neteaseIm.requests[0].headers).toHaveProperty('checksum');
	expect(services.imkit.requests).toEqual([]);
	expect(JSON.stringify(reply.data)).toContain('and the request goes to');
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

/** A time zone in which it is about noon. */
function whereItIsNoon() {
	const ahead = 12 - new Date().getUTCHours();
	// The names count the other way round: Etc/GMT-8 is eight hours ahead.
	return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`;
}
