const { createServer } = require('node:http');
const { buffer } = require('node:stream/consumers');
const { parse, stringify } = require('flatted');
const { additionalDataOf } = require('./engine');
const { WebhookContext } = require('n8n-core');
const { Workflow } = require('n8n-workflow');
const { CredentialsHelper } = require('./credentialsHelper');

/**
 * @typedef {import('./engine').Engine} Engine
 * @typedef {import('./engine').Execution} Execution
 * @typedef {import('./engine').WorkflowJson} WorkflowJson
 * @typedef {import('n8n-workflow').IRunExecutionData} RunData
 *
 * @typedef {object} Stored An execution as n8n stores it.
 * @property {WorkflowJson} json
 * @property {string} data Of a run that waits, as text: nothing else outlives the process.
 * @property {Date} [waitTill]
 * @property {'waiting' | 'running' | 'finished'} status
 * @property {Execution[]} parts What ran, from one wait to the next.
 *
 * @typedef {Awaited<ReturnType<typeof startAsker>>} Asker
 */

/**
 * Executions that wait: started in n8n's engine, stored as text while they sleep, and woken by real
 * HTTP at an address of their own, in the contexts that n8n makes. Signatures are n8n's own work and
 * are not looked at here: what lets an answer in must be the node's.
 *
 * @param {Engine} engine
 * @param {Record<string, import('n8n-workflow').ICredentialDataDecryptedObject>} credentials By type.
 */
async function startAsker(engine, credentials) {
	/** @type {Map<string, Stored>} */
	const executions = new Map();
	let count = 0;

	const asker = {
		/** Errors of the node: n8n would have stored a failed execution for each. */
		faults: /** @type {Error[]} */ ([]),
		/** How often an answer woke an execution. */
		woken: 0,
		waitingUrl: '',

		/**
		 * Runs a workflow until it waits or ends.
		 *
		 * @param {WorkflowJson} json
		 * @param {import('n8n-workflow').IDataObject[] | null} [input] What is pinned to its trigger, if null.
		 */
		async run(json, input = [{}]) {
			const executionId = String(++count);
			await part(executionId, json, { input: input ?? undefined });
			return executionId;
		},

		/** @param {string} executionId */
		status: (executionId) => stored(executionId).status,

		/** What ran last. @param {string} executionId */
		last: (executionId) => /** @type {Execution} */ (stored(executionId).parts.at(-1)),

		/** When the wait is over. @param {string} executionId */
		until: (executionId) => stored(executionId).waitTill,

		/** n8n's clock finds that the wait is over. @param {string} executionId */
		async timeUp(executionId) {
			const execution = stored(executionId);
			await part(executionId, execution.json, { goOnWith: load(execution) });
		},

		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	/** @param {string} executionId */
	function stored(executionId) {
		const found = executions.get(executionId);
		if (!found) throw new Error(`There is no execution ${executionId}.`);
		return found;
	}

	/**
	 * @param {string} executionId
	 * @param {WorkflowJson} json
	 * @param {import('./engine').RunOptions} options
	 */
	async function part(executionId, json, options) {
		const known = executions.get(executionId);
		const { waitingUrl } = asker;
		if (known) known.status = 'running';
		const ran = await engine.run(json, { ...options, credentials, executionId, waitingUrl });
		const { data, waitTill } = ran.run;
		executions.set(executionId, {
			json,
			data: stringify(data),
			waitTill: waitTill ?? undefined,
			status: waitTill ? 'waiting' : 'finished',
			parts: [...(known?.parts ?? []), ran],
		});
	}

	/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
	async function serve(request, response) {
		const { pathname, searchParams } = new URL(`${request.url}`, 'http://localhost');
		const [, , executionId, suffix] = pathname.split('/');
		const execution = executions.get(executionId);
		if (!execution) return send(response, 404, 'does not exist');
		if (execution.status === 'running') return send(response, 409, 'is running already');
		if (execution.status === 'finished') return send(response, 200, 'No action required');

		const data = load(execution);
		const { resultData, executionData } = data;
		const name = `${resultData.lastNodeExecuted}`;
		const [entry] = executionData?.nodeExecutionStack ?? [];
		entry.node.disabled = true;
		data.waitTill = undefined;
		resultData.runData[name].pop();

		const { nodes, connections, settings } = execution.json;
		const workflow = new Workflow({
			id: 'workflow-1',
			nodes: nodes.map((node) => ({ ...node, credentials: entry.node.credentials })),
			connections,
			active: false,
			nodeTypes: engine.nodeTypes,
			settings,
		});
		const node = /** @type {import('n8n-workflow').INode} */ (workflow.getNode(name));
		const type = engine.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const webhookDescription = type.description.webhooks?.find(
			({ httpMethod }) => httpMethod === request.method,
		);
		if (!webhookDescription || suffix !== node.id) return send(response, 200, 'No action required');

		const query = Object.fromEntries(
			[...new Set(searchParams.keys())].map((key) => {
				const values = searchParams.getAll(key);
				return [key, values.length > 1 ? values : values[0]];
			}),
		);
		const httpRequest = Object.assign(request, { params: {}, query, body: {} });
		httpRequest.body = await bodyOf(request);
		const additionalData = additionalDataOf(new CredentialsHelper(engine.loader, credentials), {
			httpRequest: /** @type {any} */ (httpRequest),
			httpResponse: /** @type {any} */ (response),
			executionId,
		});
		const webhookData = {
			httpMethod: /** @type {'GET'} */ (request.method),
			node: node.name,
			path: node.id,
			webhookDescription,
			workflowId: 'workflow-1',
			workflowExecuteAdditionalData: additionalData,
		};
		const context = new WebhookContext(
			workflow,
			node,
			additionalData,
			'manual',
			webhookData,
			[],
			data,
		);
		const result = await type.webhook?.call(context);
		if (result?.noWebhookResponse) return;
		if (!result?.workflowData) throw new Error('The node answered nothing.');

		// One of those who answer at the same moment is first.
		if (stored(executionId).status !== 'waiting') return send(response, 409, 'already resuming');
		execution.status = 'running';
		asker.woken += 1;
		entry.data = { main: result.workflowData };
		const ended = part(executionId, execution.json, { goOnWith: data });
		send(response, 200, result.webhookResponse);
		await ended;
	}

	const server = createServer((request, response) => {
		serve(request, response).catch((error) => {
			asker.faults.push(error);
			if (!response.headersSent) send(response, 500, 'Error in workflow');
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	asker.waitingUrl = `http://127.0.0.1:${port}/webhook-waiting`;
	return asker;
}

/** @param {Stored} execution @returns {RunData} */
function load({ data }) {
	return parse(data);
}

/** As n8n reads it. @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
	const text = (await buffer(request)).toString();
	const type = String(request.headers['content-type'] ?? '');
	if (type.startsWith('application/json')) return JSON.parse(text);
	if (type.startsWith('text/plain')) return text;
	if (type.startsWith('multipart/form-data')) return { data: { text }, files: {} };
	return type.startsWith('application/x-www-form-urlencoded')
		? Object.fromEntries(new URLSearchParams(text))
		: {};
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
function send(response, status, body) {
	if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/html');
	response.writeHead(status);
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

module.exports = { startAsker };
