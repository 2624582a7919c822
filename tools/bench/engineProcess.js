/** One contestant in a process of its own, so that no other one's garbage or warmth counts. */
const { ownMs } = require('./machine');
const { memoryDuring } = require('./memory');
const { answerCalls } = require('./remote');
const { loadSender } = require('./senders');
const { messagesOf } = require('./workloads');

/**
 * @typedef {object} Effort
 * @property {number} wallMs
 * @property {number} cpuMs Of this whole process, user and system.
 */

/** @type {import('./senders').Send} */
let send;

answerCalls({
	/**
	 * @param {import('./senders').Order} order
	 * @param {import('./workloads').Workload} workload
	 */
	async load(order, workload) {
		send = await loadSender(order);
		return workload.id;
	},

	/** @param {{ messages: number, destinations: number }} size */
	async send(size) {
		await send(messagesOf(size)).done;
	},

	/**
	 * @param {import('./workloads').Workload} workload
	 * @returns {Promise<Effort>}
	 */
	async measure(workload) {
		const messages = messagesOf(workload);
		globalThis.gc?.();
		const cpu = ownMs();
		const start = performance.now();
		await send(messages).done;
		const wallMs = performance.now() - start;
		return { wallMs, cpuMs: ownMs() - cpu };
	},

	/** @param {import('./workloads').Workload} workload */
	async measureMemory(workload) {
		return await memoryDuring(send, messagesOf(workload));
	},
});
