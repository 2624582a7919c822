const { existsSync } = require('node:fs');
const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { npm } = require('./npm');
const { step } = require('./progress');

/** Older versions ask for an xlsx that is in no registry; this one is. */
const XLSX = { xlsx: '0.18.5' };

/**
 * The versions that were tried with this package, the newest first, which is taken unless another is
 * asked for, and what each of them needs in place of what it asks for.
 *
 * @type {Record<string, Record<string, string>>}
 */
const TRIED = {
	'2.41.1': {},
	// npm gives it two versions of zod, and its agents then do not say what their tools take.
	'2.20.12': { ...XLSX, zod: '3.25.76' },
	'1.123.81': XLSX,
};
const [NEWEST] = Object.keys(TRIED);

/** Every one of them runs on this Node. Where this process is another, npm brings it. */
const NODE = '24.21.0';
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const nodeFits = process.versions.node.startsWith('24.');

const CACHE = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-imkit-netease',
);

/**
 * @param {string} [asked] such as `1.123`, for the one of that line that was tried, or `2.20.12`
 * @returns {string} the whole number
 */
function versionOf(asked = process.env.N8N_VERSION) {
	if (!asked) return NEWEST;
	const version = /^\d+\.\d+\.\d+$/.test(asked)
		? asked
		: Object.keys(TRIED).find((tried) => tried.startsWith(`${asked}.`));
	if (!version) {
		throw new Error(
			`n8n ${asked}? Give a whole number, or one of ${Object.keys(TRIED).join(', ')}.`,
		);
	}
	return version;
}

/**
 * Where a real n8n lies that the package is tried in, installing it first if need be.
 *
 * @param {string} [asked] version, as `versionOf` takes it
 */
async function installN8n(asked) {
	const version = versionOf(asked);
	const folder = join(CACHE, `n8n-${version}`);
	const modules = join(folder, 'node_modules');
	const node = nodeFits ? process.execPath : join(modules, NODE_PACKAGE, 'bin', 'node');
	const packages = [`n8n@${version}`, ...(nodeFits ? [] : [`${NODE_PACKAGE}@${NODE}`])];
	const overrides = TRIED[version] ?? XLSX;
	const contents = [
		...packages,
		...Object.entries(overrides).map(([name, other]) => `${name}@${other}`),
	];
	const marker = join(folder, 'installed.txt');
	if (!(await holds(marker, contents))) {
		// npm takes packages for whole that it was interrupted in unpacking.
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const manifest = { private: true, overrides };
		await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
		console.log(`n8n goes into ${folder}, once: 2 to 3 GB.`);
		await step(`1/2 Installing n8n ${version}, two to three minutes`, () =>
			npm(folder, ['install', '--ignore-scripts', ...packages]),
		);
		await step('2/2 Building its database driver, one to two minutes', () =>
			npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false'], node),
		);
		await writeFile(marker, contents.join('\n'));
	}
	return { n8n: join(modules, 'n8n', 'bin', 'n8n'), node, version };
}

/**
 * @param {string} marker the file that tells what was installed
 * @param {string[]} contents
 */
async function holds(marker, contents) {
	if (!existsSync(marker)) return false;
	const installed = (await readFile(marker, 'utf8')).split('\n');
	return contents.every((name) => installed.includes(name));
}

module.exports = { installN8n, NEWEST, TRIED, versionOf };
