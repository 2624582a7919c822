const LEAST_MS = 25;
const MOST_MS = 75;

/**
 * How long the service takes over a message, 50 ms on average. It depends on the message alone, so
 * that every contestant meets the same delays whatever order it sends in.
 *
 * @param {number} number
 */
function latencyOf(number) {
	return LEAST_MS + (MOST_MS - LEAST_MS) * fraction(number);
}

/**
 * The mulberry32 generator's first draw for a seed: evenly spread, even for neighbouring seeds.
 *
 * @param {number} seed
 */
function fraction(seed) {
	let bits = Math.imul(seed + 1, 0x6d2b79f5);
	bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
	bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
	return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}

module.exports = { latencyOf };
