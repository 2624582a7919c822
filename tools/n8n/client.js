const axios = require('axios');
const { parse } = require('flatted');
const { Agent } = require('node:http');
const { until } = require('./until');

/** The account that is made on every n8n of ours; there is nothing to protect in it. */
const OWNER = {
	email: 'owner@example.com',
	password: 'Chat-messages-1',
	firstName: 'Olivia',
	lastName: 'Owner',
};

const NOT_ENDED = ['new', 'running', 'waiting'];
const ENDED = ['canceled', 'crashed', 'error', 'success', 'unknown'];

/** How long one that n8n still has in hand may take. */
const IN_HAND_SECONDS = 120;

/**
 * @typedef {object} Credential
 * @property {string} [id] given by n8n
 * @property {string} name
 * @property {string} type
 * @property {Record<string, unknown>} data
 *
 * @typedef {{ name: string; credentials?: { name: string }[] }} NodeType
 *
 * @typedef {object} WorkflowNode
 * @property {string} name
 * @property {string} type
 * @property {import('n8n-workflow').INodeCredentials} [credentials]
 *
 * @typedef {object} Workflow a workflow as n8n exports it
 * @property {string} name
 * @property {WorkflowNode[]} nodes
 * @property {import('n8n-workflow').IWorkflowSettings} [settings]
 *
 * @typedef {{ id: string; versionId: string } & Workflow} SavedWorkflow
 *
 * @typedef {object} ExecutionSummary
 * @property {string} id
 * @property {string} workflowId
 * @property {string} status such as `success`, `error`, `crashed`, `canceled`, `running`
 * @property {string} mode
 * @property {string} [retryOf]
 * @property {string} [retrySuccessId]
 *
 * @typedef {ExecutionSummary & { data: any }} Execution `data.resultData.runData[node][run]` holds
 * what each node gave
 */

/** @typedef {Awaited<ReturnType<typeof connect>>} Client */

/**
 * Logs in to an n8n as its owner, who is made first if it has none, and speaks to it as the editor
 * does.
 *
 * @param {string} url
 */
async function connect(url) {
	let cookie = '';
	const http = axios.create({
		baseURL: url,
		// n8n closes connections that were idle, which a busy process learns of too late.
		httpAgent: new Agent({ keepAlive: false }),
		validateStatus: () => true,
	});

	/**
	 * @param {string} method
	 * @param {string} path
	 * @param {{ body?: unknown; headers?: Record<string, string> }} [options]
	 */
	async function request(method, path, { body: data, headers } = {}) {
		const response = await http.request({
			method,
			url: path,
			headers: { Cookie: cookie, ...headers },
			data,
		});
		const cookies = response.headers['set-cookie']?.map((line) => line.split(';')[0]);
		if (cookies) cookie = cookies.join('; ');
		if (response.status >= 300) {
			const words = JSON.stringify(response.data);
			const error = new Error(`${method} ${path}: ${response.status} ${words}`);
			throw Object.assign(error, { status: response.status });
		}
		return response.data === '' ? undefined : response.data;
	}

	/**
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 */
	const rest = async (method, path, body) =>
		(await request(method, `/rest${path}`, { body }))?.data;

	/** @type {Promise<string> | undefined} */
	let madeApiKey;

	/** For n8n's public API. */
	async function apiKey() {
		const scopes = ['execution:list', 'execution:read'];
		madeApiKey ??= rest('POST', '/api-keys', { label: 'tests', scopes, expiresAt: null }).then(
			({ rawApiKey }) => rawApiKey,
		);
		return await madeApiKey;
	}

	/**
	 * n8n answers before it has switched the triggers; versions that cannot be asked answer after it.
	 *
	 * @param {string} id
	 * @param {string} wanted
	 */
	async function publication(id, wanted) {
		await until(`Workflow ${id} is ${wanted}`, 30, async () => {
			try {
				const { status, triggers } = await rest('GET', `/workflows/${id}/publication-status`);
				if (status === 'failed' && wanted === 'published') {
					const words = triggers.map((/** @type {any} */ { errorMessage }) => errorMessage);
					throw new Error(words.find(Boolean) ?? `Workflow ${id} could not be published`);
				}
				return status === wanted || undefined;
			} catch (error) {
				if (isStatus(error, 404)) return true;
				throw error;
			}
		});
	}

	const { userManagement } = await rest('GET', '/settings');
	if (userManagement.showSetupOnFirstLoad) await rest('POST', '/owner/setup', OWNER);
	await rest('POST', '/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });

	/** @type {Promise<NodeType[]> | undefined} */
	let loadedNodeTypes;

	/** Every node type that n8n has loaded. */
	async function nodeTypes() {
		loadedNodeTypes ??= request('GET', '/types/nodes.json');
		return await loadedNodeTypes;
	}

	/**
	 * @param {{ id: string }} workflow
	 * @param {string[]} statuses
	 * @returns {Promise<number>} how many executions are in one of these
	 */
	async function countOf({ id }, statuses) {
		const filter = JSON.stringify({ workflowId: id, status: statuses });
		const page = await rest('GET', `/executions?${new URLSearchParams({ limit: '1', filter })}`);
		return page.count;
	}

	/**
	 * Every execution that n8n has stored. Waits for those that it has in hand: they are in its
	 * database, but for a moment after their end not yet in its list.
	 *
	 * @param {{ id: string }} workflow
	 * @param {Record<string, string>} asked
	 * @returns {Promise<(ExecutionSummary & { data?: unknown })[]>} newest first
	 */
	async function allExecutions(workflow, asked) {
		const headers = { 'X-N8N-API-KEY': await apiKey() };
		return await until('n8n lists every execution', IN_HAND_SECONDS, async () => {
			const stored = await countOf(workflow, [...NOT_ENDED, ...ENDED]);
			// The editor's own list orders by time but pages by id: it repeats and leaves out.
			const found = [];
			for (let cursor = ''; cursor !== null; ) {
				const page = { workflowId: workflow.id, limit: '250', ...asked, cursor };
				const query = new URLSearchParams(page);
				if (!cursor) query.delete('cursor');
				const { data, nextCursor } = await request('GET', `/api/v1/executions?${query}`, {
					headers,
				});
				found.push(...data);
				cursor = nextCursor;
			}
			return found.length < stored ? undefined : found;
		});
	}

	return {
		/** For what has no name here: `rest('GET', '/workflows')`. */
		rest,

		nodeTypes,

		/**
		 * @param {Credential} credential
		 * @returns {Promise<Credential & { id: string }>}
		 */
		async createCredential(credential) {
			const { id } = await rest('POST', '/credentials', credential);
			return { ...credential, id };
		},

		/**
		 * @param {Credential} credential one that was created
		 * @returns {Promise<{ status: 'OK' | 'Error'; message: string }>}
		 */
		async testCredential(credential) {
			return await rest('POST', '/credentials/test', { credentials: credential });
		},

		/**
		 * @param {Workflow} workflow
		 * @param {(Credential & { id: string })[]} [credentials] given, by type, to every node that can use them
		 * @returns {Promise<SavedWorkflow>}
		 */
		async importWorkflow(workflow, credentials = []) {
			const types = await nodeTypes();
			const nodes = workflow.nodes.map((node) => withCredentials(node, types, credentials));
			return await rest('POST', '/workflows', { settings: {}, ...workflow, nodes, active: false });
		},

		/** @param {SavedWorkflow} workflow its triggers and webhooks work afterwards */
		async activate({ id, versionId }) {
			await rest('POST', `/workflows/${id}/activate`, { versionId });
			await publication(id, 'published');
		},

		/** @param {SavedWorkflow} workflow */
		async deactivate({ id }) {
			await rest('POST', `/workflows/${id}/deactivate`, {});
			await publication(id, 'not_published');
		},

		/**
		 * Calls a webhook of an active workflow.
		 *
		 * @param {string} webhook its path
		 * @param {unknown} body
		 * @returns {Promise<{ status: number; data: any }>}
		 */
		callWebhook: async (webhook, body) => await http.post(`/webhook/${webhook}`, body),

		/**
		 * As the button "Execute workflow".
		 *
		 * @param {SavedWorkflow} workflow
		 * @param {string} trigger name of the node to start from
		 * @param {object} [json] what the trigger puts out, such as what was typed into the chat window
		 * @returns {Promise<string>} the execution's id
		 */
		async run(workflow, trigger, json) {
			const main = [[{ json }]];
			const ran = { startTime: Date.now(), executionTime: 0, executionIndex: 0, source: [null] };
			const data = json && { ...ran, executionStatus: 'success', data: { main } };
			const triggerToStartFrom = { name: trigger, data };
			const started = await rest('POST', `/workflows/${workflow.id}/run`, {
				triggerToStartFrom,
				// n8n 1 runs what it is handed, later ones what they have saved.
				workflowData: workflow,
			});
			return started.executionId;
		},

		/**
		 * As "Execute workflow" of a workflow whose trigger waits for a call, which then works at its
		 * test address.
		 *
		 * @param {SavedWorkflow} workflow
		 * @param {string} trigger
		 */
		async listen(workflow, trigger) {
			const body = { triggerToStartFrom: { name: trigger }, workflowData: workflow };
			return await rest('POST', `/workflows/${workflow.id}/run`, body);
		},

		/**
		 * As "Stop listening".
		 *
		 * @param {{ id: string }} workflow
		 */
		async stopListening({ id }) {
			await rest('DELETE', `/test-webhook/${id}`);
		},

		/**
		 * Every execution of a workflow that has ended, newest first.
		 *
		 * @param {{ id: string }} workflow
		 */
		async executions(workflow) {
			const all = await allExecutions(workflow, {});
			return all.filter(({ status }) => !NOT_ENDED.includes(status));
		},

		/**
		 * Every execution of a workflow that n8n has stored, ended or not, with its data.
		 *
		 * @param {{ id: string }} workflow
		 */
		storedExecutions: async (workflow) => await allExecutions(workflow, { includeData: 'true' }),

		/**
		 * How many executions of a workflow have not ended.
		 *
		 * @param {{ id: string }} workflow
		 * @returns {Promise<number>}
		 */
		async openExecutions(workflow) {
			return await countOf(workflow, NOT_ENDED);
		},

		/**
		 * @param {string} id
		 * @returns {Promise<Execution>}
		 */
		async execution(id) {
			const { data, ...summary } = await rest('GET', `/executions/${id}`);
			return { ...summary, data: parse(data) };
		},

		/**
		 * Waits until an execution has ended, whichever way.
		 *
		 * @param {string} id
		 * @param {number} [seconds]
		 * @returns {Promise<Execution>}
		 */
		async ended(id, seconds = 60) {
			return await until(`Execution ${id} has ended`, seconds, async () => {
				try {
					const execution = await this.execution(id);
					return NOT_ENDED.includes(execution.status) ? undefined : execution;
				} catch (error) {
					// Some versions fail to show one that has only begun.
					if (isStatus(error, 500)) return undefined;
					throw error;
				}
			});
		},

		/** @param {string} id */
		async stop(id) {
			await rest('POST', `/executions/${id}/stop`);
		},

		/**
		 * @param {string} id of an execution that failed
		 * @param {{ loadWorkflow?: boolean }} [options] whether to use the workflow as it is now
		 * @returns {Promise<ExecutionSummary>} the new execution, after it has ended
		 */
		async retry(id, { loadWorkflow = false } = {}) {
			return await rest('POST', `/executions/${id}/retry`, { loadWorkflow });
		},
	};
}

/**
 * Whether an error is this answer of n8n.
 *
 * @param {unknown} error
 * @param {number} status
 */
const isStatus = (error, status) => /** @type {{ status?: number }} */ (error).status === status;

/**
 * A node with those of the credentials that it names or that its type may use.
 *
 * @param {WorkflowNode} node
 * @param {NodeType[]} types
 * @param {(Credential & { id: string })[]} credentials
 */
function withCredentials(node, types, credentials) {
	const usable = types.find(({ name }) => name === node.type)?.credentials ?? [];
	const wanted = [...Object.keys(node.credentials ?? {}), ...usable.map(({ name }) => name)];
	const given = credentials
		.filter(({ type }) => wanted.includes(type))
		.map(({ type, id, name }) => [type, { id, name }]);
	return { ...node, credentials: { ...node.credentials, ...Object.fromEntries(given) } };
}

module.exports = { connect, OWNER };
