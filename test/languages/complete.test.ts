import { unread } from '../../tools/docs/alike';
import { problemsOf } from '../../tools/docs/chinese';

describe('what forms, errors, advice and tables say', () => {
	it.each(['zh-CN', 'zh-TW'] as const)('stands in %s, sentence by sentence', (language) => {
		expect(problemsOf(language)).toEqual([]);
	});

	it('is written for Taiwan, and not the 简体 in other characters, save where somebody has read that', () => {
		expect(unread()).toEqual([]);
	});
});
