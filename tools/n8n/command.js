const { startService } = require('./service');

/**
 * Runs a program to its end; it is ended with this process if that goes first.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws {Error} with what the program printed, if it fails
 */
async function runCommand(command, args, options) {
	const service = startService(command, args, options);
	const exitCode = await service.ended;
	if (exitCode !== 0) {
		const words = [command, ...args].join(' ');
		throw new Error(`"${words}" failed. It printed:\n${service.output().slice(-4000)}`);
	}
}

module.exports = { runCommand };
