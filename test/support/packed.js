const { execFileSync } = require('node:child_process');
const { readFileSync, symlinkSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { temporaryFolder } = require('../../tools/n8n/leftovers');

const ROOT = join(__dirname, '../..');
const SCANNER = join(
	ROOT,
	'tools/lint/node_modules/@n8n/scan-community-package/scanner/scanner.mjs',
);

/** The package as the registry would get it, unpacked into a folder that `remove` takes away. */
function packPackage() {
	const { path: folder, remove } = temporaryFolder('packed');
	const [{ filename, size, files }] = JSON.parse(
		npm(['pack', '--json', '--pack-destination', folder], ROOT),
	);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	// In n8n the package finds n8n-workflow above itself as well.
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	const directory = join(folder, 'package');
	return {
		directory,
		tarball: join(folder, filename),
		/** Bytes. */
		size,
		/** @type {string[]} */
		files: files.map((/** @type {{ path: string }} */ { path }) => path),
		/** @param {string} file */
		read: (file) => readFileSync(join(directory, file), 'utf8'),
		/**
		 * Packs what was unpacked under another version number.
		 *
		 * @param {string} version
		 * @returns {string} the tarball
		 */
		repack(version) {
			const manifest = join(directory, 'package.json');
			const other = { ...JSON.parse(readFileSync(manifest, 'utf8')), version };
			writeFileSync(manifest, JSON.stringify(other));
			const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts'], directory));
			return join(directory, filename);
		},
		remove,
	};
}

/** The same, built anew before. */
function buildPackage() {
	npm(['run', 'build', '--silent'], ROOT);
	return packPackage();
}

/**
 * What n8n's scan of community packages finds, in a process of its own because it is an ES module.
 *
 * @param {string} directory
 * @param {string[]} [patterns] Everything, unless given.
 * @returns {{ passed: boolean, message?: string, details?: string }}
 */
function scan(directory, patterns) {
	const script = `
		const { analyzePackage } = await import(${JSON.stringify(pathToFileURL(SCANNER).href)});
		const [directory, patterns] = JSON.parse(process.argv[1]);
		console.log(JSON.stringify(await analyzePackage(directory, patterns)));`;
	const given = JSON.stringify(patterns ? [directory, patterns] : [directory]);
	const args = ['--input-type=module', '--eval', script, given];
	// Some rules behave differently when they find themselves in a test run.
	const { JEST_WORKER_ID, NODE_ENV, ...env } = process.env;
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env }));
}

/**
 * Modules that compiled files ask for by name, other than each other.
 *
 * @param {string} text
 */
function requiredModules(text) {
	return [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)]
		.map(([, name]) => name)
		.filter((name) => !name.startsWith('.'));
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
	return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

module.exports = { buildPackage, packPackage, requiredModules, ROOT, scan };
