/**
 * Required first, by programs that compare or write what the nodes say: on a machine that speaks
 * another language the same program runs once more, in English. A process cannot change the language
 * it was started in.
 */
const { spawnSync } = require('node:child_process');

const ENGLISH = 'en_US.UTF-8';

if (!Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en')) {
	const env = { ...process.env, LC_ALL: ENGLISH };
	const { status } = spawnSync(process.execPath, process.argv.slice(1), { env, stdio: 'inherit' });
	process.exit(status ?? 1);
}
