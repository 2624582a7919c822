const { join } = require('node:path');
const { sentencesOfThePackage } = require('./sentences');

/**
 * @typedef {Readonly<Record<string, string>>} Dictionary Sentences by their English.
 * @typedef {'zh-CN' | 'zh-TW'} Chinese
 */

/** Where each language has its sentences, in the built package. */
const FILES = { 'zh-CN': 'zhCn', 'zh-TW': 'zhTw' };

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
 */
function problemsOf(
	language,
	dictionary = dictionaryOf(language),
	sentences = sentencesOfThePackage(),
) {
	const file = `nodes/languages/${FILES[language]}.ts`;
	const missing = sentences.filter((english) => !Object.hasOwn(dictionary, english));
	const wanted = new Set(sentences);
	const stale = Object.keys(dictionary).filter((english) => !wanted.has(english));
	const different = Object.entries(dictionary).filter(
		([english, text]) => partsOf(english) !== partsOf(text),
	);
	return [
		...missing.map((english) => `${file} lacks: ${english}`),
		...stale.map((english) => `${file} has what nothing says any more: ${english}`),
		...different.map(
			([english]) => `${file} has other parts in braces than the English: ${english}`,
		),
	];
}

/** @param {string} sentence */
function partsOf(sentence) {
	return [...new Set(sentence.match(/\{\w+\}/g))].sort().join();
}

module.exports = { dictionaryOf, problemsOf, translate };
