import { NodeHelpers } from 'n8n-workflow';
import { spokenIn, unsaid } from './support/speaking';
import { alike } from '../../tools/docs/alike';
import { translated } from '../../nodes/languages/speak';
import { say, sentencesFor } from '../../nodes/languages/say';
import { zhCn } from '../../nodes/languages/zhCn';
import { zhTw } from '../../nodes/languages/zhTw';

/** What the form of the node calls the room. */
const labelOfRoom = ({
	properties,
}: {
	properties: Array<{ name: string; displayName: string }>;
}) => properties.find(({ name }) => name === 'room')?.displayName;

/** Every text in a value, at any depth. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.values(value).flatMap(textsIn)
		: [String(value)];

describe('the language in which n8n runs', () => {
	it.each([
		['LANG of the mainland', { LANG: 'zh_CN.UTF-8' }, '聊天室', '发送聊天室消息'],
		['LANG of Taiwan', { LANG: 'zh_TW.UTF-8' }, '聊天室', '傳送聊天室訊息'],
		['Hong Kong reads 繁體', { LANG: 'zh_HK.UTF-8' }, '聊天室', '傳送聊天室訊息'],
		['Singapore reads 简体', { LANG: 'zh_SG.UTF-8' }, '聊天室', '发送聊天室消息'],
		[
			'LC_ALL before LANG',
			{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' },
			'聊天室',
			'傳送聊天室訊息',
		],
		['no language', {}, 'Room', 'Send Room Message'],
		['the language C', { LANG: 'C.UTF-8' }, 'Room', 'Send Room Message'],
		['another language', { LANG: 'ja_JP.UTF-8' }, 'Room', 'Send Room Message'],
	])('%s', (_what, locale, label, name) => {
		const { room } = spokenIn(locale);
		expect(room.displayName).toBe(name);
		expect(labelOfRoom(room)).toBe(label);
	});

	it.each([
		['zh-MO', zhTw],
		['zh-Hant', zhTw],
		['zh-Hans-HK', zhCn],
		['zh', zhCn],
		['und', {}],
		['', {}],
		['no locale at all', {}],
	])('%s is understood', (locale, sentences) => {
		expect(sentencesFor(locale)).toEqual(sentences);
	});
});

describe.each([
	['简体', 'zh_CN.UTF-8', '“聊天室”', '连接不上 https://a.example（ECONNREFUSED）'],
	['繁體', 'zh_TW.UTF-8', '「聊天室」', '連不上 https://a.example（ECONNREFUSED）'],
])('in %s', (_language, LANG, _room, unreachable) => {
	const spoken = spokenIn({ LANG });
	const english = spokenIn({ LANG: 'en_US.UTF-8' });

	it('errors and advice are told, with the labels of the form', () => {
		expect(spoken.unreachable.what).toBe(unreachable);
		expect(spoken.unreachable.next).toMatch(/\p{Script=Han}/u);
		expect(spoken.empty).toContain(labelOfRoom(spoken.room));
	});

	it('a time in minutes is part of its sentence, without a blank behind it', () => {
		expect(spoken.closed.what).toMatch(/^IMKIT 在 58 (分钟内|分鐘內)/);
	});

	it('every label, choice, description, button and example that is made of words is Chinese', () => {
		const stayed: string[] = [];
		for (const description of [...spoken.nodes, ...spoken.credentials]) {
			translated(description, (text) => {
				const isWords = /[A-Za-z]{2,} [A-Za-z]/.test(text);
				if (isWords && !/\p{Script=Han}/u.test(text)) stayed.push(text);
				return text;
			});
		}
		expect(stayed.filter((text) => !['App Key', 'App Secret', 'IMKIT API'].includes(text))).toEqual(
			[],
		);
	});

	it('no field begins with words, which would be sent to chats of people who read another language', () => {
		const begins: string[] = [];
		const words = new Set([zhCn, zhTw].flatMap((all) => Object.entries(all).flat()));
		const look = (part: unknown): void => {
			if (typeof part !== 'object' || part === null) return;
			for (const [key, value] of Object.entries(part)) {
				if (key !== 'default') look(value);
				else
					begins.push(
						...textsIn(value).filter((text) => /\p{Script=Han}/u.test(text) || words.has(text)),
					);
			}
		};
		for (const { properties } of [...spoken.nodes, ...spoken.credentials]) {
			// That one is for a model and names the service.
			look(properties.filter(({ name }: { name: string }) => name !== 'toolDescription'));
		}
		expect(begins).toEqual([]);
	});

	it('nothing changes that a workflow is made of: names, values, defaults, conditions', () => {
		const bare = (description: object) => translated(description, () => '');
		for (const part of ['nodes', 'credentials']) {
			expect(bare(spoken[part])).toEqual(bare(english[part]));
		}
	});
});

describe('sentences', () => {
	it('have their parts put in as they are, whatever stands in them', () => {
		expect(say('{host} cannot be reached ({why})', { host: '$& {why}', why: '{host}' })).toBe(
			'$& {why} cannot be reached ({host})',
		);
		expect(say('constructor')).toBe('constructor');
	});

	const hasToolField = NodeHelpers.getToolDescriptionForNode.length >= 3;

	it('none of the code stays English in every language, save what no person reads', () => {
		const forModels =
			/\.node\.ts: ((Send|Queue|Take back) (a|one) chat message .*| (into the rooms?|to the users|as the user|from the account|in the conversation) )$/;
		const notForPeople = unsaid().filter(
			(text) =>
				!forModels.test(text) &&
				// Older engines have no such field, so that it is in no form there.
				(hasToolField || !text.startsWith('nodes/form/toolDescription.ts')) &&
				!/: (all calls|batch messages|conversation messages|recall messages|(application\/json|text\/html); charset=utf-8|multipart\/form-data; boundary=…)$/.test(
					text,
				),
		);
		expect(notForPeople).toEqual([
			// Answers to the service that calls a trigger.
			expect.stringContaining('The token is missing or wrong'),
			expect.stringContaining('The body is not a JSON object'),
			expect.stringContaining('Content-Disposition: form-data'),
			expect.stringContaining('The signature is too old'),
			expect.stringContaining('The body is not a JSON object'),
			expect.stringContaining('The same is being stored already'),
			expect.stringContaining('The signature is missing or wrong'),
			// Causes that other code turns into words of its own.
			expect.stringContaining('… must not be connected to'),
			expect.stringContaining('An unknown address'),
			expect.stringContaining('The connection was not made within … seconds'),
			// The style of a page.
			expect.stringContaining('nodes/asking/style.ts'),
		]);
	});

	it('whose 繁體 is only the 简体 in other characters are found', () => {
		expect(alike({ a: '“用户”的消息' }, { a: '「使用者」的訊息' })).toEqual(['a']);
		expect(alike({ a: '会话消息' }, { a: '對話訊息' })).toEqual([]);
	});
});
