import { problemsOf } from '../tools/release/check';

describe('a release', () => {
	const ready = {
		version: '1.2.0',
		lockedVersion: '1.2.0',
		changelog: '# Changelog\n\nNewest first.\n\n## 1.2.0\n\n- New.\n\n## 1.1.0\n\n- Old.\n',
		savedWorkflows: ['1.1.0.json', '1.1.0.arrived.json', '1.2.0.json', '1.2.0.arrived.json'],
		untranslated: [],
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
	])('is stopped by %s', (_reason, lack, problem) => {
		expect(problemsOf({ ...ready, ...lack })).toEqual([problem]);
	});
});
