/** The node that a chain begins with unless it is given another. */
const START = 'Start';

/**
 * @typedef {object} ChainedNode
 * @property {string} name
 * @property {string} type
 * @property {number} [typeVersion]
 * @property {object} parameters
 */

/**
 * A workflow of nodes one after another.
 *
 * @param {string} name
 * @param {ChainedNode[]} nodes
 * @param {ChainedNode} [trigger]
 */
function chain(
	name,
	nodes,
	trigger = { name: START, type: 'n8n-nodes-base.manualTrigger', parameters: {} },
) {
	const all = [trigger, ...nodes].map((node, index) => ({
		typeVersion: 1,
		...node,
		id: `${name} ${index}`,
		position: [(index % 5) * 240, Math.floor(index / 5) * 200],
	}));
	const connections = all.slice(1).map((node, index) => [all[index].name, leadsTo([node])]);
	return { name, nodes: all, connections: Object.fromEntries(connections) };
}

/**
 * Nodes side by side after a trigger.
 *
 * @param {string} name
 * @param {ChainedNode[]} nodes
 * @param {ChainedNode} trigger
 */
function fan(name, nodes, trigger) {
	return { ...chain(name, nodes, trigger), connections: { [trigger.name]: leadsTo(nodes) } };
}

/** @param {{ name: string }[]} nodes */
const leadsTo = (nodes) => ({
	main: [nodes.map(({ name }) => ({ node: name, type: 'main', index: 0 }))],
});

/**
 * @param {string} path
 * @param {'lastNode' | 'onReceived'} [responseMode] when it answers
 */
const webhook = (path, responseMode = 'lastNode') => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { httpMethod: 'POST', path, responseMode, options: {} },
});

/**
 * @param {string} name
 * @param {unknown} json an object, or an expression that gives one
 */
const set = (name, json) => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: { mode: 'raw', jsonOutput: typeof json === 'string' ? json : JSON.stringify(json) },
});

/**
 * One item for each entry of a list.
 *
 * @param {string} field of the list
 * @param {string} [as] the field that each entry becomes; objects become items themselves
 */
const splitOut = (field, as) => ({
	name: 'Split Out',
	type: 'n8n-nodes-base.splitOut',
	parameters: { fieldToSplitOut: field, options: as ? { destinationFieldName: as } : {} },
});

module.exports = { chain, fan, set, splitOut, START, webhook };
