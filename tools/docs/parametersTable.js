const { code, table, text } = require('./markdown');
const { tablesOf } = require('./parameters');
const { WORDS } = require('./words');

/**
 * @typedef {import('./words').Language} Language
 * @typedef {{ name: string, displayName?: string, properties: import('./parameters').Parameter[] }} Description What n8n gets of a node.
 */

/**
 * Everything the form of a node offers.
 *
 * @param {Description} node
 * @param {Language} language
 * @param {(english: string) => string} translate
 */
function parametersTable({ properties }, language, translate) {
	const words = WORDS[language];

	/** A label in the reader's language and, if that is another, in English. @param {string} english */
	const named = (english) => {
		const own = translate(english);
		return own.includes(english) ? own : words.label(own, english);
	};

	/** @param {string} english */
	const quoted = (english) => words.quote(translate(english));

	/** @param {import('./parameters').Row} row */
	function cells({ label, path, parameter, type, text: english, choices, conditions }) {
		const isGroup = type.startsWith('group');
		const title = [label.map(translate), label].map((path) => text(path.join(' → ')));
		const offered = choices.map((choice) =>
			words.choice(named(choice.name), code(choice.value), text(translate(choice.text))),
		);
		const described = text(translate(english));
		const full = offered.length > 0 ? words.choices(described, words.list(offered)) : described;
		const always = conditions.some((alternative) => alternative.length === 0);
		const condition = words.or(
			conditions.map((alternative) =>
				words.and(
					alternative.map(({ label: other, choices: wanted, shown }) =>
						(shown ? words.shownFor : words.notShownFor)(
							quoted(other),
							words.list(wanted.map(quoted)),
						),
					),
				),
			),
		);
		const whole = title[0].includes(title[1]) ? title[0] : words.label(title[0], title[1]);
		return [
			isGroup ? `**${whole}**` : whole,
			code(path),
			words.types[type],
			limits(parameter, words, translate),
			always ? full : words.conditional(full, condition),
		];
	}

	// What n8n has for every tool is no field of the node.
	const own = properties.filter(({ displayOptions }) => !displayOptions?.show?.['@tool']);
	return tablesOf(own)
		.map(({ heading, text: english, rows }) =>
			[
				`## ${heading ? named(heading) : words.fields}`,
				...(heading && english ? [text(translate(english))] : []),
				table(words.columns, rows.map(cells)),
			].join('\n\n'),
		)
		.join('\n\n');
}

/** What says so has no default until it is added: n8n then fills in what it begins with. */
const ONLY_WHEN_ADDED = /Without this (setting|option) /;

/**
 * @param {import('./parameters').Parameter} parameter
 * @param {import('./words').Words} words
 * @param {(english: string) => string} translate
 */
function limits(
	{ type, default: start, description = '', required, options = [], typeOptions = {}, wire = {} },
	words,
	translate,
) {
	const parts = [];
	if (required || wire.required) parts.push(words.required);
	const begins = ONLY_WHEN_ADDED.test(description) ? words.added : words.default;
	if (type === 'boolean') parts.push(begins(start ? words.on : words.off));
	if (type === 'number' && start) parts.push(begins(String(start)));
	if (type === 'options') {
		const usual = options.find(({ value }) => value === start)?.name ?? String(start);
		parts.push(words.default(words.quote(translate(usual))));
	}
	const { minValue, maxValue } = typeOptions;
	if (minValue || maxValue) parts.push(words.range(minValue, maxValue));
	if (wire.maxLength) parts.push(words.maxLength(wire.maxLength));
	if (wire.maxItems) parts.push(words.maxItems(wire.maxItems));
	return words.list(parts);
}

module.exports = { parametersTable };
