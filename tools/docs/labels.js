const { dictionaryOf, translate } = require('./chinese');
const { labelsOfForms } = require('./sentences');
const { byHand, versionOf } = require('./texts');

/**
 * @typedef {import('./chinese').Chinese} Chinese
 * @typedef {import('./chinese').Dictionary} Dictionary
 */

const BETWEEN = ' → ';

/**
 * Labels of the forms, in bold, that a Chinese text does not name as the Chinese form does: people
 * look for what they read. The first time, the English follows in parentheses, for those whose n8n
 * speaks English.
 *
 * @param {Record<string, string>} all Texts by their path.
 * @param {string} english The path of one.
 * @param {Chinese} language
 * @param {{ labels?: Set<string>, dictionary?: Dictionary }} [sources] Those of the package, unless given.
 */
function mislabelled(
	all,
	english,
	language,
	{ labels = labelsOfForms(), dictionary = dictionaryOf(language) } = {},
) {
	const file = versionOf(english, language);
	const text = byHand(all[file] ?? '');
	const named = boldOf(text);
	const wanted = boldOf(byHand(all[english])).filter((label) => isLabel(label, labels));
	return [...new Set(wanted)].flatMap((label) => {
		const own = label
			.split(BETWEEN)
			.map((part) => translate(dictionary, part))
			.join(BETWEEN);
		const [times, expected] = [count(named, own), count(wanted, label)];
		if (times !== expected) {
			return [`${file} names "${label}" ${times} instead of ${expected} times as **${own}**`];
		}
		const [, after] = text.split(`**${own}**`, 2);
		return own.includes(label) || after.startsWith(`（${label}）`)
			? []
			: [`${file} names **${own}** the first time without （${label}）`];
	});
}

/**
 * Ways into a form, such as **Delivery → Max per Second**, that lead to no label.
 *
 * @param {string} markdown In English.
 * @param {Set<string>} [labels]
 */
function lostWays(markdown, labels = labelsOfForms()) {
	return boldOf(byHand(markdown)).filter(
		(way) => way.includes(BETWEEN) && labels.has(way.split(BETWEEN)[0]) && !isLabel(way, labels),
	);
}

/** Save what stands in the line that leads to the other languages. @param {string} markdown */
function boldOf(markdown) {
	const rest = markdown.replace(/^.*\(README\S*\.md\) · .*$/m, '');
	return [...rest.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, words]) => words);
}

/** A label, or the way to one from the collection it is in. @param {string} words @param {Set<string>} labels */
function isLabel(words, labels) {
	return words.split(BETWEEN).every((part) => labels.has(part));
}

/** @param {string[]} words @param {string} wanted */
function count(words, wanted) {
	return words.filter((word) => word === wanted).length;
}

module.exports = { lostWays, mislabelled };
