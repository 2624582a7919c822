const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const ROOT = join(__dirname, '..', '..');

/** The texts for people, by their path. */
function texts() {
	const docs = readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`);
	const files = [...readdirSync(ROOT), ...docs].filter((file) => file.endsWith('.md'));
	return Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
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
	return [...markdown.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```/gm)].map(([, language, code]) => ({
		language,
		code,
	}));
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

/**
 * The numbers in each row of a table, and those in all the rest, without what tables.js writes.
 *
 * @param {string} markdown
 */
function figuresOf(markdown) {
	const byHand = prose(markdown).replace(/<!-- \w+: [\s\S]*?<!-- end -->/g, '');
	const lines = byHand.split('\n');
	const rows = lines.filter((line) => line.startsWith('|'));
	const rest = lines.filter((line) => !line.startsWith('|')).join('\n');
	return [...rows, rest].map((text) => (text.match(/(?<![a-z\d])\d+([.,]\d+)*/gi) ?? []).sort());
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

module.exports = { brokenLinks, codeBlocksOf, figuresOf, linksOf, outlineOf, texts, unnamed };
