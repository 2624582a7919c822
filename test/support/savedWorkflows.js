const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, 'savedWorkflows');
const CHANGELOG = join(__dirname, '../../CHANGELOG.md');
const ENDING = '.arrived.json';

/**
 * @typedef {{ destination: string, body: import('n8n-workflow').IDataObject }} Arrived
 *
 * @typedef {object} SavedWorkflow
 * @property {string} version of this package with which it was saved
 * @property {Pick<import('n8n-workflow').IWorkflowBase, 'name' | 'nodes' | 'connections'>} workflow
 * as n8n keeps it; every message type and every option of that version is in it
 * @property {{ imkit: Arrived[], neteaseIm: Arrived[] }} arrived what it sent with that version
 */

/** @type {SavedWorkflow[]} */
const savedWorkflows = readdirSync(FOLDER)
	.filter((file) => file.endsWith(ENDING))
	.map((file) => {
		const version = file.slice(0, -ENDING.length);
		return { version, workflow: read(`${version}.json`), arrived: read(file) };
	});

/** @param {string} file */
function read(file) {
	return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** Every version that the change log describes. */
const versions = () =>
	[...readFileSync(CHANGELOG, 'utf8').matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(
		([, version]) => version,
	);

module.exports = { savedWorkflows, versions };
