/**
 * @typedef {object} RateLimit
 * @property {number} perSecond Messages taken within any second, wherever that second begins.
 * @property {number} blockMs For how long everything is refused after one message too many.
 */

/** Watches the rate at which messages arrive. */
function rateGate() {
	/** @type {number[]} */
	let arrivals = [];
	let blockedUntil = 0;
	/** @type {RateLimit | undefined} */
	let inForce;

	/**
	 * @param {RateLimit} limit
	 * @returns {number | undefined} for how many more milliseconds the service refuses, if it does
	 */
	return function refusedFor(limit) {
		const { perSecond, blockMs } = limit;
		// A limit that is set anew knows nothing of what came before.
		if (limit !== inForce) {
			inForce = limit;
			arrivals = [];
			blockedUntil = 0;
		}
		const now = performance.now();
		if (now < blockedUntil) return blockedUntil - now;

		arrivals = arrivals.filter((at) => at > now - 1000);
		if (arrivals.length < perSecond) {
			arrivals.push(now);
			return undefined;
		}
		blockedUntil = now + blockMs;
		return blockMs;
	};
}

module.exports = { rateGate };
