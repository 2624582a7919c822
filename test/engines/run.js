/**
 * Runs the tests on the packed package in the engines of the n8n versions that people use:
 * `npm run test:engines`, or only some of them: `npm run test:engines -- 1.123 newest`. With
 * `--record` it writes what passed into the record that the documents and a release take.
 */
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative, sep } = require('node:path');
const { npm } = require('../../tools/n8n/npm');
const { step } = require('../../tools/n8n/progress');
const { buildIn, record } = require('../../tools/release/tested');
const { name } = require('../../package.json');
const { enginesNamed } = require('./engines');
const { installEngine } = require('./install');
const { judge } = require('./judge');

const ROOT = join(__dirname, '../..');
const RECORD = '--record';
const JEST = require.resolve('jest/bin/jest');

/**
 * @typedef {import('./engines').Engine} Engine
 * @typedef {import('./judge').Result} Result
 * @typedef {Awaited<ReturnType<typeof tryEngine>>['row']} Row
 */

/**
 * The package as a user installs it: packed, and put into a folder by npm.
 *
 * @param {string} folder
 * @returns {Promise<string>} where it lies
 */
async function installPacked(folder) {
	await npm(ROOT, ['pack', '--ignore-scripts', '--pack-destination', folder]);
	const [tarball] = readdirSync(folder);
	const home = join(folder, 'installed');
	mkdirSync(home);
	// n8n-workflow comes with the engine; npm would bring another one.
	await npm(home, ['install', join(folder, tarball), '--ignore-scripts', '--legacy-peer-deps']);
	return join(home, 'node_modules', name);
}

/**
 * @param {string} engine folder
 * @param {string} packed folder
 * @param {string} output file
 * @returns {Promise<Result[]>}
 */
async function runTests(engine, packed, output) {
	const args = ['-c', join(__dirname, 'jest.config.js'), '--json', '--outputFile', output];
	const jest = spawn(process.execPath, [JEST, ...args], {
		cwd: ROOT,
		env: { ...process.env, N8N_ENGINE: engine, PACKAGE_UNDER_TEST: packed },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let printed = '';
	jest.stderr.setEncoding('utf8').on('data', (text) => (printed += text));
	const end = () => jest.kill();
	process.once('exit', end);
	await once(jest, 'close');
	process.off('exit', end);

	/** @type {Pick<import('@jest/test-result').FormattedTestResults, 'testResults'>} */
	const { testResults } = existsSync(output)
		? JSON.parse(readFileSync(output, 'utf8'))
		: { testResults: [] };
	if (testResults.length === 0) throw new Error(`No test was run. Jest printed:\n${printed}`);
	return testResults.flatMap(({ name: path, assertionResults, message, status }) => {
		const file = relative(ROOT, path).split(sep).join('/');
		// A file that could not be loaded has no tests to name.
		if (assertionResults.length === 0) return [{ test: file, status, messages: [message] }];
		return assertionResults.map(({ ancestorTitles, title, failureMessages, status }) => ({
			test: [file, ...ancestorTitles, title].join(' › '),
			status,
			messages: failureMessages ?? [],
		}));
	});
}

/**
 * @param {Engine} engine
 * @param {string} packed
 * @param {string} output
 */
async function tryEngine(engine, packed, output) {
	const { n8n, core } = engine;
	const folder = await installEngine(engine);
	const start = performance.now();
	const results = await step(`The tests in the engine of n8n ${n8n}`, () =>
		runTests(folder, packed, output),
	);
	const seconds = Math.round((performance.now() - start) / 1000);
	const judgement = judge(n8n, results);
	const { failed, excused, rotten } = judgement;
	for (const { test, messages } of failed) console.log(`\n✗ ${test}\n${messages.join('\n')}`);
	const passed = results.filter(({ status }) => status === 'passed').length;
	return {
		judgement,
		isGood: failed.length + rotten.length === 0,
		row: {
			n8n,
			'n8n-core': core,
			run: results.length,
			passed,
			excused: excused.length,
			failed: failed.length,
			seconds,
		},
	};
}

/** @param {{ row: { n8n: string }, judgement: import('./judge').Judgement }[]} tried */
function report(tried) {
	for (const { row, judgement } of tried) {
		for (const { test } of judgement.failed) console.log(`n8n ${row.n8n} fails: ${test}`);
		for (const { test, reason } of judgement.excused)
			console.log(`n8n ${row.n8n}, excused: ${test}\n  ${reason}`);
		for (const words of judgement.rotten)
			console.log(`n8n ${row.n8n}, to be taken out of excused.js: ${words}`);
	}
	console.table(tried.map(({ row }) => row));
}

/**
 * @param {{ isGood: boolean, row: Row }[]} tried
 * @param {string} build
 */
function recordRuns(tried, build) {
	record((tested) => {
		for (const { isGood, row } of tried) {
			const { n8n, 'n8n-core': core, passed, excused } = row;
			if (isGood) tested.engines[n8n] = { core, passed, excused, build };
		}
	});
}

async function main() {
	const args = process.argv.slice(2);
	const engines = enginesNamed(args.filter((arg) => arg !== RECORD));
	const folder = mkdtempSync(join(tmpdir(), 'engines-'));
	process.once('exit', () => rmSync(folder, { recursive: true }));
	const packed = await installPacked(folder);
	const tried = [];
	for (const engine of engines)
		tried.push(await tryEngine(engine, packed, join(folder, `${engine.core}.json`)));
	report(tried);
	if (args.includes(RECORD)) recordRuns(tried, buildIn(packed));
	if (!tried.every(({ isGood }) => isGood)) process.exitCode = 1;
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
