const { randomUUID } = require('node:crypto');
const { createServer } = require('node:http');
const { buffer } = require('node:stream/consumers');
const { additionalDataOf } = require('./engine');
const { HookContext, WebhookContext } = require('n8n-core');
const { Workflow } = require('n8n-workflow');
const packageJson = require('../../package.json');
const { CredentialsHelper } = require('./credentialsHelper');

/**
 * @typedef {import('n8n-workflow').INodeExecutionData} Item
 * @typedef {import('n8n-workflow').INodeParameters} Parameters
 * @typedef {import('n8n-workflow').IWebhookData} WebhookData
 * @typedef {import('./engine').Engine} Engine
 *
 * @typedef {object} ReceiverOptions
 * @property {string} node Such as `neteaseImTrigger`.
 * @property {Parameters} [parameters]
 * @property {Record<string, import('n8n-workflow').ICredentialDataDecryptedObject>} credentials By type.
 * @property {(item: Item) => unknown} [onStart] Awaited before the answer, as n8n waits until the
 * start of the workflow is stored. Where it throws, the caller is told so with 500.
 *
 * @typedef {Awaited<ReturnType<typeof startReceiver>>} Receiver
 */

/**
 * A workflow that begins with a trigger of the package, at an address of its own: the node runs in
 * the contexts that n8n makes, its requests and answers are real HTTP, read and written as n8n's
 * server does.
 *
 * @param {Engine} engine
 * @param {ReceiverOptions} options
 */
async function startReceiver({ loader, nodeTypes }, options) {
	const { node: nodeType, credentials } = options;
	const webhookId = randomUUID();
	const workflowId = randomUUID();
	const nodeId = randomUUID();
	const type = `${packageJson.name}.${nodeType}`;
	const { version } = nodeTypes.getByNameAndVersion(type).description;
	const typeVersion = /** @type {number} */ (version);

	const helper = new CredentialsHelper(loader, credentials);

	const receiver = {
		/** What has started the workflow. */
		items: /** @type {Item[]} */ ([]),
		/** Errors of the node: n8n would have stored a failed execution for each. */
		faults: /** @type {Error[]} */ ([]),
		/** How often the credential was read since the receiver was made. */
		credentialReads: () => helper.reads,
		parameters: options.parameters ?? {},
		/** What expressions know as `$vars`. */
		variables: /** @type {import('n8n-workflow').IDataObject} */ ({}),
		onStart: options.onStart,
		/** Of the workflow, as n8n stores it: kept from one activation to the next. */
		staticData: /** @type {import('n8n-workflow').IDataObject} */ ({}),
		/** As n8n's webhook works while the editor listens, and in production. */
		url: '',
		testUrl: '',
		activate: async () => await open('production'),
		deactivate: async () => await shut('production'),
		listen: async () => await open('test'),
		stopListening: async () => await shut('test'),
		/** n8n's process ends without a word. */
		kill: () => opened.clear(),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	/** @typedef {'production' | 'test'} Kind */
	/** @type {Map<Kind, Workflow>} */
	const opened = new Map();

	/** @param {import('n8n-workflow').IDataObject} staticData */
	function workflowWith(staticData) {
		return new Workflow({
			id: workflowId,
			nodes: [
				{
					id: nodeId,
					webhookId,
					name: 'Trigger',
					type,
					typeVersion,
					position: [0, 0],
					parameters: receiver.parameters,
					credentials: Object.fromEntries(
						Object.keys(credentials).map((name) => [name, { id: name, name }]),
					),
				},
			],
			connections: {},
			active: true,
			nodeTypes,
			staticData: structuredClone(staticData),
		});
	}

	/** @param {Partial<import('n8n-workflow').IWorkflowExecuteAdditionalData>} [specifics] */
	function dataWith(specifics) {
		return additionalDataOf(helper, {
			webhookBaseUrl: `${base}/webhook`,
			webhookTestBaseUrl: `${base}/webhook-test`,
			workflowId,
			variables: receiver.variables,
			...specifics,
		});
	}

	/**
	 * @param {Workflow} workflow
	 * @param {Kind} kind
	 * @param {ReturnType<typeof dataWith>} data
	 * @returns {WebhookData}
	 */
	function webhookOf(workflow, kind, data) {
		const node = nodeOf(workflow);
		const { webhooks = [] } = nodeTypes.getByNameAndVersion(node.type, typeVersion).description;
		const [webhookDescription] = webhooks;
		return {
			httpMethod: 'POST',
			node: node.name,
			path: `${webhookId}/${webhookDescription.path}`,
			webhookDescription,
			workflowId,
			workflowExecuteAdditionalData: data,
			isTest: kind === 'test',
		};
	}

	/**
	 * @param {Workflow} workflow
	 * @param {Kind} kind
	 * @param {'checkExists' | 'create' | 'delete'} method
	 */
	async function lifecycle(workflow, kind, method) {
		const node = nodeOf(workflow);
		const { webhookMethods } = nodeTypes.getByNameAndVersion(node.type, typeVersion);
		const data = dataWith();
		const manual = kind === 'test';
		const mode = method === 'delete' ? 'internal' : manual ? 'manual' : 'trigger';
		const activation = method === 'delete' ? 'update' : manual ? 'manual' : 'activate';
		const webhook = webhookOf(workflow, kind, data);
		const context = new HookContext(workflow, node, data, mode, activation, webhook);
		return await webhookMethods?.default?.[method].call(context);
	}

	/** @param {Kind} kind */
	async function open(kind) {
		const before = kind === 'test' ? {} : receiver.staticData;
		const workflow = workflowWith(before);
		try {
			if (!(await lifecycle(workflow, kind, 'checkExists'))) {
				await lifecycle(workflow, kind, 'create');
			}
		} catch (error) {
			// As some versions of n8n do: with a workflow that was loaded anew.
			await lifecycle(workflowWith(before), kind, 'delete');
			throw error;
		}
		if (kind === 'production') receiver.staticData = plain(workflow.staticData);
		opened.set(kind, workflow);
	}

	/** @param {Kind} kind */
	async function shut(kind) {
		const staticData = opened.get(kind)?.staticData ?? receiver.staticData;
		opened.delete(kind);
		const workflow = workflowWith(plain(staticData));
		await lifecycle(workflow, kind, 'delete');
		if (kind === 'production') receiver.staticData = plain(workflow.staticData);
	}

	const server = createServer(async (request, response) => {
		const { pathname, searchParams } = new URL(`${request.url}`, 'http://localhost');
		/** @type {Kind} */
		const kind = pathname.startsWith('/webhook-test/') ? 'test' : 'production';
		const workflow = opened.get(kind);
		if (!workflow) return void answer(response, 404, { message: 'Not registered' });
		try {
			const httpRequest = /** @type {any} */ (
				Object.assign(request, { params: {}, query: queryOf(searchParams) })
			);
			const failure = await readBody(httpRequest);
			if (failure) return void answer(response, 422, { message: failure });

			const data = dataWith({ httpRequest, httpResponse: /** @type {any} */ (response) });
			const mode = kind === 'test' ? 'manual' : 'webhook';
			const webhook = webhookOf(workflow, kind, data);
			const node = nodeOf(workflow);
			const context = new WebhookContext(workflow, node, data, mode, webhook, [], null);
			const { webhook: work } = nodeTypes.getByNameAndVersion(node.type, typeVersion);
			const result = await work?.call(context);
			if (result?.noWebhookResponse) return;

			const [item] = result?.workflowData?.[0] ?? [];
			if (item) {
				await receiver.onStart?.(item);
				receiver.items.push(structuredClone(item));
			}
			// n8n's own answer goes before that of the node, and there is one unless the node says no.
			const { responseData = 'firstEntryJson' } = webhook.webhookDescription;
			const own = item && responseData ? responseData : undefined;
			const said = own ?? result?.webhookResponse ?? { message: 'Workflow was started' };
			answer(response, 200, said);
		} catch (error) {
			receiver.faults.push(/** @type {Error} */ (error));
			answer(response, 500, { message: 'Error in workflow' });
		}
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	const base = `http://127.0.0.1:${port}`;
	receiver.url = `${base}/webhook/${webhookId}/webhook`;
	receiver.testUrl = `${base}/webhook-test/${webhookId}/webhook`;
	return receiver;
}

/** @param {Workflow} workflow */
function nodeOf(workflow) {
	return /** @type {import('n8n-workflow').INode} */ (workflow.getNode('Trigger'));
}

/** @param {unknown} data */
function plain(data) {
	return JSON.parse(JSON.stringify(data));
}

/** A name that comes twice has a list of values. @param {URLSearchParams} given */
function queryOf(given) {
	return Object.fromEntries(
		[...new Set(given.keys())].map((name) => {
			const values = given.getAll(name);
			return [name, values.length > 1 ? values : values[0]];
		}),
	);
}

/** What n8n takes for text and reads before the node. */
const READ_BEFORE =
	/^(application\/json|text\/plain|application\/x-www-form-urlencoded)|[/+]xml(;|$)/;

/**
 * @param {any} request
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function readBody(request) {
	const type = String(request.headers['content-type'] ?? '');
	request.body = {};
	request.readRawBody = async () => (request.rawBody ??= await buffer(request));
	if (type.startsWith('multipart/')) return void (await buffer(request));
	if (!READ_BEFORE.test(type)) return undefined;
	await request.readRawBody();
	if (!type.startsWith('application/json') || request.rawBody.length === 0) return undefined;
	try {
		request.body = JSON.parse(request.rawBody.toString().replace(/^\uFEFF/, ''));
		return undefined;
	} catch {
		return 'Failed to parse request body';
	}
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
function answer(response, status, body) {
	response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(body));
}

module.exports = { startReceiver };
