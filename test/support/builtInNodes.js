const {
	NodeConnectionTypes,
	NodeHelpers,
	tryToParseDateTime,
	UserError,
	validateFieldType,
} = require('n8n-workflow');

/**
 * @typedef {import('n8n-workflow').INodeType} INodeType
 * @typedef {import('n8n-workflow').INodeTypes} INodeTypes
 * @typedef {import('n8n-workflow').INodeTypeDescription} INodeTypeDescription
 * @typedef {import('n8n-workflow').IExecuteFunctions} IExecuteFunctions
 * @typedef {{ name: string, value: unknown, type: import('n8n-workflow').FieldType }} Assignment
 */

/** Passes its input on, as every trigger does in production with the items that started it. */
const passOn = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		return [this.getInputData()];
	}
);

/** Merge in its mode Append: the items of all its inputs, as the very objects that came in. */
const append = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		return [[0, 1].flatMap((input) => this.getInputData(input))];
	}
);

/** Edit Fields in its manual mode: one field per assignment. */
const editFields = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		const items = this.getInputData().map(({ json, binary }, item) => {
			const kept = this.getNodeParameter('includeOtherFields', item, false)
				? structuredClone(json)
				: {};
			const { assignments = [] } = /** @type {{ assignments?: Assignment[] }} */ (
				this.getNodeParameter('assignments', item)
			);
			for (const assignment of assignments) assign(kept, assignment);
			return { json: kept, binary, pairedItem: { item } };
		});
		return [items];
	}
);

/** Split Out: one item for each entry of a list. */
const splitOut = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		const items = this.getInputData().flatMap(({ json }, item) => {
			const field = /** @type {string} */ (this.getNodeParameter('fieldToSplitOut', item));
			const others = this.getNodeParameter('include', item) === 'allOtherFields' ? json : {};
			const entries = /** @type {import('n8n-workflow').IDataObject[]} */ (json[field]);
			return entries.map((entry) => ({
				json: { ...others, [field]: entry },
				pairedItem: { item },
			}));
		});
		return [items];
	}
);

/** Wait: the execution sleeps until a time that is still to come. Seconds are not waited for. */
const wait = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		if (this.getNodeParameter('resume', 0) === 'specificTime') {
			const time = /** @type {string} */ (this.getNodeParameter('dateTime', 0));
			const until = tryToParseDateTime(time, this.getTimezone()).toJSDate();
			if (until.getTime() > Date.now()) await this.putExecutionToWait(until);
		}
		return [this.getInputData()];
	}
);

/** If: items for which its conditions hold, and the others. */
const condition = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		/** @type {import('n8n-workflow').INodeExecutionData[][]} */
		const outputs = [[], []];
		for (const [item, { json }] of this.getInputData().entries()) {
			const holds = this.getNodeParameter('conditions', item, false, { extractValue: true });
			outputs[holds ? 0 : 1].push({ json, pairedItem: { item } });
		}
		return outputs;
	}
);

/** HTTP Request with a predefined credential, its requests made as in version 4: redirects are followed. */
const httpRequest = /** @type {NonNullable<INodeType['execute']>} */ (
	async function () {
		const read = (/** @type {string} */ name) =>
			/** @type {string} */ (this.getNodeParameter(name, 0));
		const type = read('nodeCredentialType');
		const nextUrl = read('nextUrl');
		const options = {
			method: /** @type {import('n8n-workflow').IHttpRequestMethods} */ (read('method')),
			uri: read('url'),
			headers: {},
			gzip: true,
			rejectUnauthorized: true,
			followRedirect: true,
			followAllRedirects: true,
			json: true,
			...(read('proxy') && { proxy: read('proxy') }),
		};
		const { requestWithAuthentication, requestWithAuthenticationPaginated } = this.helpers;
		const replies = nextUrl
			? await requestWithAuthenticationPaginated.call(
					this,
					options,
					0,
					{
						continue: '={{ $pageCount < 2 }}',
						request: { url: `={{ $pageCount ? '${nextUrl}' : '${options.uri}' }}` },
						requestInterval: 0,
					},
					type,
				)
			: [{ body: await requestWithAuthentication.call(this, type, options, undefined, 0) }];
		return [replies.map(({ body }) => ({ json: { body } }))];
	}
);

/**
 * @param {import('n8n-workflow').IDataObject} json
 * @param {Assignment} assignment
 */
function assign(json, { name, value, type }) {
	const field = validateFieldType(name, value, type);
	if (!field.valid) throw new UserError(field.errorMessage);

	const path = name.split('.');
	const last = /** @type {string} */ (path.pop());
	const parent = path.reduce((at, key) => /** @type {any} */ (at[key] ??= {}), json);
	parent[last] = /** @type {import('n8n-workflow').IDataObject[string]} */ (field.newValue);
}

/**
 * The nodes of n8n-nodes-base that examples use, under their own names. That package is not
 * installed here: it needs n8n as a whole.
 *
 * @type {Record<string, Partial<INodeTypeDescription> & { execute?: INodeType['execute'] }>}
 */
const BUILT_IN = {
	manualTrigger: { group: ['trigger'] },
	webhook: { group: ['trigger'] },
	scheduleTrigger: { group: ['trigger'] },
	noOp: {},
	stickyNote: { inputs: [], outputs: [] },
	httpRequest: {
		execute: httpRequest,
		credentials: [{ name: 'imkitApi' }, { name: 'neteaseImApi' }],
		properties: [
			{ displayName: 'Method', name: 'method', type: 'string', default: 'GET' },
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Credential', name: 'nodeCredentialType', type: 'string', default: '' },
			{ displayName: 'Next URL', name: 'nextUrl', type: 'string', default: '' },
			{ displayName: 'Proxy', name: 'proxy', type: 'string', default: '' },
		],
	},
	if: {
		execute: condition,
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		properties: [{ displayName: 'Conditions', name: 'conditions', type: 'filter', default: {} }],
	},
	merge: { execute: append, inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main] },
	splitOut: {
		execute: splitOut,
		properties: [
			{ displayName: 'Field', name: 'fieldToSplitOut', type: 'string', default: '' },
			{ displayName: 'Include', name: 'include', type: 'string', default: 'noOtherFields' },
		],
	},
	wait: {
		execute: wait,
		properties: [
			{ displayName: 'Resume', name: 'resume', type: 'string', default: 'timeInterval' },
			{ displayName: 'Date and Time', name: 'dateTime', type: 'dateTime', default: '' },
		],
	},
	set: {
		execute: editFields,
		properties: [
			{ displayName: 'Mode', name: 'mode', type: 'string', default: 'manual' },
			{ displayName: 'Fields', name: 'assignments', type: 'assignmentCollection', default: {} },
			{ displayName: 'Include', name: 'includeOtherFields', type: 'boolean', default: false },
		],
	},
};

/**
 * @param {string} name
 * @returns {INodeType}
 */
function builtInNode(name) {
	const { execute = passOn, ...description } = BUILT_IN[name];
	const isTrigger = description.group?.includes('trigger');
	return {
		// Only what has a trigger function can start a workflow; passing on is what is then executed.
		...(isTrigger && { trigger: async () => ({}) }),
		execute,
		description: {
			displayName: name,
			name,
			version: [1, 2, 3, 4],
			description: '',
			group: [],
			defaults: {},
			inputs: isTrigger ? [] : [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
			...description,
		},
	};
}

/** @type {Record<string, INodeType>} */
const builtInNodes = Object.fromEntries(
	Object.keys(BUILT_IN).map((name) => [`n8n-nodes-base.${name}`, builtInNode(name)]),
);

/**
 * What a workflow's nodes are made of: the package's nodes and the built-in ones above.
 *
 * @implements {INodeTypes}
 */
class NodeTypes {
	/** @param {import('n8n-core').PackageDirectoryLoader} loader */
	constructor(loader) {
		this.loader = loader;
	}

	/** @param {string} type */
	getByName(type) {
		if (type in builtInNodes) return builtInNodes[type];

		const { packageName } = this.loader;
		if (!type.startsWith(`${packageName}.`)) {
			throw new Error(`Neither ${packageName} nor builtInNodes.js has a node "${type}".`);
		}
		// n8n's variant of a node for agents runs the node itself.
		const name = type.slice(packageName.length + 1).replace(/Tool$/, '');
		return this.loader.getNode(name).type;
	}

	/**
	 * @param {string} type
	 * @param {number} [version]
	 */
	getByNameAndVersion(type, version) {
		return NodeHelpers.getVersionedNodeType(this.getByName(type), version);
	}

	getKnownTypes() {
		return /** @type {any} */ (this.loader.known.nodes);
	}
}

module.exports = { NodeTypes };
