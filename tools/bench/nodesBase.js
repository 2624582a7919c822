const { existsSync } = require('node:fs');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { npm } = require('../n8n/npm');
const { step } = require('../n8n/progress');

/** The one that n8n 2.41.1 comes with, as does the engine this package is tested in. */
const VERSION = '2.41.1';

const NODES = ['Mattermost/Mattermost', 'Telegram/Telegram', 'HttpRequest/HttpRequest'];
const CREDENTIALS = ['MattermostApi', 'TelegramApi'];

const folder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-imkit-netease',
	`n8n-nodes-base-${VERSION}`,
);
const marker = join(folder, 'installed.txt');

/** Installs n8n's own nodes outside this checkout, once; `folder` is then a package to load. */
async function installNodesBase() {
	if (existsSync(marker)) return;
	// npm takes packages for whole that it was interrupted in unpacking.
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await step(`Installing n8n-nodes-base ${VERSION} into a cache, once, about two minutes`, () =>
		npm(folder, ['install', '--ignore-scripts', `n8n-nodes-base@${VERSION}`]),
	);
	// Just the nodes needed: loading all 400 takes long and much memory.
	const dist = 'node_modules/n8n-nodes-base/dist';
	const manifest = {
		name: 'n8n-nodes-base',
		version: VERSION,
		n8n: {
			nodes: NODES.map((name) => `${dist}/nodes/${name}.node.js`),
			credentials: CREDENTIALS.map((name) => `${dist}/credentials/${name}.credentials.js`),
		},
	};
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
	await writeFile(marker, VERSION);
}

module.exports = { folder, installNodesBase, VERSION };
