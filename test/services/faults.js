/**
 * What goes wrong with one message request. Parts can be combined, as in a late wrong reply:
 * `{ delayMs: 100, accept: true, reply: { status: 502, body: '<html>' } }`.
 *
 * @typedef {object} Fault
 * @property {import('./reply').Reply} [reply] Sent instead of the service's own reply. The
 * message is not taken, unless `accept` is set.
 * @property {boolean} [accept] Take the message all the same, and before any delay.
 * @property {'beforeRead' | 'afterAccept'} [hangUp] Reset the connection before the request is
 * looked at, or after the message was taken.
 * @property {number | ((request: import('./chatServer').ReceivedRequest) => number)} [delayMs] Without
 * `accept`, the message is taken after the delay, and only if the client is still there.
 * @property {{ everyMs: number, chunks?: number }} [drip] Send the reply in so many small pieces.
 * @property {boolean} [truncate] Cut the reply in the middle, as a proxy may: still a proper HTTP
 * reply, but no JSON any more.
 * @property {boolean} [cutShort] End the connection in the middle of the reply.
 *
 * @typedef {object} FaultUse
 * @property {number} [times] How many requests it hits, 1 unless given; `Infinity` is allowed.
 * @property {(request: import('./chatServer').ReceivedRequest) => boolean} [when] Which requests.
 */

/** Faults in the order they were queued; each request meets the first that fits it. */
function faultQueue() {
	/** @type {{ fault: Fault, left: number, when: NonNullable<FaultUse['when']> }[]} */
	const queue = [];

	return {
		/**
		 * @param {Fault} fault
		 * @param {FaultUse} [use]
		 */
		fail(fault, { times = 1, when = () => true } = {}) {
			queue.push({ fault, left: times, when });
		},

		/** Nothing goes wrong any more. */
		mend() {
			queue.length = 0;
		},

		/**
		 * @param {import('./chatServer').ReceivedRequest} request
		 * @returns {Fault}
		 */
		next(request) {
			const entry = queue.find(({ left, when }) => left > 0 && when(request));
			if (!entry) return {};
			entry.left -= 1;
			return entry.fault;
		},
	};
}

module.exports = { faultQueue };
