const fastify = require('fastify');

/**
 * A chat model that speaks the OpenAI protocol: it calls the one tool it is offered, then repeats
 * what the tool answered last. Without a tool it repeats what people have said to it so far.
 *
 * @param {number} [calls] how often it calls the tool in one conversation
 */
async function startModel(calls = 2) {
	const app = fastify({ bodyLimit: 5_000_000 });
	/** @type {any[]} */
	const requests = [];
	app.post('/v1/chat/completions', async ({ body }, reply) => {
		const { messages, tools, stream } = /** @type {any} */ (body);
		requests.push(body);
		if (!tools) {
			const said = messages.filter((/** @type {any} */ { role }) => role === 'user');
			const content = said.map((/** @type {any} */ each) => each.content).join(' + ');
			return answer(reply, { role: 'assistant', content }, 'stop', stream);
		}
		const last = messages.at(-1);
		const { name, parameters } = tools[0].function;
		const answers = messages.filter((/** @type {any} */ { role }) => role === 'tool').length;
		const message = `您好,这是第 ${answers + 1} 条`;
		// Of a tool that a person reviews, n8n asks for two kinds of parameters.
		const isReviewed = 'toolParameters' in parameters.properties;
		const given = isReviewed ? { toolParameters: { message }, hitlParameters: {} } : { message };
		const call = { name, arguments: JSON.stringify(given) };
		const isAnswered = answers === calls;
		const delta = isAnswered
			? { role: 'assistant', content: `The tool said: ${last.content}` }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [{ index: 0, id: `call-${answers}`, type: 'function', function: call }],
				};
		return answer(reply, delta, isAnswered ? 'stop' : 'tool_calls', stream);
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, requests, close: () => app.close() };
}

/**
 * @param {import('fastify').FastifyReply} reply
 * @param {object} message
 * @param {string} finish_reason
 * @param {boolean} [stream] Whether the answer was asked for in pieces.
 */
function answer(reply, message, finish_reason, stream) {
	const id = { id: 'c', created: 1, model: 'scripted' };
	if (!stream) {
		return { ...id, object: 'chat.completion', choices: [{ index: 0, message, finish_reason }] };
	}
	const choices = [{ index: 0, delta: message, finish_reason }];
	reply.type('text/event-stream');
	return `data: ${JSON.stringify({ ...id, object: 'chat.completion.chunk', choices })}\n\ndata: [DONE]\n\n`;
}

module.exports = { startModel };
