const { setTimeout: wait } = require('node:timers/promises');

const EVERY_MS = 200;

/**
 * @typedef {import('./workloads').Message} Message
 *
 * @typedef {object} MemoryUse In bytes, beyond what was in use when the first message left.
 * @property {number} peak Most that was in use at once, garbage not counted.
 * @property {number} output What is in use at the end, with the output.
 * @property {number} peakRss Most that the process took from the machine.
 */

/**
 * Looks again and again at what is in use while something runs. Collecting the garbage each time
 * slows it down, so this is no time to measure time.
 *
 * @param {import('./senders').Send} send
 * @param {Message[]} messages
 * @returns {Promise<MemoryUse>}
 */
async function memoryDuring(send, messages) {
	const sending = send(messages);
	// The engine has copied the input by now, and nothing was sent yet.
	const before = inUse();
	const rssBefore = process.memoryUsage.rss();
	let peak = 0;
	let peakRss = 0;
	let isOver = false;
	const ended = sending.done.finally(() => (isOver = true));
	while (!isOver) {
		await Promise.race([ended, wait(EVERY_MS)]);
		peakRss = Math.max(peakRss, process.memoryUsage.rss() - rssBefore);
		peak = Math.max(peak, inUse() - before);
	}
	// The promise holds the output until it was looked at.
	const output = inUse() - before;
	await sending.done;
	return { peak, output, peakRss };
}

function inUse() {
	if (!globalThis.gc) throw new Error('Memory is measured with --expose-gc only.');
	globalThis.gc();
	return process.memoryUsage().heapUsed;
}

module.exports = { memoryDuring };
