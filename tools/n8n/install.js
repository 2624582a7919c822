const { existsSync } = require('node:fs');
const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { npm } = require('./npm');
const { step } = require('./progress');

const N8N = '2.41.1';

/** n8n needs Node 24. Where this process is older, npm brings the newer one. */
const NODE = '24.21.0';
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
const nodeIsOld = Number(process.versions.node.split('.')[0]) < 24;

const PACKAGES = [`n8n@${N8N}`, ...(nodeIsOld ? [`${NODE_PACKAGE}@${NODE}`] : [])];

const folder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-imkit-netease',
	`n8n-${N8N}`,
);
const marker = join(folder, 'installed.txt');

const n8n = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
const node = nodeIsOld
	? join(folder, 'node_modules', NODE_PACKAGE, 'bin', 'node')
	: process.execPath;

/** Where the real n8n lies that the package is tried in, installing it first if need be. */
async function installN8n() {
	if (!(await isInstalled())) {
		// npm takes packages for whole that it was interrupted in unpacking.
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		console.log(`n8n goes into ${folder}, once: 3 GB.`);
		await step(`1/2 Installing n8n ${N8N}, about three minutes`, () =>
			npm(folder, ['install', '--ignore-scripts', ...PACKAGES]),
		);
		await step('2/2 Building its database driver, about a minute', () =>
			npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false'], node),
		);
		await writeFile(marker, PACKAGES.join('\n'));
	}
	return { n8n, node };
}

async function isInstalled() {
	if (!existsSync(marker)) return false;
	const installed = (await readFile(marker, 'utf8')).split('\n');
	return PACKAGES.every((name) => installed.includes(name));
}

module.exports = { installN8n };
