const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
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

/**
 * The same package under a lower version number, to be installed over.
 *
 * @param {string} tarball
 * @param {string} lower
 */
async function olderTarball(tarball, lower) {
	const folder = dirname(tarball);
	await runCommand('tar', ['-xzf', tarball], { cwd: folder });
	const unpacked = join(folder, 'package');
	const manifest = join(unpacked, 'package.json');
	const older = { ...JSON.parse(readFileSync(manifest, 'utf8')), version: lower };
	writeFileSync(manifest, JSON.stringify(older));
	await runCommand('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: unpacked });
	return join(unpacked, `${name}-${lower}.tgz`);
}

module.exports = { olderTarball, packageTarball };
