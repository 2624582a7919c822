const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { existsSync, readdirSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { removeAtExit } = require('./leftovers');
const { step } = require('./progress');
const { until } = require('./until');

/** Characters of what a program printed that are kept, to be shown when it fails. */
const KEPT_OUTPUT = 200_000;

/** How long a program may take to end in peace. */
const GRACE_MS = 15_000;

/** Debian keeps PostgreSQL's programs, one folder per version, where the PATH does not lead. */
const POSTGRESQL = '/usr/lib/postgresql';

/** @typedef {ReturnType<typeof startProgram>} Program */

/**
 * Starts a program that runs until it is stopped, in a process group of its own so that what it
 * starts itself is ended with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
function startProgram(command, args, options = {}) {
	const child = spawn(command, args, {
		...options,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text) => {
			output = (output + text).slice(-KEPT_OUTPUT);
		});
	}
	let hasEnded = false;
	const forget = removeAtExit(() => signal('SIGKILL'));
	const ended = once(child, 'exit')
		.catch((error) => {
			output += error.message;
		})
		.then(() => {
			hasEnded = true;
			// What it started itself may outlive it.
			signal('SIGKILL');
			forget();
			return child.exitCode;
		});

	/** @param {NodeJS.Signals} name */
	function signal(name) {
		if (child.pid === undefined) return;
		try {
			process.kill(-child.pid, name);
		} catch {
			// Everything in the group has ended already.
		}
	}

	return {
		pid: child.pid,
		/** What it printed, the last part of it. */
		output: () => output,
		hasEnded: () => hasEnded,
		/** Its exit code once it has ended; null if it was killed or could not be started. */
		ended,
		/**
		 * Waits until it has printed the words that tell that it is ready.
		 *
		 * @param {string} words
		 * @param {number} seconds
		 */
		async prints(words, seconds) {
			try {
				await until(`"${words}" from ${command}`, seconds, async () => {
					if (hasEnded) throw new Error(`${command} ended`);
					return output.includes(words) || undefined;
				});
			} catch (error) {
				await this.kill();
				const { message } = /** @type {Error} */ (error);
				throw new Error(`${message}. It printed:\n${output.slice(-4000)}`);
			}
		},
		/** Asks it to end, and makes it end if it does not. */
		async stop() {
			child.kill('SIGTERM');
			const late = setTimeout(() => signal('SIGKILL'), GRACE_MS);
			await ended;
			clearTimeout(late);
		},
		/** Ends it and all it started at once, as a crash of the machine would. */
		async kill() {
			signal('SIGKILL');
			await ended;
		},
	};
}

/**
 * Runs a program to its end; it is ended with this process if that goes first.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws {Error} with what the program printed, if it fails
 */
async function runProgram(command, args, options) {
	const program = startProgram(command, args, options);
	const exitCode = await program.ended;
	if (exitCode !== 0) {
		const words = [command, ...args].join(' ');
		throw new Error(`"${words}" failed. It printed:\n${program.output().slice(-4000)}`);
	}
}

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
			await runProgram('apt-get', ['update', '-qq'], { env });
			const install = ['install', '-y', '-qq', '--no-install-recommends'];
			await runProgram('apt-get', [...install, ...packages], { env });
		});
	}
	const program = findProgram(names);
	if (!program) throw new Error(`${names[0]} is missing. Install ${packages.join(' and ')}.`);
	return program;
}

module.exports = { ensureProgram, runProgram, startProgram };
