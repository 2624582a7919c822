const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { engines } = require('../../test/engines/engines');
const excuses = require('../../test/engines/excused');
const { TRIED } = require('../n8n/install');
const { tested } = require('../release/tested');
const { table } = require('./markdown');
const { WORDS } = require('./words');

/** @typedef {import('../release/tested').Tested} Tested */

/** What is run in the real n8n. */
const n8nSuites = readdirSync(join(__dirname, '../../test/n8n'))
	.filter((file) => file.endsWith('.test.js'))
	.map((file) => file.replace('.test.js', ''));

/**
 * Which versions of n8n were tested how: as the runs have written it, the oldest first.
 *
 * @param {import('./words').Language} language
 * @param {Tested} [runs]
 */
function versionsTable(language, runs = tested()) {
	const words = WORDS[language].versions;
	const inEngines = Object.values(runs.engines).map(({ core, passed, excused }) => ({
		line: lineOf(core),
		engine: words.engine(passed, excused),
		n8n: '',
	}));
	const inN8n = Object.entries(runs.n8n).map(([version, suites]) => ({
		line: lineOf(version),
		engine: '',
		n8n: `${version}: ${words.list(
			Object.keys(suites)
				.sort()
				.map((suite) => words.suites[suite]),
		)}`,
	}));
	const rows = [...new Set([...inEngines, ...inN8n].map(({ line }) => line))]
		.sort((one, other) => one - other)
		.map((line) => {
			const of = [...inEngines, ...inN8n].filter((each) => each.line === line);
			const cell = (/** @type {'engine' | 'n8n'} */ column) =>
				of.map((each) => each[column]).find(Boolean) ?? '–';
			return [nameOf(line), cell('engine'), cell('n8n')];
		});
	return table(words.columns, rows);
}

/**
 * What the record of the runs says that is not so any more. What it lacks stops a release.
 *
 * @param {Tested} [runs]
 */
function problemsOfVersions(runs = tested()) {
	const file = 'tools/release/tested.json';
	return [
		...Object.entries(runs.engines)
			.filter(([name, { core, excused }]) => {
				const engine = engines.find(({ n8n }) => n8n === name);
				return engine?.core !== core || excused !== excusedIn(name);
			})
			.map(([name]) => `${file} has other runs in n8n ${name}: npm run test:engines -- --record`),
		...Object.entries(runs.n8n).flatMap(([version, suites]) => [
			...(version in TRIED ? [] : [`${file} has n8n ${version}, which nobody tries any more`]),
			...Object.keys(suites)
				.filter((suite) => !n8nSuites.includes(suite))
				.map((suite) => `${file} has the suite ${suite}, which is no more`),
		]),
	];
}

/** @param {string} n8n */
const excusedIn = (n8n) =>
	excuses.filter((excuse) => excuse.n8n.includes(n8n)).flatMap(({ tests }) => tests).length;

/** What orders versions. n8n-core 1.122 belongs to n8n 1.123; from 2 on they are numbered alike. */
function lineOf(/** @type {string} */ version) {
	const [major, minor] = version.split('.').map(Number);
	return major * 1000 + minor + (major === 1 && minor === 122 ? 1 : 0);
}

/** @param {number} line */
const nameOf = (line) => `${Math.floor(line / 1000)}.${line % 1000}`;

module.exports = { n8nSuites, problemsOfVersions, versionsTable };
