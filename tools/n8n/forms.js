/**
 * `node tools/n8n/forms.js FOLDER [NODE …]`: pictures of every form of every node, or of those named,
 * in the three languages, for somebody to look at. A form stands there once for each kind of message
 * with every option added; several stand side by side. What the editor cuts off is printed.
 */
require('../english');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { NodeHelpers } = require('n8n-workflow');
const { startLocalServices } = require('../../test/services/localServices');
const { buildPackage } = require('../../test/support/packed');
const { openEditor } = require('./browser');
const { connect } = require('./client');
const { formPicture } = require('./formPicture');
const { temporaryFolder } = require('./leftovers');
const { library } = require('./npm');
const { step } = require('./progress');
const { startN8n } = require('./server');
const { chain } = require('./workflows');

/** @type {Record<string, Record<string, string>>} */
const LANGUAGES = {
	en: { LANG: 'en_US.UTF-8' },
	'zh-CN': { LANG: 'zh_CN.UTF-8' },
	'zh-TW': { LANG: 'zh_TW.UTF-8' },
};

/** As high as the longest form with all of its options. */
const WINDOW = { width: 1400, height: 5200 };

/** Forms side by side in one picture. */
const BESIDE = 4;

/** What decides what the rest of a form looks like. */
const KINDS = new Set([
	'messageType',
	'message_type',
	'card',
	'conversationFrom',
	'conversation_type',
	'batchTo',
	'responseType',
	'messageFrom',
	'roomsFrom',
	'fileFrom',
	// How a message is recalled.
	'type',
]);

/** @typedef {any} Parameter */

/**
 * @param {Parameter} parameter
 * @param {Record<string, any>} root
 */
const isShown = (parameter, root) =>
	NodeHelpers.displayParameter(
		/** @type {any} */ (root),
		parameter,
		null,
		null,
		/** @type {any} */ (root),
	);

/**
 * Every form of a node, as what was chosen in it: each choice once, beside the first of all others.
 *
 * @param {Parameter[]} properties
 * @returns {Record<string, any>[]}
 */
function kindsOf(properties) {
	const choices = properties.filter(({ name, type }) => KINDS.has(name) && type === 'options');
	/** @type {Record<string, any>} */
	const first = {};
	for (const { name, default: value } of choices) first[name] ??= value;
	const all = [first];
	for (const { name, options, ...parameter } of choices) {
		for (const { value } of options) {
			if (value === first[name]) continue;
			// Shown only beside a choice made before.
			const bases = [
				first,
				...all.filter((kind) => isShown({ name, options, ...parameter }, kind)),
			];
			const base = bases.find((kind) => isShown({ name, options, ...parameter }, kind));
			if (base) all.push({ ...base, [name]: value });
		}
	}
	return all;
}

/**
 * What stands in a field that was added and not filled in.
 *
 * @param {Parameter} parameter
 * @param {Record<string, any>} root
 * @returns {any}
 */
function valueOf({ type, typeOptions, options, default: value }, root) {
	if (type === 'collection') return filled(options, root);
	if (type === 'fixedCollection') {
		const [{ name, values }] = options;
		const entry = filled(values, root);
		return { [name]: typeOptions?.multipleValues ? [entry] : entry };
	}
	if (type === 'resourceLocator') return { __rl: true, ...value };
	return typeOptions?.multipleValues ? [''] : value;
}

/**
 * @param {Parameter[]} parameters
 * @param {Record<string, any>} root
 */
function filled(parameters, root) {
	return Object.fromEntries(
		parameters
			.filter((parameter) => parameter.type !== 'notice' && isShown(parameter, root))
			.map((parameter) => [parameter.name, valueOf(parameter, root)]),
	);
}

/**
 * Texts of which the editor shows only a part.
 *
 * @param {import('./playwright').Page} page
 * @returns {Promise<string[]>}
 */
async function cutTexts(page) {
	return await page.getByTestId('node-parameters').evaluate((/** @type {any} */ form) => {
		const cut = [];
		for (const element of form.querySelectorAll(
			'label, label *, button span, .el-input__inner, input',
		)) {
			const text = element.value ?? element.textContent ?? '';
			if (text.trim() && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
				cut.push(text.trim());
			const { placeholder } = element;
			if (placeholder && !element.value) {
				const canvas = (form.measuring ??= element.ownerDocument.createElement('canvas'));
				const context = canvas.getContext('2d');
				context.font = element.ownerDocument.defaultView.getComputedStyle(element).font;
				if (context.measureText(placeholder).width > element.clientWidth) cut.push(placeholder);
			}
		}
		return [...new Set(cut)];
	});
}

async function main() {
	const [folder, ...names] = process.argv.slice(2);
	if (!folder) throw new Error('Give a folder for the pictures.');
	mkdirSync(folder, { recursive: true });
	const { tarball } = await step('Building and packing this package', async () => buildPackage());
	const root = join(__dirname, '..', '..');
	const { n8n } = require(join(root, 'package.json'));
	const descriptions = n8n.nodes
		.map((/** @type {string} */ file) => {
			const [className] = file.split('/').slice(-1)[0].split('.');
			return new (require(join(root, file))[className])().description;
		})
		.filter((/** @type {any} */ { name }) => names.length === 0 || names.includes(name));
	const services = await startLocalServices();
	try {
		const languages = Object.entries(LANGUAGES).filter(
			([language]) => !process.env.LANGUAGES || process.env.LANGUAGES.split(',').includes(language),
		);
		for (const [language, env] of languages) {
			const server = await step(`n8n in ${language}`, () =>
				startN8n({ tarball, env: { ...env, LC_ALL: env.LANG } }),
			);
			const screenshots = temporaryFolder('screenshots').path;
			try {
				const client = await connect(server.url);
				const credentials = await Promise.all(services.credentials.map(client.createCredential));
				const editor = await openEditor({ url: server.url, screenshots });
				try {
					await editor.page.setViewportSize(WINDOW);
					for (const description of descriptions) {
						await picturesOf({ description, language, folder, client, credentials, editor });
					}
				} finally {
					await editor.close();
				}
			} finally {
				await server.stop();
			}
		}
	} finally {
		await services.close();
	}
}

/**
 * @param {{ description: any; language: string; folder: string; client: import('./client').Client; credentials: any[]; editor: import('./browser').Editor }} options
 */
async function picturesOf({ description, language, folder, client, credentials, editor }) {
	const { name, properties, version, group } = description;
	const kinds = kindsOf(properties);
	const type = `n8n-nodes-imkit-netease.${name}`;
	const nodes = kinds.map((kind, index) => ({
		name: `${index}`,
		type,
		typeVersion: version,
		parameters: { ...filled(properties, kind), ...kind },
	}));
	const isTrigger = group.includes('trigger');
	const workflow = isTrigger
		? { ...chain(name, nodes.slice(1), nodes[0]), connections: {} }
		: chain(name, nodes);
	const { id } = await client.importWorkflow(workflow, credentials);
	await editor.openWorkflow(id);
	const forms = [];
	for (const node of nodes) {
		await editor.open(node.name);
		forms.push(await formPicture(editor.page));
		const cut = await cutTexts(editor.page);
		if (cut.length)
			console.log(
				`  ${language} ${name} ${JSON.stringify(kinds[Number(node.name)])}: cut ${JSON.stringify(cut)}`,
			);
		await editor.leave();
	}
	const sharp = library('sharp');
	for (let from = 0; from < forms.length; from += BESIDE) {
		const part = await Promise.all(
			forms
				.slice(from, from + BESIDE)
				.map(async (input) => ({ input, ...(await sharp(input).metadata()) })),
		);
		const width = part.reduce((sum, one) => sum + one.width + 12, 0);
		const height = Math.max(...part.map((one) => one.height));
		let left = 0;
		const composite = part.map((one) => {
			const placed = { input: one.input, left, top: 0 };
			left += one.width + 12;
			return placed;
		});
		const background = '#888';
		const picture = await sharp({ create: { width, height, channels: 3, background } })
			.composite(composite)
			.png()
			.toBuffer();
		writeFileSync(join(folder, `${name}-${from / BESIDE}-${language}.png`), picture);
	}
	console.log(`  ${name} in ${language}: ${forms.length} forms`);
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
