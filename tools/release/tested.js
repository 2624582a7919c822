const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** What the runs wrote that were asked to: `npm run test:engines -- --record`, `RECORD=1 npm run test:n8n`. */
const FILE = join(__dirname, 'tested.json');

/**
 * @typedef {object} EngineTested
 * @property {string} core version of n8n-core
 * @property {number} passed
 * @property {number} excused
 * @property {string} build what was tested, as `buildIn` names it
 *
 * @typedef {{ passed: number, build: string }} SuiteTested
 *
 * @typedef {object} Tested
 * @property {Record<string, EngineTested>} engines by the n8n that the engine belongs to
 * @property {Record<string, Record<string, SuiteTested>>} n8n by whole version and suite
 */

/** @returns {Tested} */
function tested() {
	return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** @param {(tested: Tested) => void} change */
function record(change) {
	const known = tested();
	change(known);
	writeFileSync(FILE, `${JSON.stringify(known, null, '\t')}\n`);
}

/**
 * Names the code of a built package: two builds of one name run the same.
 *
 * @param {string} folder that has a `dist`
 */
function buildIn(folder) {
	const hash = createHash('sha256');
	const dist = join(folder, 'dist');
	const files = readdirSync(dist, { encoding: 'utf8', recursive: true });
	for (const file of files.filter((name) => name.endsWith('.js')).sort()) {
		hash
			.update(file)
			.update('\0')
			.update(readFileSync(join(dist, file)));
	}
	return hash.digest('hex').slice(0, 12);
}

module.exports = { buildIn, record, tested };
