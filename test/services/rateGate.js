/**
 * @typedef {object} PerSecond
 * @property {number} perSecond Messages taken within any second, wherever that second begins.
 * @property {number} [secondMs] How long such a second is, for those who cannot wait.
 * @property {number} blockMs For how long everything is refused after one message too many.
 *
 * @typedef {object} PerMinute
 * @property {number} perMinute Messages taken within a minute that begins with the first of them; what
 * is too many is refused until that minute is over.
 * @property {number} [minuteMs] How long such a minute is, for those who cannot wait.
 *
 * @typedef {PerSecond | PerMinute} RateLimit
 */

const MINUTE_MS = 60_000;

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
		// A limit that is set anew knows nothing of what came before.
		if (limit !== inForce) {
			inForce = limit;
			arrivals = [];
			blockedUntil = 0;
		}
		const now = performance.now();
		if (now < blockedUntil) return blockedUntil - now;

		if ('perMinute' in limit) {
			const { perMinute, minuteMs = MINUTE_MS } = limit;
			if (!(now - arrivals[0] < minuteMs)) arrivals = [];
			if (arrivals.push(now) <= perMinute) return undefined;
			blockedUntil = arrivals[0] + minuteMs;
			return blockedUntil - now;
		}
		const { perSecond, blockMs, secondMs = 1000 } = limit;
		arrivals = arrivals.filter((at) => at > now - secondMs);
		if (arrivals.length < perSecond) {
			arrivals.push(now);
			return undefined;
		}
		blockedUntil = now + blockMs;
		return blockMs;
	};
}

module.exports = { rateGate };
