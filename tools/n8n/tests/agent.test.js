const fastify = require('fastify');
const { connect } = require('../client');
const { examples } = require('../../../test/support/examples');
const { startLocalServices } = require('../localServices');
const { packageTarball } = require('../packageTarball');
const { startN8n } = require('../server');
const { temporaryFolder } = require('../temporaryFolder');

/** @type {Awaited<ReturnType<typeof startLocalServices>>} */
let services;
/** @type {import('../server').N8n} */
let n8n;
/** @type {import('../client').Client} */
let client;
/** @type {Awaited<ReturnType<typeof startModel>>} */
let model;

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
	services = await startLocalServices();
	model = await startModel();
	const tarball = await packageTarball(temporaryFolder('package').path);
	n8n = await startN8n({ tarball });
	client = await connect(n8n.url);
});
afterAll(async () => {
	await n8n?.stop();
	await model?.close();
	await services?.close();
});

/** The example exactly as it is shipped, with credentials. */
async function importExample() {
	const credentials = await Promise.all(
		[
			...services.credentials,
			{ name: 'Model', type: 'openAiApi', data: { apiKey: 'none', url: `${model.url}/v1` } },
		].map(client.createCredential),
	);
	return await client.importWorkflow(examples['agent-answers-in-a-room'], credentials);
}

/**
 * Types into the chat window of the editor.
 *
 * @param {import('../client').SavedWorkflow} workflow
 */
async function ask(workflow) {
	const typed = { sessionId: 'one', action: 'sendMessage', chatInput: 'Where is my order?' };
	const id = await client.run(workflow, 'When Chat Message Received', typed);
	const { status, data } = await client.ended(id);
	expect(status).toBe('success');
	return JSON.stringify(data.resultData.runData['AI Agent'][0].data.main[0][0].json);
}

test('an agent sends two messages with the node as its tool, and learns what became of each', async () => {
	const workflow = await importExample();
	const answer = await ask(workflow);
	const sent = services.imkit.accepted.map(({ body }) => body.message);
	expect(sent).toEqual(['您好,这是第 1 条', '您好,这是第 2 条']);
	expect(answer).toContain('The tool said');
	expect(answer).toContain(services.imkit.accepted[1].message._id);
	const [tool] = model.requests[0].tools;
	expect(tool.function.parameters.properties.message.description).toBe(
		'The answer to the customer',
	);

	const refused = {
		RC: 404,
		RM: 'Room not found',
		error: { code: 'ROOM_NOT_FOUND', message: 'No such room' },
	};
	services.imkit.fail({ reply: { status: 404, body: refused } }, { times: 2 });
	expect(await ask(workflow)).toContain('No such room');
});
