const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { n8n } = require('../../package.json');
const { dictionaryOf, problemsOf, translate } = require('./chinese');
const { codesTable, problemsOfCodes, SERVICES } = require('./codes');
const { parametersTable } = require('./parametersTable');
const { ROOT, languageOf, sectionsOf, texts } = require('./texts');
const { problemsOfVersions, versionsTable } = require('./versionsTable');

/**
 * @typedef {import('./parametersTable').Description} Description
 * @typedef {import('./chinese').Chinese} Chinese
 * @typedef {import('./chinese').Dictionary} Dictionary
 */

/** @type {Chinese[]} */
const CHINESE = ['zh-CN', 'zh-TW'];

/** What npm run docs writes: a section from its marker to its end. */
const SECTION = /(<!-- (parameters|codes|versions): (\w+)[^>]*-->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * The texts as they should be. What is wrong in English stops us; what lacks Chinese does not, there
 * the English stands in.
 *
 * @param {{ nodes?: Description[], translations?: Partial<Record<Chinese, Dictionary>> }} [sources]
 * Those of the package, unless given.
 */
function generate({ nodes = builtNodes(), translations = {} } = {}) {
	const dictionaries = {
		en: {},
		'zh-CN': translations['zh-CN'] ?? dictionaryOf('zh-CN'),
		'zh-TW': translations['zh-TW'] ?? dictionaryOf('zh-TW'),
	};
	const files = Object.fromEntries(
		Object.entries(texts()).map(([file, markdown]) => {
			const language = languageOf(file);
			/** @param {string} english */
			const say = (english) => translate(dictionaries[language], english);
			const written = markdown.replace(SECTION, (_all, start, kind, name, end) => {
				if (kind === 'versions') return `${start}\n${versionsTable(language)}\n\n${end}`;
				if (kind === 'codes') return `${start}\n${codesTable(name, language, say)}\n\n${end}`;
				const node = nodes.find((candidate) => candidate.name === name);
				if (!node) throw new Error(`${file} has a section for "${name}", which is no node`);
				return `${start}\n${parametersTable(node, language, say)}\n\n${end}`;
			});
			return [file, written];
		}),
	);
	return {
		files,
		problems: [...missingSections(files, nodes), ...problemsOfCodes(), ...problemsOfVersions()],
		untranslated: CHINESE.flatMap((language) => problemsOf(language, dictionaries[language])),
	};
}

/** What has to be mended before the texts say what the code does; nothing if they do. */
function outOfStep() {
	const { files, problems } = generate();
	const stale = Object.entries(files)
		.filter(([file, content]) => readFileSync(join(ROOT, file), 'utf8') !== content)
		.map(([file]) => `${file} is out of step with the code: npm run docs`);
	return [...problems, ...stale];
}

/**
 * Nodes without a page, and services whose codes stand nowhere.
 *
 * @param {Record<string, string>} files
 * @param {Description[]} nodes
 */
function missingSections(files, nodes) {
	const wanted = [
		...nodes.map(({ name }) => ({ file: pageOf(name), section: `parameters: ${name}` })),
		...SERVICES.map((service) => ({ file: 'docs/failures.md', section: `codes: ${service}` })),
		{ file: 'README.md', section: 'versions: n8n' },
	];
	return wanted
		.filter(({ file, section }) => !sectionsOf(files[file] ?? '').includes(section))
		.map(
			({ file, section }) =>
				`${file} is to have <!-- ${section}, written by npm run docs --> and <!-- end -->`,
		);
}

/** @param {string} node Its name, such as sendRoomMessage. */
function pageOf(node) {
	return `docs/nodes/${node.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}

/** The nodes' descriptions as n8n gets them. @returns {Description[]} */
function builtNodes() {
	return n8n.nodes.map((file) => {
		const className = String(file.split('/').at(-1)).split('.')[0];
		const Node = require(join(ROOT, file))[className];
		return new Node().description;
	});
}

module.exports = { builtNodes, generate, outOfStep };
