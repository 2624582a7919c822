const { existsSync, readdirSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { runCommand } = require('./command');
const { step } = require('./progress');

/** Debian keeps PostgreSQL's programs, one folder per version, where the PATH does not lead. */
const POSTGRESQL = '/usr/lib/postgresql';

/**
 * The first of these programs that this machine has.
 *
 * @param {string[]} names
 */
function findProgram(names) {
	const postgresql = existsSync(POSTGRESQL)
		? readdirSync(POSTGRESQL).map((version) => join(POSTGRESQL, version, 'bin'))
		: [];
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresql];
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * Where a program lies, by one of its names; on Debian its packages are installed if it is missing.
 *
 * @param {string[]} names
 * @param {string[]} packages
 */
async function ensureProgram(names, packages) {
	const isRoot = process.getuid?.() === 0;
	if (!findProgram(names) && isRoot && findProgram(['apt-get'])) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await step(`Installing ${packages.join(' and ')} from Debian's packages`, async () => {
			await runCommand('apt-get', ['update', '-qq'], { env });
			const install = ['install', '-y', '-qq', '--no-install-recommends'];
			await runCommand('apt-get', [...install, ...packages], { env });
		});
	}
	const program = findProgram(names);
	if (!program) throw new Error(`${names[0]} is missing. Install ${packages.join(' and ')}.`);
	return program;
}

module.exports = { ensureProgram };
