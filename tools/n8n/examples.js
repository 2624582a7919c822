const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..', '..', 'examples');

/**
 * The example workflows that people import.
 *
 * @returns {import('./client').Workflow[]}
 */
function exampleWorkflows() {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

module.exports = { exampleWorkflows };
