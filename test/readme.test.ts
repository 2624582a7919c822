import packageJson from '../package.json';
import {
	brokenLinks,
	codeBlocksOf,
	linksOf,
	outlineOf,
	texts,
	unnamed,
} from '../tools/readme/links';
import { generate, outOfStep, problemsOfCodes } from '../tools/readme/tables';

const CHINESE = ['README.zh-CN.md', 'README.zh-TW.md'];
const all: Record<string, string> = texts();

describe('the tables', () => {
	it('say what the code does, in all languages', () => {
		expect(outOfStep()).toEqual([]);
	});

	it.each([
		['README', ['parameters: sendRoomMessage', 'parameters: sendConversationMessage']],
		['docs/failures', ['codes: imkit', 'codes: neteaseIm']],
	])('stand where they belong: %s', (name, sections) => {
		for (const language of ['', '.zh-CN', '.zh-TW']) {
			const marked = [...all[`${name}${language}.md`].matchAll(/<!-- (\w+: \w+)/g)];
			expect(marked.map(([, section]) => section)).toEqual(sections);
		}
	});

	it('a translation that is missing is named', () => {
		const { problems } = generate({ translations: { 'zh-CN': {} } });
		expect(problems).toContainEqual(
			expect.stringContaining(
				'zh-CN.json: "room" of sendRoomMessage is missing. The English is: The room',
			),
		);
	});

	it.each([
		[
			'gone',
			{ en: 'A field of an older version', text: '旧栏位' },
			'zh-TW.json: "gone" of sendRoomMessage is stale',
		],
		[
			'room',
			{ en: 'Words of an older version', text: '聊天室' },
			'zh-TW.json: "room" of sendRoomMessage is outdated',
		],
	])('a translation of what is no more is named: %s', (field, entry, words) => {
		const { problems } = generate({
			translations: { 'zh-TW': { sendRoomMessage: { [field]: entry } } },
		});
		expect(problems).toContainEqual(expect.stringContaining(words));
	});

	it('a code without a meaning, and a meaning without a code, are named', () => {
		const problems = problemsOfCodes({ imkit: { 999: 'Never seen' }, neteaseIm: {} });
		expect(problems).toContainEqual(expect.stringContaining('"999" of imkit is stale'));
		expect(problems).toContainEqual(expect.stringContaining('"101303" of neteaseIm is missing'));
	});
});

describe('the Chinese texts', () => {
	it.each([
		['README.zh-CN.md', 'README.md'],
		['README.zh-TW.md', 'README.md'],
		['docs/failures.zh-CN.md', 'docs/failures.md'],
		['docs/failures.zh-TW.md', 'docs/failures.md'],
	])('%s has the headings, links and samples of %s', (chinese, english) => {
		const linked = (file: string) =>
			linksOf(all[file])
				.filter((link) => !/^#|^README|^failures/.test(link))
				.map((link) => link.replace(/\.zh-(CN|TW)/, ''));
		expect(outlineOf(all[chinese])).toEqual(outlineOf(all[english]));
		expect(linked(chinese)).toEqual(linked(english));
		expect(codeBlocksOf(all[chinese])).toEqual(codeBlocksOf(all[english]));
	});
});

describe('the three READMEs', () => {
	it('name each other at the very top', () => {
		for (const file of ['README.md', ...CHINESE]) {
			const others = ['README.md', ...CHINESE].filter((other) => other !== file);
			expect(linksOf(all[file].split('\n')[0]).sort()).toEqual(others.sort());
		}
	});

	it.each(['README.md', ...CHINESE])("%s has the places that n8n's help links lead to", (file) => {
		for (const anchor of ['credentials', 'send-room-message', 'send-conversation-message']) {
			expect(all[file]).toMatch(
				new RegExp(`<a id="${anchor}">|^## ${anchor.replaceAll('-', ' ')}$`, 'im'),
			);
		}
	});
});

describe('all texts', () => {
	it('link only to what is there', () => {
		expect(brokenLinks()).toEqual([]);
	});

	it('the README lists every example', () => {
		expect(unnamed('examples', 'README.md', '.json')).toEqual([]);
	});

	it('name only commands that exist', () => {
		const named = Object.values(all).flatMap((text) =>
			[...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name),
		);
		expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
	});

	it('name the version that the package has', () => {
		const named = Object.values(all).flatMap(
			(text) => text.match(/imkit-netease-\d+\.\d+\.\d+\.tgz/g) ?? [],
		);
		expect(new Set(named)).toEqual(new Set([`imkit-netease-${packageJson.version}.tgz`]));
	});

	it.each(['nodes/delivery', 'nodes/files'])(
		'the map of the code has every file of %s',
		(folder) => {
			expect(unnamed(folder, 'CONTRIBUTING.md')).toEqual([]);
		},
	);
});
