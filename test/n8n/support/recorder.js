const { basename, join } = require('node:path');
const { versionOf } = require('../../../tools/n8n/install');
const { buildIn, record } = require('../../../tools/release/tested');
const { speaksEnglish } = require('./spoken');

/** Writes which suites passed into the record that the documents take: whole ones, where an n8n can run them. */
class Recorder {
	/** @param {import('@jest/types').Config.GlobalConfig} config */
	constructor({ testNamePattern }) {
		this.isWhole = !testNamePattern && speaksEnglish;
	}

	/**
	 * @param {unknown} _contexts
	 * @param {import('@jest/test-result').AggregatedResult} results
	 */
	onRunComplete(_contexts, { testResults }) {
		if (!this.isWhole) return;
		const build = buildIn(join(__dirname, '../../..'));
		record(({ n8n }) => {
			for (const {
				testFilePath,
				numPassingTests: passed,
				numFailingTests: failed,
			} of testResults) {
				if (passed === 0 || failed > 0) continue;
				const suite = basename(testFilePath, '.test.js');
				n8n[versionOf()] = { ...n8n[versionOf()], [suite]: { passed, build } };
			}
		});
	}
}

module.exports = Recorder;
