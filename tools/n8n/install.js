const { existsSync } = require('node:fs');
const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { npm } = require('./npm');
const { step } = require('./progress');

/** Versions that were tried with this package, the newest first, which is taken unless another is asked for. */
const TRIED = ['2.41.1', '2.20.12', '1.123.81'];

/** Every one of them runs on this Node. Where this process is another, npm brings it. */
const NODE = '24.21.0';
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const nodeFits = process.versions.node.startsWith('24.');

/** Older versions ask for an xlsx that is in no registry; this one is. It reads spreadsheets only. */
const OVERRIDES = { xlsx: '0.18.5' };

const CACHE = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-imkit-netease',
);

/**
 * @param {string} [asked] such as `1.123`, for the one of that line that was tried, or `2.20.12`
 * @returns {string} the whole number
 */
function versionOf(asked = process.env.N8N_VERSION) {
	if (!asked) return TRIED[0];
	const version = /^\d+\.\d+\.\d+$/.test(asked)
		? asked
		: TRIED.find((tried) => tried.startsWith(`${asked}.`));
	if (!version) {
		throw new Error(`n8n ${asked}? Give a whole number, or one of ${TRIED.join(', ')}.`);
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
	const marker = join(folder, 'installed.txt');
	if (!(await holds(marker, packages))) {
		// npm takes packages for whole that it was interrupted in unpacking.
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const manifest = { private: true, overrides: OVERRIDES };
		await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
		console.log(`n8n goes into ${folder}, once: about 3 GB.`);
		await step(`1/2 Installing n8n ${version}, about three minutes`, () =>
			npm(folder, ['install', '--ignore-scripts', ...packages]),
		);
		await step('2/2 Building its database driver, about a minute', () =>
			npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false'], node),
		);
		await writeFile(marker, packages.join('\n'));
	}
	return { n8n: join(modules, 'n8n', 'bin', 'n8n'), node, version };
}

/**
 * @param {string} marker the file that tells what was installed
 * @param {string[]} packages
 */
async function holds(marker, packages) {
	if (!existsSync(marker)) return false;
	const installed = (await readFile(marker, 'utf8')).split('\n');
	return packages.every((name) => installed.includes(name));
}

const NEWEST = TRIED[0];

module.exports = { installN8n, NEWEST, versionOf };
