const { randomBytes } = require('node:crypto');
const { startN8n } = require('../../../tools/n8n/server');
const { startPostgres, startRedis } = require('./databases');

/** @typedef {Awaited<ReturnType<typeof startQueueMode>>} QueueMode */

/**
 * n8n as large installations run it: one main process that takes the calls, workers that execute,
 * a Redis between them and a PostgreSQL behind them.
 *
 * @param {object} options
 * @param {string} options.tarball
 * @param {number} options.workers
 * @param {number} [options.webhooks] processes that take calls besides the main one
 * @param {Record<string, string>} [options.env]
 */
async function startQueueMode({ tarball, workers: count, webhooks: takers = 0, env = {} }) {
	const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
	const shared = {
		...postgres.env,
		...redis.env,
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		...env,
	};
	// The main process makes the tables that the workers look for.
	const main = await startN8n({ tarball, env: shared });
	// Links to the main process are made where a workflow runs.
	const behind = { ...shared, WEBHOOK_URL: main.url };
	const startWorker = () => startN8n({ tarball, command: 'worker', env: behind });
	const workers = await Promise.all(Array.from({ length: count }, startWorker));
	const startTaker = () => startN8n({ tarball, command: 'webhook', env: behind });
	const webhooks = await Promise.all(Array.from({ length: takers }, startTaker));

	return {
		main,
		url: main.url,
		/** Those running; `workers[0].kill()` ends one as SIGKILL does. */
		workers,
		/** Addresses of the processes that take calls only. */
		webhookUrls: webhooks.map(({ url }) => url),
		/** One more, as an orchestrator starts in place of one that died. */
		async addWorker() {
			workers.push(await startWorker());
		},
		async stop() {
			await Promise.all([...webhooks, ...workers].map((each) => each.stop()));
			await main.stop();
			await redis.stop();
			await postgres.stop();
		},
	};
}

module.exports = { startQueueMode };
