const { code, table, text } = require('./markdown');
const { tablesOf } = require('./parameters');
const { WORDS } = require('./words');

/**
 * @typedef {import('./words').Language} Language
 * @typedef {{ name: string, properties: import('./parameters').Parameter[] }} Description What n8n gets of a node.
 */

/**
 * Everything the form of a node offers.
 *
 * @param {Description} node
 * @param {Language} language
 * @param {(group: string, key: string, english: string) => string} translate
 */
function parametersTable({ name, properties }, language, translate) {
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
				`## ${heading ?? words.fields}`,
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

module.exports = { parametersTable };
