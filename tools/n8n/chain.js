/** The node that a chain begins with. */
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
 */
function chain(name, nodes) {
	const trigger = { name: START, type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const all = [trigger, ...nodes].map((node, index) => ({
		typeVersion: 1,
		...node,
		id: `${name} ${index}`,
		position: [(index % 5) * 240, Math.floor(index / 5) * 200],
	}));
	const connections = all.slice(1).map((node, index) => {
		const main = [[{ node: node.name, type: 'main', index: 0 }]];
		return [all[index].name, { main }];
	});
	return { name, nodes: all, connections: Object.fromEntries(connections) };
}

module.exports = { chain, START };
