/**
 * Writes the tables of the READMEs and docs from the built package, so that they cannot say anything
 * else than the code:
 *
 *   node tools/readme/tables.js            rewrites what stands between the markers
 *   node tools/readme/tables.js --check    only says what is out of step
 *
 * A marked section begins with a comment such as "parameters: sendRoomMessage" or "codes: imkit".
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { n8n } = require('../../package.json');
const { codesTable, problemsOfCodes } = require('./codes');
const { code, table, text } = require('./markdown');
const { tablesOf } = require('./parameters');
const { Translations } = require('./translations');
const { WORDS } = require('./words');

/**
 * @typedef {import('./words').Language} Language
 * @typedef {{ name: string, properties: import('./parameters').Parameter[] }} Description
 * @typedef {(group: string, key: string, english: string) => string} Translate
 * @typedef {{ translations?: Partial<Record<Language, import('./translations').Dictionary>>, nodes?: Description[] }} Sources
 */

const ROOT = join(__dirname, '..', '..');

/** @type {Record<string, Language>} */
const FILES = {
	'README.md': 'en',
	'README.zh-CN.md': 'zh-CN',
	'README.zh-TW.md': 'zh-TW',
	'docs/failures.md': 'en',
	'docs/failures.zh-CN.md': 'zh-CN',
	'docs/failures.zh-TW.md': 'zh-TW',
};

const SECTION = /(<!-- (parameters|codes): (\w+)[^>]*-->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * The files as they should be, and what stands in the way of writing them.
 *
 * @param {Sources} [sources] Those of the package, unless given.
 */
function generate({ nodes = builtNodes(), translations = {} } = {}) {
	/** @type {Record<string, string>} */
	const files = {};
	/** @type {Record<string, Translations>} */
	const dictionaries = {};
	for (const [file, language] of Object.entries(FILES)) {
		const chinese = (dictionaries[language] ??= new Translations(
			`tools/readme/${language}.json`,
			translations[language] ?? dictionaryOf(language),
		));
		/** @type {Translate} */
		const translate = (group, key, english) =>
			language === 'en' ? english : chinese.of(group, key, english);
		files[file] = readFileSync(join(ROOT, file), 'utf8').replace(
			SECTION,
			(_all, start, kind, name, end) => {
				if (kind === 'codes') return `${start}\n${codesTable(name, language, translate)}\n\n${end}`;
				const node = nodes.find((candidate) => candidate.name === name);
				if (!node)
					throw new Error(`${file} has a section for the node "${name}", which does not exist`);
				return `${start}\n${parametersOf(node, language, translate)}\n\n${end}`;
			},
		);
	}
	const untranslated = Object.values(dictionaries).flatMap((chinese) => chinese.problems());
	return { files, problems: [...problemsOfCodes(), ...untranslated] };
}

/** What has to be mended before the texts say what the code does; nothing if they do. */
function outOfStep() {
	const { files, problems } = generate();
	const stale = Object.entries(files)
		.filter(([file, content]) => readFileSync(join(ROOT, file), 'utf8') !== content)
		.map(([file]) => `${file} is out of step with the code: run node tools/readme/tables.js`);
	return [...problems, ...stale];
}

/**
 * @param {Description} node
 * @param {Language} language
 * @param {Translate} translate
 */
function parametersOf({ name, properties }, language, translate) {
	const words = WORDS[language];

	/** @param {import('./parameters').Row} row */
	function cells({ key, label, path, parameter, type, text: english, choices, conditions }) {
		const isGroup = type.startsWith('group');
		const title = label.map(text).join(' → ');
		const named = choices.map((choice) =>
			words.choice(choice.name, code(choice.value), text(translate(name, choice.key, choice.text))),
		);
		const described = text(translate(name, key, english));
		const full = named.length > 0 ? words.choices(described, words.list(named)) : described;
		const always = conditions.some((alternative) => alternative.length === 0);
		const condition = words.or(
			conditions.map((alternative) =>
				words.and(
					alternative.map(({ label: other, choices: wanted, shown }) =>
						(shown ? words.shownFor : words.notShownFor)(other, words.list(wanted)),
					),
				),
			),
		);
		return [
			isGroup ? `**${title}**` : title,
			code(path),
			words.types[type],
			limits(parameter, words),
			always ? full : words.conditional(full, condition),
		];
	}

	return tablesOf(properties)
		.map(({ heading, text: english, rows }) =>
			[
				`### ${heading ?? words.fields}`,
				...(heading && english ? [text(translate(name, heading.toLowerCase(), english))] : []),
				table(words.columns, rows.map(cells)),
			].join('\n\n'),
		)
		.join('\n\n');
}

/**
 * @param {import('./parameters').Parameter} parameter
 * @param {import('./words').Words} words
 */
function limits(
	{ type, default: start, required, options = [], typeOptions = {}, wire = {} },
	words,
) {
	const parts = [];
	if (required || wire.required) parts.push(words.required);
	if (type === 'boolean') parts.push(words.default(start ? words.on : words.off));
	if (type === 'number' && start) parts.push(words.default(String(start)));
	if (type === 'options') {
		parts.push(words.default(options.find(({ value }) => value === start)?.name ?? String(start)));
	}
	const { minValue, maxValue } = typeOptions;
	if (minValue || maxValue) parts.push(words.range(minValue, maxValue));
	if (wire.maxLength) parts.push(words.maxLength(wire.maxLength));
	if (wire.maxItems) parts.push(words.maxItems(wire.maxItems));
	return words.list(parts);
}

/** The nodes' descriptions as n8n gets them. @returns {Description[]} */
function builtNodes() {
	return n8n.nodes.map((file) => {
		const className = String(file.split('/').at(-1)).split('.')[0];
		const Node = require(join(ROOT, file))[className];
		return new Node().description;
	});
}

/**
 * @param {Language} language
 * @returns {import('./translations').Dictionary}
 */
function dictionaryOf(language) {
	if (language === 'en') return {};
	return JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8'));
}

function main() {
	const isCheck = process.argv.includes('--check');
	const { files, problems } = generate();
	if (!isCheck && problems.length === 0) {
		for (const [file, content] of Object.entries(files)) writeFileSync(join(ROOT, file), content);
	}
	const wrong = isCheck ? outOfStep() : problems;
	if (wrong.length > 0) {
		console.error(wrong.join('\n'));
		process.exitCode = 1;
	}
}

if (require.main === module) main();

module.exports = { generate, outOfStep, problemsOfCodes };
