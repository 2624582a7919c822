import packageJson from '../package.json';
import { problemsOf } from '../tools/docs/chinese';
import { problemsOfCodes } from '../tools/docs/codes';
import { lostWays, mislabelled } from '../tools/docs/labels';
import { builtNodes, generate, outOfStep } from '../tools/docs/pages';
import {
	anchorsOf,
	brokenLinks,
	reportableNodes,
	shownWithStars,
	texts,
	unnamed,
} from '../tools/docs/texts';
import { differences, unlinked } from '../tools/docs/untranslated';
import { n8nSuites, problemsOfVersions, versionsTable } from '../tools/docs/versionsTable';
import type { Language } from '../tools/docs/words';
import type { Tested } from '../tools/release/tested';
import { engines } from './engines/engines';

const all: Record<string, string> = texts();
const READMES = ['README.md', 'README.zh-CN.md', 'README.zh-TW.md'];

describe('the tables', () => {
	it('say what the code does, in all languages', () => {
		expect(outOfStep()).toEqual([]);
	});

	it('call nothing a default that a field only has when it is added', () => {
		const rows = Object.values(all).flatMap(
			(text) => text.match(/^\|.*Without this \w+ .*$/gm) ?? [],
		);
		const begin = rows.map((row) => row.split(' | ')[3]).filter((cell) => cell !== '');
		expect(begin).toContain('25 when added, 1 to 200');
		expect(begin.filter((cell) => !cell.includes(' when added'))).toEqual([]);
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

it('a report of a fault can name every node', () => {
	const nodes = builtNodes().map(({ displayName }) => displayName);
	expect(reportableNodes().slice(0, -1).sort()).toEqual(nodes.sort());
});

describe('the table of the versions of n8n', () => {
	const [{ n8n, core }] = engines;
	const build = 'some build';
	const runs: Tested = {
		engines: { [n8n]: { core, passed: 1200, excused: 1, build } },
		n8n: {
			'1.123.81': { server: { passed: 9, build }, agent: { passed: 2, build } },
			'2.20.12': { editor: { passed: 11, build } },
		},
	};

	it('says what was run, version by version', () => {
		expect(problemsOfVersions(runs)).toEqual([]);
		expect(versionsTable('en', runs).split('\n')).toEqual([
			'| n8n | Tests in its engine | In the real n8n |',
			'| --- | --- | --- |',
			'| 1.123 | 1200 pass, 1 not possible there | 1.123.81: AI Agent, server |',
			'| 2.20 | – | 2.20.12: first steps in the editor |',
		]);
	});

	it.each<[string, Tested]>([
		[
			'an engine of another version',
			{ ...runs, engines: { [n8n]: { core: '1.100.0', passed: 1, excused: 1, build } } },
		],
		[
			'an engine that is not tried any more',
			{ ...runs, engines: { '1.9': { core: '1.9.0', passed: 1, excused: 0, build } } },
		],
		[
			'other excuses than there are',
			{ ...runs, engines: { [n8n]: { core, passed: 1200, excused: 0, build } } },
		],
		[
			'an n8n that is not tried any more',
			{ ...runs, n8n: { '1.100.0': { server: { passed: 9, build } } } },
		],
		[
			'a suite that there is not',
			{ ...runs, n8n: { '2.20.12': { everything: { passed: 9, build } } } },
		],
	])('that was made from %s is noticed', (_what, stale) => {
		expect(problemsOfVersions(stale)).toEqual([expect.stringContaining('tested.json has')]);
	});

	it('has a name for every suite, in every language', () => {
		const suites = Object.fromEntries(
			n8nSuites.map((suite) => [suite, { passed: 1, build }] as const),
		);
		const table = (language: Language) =>
			versionsTable(language, { engines: {}, n8n: { '2.20.12': suites } });
		for (const language of ['en', 'zh-CN', 'zh-TW'] as const)
			expect(table(language)).not.toContain('undefined');
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

	it('that calls a label otherwise than the form does is named', () => {
		const english = '{what}. Set "Rooms" to "By Hand", or Delivery → Resend When Unknown.';
		const forms = {
			Rooms: '聊天室',
			'By Hand': '手动',
			Delivery: '发送',
			'Resend When Unknown': '重发',
		};
		const problems = (chinese: string) =>
			problemsOf('zh-CN', { ...forms, [english]: chinese }, [english], new Set(Object.keys(forms)));
		const otherwise = problems('{what}。请把“房间”改为“手动”，或用“发送 → 再发”。');
		const named = otherwise.filter((problem) => problem.includes('names no label'));
		expect(named).toEqual([
			expect.stringContaining('names no label "聊天室" in: {what}. Set'),
			expect.stringContaining('names no label "重发" in: {what}. Set'),
		]);
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

describe('the labels of the forms, in bold', () => {
	const labels = new Set(['Delivery', 'Max in Flight', 'App Key']);
	const dictionary = { Delivery: '发送设置', 'Max in Flight': '同时发送上限' };
	const english =
		'Click **Save**. Raise **Delivery → Max in Flight**: **Max in Flight** of one **App Key**.';
	const problems = (chinese: string) =>
		mislabelled(
			{ 'docs/rate.md': english, 'docs/rate.zh-CN.md': chinese },
			'docs/rate.md',
			'zh-CN',
			{
				labels,
				dictionary,
			},
		);
	const way = '**发送设置 → 同时发送上限**（Delivery → Max in Flight）';

	it('may be told in Chinese in another order', () => {
		expect(
			problems(
				`同一个 **App Key** 的**同时发送上限**（Max in Flight）：请提高${way}，点击 **Save**。`,
			),
		).toEqual([]);
	});

	it.each([
		['English', `${way} **Max in Flight** **App Key**`, '"Max in Flight" 0 instead of 1 times'],
		['otherwise', `${way} **同时最多**（Max in Flight） **App Key**`, 'as **同时发送上限**'],
		['without the English', `${way} **同时发送上限** **App Key**`, 'without （Max in Flight）'],
	])('a Chinese text that names them %s is named', (_how, chinese, problem) => {
		expect(problems(chinese)).toEqual([expect.stringContaining(problem)]);
	});

	it('are those of the forms where an English text shows the way', () => {
		expect(lostWays('**Delivery → Most at Once** **Settings → On Error**', labels)).toEqual([
			'Delivery → Most at Once',
		]);
		const english = Object.entries(all).filter(([file]) => !file.includes('.zh-'));
		expect(english.flatMap(([, text]) => lostWays(text))).toEqual([]);
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

	it('show in bold what is meant to be', () => {
		expect(shownWithStars('**口令（token）**是 **口令**是 **口令（token）**（Secret）')).toEqual([
			'**口令（token）**是',
		]);
		expect(Object.values(all).flatMap(shownWithStars)).toEqual([]);
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
		'nodes/asking',
		'nodes/receiving',
		'nodes/Imkit',
		'nodes/NeteaseIm',
	])('the map of the code has every file of %s', (folder) => {
		expect(unnamed(folder, 'CONTRIBUTING.md')).toEqual([]);
	});
});
