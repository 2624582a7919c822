import packageJson from '../package.json';
import { problemsOfCodes } from '../tools/docs/codes';
import { builtNodes, generate, outOfStep } from '../tools/docs/pages';
import { anchorsOf, brokenLinks, texts, unnamed } from '../tools/docs/texts';
import { differences, unlinked } from '../tools/docs/untranslated';

const all: Record<string, string> = texts();
const READMES = ['README.md', 'README.zh-CN.md', 'README.zh-TW.md'];

describe('the tables', () => {
	it('say what the code does, in all languages', () => {
		expect(outOfStep()).toEqual([]);
	});

	it('a node without a page of its own is named', () => {
		const nodes = [...builtNodes(), { name: 'askSomebody', properties: [] }];
		expect(generate({ nodes }).problems).toEqual([
			expect.stringContaining('docs/nodes/ask-somebody.md is to have <!-- parameters: askSomebody'),
		]);
	});

	it('a page about a node that is no more is named', () => {
		expect(() => generate({ nodes: builtNodes().slice(1) })).toThrow(
			/docs\/nodes\/.+\.md has a section for "\w+", which is no node/,
		);
	});

	it('a code without a meaning, and a meaning without a code, are named', () => {
		const problems = problemsOfCodes({ imkit: { 999: 'Never seen' }, neteaseIm: {} });
		expect(problems).toContainEqual(expect.stringContaining('"999" of imkit is stale'));
		expect(problems).toContainEqual(expect.stringContaining('"101303" of neteaseIm is missing'));
	});
});

describe('the Chinese of the tables', () => {
	it('may be missing: it is named, and the English stands in', () => {
		const node = builtNodes().find(({ name }) => name === 'sendRoomMessage');
		const english = node?.properties.find(({ name }) => name === 'room')?.description;
		const { files, problems, untranslated } = generate({ translations: { 'zh-CN': {} } });
		expect(problems).toEqual([]);
		expect(untranslated).toContain(`nodes/languages/zhCn.ts lacks: ${english}`);
		expect(files['docs/nodes/send-room-message.zh-CN.md']).toContain(`| ${english} |`);
	});

	it('of what nothing says any more, and with other parts than the English, is named', () => {
		const { untranslated } = generate({
			translations: {
				'zh-TW': { 'A field of an older version': '舊欄位', '{host} cannot be reached': '連不上' },
			},
		});
		expect(untranslated).toContain(
			'nodes/languages/zhTw.ts has what nothing says any more: A field of an older version',
		);
		expect(untranslated).toContain(
			'nodes/languages/zhTw.ts has other parts in braces than the English: {host} cannot be reached',
		);
	});
});

describe('a text and its Chinese versions', () => {
	const english = [
		'# Rate',
		'[中](rate.zh-CN.md) [繁](rate.zh-TW.md)',
		'',
		'See [here](../README.md#order), at most 100 a second.',
		'',
		'| Plan | A second |',
		'| --- | --- |',
		'| Standard | 100 |',
		'',
		'```sh',
		'npm test # 1 2 3',
		'```',
		'<!-- codes: imkit, written -->',
		'| 42 |',
		'<!-- end -->',
		'',
	].join('\n');
	const versionIn = (language: string, other: string) =>
		english
			.replace('# Rate', '# 速率')
			.replace('[中](rate.zh-CN.md) [繁](rate.zh-TW.md)', `[E](rate.md) [X](rate.${other}.md)`)
			.replace('README.md', `README.${language}.md`)
			.replace('| 42 |', '| 四十二 |');
	const readme = READMES.map((file) => {
		const others = READMES.filter((other) => other !== file).map((other) => `[…](${other})`);
		return [file, `${others.join(' ')}\n\n# Order\n`];
	});
	const rate: Record<string, string> = {
		...Object.fromEntries(readme),
		'docs/rate.md': english,
		'docs/rate.zh-CN.md': versionIn('zh-CN', 'zh-TW'),
		'docs/rate.zh-TW.md': versionIn('zh-TW', 'zh-CN'),
	};
	const changed = (from: string, to: string) => ({
		...rate,
		'docs/rate.zh-TW.md': rate['docs/rate.zh-TW.md'].replace(from, to),
	});

	it('may differ in their words', () => {
		expect(differences(rate)).toEqual([]);
		expect(unlinked(rate)).toEqual([]);
	});

	it.each([
		['heading', '# 速率', '## 速率', 'headings'],
		['link', 'zh-TW.md#order', 'zh-TW.md#pace', 'links'],
		['link to another language', '(../README.zh-TW.md#order)', '(../README.md#order)', 'links'],
		['command', 'npm test', 'npm run jest', 'blocks of code'],
		['cell of a table', '| Standard | 100 |', '| Standard 100 |', 'tables'],
		['row of a table', '| Standard | 100 |\n', '', 'tables'],
		['number in a table', '| Standard | 100 |', '| Standard | 10 |', 'numbers'],
		['number in a sentence', 'at most 100', 'at most 1000', 'numbers'],
		['table written from the code', '<!-- codes: imkit, written -->', '', 'written sections'],
	])('a different %s is named', (_what, from, to, part) => {
		expect(differences(changed(from, to))).toContainEqual(
			expect.stringContaining(`docs/rate.zh-TW.md: its ${part} differ from those of docs/rate.md`),
		);
	});

	it('a difference says what stands where', () => {
		expect(differences(changed('# 速率', '## 速率'))).toEqual([
			'docs/rate.zh-TW.md: its headings differ from those of docs/rate.md: number 1 is "##" instead of "#"',
		]);
	});

	it('a version that is missing is named', () => {
		const others = Object.entries(rate).filter(([file]) => file !== 'docs/rate.zh-CN.md');
		expect(differences(Object.fromEntries(others))).toEqual(['docs/rate.zh-CN.md is missing']);
	});

	it('a version that does not lead to the others at its top is named', () => {
		expect(unlinked(changed('[E](rate.md)', ''))).toEqual([
			'docs/rate.zh-TW.md does not link to rate.md and rate.zh-CN.md in its first three lines',
		]);
	});
});

describe('the three READMEs', () => {
	it.each(READMES)('%s is read in a few minutes', (file) => {
		expect(all[file].split('\n').length - 1).toBeLessThanOrEqual(150);
	});

	it.each(READMES)('%s shows a picture before the first block of code', (file) => {
		const [before] = all[file].split('```');
		expect(before).toMatch(/^!\[.+\]\(https:.+\/docs\/pictures\/.+\.png\)$/m);
	});
});

describe("n8n's help links", () => {
	/** What the links of a node or credential lead to: a text of this repository and a heading. */
	function targetOf(url: string) {
		const { pathname, hash } = new URL(url);
		const file = pathname.split('/blob/main/')[1] ?? 'README.md';
		return { file, anchor: hash.slice(1) };
	}

	const ofNodes = packageJson.n8n.nodes.flatMap((file) => {
		const { resources } = jest.requireActual(`../${file.replace(/js$/, 'json')}`) as {
			resources: Record<string, Array<{ url: string }>>;
		};
		return Object.values(resources)
			.flat()
			.map(({ url }) => url);
	});
	const ofCredentials = packageJson.n8n.credentials.flatMap((file) => {
		const classes = jest.requireActual(`../${file}`) as Record<string, unknown>;
		return Object.values(classes)
			.filter((Class): Class is new () => { documentationUrl?: string } => {
				return typeof Class === 'function' && /^class/.test(String(Class));
			})
			.flatMap((Class) => new Class().documentationUrl ?? []);
	});

	it.each([...new Set([...ofNodes, ...ofCredentials])])('%s leads to its place', (url) => {
		const { file, anchor } = targetOf(url);
		expect(Object.keys(all)).toContain(file);
		if (anchor) expect([...anchorsOf(all[file])]).toContain(anchor);
	});

	it('every credential has one', () => {
		expect(ofCredentials).toHaveLength(packageJson.n8n.credentials.length);
	});
});

describe('all texts', () => {
	it('link only to what is there', () => {
		expect(brokenLinks()).toEqual([]);
	});

	it('the examples are all described', () => {
		expect(unnamed('examples', 'docs/examples.md', '.json')).toEqual([]);
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
		'nodes/languages',
		'nodes/form',
		'nodes/api',
		'nodes/files',
		'nodes/delivery',
		'nodes/receiving',
		'nodes/Imkit',
		'nodes/NeteaseIm',
	])('the map of the code has every file of %s', (folder) => {
		expect(unnamed(folder, 'CONTRIBUTING.md')).toEqual([]);
	});
});
