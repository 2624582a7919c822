const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n reads these while it is loaded; its home must not be the user's own.
const home = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_USER_FOLDER = home;
process.env.N8N_LOG_LEVEL = process.env.DEBUG ? 'debug' : 'silent';

const { Container } = require('@n8n/di');
const {
	CredentialTestContext,
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	InstanceSettings,
	LoadOptionsContext,
	normalizeItems,
	PackageDirectoryLoader,
	WorkflowExecute,
} = require('n8n-core');
const { createRunExecutionData, deepCopy, NodeHelpers, Workflow } = require('n8n-workflow');
const { CredentialsHelper } = require('./credentialsHelper');
const { NodeTypes } = require('./builtInNodes');

// Settings are written once, when first asked for, and then kept in memory.
Container.get(InstanceSettings);
rmSync(home, { recursive: true });

const BASE_URL = 'http://localhost:5678/';
const PACKAGE_DIRECTORY = process.env.PACKAGE_UNDER_TEST || join(__dirname, '../..');

/**
 * @typedef {import('n8n-workflow').IDataObject} IDataObject
 * @typedef {import('n8n-workflow').INode} INode
 * @typedef {import('n8n-workflow').INodeExecutionData} Item
 * @typedef {import('n8n-workflow').IRun} IRun
 * @typedef {import('n8n-workflow').ICredentialDataDecryptedObject} CredentialData
 * @typedef {import('n8n-workflow').IWorkflowExecuteAdditionalData} AdditionalData
 * @typedef {Pick<import('n8n-workflow').IWorkflowBase, 'nodes' | 'connections'>
 *   & Partial<import('n8n-workflow').IWorkflowBase>} WorkflowJson As n8n exports it.
 *
 * @typedef {object} RunOptions
 * @property {Record<string, CredentialData>} [credentials] By type. Every node that needs one of
 * these types uses it.
 * @property {(IDataObject | Item)[]} [input] What the first node puts out if it is a trigger, or
 * else gets. Unless given: what is pinned to it, or one empty item.
 * @property {string} [startNode] Name of the first node, where a workflow has several triggers.
 * @property {import('n8n-workflow').WorkflowExecuteMode} [mode]
 * @property {string} [executionId]
 * @property {Execution} [retryOf] A failed execution to go on with, as n8n's Retry button does.
 * @property {import('n8n-workflow').IRunExecutionData} [goOnWith] What is stored of an execution that waited.
 * @property {string} [waitingUrl] Where n8n listens for what waiting executions wait for.
 *
 * @typedef {object} Execution
 * @property {string} executionId
 * @property {IRun} run
 * @property {(nodeName: string, outputIndex?: number, runIndex?: number) => Item[]} output
 * @property {import('n8n-workflow').ExecutionError | undefined} error What stopped the workflow.
 * @property {(nodeName: string, runIndex?: number) => import('n8n-workflow').NodeExecutionHint[]} hints
 * @property {number} credentialReads How often n8n was asked for a credential.
 *
 * @typedef {Awaited<ReturnType<typeof loadEngine>>} Engine
 */

/**
 * n8n's own loader and engine around a built package: what runs here, runs in n8n.
 *
 * @param {string} [packageDirectory] With package.json and dist/; this package unless given.
 */
async function loadEngine(packageDirectory = PACKAGE_DIRECTORY) {
	const loader = new PackageDirectoryLoader(packageDirectory);
	await loader.loadAll();
	const nodeTypes = new NodeTypes(loader);
	let executions = 0;

	/**
	 * Starts a workflow that can be cancelled; use `run` to just wait for its end.
	 *
	 * @param {WorkflowJson} json
	 * @param {RunOptions} [options]
	 * @returns {{ promise: Promise<Execution>, cancel: () => void }}
	 */
	function start(json, options = {}) {
		const { credentials = {}, executionId = String(++executions), retryOf, goOnWith } = options;
		const { waitingUrl = `${BASE_URL}webhook-waiting` } = options;
		const mode = retryOf ? 'retry' : (options.mode ?? 'manual');
		const workflow = new Workflow({
			id: json.id ?? 'workflow-1',
			name: json.name,
			nodes: withCredentials(json.nodes, credentials),
			connections: json.connections,
			active: false,
			nodeTypes,
			settings: json.settings,
		});
		const helper = new CredentialsHelper(loader, credentials);
		const additionalData = additionalDataOf(helper, {
			executionId,
			workflowId: workflow.id,
			webhookWaitingBaseUrl: waitingUrl,
			hooks: new ExecutionLifecycleHooks(mode, executionId, /** @type {any} */ (json)),
		});
		const data =
			goOnWith ?? (retryOf ? dataToRetry(retryOf) : dataToStart(workflow, json.pinData, options));
		const running = new WorkflowExecute(additionalData, mode, data).processRunExecutionData(
			workflow,
		);
		return {
			promise: running.then((run) => executionOf(executionId, run, helper)),
			cancel: () => running.cancel(),
		};
	}

	/**
	 * @param {WorkflowJson} json
	 * @param {RunOptions} [options]
	 */
	async function run(json, options) {
		return await start(json, options).promise;
	}

	/**
	 * A request as the credential signs it.
	 *
	 * @param {string} type
	 * @param {CredentialData} data
	 * @param {import('n8n-workflow').IHttpRequestOptions} request
	 */
	async function authenticate(type, data, request) {
		const helper = new CredentialsHelper(loader, {});
		return await helper.authenticate(helper.withDefaults(type, data), type, request);
	}

	/**
	 * Every node gets the credentials it can use, as a user would choose them after an import.
	 *
	 * @param {INode[]} nodes
	 * @param {Record<string, CredentialData>} credentials
	 */
	function withCredentials(nodes, credentials) {
		return deepCopy(nodes).map((node) => {
			const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			for (const { name } of description.credentials ?? []) {
				if (name in credentials)
					node.credentials = { [name]: { id: name, name }, ...node.credentials };
			}
			return node;
		});
	}

	return { loader, nodeTypes, run, start, authenticate };
}

/**
 * @param {Workflow} workflow
 * @param {import('n8n-workflow').IPinData} [pinned]
 * @param {RunOptions} [options]
 */
function dataToStart(workflow, pinned = {}, { startNode, input } = {}) {
	// A trigger that is called from outside starts nothing by itself, so n8n's engine does not look for it.
	const [called] = workflow.queryNodes(({ webhook }) => webhook !== undefined);
	const first = () => workflow.getStartNode() ?? called;
	const node = startNode === undefined ? first() : workflow.getNode(startNode);
	if (!node) throw new Error('The workflow has no node to start with.');

	const items = normalizeItems(/** @type {Item[]} */ (deepCopy(input ?? [{}])));
	const pinData = deepCopy(pinned);
	if (input) delete pinData[node.name];
	return createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [items] }, source: null }] },
		resultData: { pinData },
	});
}

/**
 * As n8n prepares it: stored and loaded again, and without the failed try.
 *
 * @param {Execution} failed
 */
function dataToRetry({ run }) {
	const data = deepCopy(run.data);
	const { resultData } = data;
	delete resultData.error;
	const tries = resultData.runData[resultData.lastNodeExecuted ?? ''];
	if (tries?.at(-1)?.error) tries.pop();
	return data;
}

/**
 * @param {string} executionId
 * @param {IRun} run
 * @param {CredentialsHelper} helper
 * @returns {Execution}
 */
function executionOf(executionId, run, helper) {
	const { runData, error } = run.data.resultData;
	return {
		executionId,
		run,
		error,
		credentialReads: helper.reads,
		output: (nodeName, outputIndex = 0, runIndex = 0) =>
			runData[nodeName]?.[runIndex]?.data?.main[outputIndex] ?? [],
		hints: (nodeName, runIndex = 0) => runData[nodeName]?.[runIndex]?.hints ?? [],
	};
}

/**
 * What n8n gives its engine besides the workflow.
 *
 * @param {CredentialsHelper} credentialsHelper
 * @param {Partial<AdditionalData>} [specifics]
 * @returns {AdditionalData}
 */
function additionalDataOf(credentialsHelper, specifics) {
	const url = BASE_URL;
	const notHere = async () => {
		throw new Error('This is for n8n itself, not for its engine alone.');
	};
	return {
		credentialsHelper,
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: notHere,
		startRunnerTask: notHere,
		getRunExecutionData: notHere,
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => {},
		currentNodeExecutionIndex: 0,
		variables: {},
		instanceBaseUrl: url,
		restApiUrl: `${url}rest`,
		formBaseUrl: `${url}form`,
		formWaitingBaseUrl: `${url}form-waiting`,
		formTestBaseUrl: `${url}form-test`,
		webhookBaseUrl: `${url}webhook`,
		webhookWaitingBaseUrl: `${url}webhook-waiting`,
		webhookTestBaseUrl: `${url}webhook-test`,
		mcpBaseUrl: `${url}mcp`,
		mcpTestBaseUrl: `${url}mcp-test`,
		...specifics,
	};
}

/**
 * What is done in another n8n than this one.
 *
 * @template T
 * @param {() => Promise<T>} work
 */
async function inAnotherInstance(work) {
	const settings = Container.get(InstanceSettings);
	const { instanceId } = settings;
	Object.assign(settings, { instanceId: `not ${instanceId}` });
	try {
		return await work();
	} finally {
		Object.assign(settings, { instanceId });
	}
}

/**
 * Manual Trigger → the node, named "Send".
 *
 * @param {string} nodeType Such as `sendRoomMessage`; with its package's name if of another one.
 * @param {import('n8n-workflow').INodeParameters} [parameters]
 * @param {Partial<INode>} [node] The node's settings: onError, retryOnFail, maxTries, executeOnce …
 * @returns {WorkflowJson}
 */
function workflowOf(nodeType, parameters = {}, node = {}) {
	const { name } = require('../../package.json');
	return {
		nodes: [
			{
				id: '6f7e3a0c-6d8c-4f1b-9d4e-0b6b3a1f0001',
				name: 'Manual Trigger',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '6f7e3a0c-6d8c-4f1b-9d4e-0b6b3a1f0002',
				name: 'Send',
				type: nodeType.includes('.') ? nodeType : `${name}.${nodeType}`,
				typeVersion: 1,
				position: [220, 0],
				parameters,
				...node,
			},
		],
		connections: { 'Manual Trigger': { main: [[{ node: 'Send', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/**
 * What a list in the editor offers.
 *
 * @param {Engine} engine
 * @param {string} nodeType Such as `sendRoomMessage`.
 * @param {string} method
 * @param {{
 *   parameters?: import('n8n-workflow').INodeParameters,
 *   credentials: Record<string, CredentialData>,
 *   filter?: string,
 *   paginationToken?: string,
 * }} asked
 * @returns {Promise<import('n8n-workflow').INodeListSearchResult>}
 */
async function searchList({ loader, nodeTypes }, nodeType, method, asked) {
	const { parameters = {}, credentials, filter, paginationToken } = asked;
	const chosen = Object.keys(credentials).map((name) => [name, { id: name, name }]);
	const { nodes, connections } = workflowOf(nodeType, parameters, {
		credentials: Object.fromEntries(chosen),
	});
	const workflow = new Workflow({ nodes, connections, active: false, nodeTypes });
	const node = /** @type {INode} */ (workflow.getNode('Send'));
	const helper = new CredentialsHelper(loader, credentials);
	const data = additionalDataOf(helper, { currentNodeParameters: parameters });
	const context = new LoadOptionsContext(workflow, node, data, '');
	const { methods } = nodeTypes.getByNameAndVersion(node.type);
	const search = methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no list "${method}".`);
	return await search.call(context, filter, paginationToken);
}

/**
 * What the test of a credential answers, which n8n runs when it is saved.
 *
 * @param {Engine} engine
 * @param {string} type
 * @param {CredentialData} data
 * @returns {Promise<import('n8n-workflow').INodeCredentialTestResult>}
 */
async function testCredential({ loader }, type, data) {
	const helper = new CredentialsHelper(loader, {});
	for (const loaded of Object.values(loader.nodeTypes)) {
		const node = NodeHelpers.getVersionedNodeType(loaded.type);
		const { testedBy } = node.description.credentials?.find(({ name }) => name === type) ?? {};
		const test = typeof testedBy === 'string' && node.methods?.credentialTest?.[testedBy];
		if (!test) continue;

		const context = new CredentialTestContext(additionalDataOf(helper));
		return await test.call(context, {
			id: type,
			name: type,
			type,
			data: helper.withDefaults(type, data),
		});
	}
	throw new Error(`No node tests the credential "${type}".`);
}

module.exports = {
	additionalDataOf,
	inAnotherInstance,
	loadEngine,
	searchList,
	testCredential,
	workflowOf,
};
