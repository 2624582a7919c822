const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n reads these while it is loaded; its home must not be the user's own.
const home = mkdtempSync(join(tmpdir(), 'n8n-files-'));
process.env.N8N_USER_FOLDER = home;
process.env.N8N_LOG_LEVEL = 'silent';

const { Container } = require('@n8n/di');
const { ExecutionLifecycleHooks, InstanceSettings, WorkflowExecute } = require('n8n-core');
const { createRunExecutionData, Workflow } = require('n8n-workflow');

// Settings are written once, when first asked for, and then kept in memory.
Container.get(InstanceSettings);
rmSync(home, { recursive: true });

/**
 * @typedef {import('n8n-workflow').IExecuteFunctions} Context
 * @typedef {import('n8n-workflow').INodeExecutionData} Item
 */

const description = /** @type {import('n8n-workflow').INodeTypeDescription} */ (
	/** @type {unknown} */ ({
		displayName: 'Test',
		name: 'test',
		group: [],
		version: 1,
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	})
);

/**
 * Runs a workflow of nodes in n8n's engine, and gives each of them, while it executes, to `work`:
 * the context is the one that n8n makes.
 *
 * @template T
 * @param {(context: Context) => Promise<T>} work
 * @param {{ items?: Item[], nodes?: number, settings?: import('n8n-workflow').IWorkflowSettings }} [options]
 * `nodes`: how many, one after another
 * @returns {Promise<T[]>} what `work` gave in each node
 * @throws what `work` throws
 */
async function inExecution(work, { items = [{ json: {} }], nodes: count = 1, settings = {} } = {}) {
	/** @type {T[]} */
	const results = [];
	/** @type {{ error?: unknown }} */
	const failure = {};
	const nodeType = {
		description,
		/** @this {Context} */
		async execute() {
			try {
				results.push(await work(this));
			} catch (error) {
				failure.error = error;
			}
			return [this.getInputData()];
		},
	};
	const nodes = Array.from({ length: count }, (_, index) => ({
		id: `node-${index}`,
		name: `Node ${index}`,
		type: 'test',
		typeVersion: 1,
		position: /** @type {[number, number]} */ ([0, 0]),
		parameters: {},
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: /** @type {const} */ ('main'), index: 0 }]] },
			]),
	);
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes,
		connections,
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
		settings,
	});
	const executionId = '1';
	const additionalData = /** @type {import('n8n-workflow').IWorkflowExecuteAdditionalData} */ (
		/** @type {unknown} */ ({
			executionId,
			hooks: new ExecutionLifecycleHooks(
				'manual',
				executionId,
				/** @type {any} */ ({ nodes, connections }),
			),
			currentNodeExecutionIndex: 0,
			variables: {},
			restApiUrl: 'http://localhost:5678/rest',
			webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
			formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
		})
	);
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: nodes[0], data: { main: [items] }, source: null }],
		},
	});
	const run = await new WorkflowExecute(additionalData, 'manual', data).processRunExecutionData(
		workflow,
	);
	if ('error' in failure) throw failure.error;
	if (run.data.resultData.error) throw run.data.resultData.error;
	return results;
}

module.exports = { inExecution };
