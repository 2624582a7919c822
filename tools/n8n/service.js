const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { removeAtExit } = require('./leftovers');
const { until } = require('./until');

/** Characters of what a service printed that are kept, to be shown when it fails. */
const KEPT_OUTPUT = 200_000;

/** How long a service may take to end in peace. */
const GRACE_MS = 15_000;

/** @typedef {ReturnType<typeof startService>} Service */

/**
 * Starts a program that runs until it is stopped, in a process group of its own so that what it
 * starts itself is ended with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
function startService(command, args, options = {}) {
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

module.exports = { startService };
