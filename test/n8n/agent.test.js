const fastify = require('fastify');
const { examples } = require('../support/examples');
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

/**
 * A chat model that speaks the OpenAI protocol: it calls the one tool it is offered twice, then
 * repeats what the tool answered last.
 */
async function startModel() {
	const app = fastify({ bodyLimit: 5_000_000 });
	/** @type {any[]} */
	const requests = [];
	app.post('/v1/chat/completions', async ({ body }, reply) => {
		const { messages, tools } = /** @type {any} */ (body);
		requests.push(body);
		const last = messages.at(-1);
		const name = tools[0].function.name;
		const answers = messages.filter((/** @type {any} */ { role }) => role === 'tool').length;
		const message = `您好,这是第 ${answers + 1} 条`;
		const call = { name, arguments: JSON.stringify({ message }) };
		const isAnswered = answers === 2;
		const delta = isAnswered
			? { role: 'assistant', content: `The tool said: ${last.content}` }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [{ index: 0, id: `call-${answers}`, type: 'function', function: call }],
				};
		const finish_reason = isAnswered ? 'stop' : 'tool_calls';
		const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'scripted' };
		const choices = [{ index: 0, delta, finish_reason }];
		reply.type('text/event-stream');
		return `data: ${JSON.stringify({ ...chunk, choices })}\n\ndata: [DONE]\n\n`;
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, requests, close: () => app.close() };
}

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
afterAll(async () => {
	await session?.close();
	await model?.close();
});

const shipped = examples['agent-answers-in-a-room'];

/** The shipped example with the other node as the agent's tool. */
function withConversationTool() {
	const example = structuredClone(shipped);
	const tool = /** @type {import('n8n-workflow').INode} */ (example.nodes.at(-1));
	const { [tool.name]: toAgent, ...others } = example.connections;
	tool.name = 'Send Conversation Message in NetEase IM';
	tool.type = 'n8n-nodes-imkit-netease.sendConversationMessageTool';
	tool.parameters = {
		sender_id: 'service-desk',
		receiver_id: { __rl: true, mode: 'id', value: 'alice' },
		text: tool.parameters.message,
	};
	return { ...example, connections: { ...others, [tool.name]: toAgent } };
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
	expect(status).toBe('success');
	return JSON.stringify(data.resultData.runData['AI Agent'][0].data.main[0][0].json);
}

const cases = [
	{
		node: 'Send Room Message',
		workflow: shipped,
		service: () => services.imkit,
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
		id: 'message_server_id',
		text: (/** @type {any} */ body) => body.message.text,
		refusal: { status: 200, body: { code: 102404, msg: 'account not exist' } },
		words: 'account not exist',
	},
];

test.each(cases)(
	'an agent sends two messages with $node as its tool, and learns what became of each',
	async ({ workflow, service, id, text, refusal, words }) => {
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

		service().fail({ reply: refusal }, { times: 2 });
		expect(await ask(imported)).toContain(words);
		expect(accepted).toHaveLength(2);
	},
);
