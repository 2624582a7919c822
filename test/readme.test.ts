import packageJson from '../package.json';
import {
	brokenLinks,
	codeBlocksOf,
	figuresOf,
	linksOf,
	outlineOf,
	texts,
	unnamed,
} from '../tools/readme/links';
import { generate, outOfStep, problemsOfCodes } from '../tools/readme/tables';

const all: Record<string, string> = texts();

/** What users read, in English. The benchmark is written by a machine and has no other languages. */
const ENGLISH = Object.keys(all).filter((file) =>
	/^(README|docs\/(?!benchmark)[\w-]+)\.md$/.test(file),
);
const LANGUAGES = ['zh-CN', 'zh-TW'];
const READMES = versionsOf('README.md');

function versionsOf(english: string) {
	return [english, ...LANGUAGES.map((language) => english.replace(/md$/, `${language}.md`))];
}

function nameOf(file: string) {
	return file.replace(/^docs\/|\..*$/g, '');
}

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

describe('texts in three languages', () => {
	const names = new Set(ENGLISH.map(nameOf));

	it.each(ENGLISH.flatMap((english) => LANGUAGES.map((language) => [english, language] as const)))(
		'%s says the same in %s',
		(english, language) => {
			const original = all[english];
			const chinese = all[english.replace(/md$/, `${language}.md`)] ?? '';
			const linked = (markdown: string) =>
				linksOf(markdown).filter((link) => !link.startsWith(`${nameOf(english)}.`));
			const inChinese = (link: string) =>
				link.replace(/([\w-]+)\.md(?=#|$)/, (file, name) =>
					names.has(name) ? `${name}.${language}.md` : file,
				);
			expect(outlineOf(chinese)).toEqual(outlineOf(original));
			expect(linked(chinese)).toEqual(linked(original).map(inChinese));
			expect(codeBlocksOf(chinese)).toEqual(codeBlocksOf(original));
			expect(figuresOf(chinese)).toEqual(figuresOf(original));
		},
	);

	it.each(ENGLISH)('%s and its Chinese versions name each other at the very top', (english) => {
		const versions = versionsOf(english).map((file) => file.replace('docs/', ''));
		for (const [index, file] of versionsOf(english).entries()) {
			const top = linksOf((all[file] ?? '').split('\n').slice(0, 3).join('\n'));
			expect(top.filter((link) => versions.includes(link))).toEqual(
				versions.filter((_, other) => other !== index),
			);
		}
	});
});

describe('the three READMEs', () => {
	it.each(READMES)("%s has the places that n8n's help links lead to", (file) => {
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

	it.each([
		'nodes/form',
		'nodes/api',
		'nodes/files',
		'nodes/delivery',
		'nodes/Imkit',
		'nodes/NeteaseIm',
	])('the map of the code has every file of %s', (folder) => {
		expect(unnamed(folder, 'CONTRIBUTING.md')).toEqual([]);
	});
});
