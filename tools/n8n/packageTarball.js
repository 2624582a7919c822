const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { runCommand } = require('./command');
const { name, version } = require('../../package.json');

const root = join(__dirname, '..', '..');

/**
 * Builds this package and packs it as it would be published.
 *
 * @param {string} folder
 */
async function packageTarball(folder) {
	mkdirSync(folder, { recursive: true });
	await runCommand('npm', ['run', 'build', '--silent'], { cwd: root });
	await runCommand('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
	return join(folder, `${name}-${version}.tgz`);
}

module.exports = { packageTarball };
