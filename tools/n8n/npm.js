const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');
const { runProgram } = require('./programs');

/**
 * Runs npm in a folder that has nothing to do with this checkout.
 *
 * @param {string} folder
 * @param {string[]} args
 * @param {string} [node] the Node.js to run it, and to compile for
 */
async function npm(folder, args, node = process.execPath) {
	const headers = dirname(dirname(node));
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runProgram('npm', [...args, '--prefix', folder, ...quiet], {
		cwd: folder,
		env: {
			...process.env,
			PATH: [dirname(node), process.env.PATH].join(delimiter),
			// Node's own headers lie beside it; without this npm would download them to compile.
			...(existsSync(join(headers, 'include', 'node')) && { npm_config_nodedir: headers }),
		},
	});
}

/**
 * A library of the package.json beside this file. They are installed when the first is needed, so
 * that whoever only builds or runs the fast tests does not wait.
 *
 * @param {string} name
 * @returns {any}
 */
function library(name) {
	const path = join(__dirname, 'node_modules', name);
	if (!existsSync(path)) execFileSync('npm', ['ci'], { cwd: __dirname, stdio: 'inherit' });
	return require(path);
}

module.exports = { library, npm };
