const { setTimeout: wait } = require('node:timers/promises');

/** How often to look. */
const EVERY_MS = 100;

/**
 * Waits until something has come about.
 *
 * @template T
 * @param {string} what for the error, if it does not
 * @param {number} seconds
 * @param {() => Promise<T | undefined>} look gives undefined as long as it has not
 */
async function until(what, seconds, look) {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`${what}: not after ${seconds} s`);
		await wait(EVERY_MS);
	}
}

module.exports = { until };
