import { problemsOf } from '../tools/release/check';
import { n8nSuites } from '../tools/docs/versionsTable';
import { NEWEST } from '../tools/n8n/install';
import { engines } from './engines/engines';

describe('a release', () => {
	const passed = (build: string) =>
		Object.fromEntries(engines.map(({ n8n }) => [n8n, { build }] as const));
	const suites = (names: string[], build: string) =>
		Object.fromEntries(names.map((name) => [name, { build }] as const));
	const newest = suites(n8nSuites, 'this one');
	const ready = {
		version: '1.2.0',
		lockedVersion: '1.2.0',
		changelog: '# Changelog\n\nNewest first.\n\n## 1.2.0\n\n- New.\n\n## 1.1.0\n\n- Old.\n',
		savedWorkflows: ['1.1.0.json', '1.1.0.arrived.json', '1.2.0.json', '1.2.0.arrived.json'],
		untranslated: [],
		build: 'this one',
		enginesTested: passed('this one'),
		n8nTested: { [NEWEST]: newest, '1.123.81': suites(['server', 'agent'], 'this one') },
	};

	it('goes out if everything is in place', () => {
		expect(problemsOf(ready)).toEqual([]);
		const dated = ready.changelog.replace('## 1.2.0', '## 1.2.0 (2027-01-31)');
		expect(problemsOf({ ...ready, changelog: dated })).toEqual([]);
	});

	it.each([
		[
			'a sentence without its Chinese',
			{ untranslated: ['README.zh-CN.md is missing'] },
			'README.zh-CN.md is missing',
		],
		[
			'a version that was not raised everywhere',
			{ lockedVersion: '1.1.0' },
			'package-lock.json has version 1.1.0, package.json 1.2.0',
		],
		[
			'a change log that begins with what is not released',
			{ changelog: ready.changelog.replace('## 1.2.0', '## Unreleased') },
			'CHANGELOG.md begins with "Unreleased" instead of 1.2.0',
		],
		[
			'a change log that ends with the version before',
			{ changelog: '# Changelog\n\n## 1.1.0\n\n- Old.\n' },
			'CHANGELOG.md begins with "1.1.0" instead of 1.2.0',
		],
		['an empty change log', { changelog: '' }, 'CHANGELOG.md begins with "" instead of 1.2.0'],
		[
			'a version about which the change log says nothing',
			{ changelog: ready.changelog.replace('- New.', '') },
			'CHANGELOG.md says nothing about 1.2.0',
		],
		[
			'a version without a saved workflow',
			{ savedWorkflows: ready.savedWorkflows.slice(0, 2).concat('1.2.0.arrived.json') },
			'test/support/savedWorkflows/1.2.0.json is missing',
		],
		[
			'a saved workflow without what it sent',
			{ savedWorkflows: ready.savedWorkflows.slice(0, 3) },
			'test/support/savedWorkflows/1.2.0.arrived.json is missing',
		],
		[
			'tests that an older n8n has passed with another build only',
			{ enginesTested: { ...passed('this one'), '2.17': { build: 'another' } } },
			'This build has not passed in every n8n: npm run test:engines -- --record 2.17',
		],
		[
			'tests that were never run in the other versions of n8n',
			{ enginesTested: {} },
			'This build has not passed in every n8n: npm run test:engines -- --record 1.123 2.0 2.17 2.30 2.36 newest',
		],
		[
			'a suite that an older n8n has passed with another build only',
			{ n8nTested: { ...ready.n8nTested, '1.123.81': suites(['server', 'agent'], 'another') } },
			'This build has not passed in the n8n of the table: N8N_VERSION=1.123.81 RECORD=1 npm run test:n8n -- server.test agent.test',
		],
		[
			'a suite that the newest n8n has not passed',
			{ n8nTested: { [NEWEST]: { ...newest, queue: { build: 'another' } } } },
			`This build has not passed in the n8n of the table: N8N_VERSION=${NEWEST} RECORD=1 npm run test:n8n -- queue.test`,
		],
		[
			'a newest n8n in which nothing was tried',
			{ n8nTested: {} },
			`This build has not passed in the n8n of the table: N8N_VERSION=${NEWEST} RECORD=1 npm run test:n8n -- ${n8nSuites.map((suite) => `${suite}.test`).join(' ')}`,
		],
	])('is stopped by %s', (_reason, lack, problem) => {
		expect(problemsOf({ ...ready, ...lack })).toEqual([problem]);
	});
});
