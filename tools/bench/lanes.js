/**
 * The best order there is without knowing how long a message takes: whenever a place is free, the
 * earliest message whose room is idle goes next. Written apart from the scheduler of this package,
 * and knowing all rooms beforehand, so that it can be its measure.
 *
 * @param {import('./workloads').Message[]} messages
 * @param {number} inFlight
 * @param {(message: import('./workloads').Message) => Promise<void>} send
 */
async function sendInLanes(messages, inFlight, send) {
	/** @type {Map<string, import('./workloads').Message[]>} */
	const lanes = new Map();
	for (const message of [...messages].reverse()) {
		const lane = lanes.get(message.room);
		if (lane) lane.push(message);
		else lanes.set(message.room, [message]);
	}
	// The next message of every idle lane, the earliest one last.
	const ready = [...lanes.values()].map((lane) => /** @type {typeof messages[0]} */ (lane.pop()));
	ready.sort((a, b) => b.number - a.number);

	// A worker that finds nothing is not needed any more: all rooms that are left have one each.
	async function work() {
		for (let message = ready.pop(); message; message = ready.pop()) {
			await send(message);
			const next = lanes.get(message.room)?.pop();
			if (next) insert(ready, next);
		}
	}

	await Promise.all(Array.from({ length: Math.min(inFlight, messages.length) }, work));
}

/**
 * @param {import('./workloads').Message[]} ready sorted, the earliest last
 * @param {import('./workloads').Message} message
 */
function insert(ready, message) {
	let low = 0;
	let high = ready.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ready[middle].number > message.number) low = middle + 1;
		else high = middle;
	}
	ready.splice(low, 0, message);
}

module.exports = { sendInLanes };
