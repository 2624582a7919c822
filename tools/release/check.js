/**
 * What a version needs before it is published, besides green tests: CONTRIBUTING.md, "Publishing".
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { untranslated } = require('../docs/untranslated');

const ROOT = join(__dirname, '..', '..');

/**
 * @typedef {object} Release
 * @property {string} version in package.json
 * @property {string} lockedVersion in package-lock.json
 * @property {string} changelog
 * @property {string[]} savedWorkflows Names of the files.
 * @property {string[]} untranslated What the Chinese lacks.
 */

/**
 * @param {Release} release
 * @returns {string[]}
 */
function problemsOf({ version, lockedVersion, changelog, savedWorkflows, untranslated: lacking }) {
	const problems = [...lacking];
	if (lockedVersion !== version)
		problems.push(`package-lock.json has version ${lockedVersion}, package.json ${version}`);
	const [newest = '', ...lines] = changelog.split(/^## /m)[1]?.split('\n') ?? [];
	if (newest.split(' ')[0] !== version)
		problems.push(`CHANGELOG.md begins with "${newest}" instead of ${version}`);
	else if (!lines.join('').trim()) problems.push(`CHANGELOG.md says nothing about ${version}`);
	for (const file of [`${version}.json`, `${version}.arrived.json`]) {
		if (!savedWorkflows.includes(file))
			problems.push(`test/support/savedWorkflows/${file} is missing`);
	}
	return problems;
}

/** @param {string} file */
function read(file) {
	return readFileSync(join(ROOT, file), 'utf8');
}

function main() {
	const problems = problemsOf({
		version: JSON.parse(read('package.json')).version,
		lockedVersion: JSON.parse(read('package-lock.json')).version,
		changelog: read('CHANGELOG.md'),
		savedWorkflows: readdirSync(join(ROOT, 'test/support/savedWorkflows')),
		untranslated: untranslated(),
	});
	if (problems.length === 0) return;
	console.error(problems.join('\n'));
	process.exitCode = 1;
}

if (require.main === module) {
	require('../english');
	main();
}

module.exports = { problemsOf };
