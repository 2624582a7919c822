/**
 * @typedef {{ en: string, text: string }} Entry A text as it was when it was translated, and its translation.
 * @typedef {Record<string, Record<string, Entry>>} Dictionary By node, then by field.
 */

/** For what both nodes have. */
const BOTH = 'both';

/**
 * The Chinese of one language. It gathers what it lacks, so that one run names everything there is
 * to translate.
 */
class Translations {
	/** @type {Set<Entry>} */
	#used = new Set();

	/** @type {Map<string, string>} */
	#problems = new Map();

	/**
	 * @param {string} file Named in what is wrong.
	 * @param {Dictionary} dictionary
	 */
	constructor(file, dictionary) {
		this.file = file;
		this.dictionary = dictionary;
	}

	/**
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
		this.#problems.set(
			`${group} ${key}`,
			outdated
				? `${this.file}: "${key}" of ${group} is outdated. The English is now: ${english}`
				: `${this.file}: "${key}" of ${group} is missing. The English is: ${english}`,
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
		return [...this.#problems.values(), ...stale];
	}
}

module.exports = { Translations };
