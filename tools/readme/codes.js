const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { code, table, text } = require('./markdown');
const { WORDS } = require('./words');

/**
 * @typedef {import('./words').CodeWords} CodeWords
 * @typedef {import('./words').Language} Language
 * @typedef {{ next: string, cause?: string, retry?: { pauseMs?: number, everything: boolean } }} Hint
 * @typedef {Record<string, Record<string, string>>} Meanings What each code means, by service.
 */

/** Which folder holds the codes of a service. */
const FOLDERS = { imkit: 'Imkit', neteaseIm: 'NeteaseIm' };

/** Written by hand, because the services say it in words of their own. @returns {Meanings} */
function writtenMeanings() {
	return JSON.parse(readFileSync(join(__dirname, 'codes.json'), 'utf8'));
}

/**
 * Every code that a service's node has advice for.
 *
 * @param {string} service
 * @param {Language} language
 * @param {(group: string, key: string, english: string) => string} translate
 * @param {Meanings} [meanings]
 */
function codesTable(service, language, translate, meanings = writtenMeanings()) {
	const words = WORDS[language].codes;
	const rows = Object.entries(hintsOf(service)).map(([name, hint]) => {
		const happened = meanings[service]?.[name] ?? '';
		return [
			code(name),
			text(translate(`${service} codes`, name, happened)),
			text(translate(`${service} advice`, name, hint.next)),
			againOf(hint, words),
		];
	});
	return table(words.columns, rows);
}

/**
 * @param {Hint} hint
 * @param {CodeWords} words
 */
function againOf({ retry }, words) {
	if (!retry) return words.no;
	if (!retry.everything) return words.alone;
	return retry.pauseMs ? words.pause(retry.pauseMs / 1000) : words.everything;
}

/**
 * Codes without a meaning, and meanings of codes that nothing has advice for.
 *
 * @param {Meanings} [meanings]
 */
function problemsOfCodes(meanings = writtenMeanings()) {
	return Object.keys(FOLDERS).flatMap((service) => {
		const known = Object.keys(hintsOf(service));
		const written = Object.keys(meanings[service] ?? {});
		const missing = known.filter((name) => !written.includes(name));
		const stale = written.filter((name) => !known.includes(name));
		return [
			...missing.map((name) => `codes.json: "${name}" of ${service} is missing, say what happened`),
			...stale.map((name) => `codes.json: "${name}" of ${service} is stale, no hint has this code`),
		];
	});
}

/**
 * @param {string} service
 * @returns {Record<string, Hint>}
 */
function hintsOf(service) {
	const folder = FOLDERS[/** @type {keyof typeof FOLDERS} */ (service)];
	if (!folder) throw new Error(`A section asks for the codes of "${service}", which is no service`);
	return require(join(__dirname, '../../dist/nodes', folder, 'advice.js')).advice;
}

module.exports = { codesTable, problemsOfCodes };
