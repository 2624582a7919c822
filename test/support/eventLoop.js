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

module.exports = { longestBlockOf };
