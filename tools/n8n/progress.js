/** Seconds between two signs of life of a step that takes long. */
const EVERY_SECONDS = 10;

/**
 * Does one step of something that takes minutes, so that whoever waits sees which and for how long.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
async function step(name, work) {
	const start = Date.now();
	const elapsed = () => `${Math.round((Date.now() - start) / 1000)} s`;
	console.log(`${name} …`);
	const ticking = setInterval(() => console.log(`  … ${elapsed()}`), EVERY_SECONDS * 1000);
	try {
		const result = await work();
		console.log(`  done in ${elapsed()}`);
		return result;
	} finally {
		clearInterval(ticking);
	}
}

module.exports = { step };
