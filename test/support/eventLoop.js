const { monitorEventLoopDelay } = require('node:perf_hooks');

/**
 * The longest time in which the process did nothing else while the work went on.
 *
 * @template T
 * @param {() => Promise<T>} work
 */
async function longestBlockOf(work) {
	const monitor = monitorEventLoopDelay({ resolution: 1 });
	monitor.enable();
	const result = await work();
	monitor.disable();
	return { result, longestMs: monitor.max / 1e6 };
}

/**
 * Keeps the process from doing anything else, as another node's code may.
 *
 * @param {number} ms
 */
function block(ms) {
	for (const end = performance.now() + ms; performance.now() < end; );
}

module.exports = { block, longestBlockOf };
