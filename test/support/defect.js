const { dirname, join } = require('node:path');

/**
 * Lets a call of the loaded package fail over an answer that it does not understand.
 *
 * @param {import('./engine').Engine} engine
 * @param {string} node Such as `sendRoomMessage`.
 * @returns {() => void} undoes it
 */
function breakOutcomes({ loader }, node) {
	const { sourcePath } = loader.nodeTypes[node];
	const [call] = Object.values(require(join(loader.directory, dirname(sourcePath), 'call.js')));
	const { outcomes } = call;
	call.outcomes = () => {
		throw new Error('nobody thought of this');
	};
	return () => {
		call.outcomes = outcomes;
	};
}

module.exports = { breakOutcomes };
