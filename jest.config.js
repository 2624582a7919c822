/** Whatever this machine speaks: the tests expect English. Their processes get it from this one. */
const isEnglish = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en');
process.env.LC_ALL = 'en_US.UTF-8';

/** @type {import('jest').Config} */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json' }],
	},
	// With a limit there are always such processes; without one, a single file is tested in this one.
	...(!isEnglish && { workerIdleMemoryLimit: '4GB' }),
	testTimeout: 30_000,
	// Most of them wait for answers, pauses and time-outs, and leave the processor alone.
	maxWorkers: 5,
};
