const { existsSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');
const { runCommand } = require('./command');

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
	await runCommand('npm', [...args, '--prefix', folder, ...quiet], {
		cwd: folder,
		env: {
			...process.env,
			PATH: [dirname(node), process.env.PATH].join(delimiter),
			// Node's own headers lie beside it; without this npm would download them to compile.
			...(existsSync(join(headers, 'include', 'node')) && { npm_config_nodedir: headers }),
		},
	});
}

module.exports = { npm };
