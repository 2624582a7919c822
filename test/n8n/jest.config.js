const { NEWEST, versionOf } = require('../../tools/n8n/install');

/** The package in the real n8n: `npm run test:n8n`. One server at a time, as there are few cores. */
/** @type {import('jest').Config} */
module.exports = {
	rootDir: '.',
	globalSetup: '<rootDir>/support/installAll.js',
	testMatch: ['<rootDir>/*.test.js'],
	// Each version draws its pages in its own way; the tests know those of the newest.
	testPathIgnorePatterns: versionOf() === NEWEST ? [] : ['/editor'],
	testEnvironment: '<rootDir>/support/jestEnvironment.js',
	transform: {},
	maxWorkers: 1,
	testTimeout: 600_000,
};
