/**
 * What a version needs before it is published, besides green tests: CONTRIBUTING.md, "Publishing".
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { engines } = require('../../test/engines/engines');
const { untranslated } = require('../docs/untranslated');
const { n8nSuites } = require('../docs/versionsTable');
const { NEWEST } = require('../n8n/install');
const { buildIn, tested } = require('./tested');

const ROOT = join(__dirname, '..', '..');

/**
 * @typedef {object} Release
 * @property {string} version in package.json
 * @property {string} lockedVersion in package-lock.json
 * @property {string} changelog
 * @property {string[]} savedWorkflows Names of the files.
 * @property {string[]} untranslated What the Chinese lacks.
 * @property {string} build What `npm run build` made, as `buildIn` names it.
 * @property {Record<string, { build: string }>} enginesTested The build that passed in each, by its n8n.
 * @property {Record<string, Record<string, { build: string }>>} n8nTested The build that passed each suite
 * in the real n8n, by its version.
 */

/**
 * @param {Release} release
 * @returns {string[]}
 */
function problemsOf(release) {
	const { version, lockedVersion, changelog, savedWorkflows } = release;
	const problems = [...release.untranslated];
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
	const untested = engines.filter(({ n8n }) => release.enginesTested[n8n]?.build !== release.build);
	if (untested.length > 0) {
		const names = untested.map(({ n8n }) => n8n).join(' ');
		problems.push(
			`This build has not passed in every n8n: npm run test:engines -- --record ${names}`,
		);
	}
	return [...problems, ...oldSuites(release)];
}

/**
 * What the table of versions says of the real n8n and nobody has seen of this build. The newest has to
 * run every suite.
 *
 * @param {Release} release
 */
function oldSuites({ build, n8nTested }) {
	const wanted = Object.entries({ [NEWEST]: {}, ...n8nTested }).map(([version, suites]) => ({
		version,
		suites: version === NEWEST ? n8nSuites : Object.keys(suites),
	}));
	return wanted.flatMap(({ version, suites }) => {
		const old = suites.filter((suite) => n8nTested[version]?.[suite]?.build !== build);
		if (old.length === 0) return [];
		const files = old.map((suite) => `${suite}.test`).join(' ');
		return `This build has not passed in the n8n of the table: N8N_VERSION=${version} RECORD=1 npm run test:n8n -- ${files}`;
	});
}

/** @param {string} file */
function read(file) {
	return readFileSync(join(ROOT, file), 'utf8');
}

function main() {
	const { engines: enginesTested, n8n: n8nTested } = tested();
	const problems = problemsOf({
		version: JSON.parse(read('package.json')).version,
		lockedVersion: JSON.parse(read('package-lock.json')).version,
		changelog: read('CHANGELOG.md'),
		savedWorkflows: readdirSync(join(ROOT, 'test/support/savedWorkflows')),
		untranslated: untranslated(),
		build: buildIn(ROOT),
		enginesTested,
		n8nTested,
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
