const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '../../examples');

/**
 * The example workflows as they are shipped, by file name without its ending.
 *
 * @type {Record<string, Pick<import('n8n-workflow').IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings'>>}
 */
const examples = Object.fromEntries(
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => [
			file.replace('.json', ''),
			JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
		]),
);

module.exports = { examples };
