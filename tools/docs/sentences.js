/**
 * Everything that the package says to people in English: forms, errors, advice, notes, and the
 * tables of codes in the documents.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');
const { n8n } = require('../../package.json');

const ROOT = join(__dirname, '..', '..');

/** What the code says in a call of `say`, and what it writes without one. */
const CODE = ['nodes', 'credentials'];

/** @returns {string[]} */
function sentencesOfThePackage() {
	const { adviceOf, SERVICES, writtenMeanings } = require('./codes');
	const advice = SERVICES.flatMap((service) =>
		Object.values(adviceOf(service)).map(({ next }) => next),
	);
	const meanings = Object.values(writtenMeanings()).flatMap((codes) => Object.values(codes));
	const said = codeFiles().flatMap((file) => saidIn(readFileSync(join(ROOT, file), 'utf8')));
	return [...new Set([...sentencesOfForms(), ...advice, ...meanings, ...said])];
}

/** What stands in the forms of nodes and credentials, examples that are no words excepted. */
function sentencesOfForms() {
	/** @type {Set<string>} */
	const found = new Set();
	const { translated } = require(join(ROOT, 'dist/nodes/languages/speak.js'));
	for (const description of descriptions()) {
		translated(description, (/** @type {string} */ english) => {
			if (!isExample(english)) found.add(english);
			return english;
		});
	}
	return [...found];
}

/** How people find things in the forms: labels, choices, buttons. */
function labelsOfForms() {
	return new Set(sentencesOfForms().filter((text) => !/[.;:]( |$)/.test(text)));
}

/** The fields that errors of the code are about, by the words in which it names them. */
function namedInErrors() {
	const inCode =
		/(?:[iI]nputError(?:From)?\(\s*(?:error,\s*)?|\b(?:field|label) = )say\('([^']+)'\)/g;
	return codeFiles().flatMap((file) =>
		[...readFileSync(join(ROOT, file), 'utf8').matchAll(inCode)].map(([, field]) => field),
	);
}

/** An ID, a link, a number, a document without words: the same in every language. @param {string} text */
function isExample(text) {
	const isOfWords = /^\{ ".*[A-Za-z]{2,} [A-Za-z]/.test(text);
	return (/^[{=/]/.test(text) && !isOfWords) || /^[^\sA-Z]\S*$/.test(text);
}

/** The nodes and credentials as n8n gets them. @returns {object[]} */
function descriptions() {
	const nodes = n8n.nodes.map((file) => new (classOf(file))().description);
	const credentials = n8n.credentials.map((file) => new (classOf(file))());
	return [...nodes, ...credentials];
}

/** @param {string} file */
function classOf(file) {
	const className = String(file.split('/').at(-1)).split('.')[0];
	return require(join(ROOT, file))[className];
}

/** The files of the code whose words may reach people, those with the translations excepted. */
function codeFiles() {
	return CODE.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts') && !/languages.zh/.test(file))
			.sort()
			.map((file) => join(folder, file)),
	);
}

/**
 * The sentences that a text of TypeScript hands to `say`.
 *
 * @param {string} source
 */
function saidIn(source) {
	return stringsOf(source).flatMap(({ text, isSaid }) => (isSaid ? [text] : []));
}

/**
 * Sentences that go to people as they are, in English whatever the language is: strings of several
 * words that are neither said nor found in a form or table. Markup is no word.
 *
 * @param {string} source
 * @param {string[]} known
 */
function unsaidIn(source, known) {
	return stringsOf(source)
		.filter(({ text, isSaid }) => !isSaid && !known.includes(text) && !isExample(text))
		.map(({ text }) => text.replace(/<[^>]*>/g, ' '))
		.filter((text) => /[a-z]{2,}[,:;]? \S*[a-z]{2,}/.test(text));
}

/**
 * Every string and template of a text of TypeScript, templates with `…` for what is put in.
 *
 * @param {string} source
 */
function stringsOf(source) {
	const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
	/** @type {{ text: string, isSaid: boolean }[]} */
	const found = [];
	/** @param {ts.Node} node @param {boolean} isSaid */
	const walk = (node, isSaid) => {
		if (ts.isImportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node)) found.push({ text: node.text, isSaid });
		if (ts.isTemplateExpression(node)) {
			const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
			found.push({ text: parts.join('…'), isSaid: false });
		}
		const called = ts.isCallExpression(node) && node.expression.getText(file) === 'say';
		const sentence = called ? node.arguments[0] : undefined;
		ts.forEachChild(node, (child) => {
			const isOfSentence = child === sentence || (isSaid && isChoiceOf(node, child));
			walk(child, isOfSentence);
		});
	};
	walk(file, false);
	return found;
}

/** `say(one ? 'an item' : 'items')` says both. @param {ts.Node} node @param {ts.Node} child */
function isChoiceOf(node, child) {
	if (ts.isConditionalExpression(node)) return child !== node.condition;
	return ts.isParenthesizedExpression(node);
}

module.exports = {
	codeFiles,
	labelsOfForms,
	namedInErrors,
	saidIn,
	sentencesOfThePackage,
	unsaidIn,
};
