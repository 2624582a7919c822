/** The package in the real n8n: `npm run test:n8n`. One server at a time, as there are few cores. */
/** @type {import('jest').Config} */
module.exports = {
	rootDir: '.',
	globalSetup: '<rootDir>/support/installAll.js',
	testMatch: ['<rootDir>/*.test.js'],
	testEnvironment: '<rootDir>/support/jestEnvironment.js',
	transform: {},
	maxWorkers: 1,
	testTimeout: 600_000,
};
