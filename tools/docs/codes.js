const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { code, table, text } = require('./markdown');
const { WORDS } = require('./words');

/**
 * @typedef {import('./words').CodeWords} CodeWords
 * @typedef {import('./words').Language} Language
 * @typedef {{ next: string, cause?: string, retry?: { pauseMs?: number, everything: boolean } }} Advice
 * @typedef {Record<string, Record<string, string>>} Meanings What each code means, by service.
 */

/** The modules of the built package with the codes of each service and the advice for them. */
const ADVICE = {
	imkit: 'dist/nodes/Imkit/advice.js',
	neteaseIm: 'dist/nodes/NeteaseIm/advice.js',
};

const SERVICES = Object.keys(ADVICE);

/** Written by hand, because the services say it in words of their own. @returns {Meanings} */
function writtenMeanings() {
	return JSON.parse(readFileSync(join(__dirname, 'codes.json'), 'utf8'));
}

/**
 * Every code of a service that there is advice for.
 *
 * @param {string} service
 * @param {Language} language
 * @param {(english: string) => string} translate
 */
function codesTable(service, language, translate) {
	const meanings = writtenMeanings();
	const words = WORDS[language].codes;
	const rows = Object.entries(adviceOf(service)).map(([name, advice]) => {
		const happened = meanings[service]?.[name] ?? '';
		return [
			code(name),
			text(translate(happened)),
			text(translate(advice.next)),
			againOf(advice, words),
		];
	});
	return table(words.columns, rows);
}

/**
 * @param {Advice} advice
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
	return SERVICES.flatMap((service) => {
		const known = Object.keys(adviceOf(service));
		const written = Object.keys(meanings[service] ?? {});
		const missing = known.filter((name) => !written.includes(name));
		const stale = written.filter((name) => !known.includes(name));
		return [
			...missing.map((name) => `codes.json: "${name}" of ${service} is missing, say what happened`),
			...stale.map(
				(name) => `codes.json: "${name}" of ${service} is stale, there is no advice for this code`,
			),
		];
	});
}

/**
 * @param {string} service
 * @returns {Record<string, Advice>}
 */
function adviceOf(service) {
	const file = ADVICE[/** @type {keyof typeof ADVICE} */ (service)];
	if (!file) throw new Error(`A section asks for the codes of "${service}", which is no service`);
	return require(join(__dirname, '../..', file)).advice;
}

module.exports = { adviceOf, codesTable, problemsOfCodes, SERVICES, writtenMeanings };
