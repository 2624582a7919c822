/**
 * @typedef {object} Parameter A node parameter, as far as the tables need it.
 * @property {string} displayName
 * @property {string} name
 * @property {string} type
 * @property {unknown} [default]
 * @property {boolean} [required]
 * @property {string} [description]
 * @property {Record<string, any>} [typeOptions]
 * @property {any[]} [options]
 * @property {{ show?: Record<string, unknown[]>, hide?: Record<string, unknown[]> }} [displayOptions]
 * @property {{ required?: boolean, maxLength?: number, maxItems?: number }} [wire]
 *
 * @typedef {object} Choice
 * @property {string} name
 * @property {unknown} value
 * @property {string} text Its description.
 *
 * @typedef {{ label: string, choices: string[], shown: boolean }} Condition
 *
 * @typedef {object} Row
 * @property {string[]} label From the collection it is in to its own.
 * @property {string} path Its name, below those of the collections it is in.
 * @property {Parameter} parameter
 * @property {string} type
 * @property {string} text What there is to translate.
 * @property {Choice[]} choices
 * @property {Condition[][]} conditions It is shown if all of one of these are met.
 *
 * @typedef {{ heading?: string, text?: string, rows: Row[] }} Table
 */

/** Collections that have a table of their own. Their fields count as if they were beside the others. */
const OWN_TABLE = ['options', 'delivery'];

/** Shown in the form, but nothing to fill in. */
const WITHOUT_VALUE = ['notice', 'hidden', 'callout', 'button'];

/** n8n's types, and what words.js calls them. @type {Record<string, string>} */
const TYPES = {
	boolean: 'switch',
	collection: 'group',
	dateTime: 'time',
	fixedCollection: 'groups',
	json: 'json',
	multiOptions: 'choices',
	number: 'number',
	options: 'choice',
	resourceLocator: 'listOrId',
	string: 'text',
};

/**
 * The tables of a node: one of its fields, then one for each of its large collections.
 *
 * @param {Parameter[]} parameters
 * @returns {Table[]}
 */
function tablesOf(parameters) {
	const own = parameters.filter(({ name }) => OWN_TABLE.includes(name));
	return [
		{
			rows: rowsOf(
				parameters.filter((parameter) => !own.includes(parameter)),
				parameters,
			),
		},
		...own.map(({ displayName, description, options = [] }) => ({
			heading: displayName,
			text: description,
			rows: rowsOf(options, parameters),
		})),
	];
}

/**
 * @param {Parameter[]} parameters
 * @param {Parameter[]} root What conditions refer to.
 * @param {{ label: string[], path: string }} [above]
 * @returns {Row[]}
 */
function rowsOf(parameters, root, above = { label: [], path: '' }) {
	/** @type {Row[]} */
	const rows = [];
	for (const parameter of parameters) {
		if (WITHOUT_VALUE.includes(parameter.type)) continue;
		const label = [...above.label, parameter.displayName];
		const path = above.path + parameter.name;
		const row = {
			label,
			path,
			parameter,
			type: typeOf(parameter, path),
			text: parameter.description ?? '',
			choices: choicesOf(parameter),
			conditions: [conditionsOf(parameter, parameters, root)],
		};
		const same = rows.find((other) => isSame(row, other));
		if (same) {
			same.conditions.push(...row.conditions);
			continue;
		}
		rows.push(
			row,
			...rowsOf(fieldsInside(parameter), root, { label, path: `${path}${below(parameter)}` }),
		);
	}
	return rows;
}

/** @param {Parameter} parameter */
function below({ type }) {
	return type === 'fixedCollection' ? '[].' : '.';
}

/**
 * @param {Parameter} parameter
 * @returns {Parameter[]}
 */
function fieldsInside({ type, options = [] }) {
	if (type === 'fixedCollection') return options[0].values;
	return type === 'collection' ? options : [];
}

/**
 * A field that is offered a second time, under another condition.
 *
 * @param {Row} one
 * @param {Row} other
 */
function isSame(one, other) {
	return (
		one.path === other.path &&
		one.label.join() === other.label.join() &&
		one.type === other.type &&
		one.text === other.text
	);
}

/**
 * @param {Parameter} parameter
 * @param {string} path
 */
function typeOf({ type, typeOptions }, path) {
	if (type === 'string' && typeOptions?.multipleValues) return 'list';
	const word = TYPES[type];
	if (!word)
		throw new Error(`tools/docs/parameters.js knows no word for the type "${type}" of ${path}`);
	return word;
}

/**
 * @param {Parameter} parameter
 * @returns {Choice[]}
 */
function choicesOf({ type, options = [] }) {
	if (type !== 'options' && type !== 'multiOptions') return [];
	return options.map(({ name, value, description }) => ({
		name,
		value,
		text: description ?? '',
	}));
}

/**
 * What has to be chosen elsewhere for a parameter to be shown. What follows from another condition
 * of the same parameter is left out.
 *
 * @param {Parameter} parameter
 * @param {Parameter[]} siblings
 * @param {Parameter[]} root
 * @returns {Condition[]}
 */
function conditionsOf({ displayOptions = {} }, siblings, root) {
	const { show = {}, hide = {} } = displayOptions;
	const shown = Object.entries(show).map(([name, values]) => ({ name, values, shown: true }));
	const hidden = Object.entries(hide).map(([name, values]) => ({ name, values, shown: false }));
	const all = [...shown, ...hidden].map(({ name, ...condition }) => {
		const bare = name.replace('/', '');
		const parameter = (name.startsWith('/') ? root : siblings).find((other) => other.name === bare);
		if (!parameter)
			throw new Error(`A condition names the parameter "${name}", which does not exist`);
		return { ...condition, name: bare, parameter };
	});
	const follows = (/** @type {typeof all[number]} */ { name, values }) =>
		all.some(({ parameter }) => {
			const implied = parameter.displayOptions?.show?.[name];
			return implied?.every((value) => values.includes(value));
		});
	return all
		.filter((condition) => !follows(condition))
		.map(({ parameter, values, shown: isShown }) => ({
			label: parameter.displayName,
			shown: isShown,
			choices: values.map((value) => nameOf(parameter, value)),
		}));
}

/**
 * @param {Parameter} parameter
 * @param {unknown} value
 * @returns {string}
 */
function nameOf({ name, type, options = [] }, value) {
	if (type === 'boolean') return value ? 'on' : 'off';
	const choice = options.find((option) => option.value === value);
	if (!choice)
		throw new Error(
			`A condition wants ${name} to be ${JSON.stringify(value)}, which is no choice of it`,
		);
	return choice.name;
}

module.exports = { tablesOf };
