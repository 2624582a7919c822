const axios = require('axios');
const { examples } = require('../support/examples');
const { until } = require('../../tools/n8n/until');
const { startModel } = require('./support/model');
const { openSession } = require('./support/session');

/** @type {import('./support/session').Session} */
let session;
/** @type {import('../../tools/n8n/client').Client} */
let client;
/** @type {import('./support/session').Session['services']} */
let services;
/** @type {Awaited<ReturnType<typeof startModel>>} */
let model;
/** @type {(import('../../tools/n8n/client').Credential & { id: string })[]} */
let credentials;

beforeAll(async () => {
	model = await startModel();
	session = await openSession();
	({ client, services } = session);
	const ofModel = {
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: `${model.url}/v1` },
	};
	credentials = await Promise.all([...services.credentials, ofModel].map(client.createCredential));
});
beforeEach(() => services.reset());
afterAll(async () => {
	await session?.close();
	await model?.close();
});

beforeEach(() => services.reset());

const shipped = examples['agent-answers-in-a-room'];

/** The shipped example with the other node as the agent's tool. */
function withConversationTool() {
	return withTool({
		name: 'Send Conversation Message in NetEase IM',
		type: 'n8n-nodes-imkit-netease.sendConversationMessageTool',
		parameters: {
			sender_id: 'service-desk',
			receiver_id: 'alice',
			text: shipped.nodes.at(-1)?.parameters.message,
		},
	});
}

/** The shipped example with another tool. @param {{ name: string, type: string, parameters: object }} tool */
function withTool(tool) {
	const example = structuredClone(shipped);
	const node = /** @type {import('n8n-workflow').INode} */ (example.nodes.at(-1));
	const { [node.name]: toAgent, ...others } = example.connections;
	Object.assign(node, tool);
	return { ...example, connections: { ...others, [tool.name]: toAgent } };
}

/**
 * Whether a model is told where a tool leads. Older n8n hands it the description of the node, which
 * names the service alone.
 */
function saysWhere() {
	const [major, minor] = session.n8n.version.split('.').map(Number);
	return major > 2 || (major === 2 && minor >= 30);
}

/**
 * Types into the chat window of the editor.
 *
 * @param {import('../../tools/n8n/client').SavedWorkflow} workflow
 */
async function ask(workflow) {
	const typed = { sessionId: 'one', action: 'sendMessage', chatInput: 'Where is my order?' };
	const id = await client.run(workflow, 'When Chat Message Received', typed);
	const { status, data } = await client.ended(id);
	const error = data.resultData.error?.message;
	expect([status, error]).toEqual(['success', undefined]);
	return JSON.stringify(data.resultData.runData['AI Agent'][0].data.main[0][0].json);
}

const cases = [
	{
		node: 'Send Room Message',
		workflow: shipped,
		service: () => services.imkit,
		described: 'Send a chat message in IMKIT into the room project-room-001 as the user system',
		id: '_id',
		text: (/** @type {any} */ body) => body.message,
		refusal: {
			status: 404,
			body: {
				RC: 404,
				RM: 'Room not found',
				error: { code: 'ROOM_NOT_FOUND', message: 'No such room' },
			},
		},
		words: 'No such room',
	},
	{
		node: 'Send Conversation Message',
		workflow: withConversationTool(),
		service: () => services.neteaseIm,
		described:
			'Send a chat message in NetEase IM (网易云信) from the account service-desk to alice',
		id: 'message_server_id',
		text: (/** @type {any} */ body) => body.message.text,
		refusal: { status: 200, body: { code: 102404, msg: 'account not exist' } },
		words: 'account not exist',
	},
];

/** Of the agent node: the shipped example's runs the tool itself, the newer one has n8n run it. */
const AGENTS = [1.7, 2.2, 3];

/**
 * The tool of a workflow offered to programs outside n8n.
 *
 * @param {typeof shipped} workflow
 * @param {string} path
 */
function asMcpServer(workflow, path) {
	const tool = /** @type {import('n8n-workflow').INode} */ (workflow.nodes.at(-1));
	const server = {
		id: path,
		name: 'MCP Server Trigger',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0],
		webhookId: path,
		parameters: { path },
	};
	const toServer = { ai_tool: [[{ node: server.name, type: 'ai_tool', index: 0 }]] };
	return {
		name: path,
		nodes: [server, tool],
		connections: { [tool.name]: toServer },
		settings: {},
	};
}

/**
 * What a program outside n8n is told after it has called the one tool of an MCP server.
 *
 * @param {string} path
 * @param {object} args
 */
async function callOverMcp(path, args) {
	const http = axios.create({ baseURL: session.n8n.url, responseType: 'text' });
	/** @type {Record<string, string>} */
	const headers = { Accept: 'application/json, text/event-stream' };
	/**
	 * @param {string} method
	 * @param {object} params
	 * @param {number} [id] none for what wants no answer
	 */
	const send = async (method, params, id) => {
		const body = { jsonrpc: '2.0', method, params, id };
		const reply = await http.post(`/mcp/${path}`, body, { headers });
		headers['Mcp-Session-Id'] ??= reply.headers['mcp-session-id'];
		const [, data = 'null'] = /^data: (.*)$/m.exec(reply.data) ?? [];
		return JSON.parse(data);
	};
	const client = { protocolVersion: '2025-03-26', capabilities: {} };
	await send('initialize', { ...client, clientInfo: { name: 'test', version: '1' } }, 1);
	await send('notifications/initialized', {});
	const { result } = await send('tools/list', {}, 2);
	const call = { name: result.tools[0].name, arguments: args };
	return JSON.stringify(await send('tools/call', call, 3));
}

describe.each(cases)('of a message whose answer was lost, with $node,', ({ workflow, service }) => {
	beforeEach(() => service().fail({ hangUp: 'beforeRead' }, { times: Infinity }));

	/** @param {string} answer */
	function expectUnknown(answer) {
		expect(answer).toContain('may have been delivered');
		expect(answer).toMatch(/outcome\W+unknown/);
		expect(service().requests.length).toBeGreaterThan(0);
	}

	test.each(AGENTS)('an agent of version %s learns that it may have arrived', async (version) => {
		const example = structuredClone(workflow);
		const agent = example.nodes.find(({ type }) => type.endsWith('.agent'));
		Object.assign(agent ?? {}, { typeVersion: version });
		expectUnknown(await ask(await client.importWorkflow(example, credentials)));
	});

	test('so does a program that calls the node over MCP', async () => {
		const path = `mcp-${service() === services.imkit ? 'room' : 'conversation'}`;
		const server = asMcpServer(structuredClone(workflow), path);
		await client.activate(await client.importWorkflow(server, credentials));
		expectUnknown(await callOverMcp(path, { message: '您好' }));
	});
});

test.each(cases)(
	'an agent sends two messages with $node as its tool, and learns what became of each',
	async ({ workflow, service, described, id, text, refusal, words }) => {
		const imported = await client.importWorkflow(workflow, credentials);
		model.requests.length = 0;
		const answer = await ask(imported);
		const { accepted } = service();
		expect(accepted.map(({ body }) => text(body))).toEqual([
			'您好,这是第 1 条',
			'您好,这是第 2 条',
		]);
		expect(answer).toContain('The tool said');
		expect(answer).toContain(accepted[1].message[id]);
		const [tool] = model.requests[0].tools;
		expect(tool.function.parameters.properties.message.description).toBe(
			'The answer to the customer',
		);
		const plain = described.replace(/(IMKIT|\(网易云信\)).*/, '$1').replace(/.*in /, '');
		if (saysWhere()) expect(tool.function.description).toBe(described);
		else expect(tool.function.description).toContain(plain);

		service().fail({ reply: refusal }, { times: 2 });
		expect(await ask(imported)).toContain(words);
		expect(accepted).toHaveLength(2);
	},
);

const BATCHES = [
	{
		service: () => services.neteaseIm,
		tool: {
			name: 'Tell Customers',
			type: 'n8n-nodes-imkit-netease.batchSendConversationMessageTool',
			parameters: {
				sender_id: 'service-desk',
				receiver_ids: ['alice', 'nobody', 'bob'],
				message_type: 0,
				text: "={{ $fromAI('message', 'What the customers are told') }}",
			},
		},
		described:
			'Send one chat message to many NetEase IM (网易云信) accounts at once from the account service-desk to alice,nobody,bob',
		arrived: ['service-desk|1|alice', 'service-desk|1|bob'],
		words: 'account not exist',
	},
	{
		service: () => services.imkit,
		tool: {
			name: 'Tell Rooms',
			type: 'n8n-nodes-imkit-netease.batchSendRoomMessageTool',
			parameters: {
				batchTo: 'rooms',
				rooms: ['support', 'project-room-001'],
				sender: { __rl: true, mode: 'id', value: 'system' },
				messageType: 'text',
				message: "={{ $fromAI('message', 'What the rooms are told') }}",
			},
		},
		described:
			'Queue one chat message in IMKIT for many rooms or users at once into the rooms support,project-room-001 as the user system. IMKIT delivers it later and does not say to whom.',
		arrived: ['support', 'project-room-001'],
		words: 'batchID',
	},
];

test.each(BATCHES)(
	'an agent tells many at once with the tool $tool.name, and learns what became of each',
	async ({ service, tool, described, arrived, words }) => {
		model.requests.length = 0;
		const answer = await ask(await client.importWorkflow(withTool(tool), credentials));
		const { accepted } = service();
		expect(accepted.map(({ destination }) => destination)).toEqual([...arrived, ...arrived]);
		expect(answer).toContain(words);
		const [{ function: offered }] = model.requests[0].tools;
		if (saysWhere()) expect(offered.description).toBe(described);
		else expect(offered.description).toContain(described.split(' in IMKIT')[0].split(' from')[0]);
	},
);

test('an agent takes a message back with a recall node as its tool', async () => {
	await services.neteaseIm.write('service-desk|1|alice', { text: 'The price is 1 yuan' });
	const [{ message }] = services.neteaseIm.accepted;
	const tool = {
		name: 'Take It Back',
		type: 'n8n-nodes-imkit-netease.recallConversationMessageTool',
		parameters: {
			messageFrom: 'ids',
			sender_id: 'service-desk',
			conversation_type: 1,
			receiver_id: 'alice',
			message_server_id: message.message_server_id,
			options: { description: "={{ $fromAI('message', 'Why') }}" },
		},
	};
	model.requests.length = 0;
	const answer = await ask(await client.importWorkflow(withTool(tool), credentials));
	expect(services.neteaseIm.accepted[0].recalledAt).toEqual(expect.any(Number));
	expect(answer).toContain('The tool said');
	const [{ function: offered }] = model.requests[0].tools;
	if (saysWhere()) {
		expect(offered.description).toBe(
			'Take back a chat message that was sent in NetEase IM (网易云信) from the account service-desk to alice: it disappears for its receivers',
		);
	} else {
		expect(offered.description).toContain('Take back chat messages that were sent into NetEase IM');
	}
});

test('an agent with a memory answers in NetEase IM, nothing mapped, and keeps the conversations apart', async () => {
	const example = examples['agent-in-a-conversation'];
	const workflow = await client.importWorkflow(example, credentials);
	await client.activate(workflow);
	const trigger = example.nodes.find(({ type }) => type.endsWith('neteaseImTrigger'));
	const url = `${session.n8n.url}/webhook/${trigger?.webhookId}/webhook`;
	services.neteaseIm.copies = { url };

	/** What the agent answers. @param {string} customer @param {string} text */
	async function ask(customer, text) {
		const { accepted } = services.neteaseIm;
		const before = accepted.length;
		await services.neteaseIm.write(`${customer}|1|service-desk`, { text });
		const answer = await until('the agent answered', 60, async () => accepted[before + 1]);
		expect(answer.destination).toBe(`service-desk|1|${customer}`);
		return answer.body.message.text;
	}
	expect(await ask('alice', 'Where is my order?')).toBe('Where is my order?');
	expect(await ask('bob', '这个多少钱？')).toBe('这个多少钱？');
	expect(await ask('alice', 'It is A-1024.')).toBe('Where is my order? + It is A-1024.');
	expect(await ask('bob', '谢谢')).toBe('这个多少钱？ + 谢谢');
	services.neteaseIm.copies = {};
	await client.deactivate(workflow);
});
