const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * @typedef {{ en: string, text: string }} Entry A text as it was when it was translated, and its translation.
 * @typedef {Record<string, Record<string, Entry>>} Dictionary By node, then by field.
 * @typedef {'zh-CN' | 'zh-TW'} Chinese
 */

/** For what all nodes have. */
const BOTH = 'both';

/**
 * Where the Chinese words of the tables come from.
 *
 * @param {Chinese} language
 * @returns {Dictionary}
 */
function dictionaryOf(language) {
	return JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8'));
}

/**
 * The words of one language. It gathers what it lacks, so that one run names everything there is
 * to translate.
 */
class Translations {
	/** @type {Set<Entry>} */
	#used = new Set();

	/** @type {Map<string, string>} */
	#lacking = new Map();

	/**
	 * @param {Chinese} language
	 * @param {Dictionary} [dictionary]
	 */
	constructor(language, dictionary = dictionaryOf(language)) {
		this.file = `tools/docs/${language}.json`;
		this.dictionary = dictionary;
	}

	/**
	 * The English stands in for a translation that is missing or of an earlier English.
	 *
	 * @param {string} group
	 * @param {string} key
	 * @param {string} english
	 */
	of(group, key, english) {
		const entries = [this.dictionary[group]?.[key], this.dictionary[BOTH]?.[key]];
		const entry = entries.find((candidate) => candidate?.en === english);
		const outdated = entries.find((candidate) => candidate);
		if (entry) {
			this.#used.add(entry);
			return entry.text;
		}
		if (outdated) this.#used.add(outdated);
		this.#lacking.set(
			`${group} ${key}`,
			`${this.file}: "${key}" of ${group} is ${outdated ? 'outdated. The English is now' : 'missing. The English is'}: ${english}`,
		);
		return english;
	}

	/** What is missing, outdated, or not asked for. */
	problems() {
		const stale = Object.entries(this.dictionary).flatMap(([group, entries]) =>
			Object.entries(entries)
				.filter(([, entry]) => !this.#used.has(entry))
				.map(
					([key]) => `${this.file}: "${key}" of ${group} is stale, nothing has this name any more`,
				),
		);
		return [...this.#lacking.values(), ...stale];
	}
}

module.exports = { Translations };
