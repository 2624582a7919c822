const { LANG, speaksEnglish } = require('./support/spoken');

// Whatever this machine speaks.
process.env.LC_ALL = LANG;

/** The package in the real n8n: `npm run test:n8n`. One server at a time, as there are few cores. */
/** @type {import('jest').Config} */
module.exports = {
	rootDir: '.',
	reporters: ['default', ...(process.env.RECORD ? ['<rootDir>/support/recorder.js'] : [])],
	globalSetup: '<rootDir>/support/installAll.js',
	testMatch: [speaksEnglish ? '<rootDir>/*.test.js' : '<rootDir>/editor.test.js'],
	testEnvironment: '<rootDir>/support/jestEnvironment.js',
	transform: {},
	maxWorkers: 1,
	testTimeout: 600_000,
	// What a failed start left running must not hold up the next suite.
	forceExit: true,
};
