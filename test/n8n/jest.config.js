const { NEWEST, versionOf } = require('../../tools/n8n/install');

// Whatever this machine speaks: n8n is started in English.
process.env.LC_ALL = 'en_US.UTF-8';

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
	// What a failed start left running must not hold up the next suite.
	forceExit: true,
};
