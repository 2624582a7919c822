const { join } = require('node:path');
const { busyMs } = require('./machine');
const { startRemote } = require('./remote');

const ENGINE = join(__dirname, 'engineProcess.js');

/** An n8n server has run for long before the run that somebody waits for. */
const WARM_UP = { messages: 1000, destinations: 100 };

/**
 * @typedef {import('./contestants').Contestant} Contestant
 * @typedef {import('./workloads').Workload} Workload
 * @typedef {import('./chatProcess').Account & { othersMs: number }} Circumstances `othersMs` is how
 * long the cores worked for anybody else meanwhile.
 * @typedef {{ measure: import('./engineProcess').Effort, measureMemory: import('./memory').MemoryUse }} Measures
 * @typedef {import('./engineProcess').Effort & Circumstances} Figures
 */

/**
 * Lets one contestant do one workload, from a cold start to the account of what arrived.
 *
 * @template {keyof Measures} Kind
 * @param {import('./remote').Remote} chat
 * @param {Contestant} contestant
 * @param {Workload} workload
 * @param {Kind} what
 * @returns {Promise<Measures[Kind] & Circumstances>}
 */
async function measured(chat, { sender, inFlight }, workload, what) {
	const { messages, delay, rateLimit } = workload;
	const isPeer = sender === 'mattermost' || sender === 'telegram';
	const service = isPeer ? sender : workload.service;
	const order = {
		sender,
		inFlight,
		service: workload.service,
		credentials: await chat.call('credentials'),
	};
	const engine = startRemote(ENGINE, ['--expose-gc', ...profiling()]);
	try {
		await chat.call('open', service, { delay: 'none' });
		await engine.call('load', { ...order, hurries: true }, workload);
		await engine.call('send', WARM_UP);
		await engine.call('load', order, workload);
		await chat.call('open', service, { delay, rateLimit });
		const [busy, chatBusy] = [busyMs(), await chat.call('ownMs')];
		const result = await engine.call(what, workload);
		const ours = (result.cpuMs ?? 0) + (await chat.call('ownMs')) - chatBusy;
		const othersMs = Math.max(0, busyMs() - busy - ours);
		return { ...result, othersMs, ...(await chat.call('account', service, messages)) };
	} finally {
		await engine.stop();
	}
}

/** Node's own profilers, for whoever looks for what the time goes to. */
function profiling() {
	return (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);
}

module.exports = { measured };
