/**
 * Runs n8n's own lint, formatting check and package scan over this package. The first run installs
 * the tools here, beside this file, so that whoever only builds or runs the demo does not wait.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..', '..');
const tools = join(__dirname, 'node_modules');
const fix = process.argv.includes('--fix');

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args, cwd = root) {
	try {
		execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
	} catch (error) {
		process.exit(/** @type {{ status?: number }} */ (error).status ?? 1);
	}
}

if (!existsSync(join(tools, '@n8n', 'node-cli'))) {
	console.log('Installing the lint tools, once …');
	run('npm', ['ci'], __dirname);
}

// eslint.config.mjs has to stay n8n's own, word for word, and imports its rules by name from here.
for (const name of ['@n8n/node-cli', 'eslint', '.bin/eslint']) {
	const link = join(root, 'node_modules', name);
	rmSync(link, { recursive: true, force: true });
	mkdirSync(dirname(link), { recursive: true });
	symlinkSync(join(tools, name), link);
}

run(process.execPath, [
	join(tools, '@n8n', 'node-cli', 'bin', 'n8n-node.mjs'),
	'lint',
	...(fix ? ['--fix'] : []),
]);
run(process.execPath, [
	join(tools, 'prettier', 'bin', 'prettier.cjs'),
	fix ? '--write' : '--check',
	'--log-level=warn',
	'.',
]);
