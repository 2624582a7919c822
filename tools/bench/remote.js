const { fork } = require('node:child_process');
const { once } = require('node:events');
const { removeAtExit } = require('../n8n/leftovers');

/**
 * @typedef {{ call: number, method: string, args: unknown[] }} Call
 * @typedef {{ call: number, result?: unknown, error?: string }} Answer
 *
 * @typedef {object} Remote A process that answers calls.
 * @property {(method: string, ...args: unknown[]) => Promise<any>} call
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a file that calls `answerCalls` as a process of its own.
 *
 * @param {string} file
 * @param {string[]} [execArgv] Options for Node.js itself.
 * @returns {Remote}
 */
function startRemote(file, execArgv = []) {
	const child = fork(file, { execArgv });
	const forget = removeAtExit(() => child.kill('SIGKILL'));
	const ended = once(child, 'exit').then(([code, signal]) => {
		forget();
		return new Error(`${file} ended early (${signal ?? code}).`);
	});
	let calls = 0;

	return {
		async call(method, ...args) {
			const call = ++calls;
			/** @type {Promise<Answer>} */
			const answered = new Promise((resolve) => {
				child.on('message', function listen(/** @type {Answer} */ answer) {
					if (answer.call !== call) return;
					child.off('message', listen);
					resolve(answer);
				});
			});
			child.send({ call, method, args });
			const answer = await Promise.race([answered, ended]);
			if (answer instanceof Error) throw answer;
			if (answer.error !== undefined) throw new Error(answer.error);
			return answer.result;
		},
		async stop() {
			// It may have ended on its own account, and that was told to the caller.
			if (child.connected) child.disconnect();
			await ended;
		},
	};
}

/**
 * The other side: answers calls until the caller hangs up or is gone.
 *
 * @param {Record<string, (...args: any[]) => unknown>} methods
 */
function answerCalls(methods) {
	process.on('message', async (/** @type {Call} */ { call, method, args }) => {
		/** @type {Answer} */
		const answer = { call };
		try {
			answer.result = await methods[method](...args);
		} catch (error) {
			answer.error = /** @type {Error} */ (error).stack;
		}
		process.send?.(answer);
	});
	process.once('disconnect', () => process.exit());
}

module.exports = { answerCalls, startRemote };
