const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

const ROOT = join(__dirname, '..', '..');

/** The texts for people, by their path from the root. @returns {Record<string, string>} */
function texts() {
	const docs = readdirSync(join(ROOT, 'docs'), { encoding: 'utf8', recursive: true });
	const files = [...readdirSync(ROOT), ...docs.map((name) => join('docs', name))]
		.filter((file) => file.endsWith('.md'))
		.map((file) => file.split(sep).join('/'));
	return Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

/**
 * @param {string} file
 * @returns {import('./words').Language}
 */
function languageOf(file) {
	return file.endsWith('.zh-CN.md') ? 'zh-CN' : file.endsWith('.zh-TW.md') ? 'zh-TW' : 'en';
}

/**
 * The path of a text in another language.
 *
 * @param {string} english
 * @param {'zh-CN' | 'zh-TW'} language
 */
function versionOf(english, language) {
	return english.replace(/md$/, `${language}.md`);
}

/** What the form for reports offers as the node that has a fault. @returns {string[]} */
function reportableNodes() {
	const form = readFileSync(join(ROOT, '.github', 'ISSUE_TEMPLATE', 'bug.yml'), 'utf8');
	return [...form.matchAll(/^ {8}- (.+)$/gm)].map(([, choice]) => choice);
}

/** Without what stands in blocks of code. @param {string} markdown */
function prose(markdown) {
	return markdown.replace(/^ *```[\s\S]*?^ *```/gm, '');
}

/** @param {string} markdown */
function linksOf(markdown) {
	return [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
}

/** The commands and samples in blocks of code. @param {string} markdown */
function codeBlocksOf(markdown) {
	return [...markdown.matchAll(/^ *```[\s\S]*?^ *```/gm)].map(([block]) => block);
}

/** Headings as GitHub makes anchors of them, and anchors set by hand. @param {string} markdown */
function anchorsOf(markdown) {
	const headings = [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.trim()
			.replaceAll(' ', '-'),
	);
	const byHand = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
	return new Set([...headings, ...byHand]);
}

/** Levels of the headings, such as `##`. @param {string} markdown */
function outlineOf(markdown) {
	return [...prose(markdown).matchAll(/^(#+) /gm)].map(([, level]) => level);
}

/** What npm run docs writes in it, such as `codes: imkit`. @param {string} markdown */
function sectionsOf(markdown) {
	return [...markdown.matchAll(/^<!-- (\w+: \w+).*-->$/gm)].map(([, section]) => section);
}

/** Written by hand: without the sections of npm run docs. @param {string} markdown */
function byHand(markdown) {
	return prose(markdown).replace(/<!-- \w+: [\s\S]*?<!-- end -->/g, '');
}

/** The number of cells in each row of the tables. @param {string} markdown */
function tablesOf(markdown) {
	return rowsOf(byHand(markdown)).map((row) => row.split(/(?<!\\)\|/).length - 2);
}

/** The numbers in each row of a table, and at last those in all the rest. @param {string} markdown */
function figuresOf(markdown) {
	const own = byHand(markdown);
	const rest = own.replace(/^\|.*$/gm, '');
	return [...rowsOf(own), rest].map((text) =>
		(text.match(/(?<![a-z\d])\d+([.,]\d+)*/gi) ?? []).sort().join(' '),
	);
}

/** @param {string} markdown */
function rowsOf(markdown) {
	return markdown.split('\n').filter((line) => line.startsWith('|'));
}

/** Links to files and headings of this package that are not there. */
function brokenLinks() {
	const all = texts();
	return Object.entries(all).flatMap(([file, markdown]) =>
		linksOf(markdown)
			.filter((link) => !/^[a-z]+:/.test(link))
			.filter((link) => {
				const [path, anchor] = link.split('#');
				const target = path ? relative(ROOT, join(ROOT, dirname(file), path)) : file;
				if (!existsSync(join(ROOT, target))) return true;
				return Boolean(anchor) && !anchorsOf(all[target] ?? '').has(decodeURIComponent(anchor));
			})
			.map((link) => `${file}: ${link}`),
	);
}

/**
 * Words between two pairs of stars that are shown as stars, not in bold: CommonMark wants no letter
 * right behind a closing pair that follows a sign, which Chinese, written without blanks, often has.
 *
 * @param {string} markdown
 */
function shownWithStars(markdown) {
	const bold = [...prose(markdown).matchAll(/\*\*([^*\n]+)\*\*(.?)/gu)];
	return bold
		.filter(([, words, next]) => /[\p{P}\p{S}]$/u.test(words) && /[\p{L}\p{N}]/u.test(next))
		.map(([whole]) => whole);
}

/**
 * Files of a folder that a text does not name.
 *
 * @param {string} folder
 * @param {string} file The text.
 * @param {string} [ending]
 */
function unnamed(folder, file, ending = '.ts') {
	const text = readFileSync(join(ROOT, file), 'utf8');
	const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending));
	return names.filter((name) => !text.includes(name));
}

module.exports = {
	ROOT,
	anchorsOf,
	brokenLinks,
	byHand,
	codeBlocksOf,
	figuresOf,
	languageOf,
	linksOf,
	outlineOf,
	reportableNodes,
	sectionsOf,
	shownWithStars,
	tablesOf,
	texts,
	unnamed,
	versionOf,
};
