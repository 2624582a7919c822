const { readFileSync } = require('node:fs');
const { temporaryFolder } = require('../../../tools/n8n/leftovers');
const { startN8n } = require('../../../tools/n8n/server');

/** Linux counts the time of processes in hundredths of a second. */
const MS_PER_TICK = 10;

/** @typedef {Awaited<ReturnType<typeof startLastingN8n>>} LastingN8n */

/**
 * An n8n that keeps its data and its address when it ends and is started again.
 *
 * @param {{ tarball: string; env?: Record<string, string> }} options
 */
async function startLastingN8n({ tarball, env }) {
	const folder = temporaryFolder('n8n');
	const start = { dataFolder: folder.path, env };
	let n8n = await startN8n({ ...start, tarball });
	const { url, port } = n8n;

	return {
		url,
		/** Ends it in peace. */
		end: async () => await n8n.stop(),
		/** Ends it as a crash of the machine would. */
		kill: async () => await n8n.kill(),
		async startAgain() {
			n8n = await startN8n({ ...start, port });
		},
		/** Processor time that it has used since it was started, in milliseconds. */
		processorMs() {
			const [, fields] = readFileSync(`/proc/${n8n.pid}/stat`, 'utf8').split(') ');
			const [user, system] = fields.split(' ').slice(11, 13).map(Number);
			return (user + system) * MS_PER_TICK;
		},
		output: () => n8n.output(),
		async stop() {
			await n8n.stop();
			folder.remove();
		},
	};
}

module.exports = { startLastingN8n };
