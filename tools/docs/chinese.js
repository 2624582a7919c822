const { join } = require('node:path');
const { labelsOfForms, sentencesOfThePackage } = require('./sentences');

/**
 * @typedef {Readonly<Record<string, string>>} Dictionary Sentences by their English.
 * @typedef {'zh-CN' | 'zh-TW'} Chinese
 */

/** Where each language has its sentences, in the built package. */
const FILES = { 'zh-CN': 'zhCn', 'zh-TW': 'zhTw' };

/** Labels that n8n's editor replaces by its own words, which are English. */
const N8NS_OWN = ['By ID', 'From List'];

/**
 * The sentences of the forms, the errors and the tables.
 *
 * @param {Chinese} language
 * @returns {Dictionary}
 */
function dictionaryOf(language) {
	const name = FILES[language];
	return require(join(__dirname, '../../dist/nodes/languages', name))[name];
}

/**
 * A sentence in one language. The English stands in for a translation that is missing.
 *
 * @param {Dictionary} dictionary
 * @param {string} english
 */
function translate(dictionary, english) {
	return Object.hasOwn(dictionary, english) ? dictionary[english] : english;
}

/**
 * What a language lacks, has without need, or says with other parts than the English.
 *
 * @param {Chinese} language
 * @param {Dictionary} [dictionary]
 * @param {string[]} [sentences] All that there is to translate.
 * @param {Set<string>} [labels] Those of the forms.
 */
function problemsOf(
	language,
	dictionary = dictionaryOf(language),
	sentences = sentencesOfThePackage(),
	labels = labelsOfForms(),
) {
	const file = `nodes/languages/${FILES[language]}.ts`;
	const missing = sentences.filter((english) => !Object.hasOwn(dictionary, english));
	const wanted = new Set(sentences);
	const stale = Object.keys(dictionary).filter((english) => !wanted.has(english));
	const different = Object.entries(dictionary).filter(
		([english, text]) => partsOf(english) !== partsOf(text),
	);
	const mislabelled = Object.entries(dictionary).flatMap(([english, text]) =>
		labelsIn(english, labels)
			.map((label) => translate(dictionary, label))
			.filter((label) => !text.includes(label))
			.map((label) => `${file} names no label "${label}" in: ${english}`),
	);
	return [
		...mislabelled,
		...missing.map((english) => `${file} lacks: ${english}`),
		...stale.map((english) => `${file} has what nothing says any more: ${english}`),
		...different.map(
			([english]) => `${file} has other parts in braces than the English: ${english}`,
		),
	];
}

/**
 * The labels that a sentence names: in quotation marks, or beside an arrow.
 *
 * @param {string} english
 * @param {Set<string>} labels
 */
function labelsIn(english, labels) {
	const quoted = [...english.matchAll(/"([^"{}]+)"/g)].map(([, words]) => words);
	const beside = english.split(' → ').flatMap((piece, index, pieces) => {
		const words = piece.split(' ');
		const starts = words.map((_, count) => words.slice(0, count + 1).join(' '));
		const ends = words.map((_, count) => words.slice(count).join(' '));
		const longest = (/** @type {string[]} */ found) =>
			found
				.map((text) => text.replace(/[.,:]$/, ''))
				.filter((text) => labels.has(text))
				.sort((a, b) => b.length - a.length)
				.slice(0, 1);
		return [
			...(index > 0 ? longest(starts) : []),
			...(index < pieces.length - 1 ? longest(ends) : []),
		];
	});
	return [...quoted.filter((text) => labels.has(text) && !N8NS_OWN.includes(text)), ...beside];
}

/** @param {string} sentence */
function partsOf(sentence) {
	return [...new Set(sentence.match(/\{\w+\}/g))].sort().join();
}

module.exports = { dictionaryOf, problemsOf, translate };
