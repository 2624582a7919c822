const { monitorEventLoopDelay } = require('node:perf_hooks');

/** Of the whole process, its garbage collector included. */
function cpuMs() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * For how long the process does nothing else while the work goes on: typically, which is the median
 * of the pieces of 2 ms and more, and at the longest. In the longest one the garbage collector has
 * its part, so that only a loose bound fits it. The rest of the machine has none: where it takes the
 * processor away, little of this process's own time goes by.
 *
 * @template T
 * @param {() => Promise<T>} work
 */
async function blocksOf(work) {
	/** @type {number[]} */
	const blocks = [];
	let goesOn = true;
	let last = { at: performance.now(), cpu: cpuMs() };
	const look = () => {
		const seen = { at: performance.now(), cpu: cpuMs() };
		const ms = Math.min(seen.at - last.at, seen.cpu - last.cpu);
		if (ms >= 2) blocks.push(ms);
		last = seen;
		if (goesOn) setImmediate(look);
	};
	setImmediate(look);
	const result = await work();
	await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
	goesOn = false;
	blocks.sort((a, b) => a - b);
	return {
		result,
		typicalMs: blocks[Math.floor(blocks.length / 2)] ?? 0,
		longestMs: blocks.at(-1) ?? 0,
	};
}

/**
 * The same of the code of one node alone, and not of n8n before and after it.
 *
 * @param {import('./engine').Engine} engine
 * @param {string} node Such as `sendRoomMessage`.
 * @param {() => Promise<unknown>} work Runs a workflow with that node.
 */
async function blocksOfNode({ nodeTypes }, node, work) {
	const { name } = require('../../package.json');
	const type = nodeTypes.getByNameAndVersion(`${name}.${node}`);
	const execute = /** @type {NonNullable<typeof type.execute>} */ (type.execute);
	let measured = { typicalMs: Infinity, longestMs: Infinity };
	/** @type {typeof execute} */
	type.execute = async function watched(...given) {
		const { result, ...blocks } = await blocksOf(async () => {
			await new Promise((resolve) => setImmediate(resolve));
			return await Promise.allSettled([execute.apply(this, given)]);
		});
		measured = blocks;
		const [end] = result;
		if (end.status === 'rejected') throw end.reason;
		return end.value;
	};
	await work();
	type.execute = execute;
	return measured;
}

/**
 * How late the process was at most with anything that was due while the work went on, whatever kept it.
 *
 * @template T
 * @param {() => Promise<T>} work
 */
async function latenessOf(work) {
	const delays = monitorEventLoopDelay({ resolution: 5 });
	delays.enable();
	const result = await work();
	delays.disable();
	return { result, lateMs: delays.max / 1e6 };
}

/**
 * Keeps the process from doing anything else, as another node's code may.
 *
 * @param {number} ms
 */
function block(ms) {
	for (const end = performance.now() + ms; performance.now() < end; );
}

module.exports = { block, blocksOf, blocksOfNode, latenessOf };
