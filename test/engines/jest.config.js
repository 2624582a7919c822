const { join } = require('node:path');
const everyDay = require('../../jest.config.js');

/** What is the same whatever n8n runs it: source, packing, words, documents, and what only reads bytes. */
const NOT_OF_AN_ENGINE = [
	'docs',
	'floors',
	'languages/complete',
	'package',
	'release',
	'files/(excerpt|facts|hostile|names|publicAddress)',
];

/** What n8n-core 2.0 requires although it is ES modules, which Node can and Jest cannot yet. */
const ES_MODULES = '/node_modules/(p-retry|is-network-error)/';

const { transform = {} } = everyDay;

/** @type {import('jest').Config} */
module.exports = {
	...everyDay,
	rootDir: join(__dirname, '../..'),
	resolver: join(__dirname, 'resolver.js'),
	transform: { ...transform, [`${ES_MODULES}.+\\.js$`]: transform['\\.ts$'] },
	transformIgnorePatterns: [],
	testPathIgnorePatterns: [
		'/node_modules/',
		...NOT_OF_AN_ENGINE.map((name) => `<rootDir>/test/${name}\\.test\\.ts$`),
	],
	// A test that failed may have left a connection open that nobody closes any more.
	forceExit: true,
};
