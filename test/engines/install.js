const { existsSync, rmSync } = require('node:fs');
const { mkdir, mkdtemp, readFile, rename, rm, writeFile } = require('node:fs/promises');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { npm } = require('../../tools/n8n/npm');
const { step } = require('../../tools/n8n/progress');

const CACHE = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-imkit-netease',
);

/**
 * Where an engine lies with the n8n-workflow that belongs to it, installing both first if need be.
 *
 * @param {import('./engines').Engine} engine
 * @returns {Promise<string>}
 */
async function installEngine({ n8n, core, zod }) {
	const folder = join(CACHE, `engine-${core}`);
	const dependencies = { 'n8n-core': core, 'reflect-metadata': '0.2.2', zod };
	const manifest = JSON.stringify({ private: true, dependencies }, null, '\t');
	if (await holds(join(folder, 'package.json'), manifest)) return folder;

	await mkdir(CACHE, { recursive: true });
	// Whole or not at all: npm takes packages for whole that it was interrupted in unpacking.
	const unfinished = await mkdtemp(`${folder}-`);
	process.once('exit', () => rmSync(unfinished, { recursive: true, force: true }));
	await writeFile(join(unfinished, 'package.json'), manifest);
	await step(`Installing the engine of n8n ${n8n} (n8n-core ${core}), once: about 300 MB`, () =>
		npm(unfinished, ['install', '--ignore-scripts']),
	);
	// npm writes the file anew.
	await writeFile(join(unfinished, 'package.json'), manifest);
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
	return folder;
}

/**
 * @param {string} file
 * @param {string} text
 */
async function holds(file, text) {
	return existsSync(file) && (await readFile(file, 'utf8')) === text;
}

module.exports = { installEngine };
