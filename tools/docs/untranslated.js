/**
 * What the Chinese lacks beside the English. What the documents lack stops no pull request, because
 * not everybody writes Chinese; it stops a release (tools/release/check.js). What the nodes say is
 * tested: test/languages/complete.test.ts.
 */
const { basename } = require('node:path');
const { unread } = require('./alike');
const { mislabelled } = require('./labels');
const { generate } = require('./pages');
const {
	codeBlocksOf,
	figuresOf,
	languageOf,
	linksOf,
	outlineOf,
	sectionsOf,
	tablesOf,
	texts,
	versionOf,
} = require('./texts');

/**
 * @typedef {import('./chinese').Chinese} Chinese
 * @typedef {Record<string, string>} Texts By their path.
 */

/** @type {Chinese[]} */
const LANGUAGES = ['zh-CN', 'zh-TW'];

/** For users, but written by a program that knows no Chinese. */
const ENGLISH_ONLY = ['docs/benchmark.md'];

/** Words of the tables without a translation, and texts that do not fit the English beside them. */
function untranslated() {
	const all = texts();
	const misnamed = englishOf(all).flatMap((english) =>
		LANGUAGES.flatMap((language) => mislabelled(all, english, language)),
	);
	return [
		...generate().untranslated,
		...unread(),
		...differences(all),
		...misnamed,
		...unlinked(all),
	];
}

/**
 * What a text and its Chinese versions do not have alike.
 *
 * @param {Texts} all
 */
function differences(all) {
	return englishOf(all).flatMap((english) =>
		LANGUAGES.flatMap((language) => {
			const file = versionOf(english, language);
			if (!(file in all)) return [`${file} is missing`];
			const names = englishOf(all).map((text) => basename(text));
			const inLanguage = (/** @type {string} */ link) =>
				link.replace(/[\w-]+\.md(?=#|$)/, (name) =>
					names.includes(name) ? versionOf(name, language) : name,
				);
			const expected = shapeOf(all[english], english);
			expected.links = expected.links.map(inLanguage);
			const actual = shapeOf(all[file], file);
			return Object.entries(expected).flatMap(([what, parts]) => {
				const difference = firstDifference(parts, actual[what]);
				return difference
					? [`${file}: its ${what} differ from those of ${english}: ${difference}`]
					: [];
			});
		}),
	);
}

/**
 * What has to be alike, in order.
 *
 * @param {string} markdown
 * @param {string} file
 * @returns {Record<string, string[]>}
 */
function shapeOf(markdown, file) {
	const others = versionsOf(file).map((version) => basename(version));
	return {
		headings: outlineOf(markdown),
		links: linksOf(markdown).filter((link) => !others.includes(link)),
		'blocks of code': codeBlocksOf(markdown),
		tables: tablesOf(markdown).map((cells) => `a row of ${cells}`),
		numbers: figuresOf(markdown),
		'written sections': sectionsOf(markdown),
	};
}

/**
 * Texts that do not lead to their other languages at the very top.
 *
 * @param {Texts} all
 */
function unlinked(all) {
	return englishOf(all)
		.flatMap((english) => [english, ...versionsOf(english)])
		.filter((file) => file in all)
		.flatMap((file) => {
			const others = versionsOf(file).map((version) => basename(version));
			const top = linksOf(all[file].split('\n', 3).join('\n'));
			const named = top.filter((link) => others.includes(link));
			return named.join() === others.join()
				? []
				: [`${file} does not link to ${others.join(' and ')} in its first three lines`];
		});
}

/**
 * @param {string[]} expected
 * @param {string[]} actual
 */
function firstDifference(expected, actual) {
	const length = Math.max(expected.length, actual.length);
	const index = Array.from({ length }).findIndex((_, at) => expected[at] !== actual[at]);
	if (index < 0) return undefined;
	const [here, there] = [actual, expected].map(
		(parts) => JSON.stringify(parts[index]) ?? 'nothing',
	);
	return `number ${index + 1} is ${here} instead of ${there}`;
}

/** What users read, in English; what stands beside the README is for developers. @param {Texts} all */
function englishOf(all) {
	return Object.keys(all).filter(
		(file) =>
			/^(README\.md|docs\/)/.test(file) &&
			languageOf(file) === 'en' &&
			!ENGLISH_ONLY.includes(file),
	);
}

/** The same text in the other languages. @param {string} file */
function versionsOf(file) {
	const english = file.replace(/(\.zh-\w+)?\.md$/, '.md');
	const all = [english, ...LANGUAGES.map((language) => versionOf(english, language))];
	return all.filter((version) => version !== file);
}

/** Tells people, and on GitHub the pull request, what to translate. Stops nothing. */
function reportUntranslated() {
	const mark = process.env.GITHUB_ACTIONS ? '::warning::' : 'To translate before a release: ';
	for (const lack of untranslated()) console.log(mark + lack.replaceAll('\n', ' '));
}

if (require.main === module) {
	require('../english');
	reportUntranslated();
}

module.exports = { differences, reportUntranslated, unlinked, untranslated };
