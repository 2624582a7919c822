const { join } = require('node:path');

/** The language of n8n's process in these suites; EDITOR_LANG is for the first steps in the editor. */
const LANG = process.env.EDITOR_LANG || 'en_US.UTF-8';

const speaksEnglish = LANG.startsWith('en');

/**
 * What our nodes say in that language. n8n's own words stay English in every one.
 *
 * @param {string} english
 * @returns {string}
 */
function spoken(english) {
	// Built by the session that the suite opens, so not before.
	const { sentencesFor } = require(join(__dirname, '../../../dist/nodes/languages/say.js'));
	const sentences = sentencesFor(LANG.split('.')[0].replace('_', '-'));
	const words = sentences[english];
	if (words === undefined && !speaksEnglish)
		throw new Error(`${LANG} has no words for: ${english}`);
	return words ?? english;
}

module.exports = { LANG, speaksEnglish, spoken };
