/** One contestant in a process of its own, so that no other one's garbage or warmth counts. */
const { setTimeout: wait } = require('node:timers/promises');
const { loadSender } = require('./senders');
const { messagesOf } = require('./workloads');
process.once('disconnect', () => process.exit());

/** @type {(sender: import('./senders').SenderName, order: import('./senders').Order,
 *   workload: import('./workloads').Workload) => Promise<import('./report').Figures>} */
async function measure(sender, order, workload) {
	const send = await loadSender(sender, order);
	const input = messagesOf(workload);
	await forget();
	const [cpuBefore, start] = [process.cpuUsage(), performance.now()];
	const done = Promise.all(input.map(send));
	if (workload.memory) return { memoryMb: ((await peakMb(done)) / workload.messages) * 1000 };

	await done;
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(cpuBefore);
	return { seconds, cpuMs: (user + system) / 1000 / workload.messages };
}

/** What an earlier run has left: closed connections and the like are let go of in several turns. */
async function forget() {
	for (let turns = 0; turns < 3; turns++) {
		globalThis.gc?.();
		await wait(100);
	}
}

/** Most that is in use at once, beyond the start, garbage not counted. @param {Promise<unknown>} done holds the output */
async function peakMb(done) {
	// The engine has copied the input by now, and nothing was sent yet.
	const before = inUseMb();
	let peak = before;
	const looking = setInterval(() => (peak = Math.max(peak, inUseMb())), 200);
	await done;
	clearInterval(looking);
	return Math.max(peak, inUseMb()) - before;
}

function inUseMb() {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 2 ** 20;
}

module.exports = { cpuUsage: () => process.cpuUsage(), measure };
