const { randomBytes } = require('node:crypto');
const { startN8n } = require('../../../tools/n8n/server');
const { startPostgres, startRedis } = require('./databases');

/** @typedef {Awaited<ReturnType<typeof startQueueMode>>} QueueMode */

/**
 * n8n as large installations run it: one main process that takes the calls, workers that execute,
 * a Redis between them and a PostgreSQL behind them.
 *
 * @param {{ tarball: string; workers: number; env?: Record<string, string> }} options
 */
async function startQueueMode({ tarball, workers: count, env = {} }) {
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
	const startWorker = () => startN8n({ tarball, command: 'worker', env: shared });
	const workers = await Promise.all(Array.from({ length: count }, startWorker));

	return {
		main,
		url: main.url,
		/** Those running; `workers[0].kill()` ends one as SIGKILL does. */
		workers,
		/** One more, as an orchestrator starts in place of one that died. */
		async addWorker() {
			workers.push(await startWorker());
		},
		async stop() {
			await Promise.all(workers.map((worker) => worker.stop()));
			await main.stop();
			await redis.stop();
			await postgres.stop();
		},
	};
}

module.exports = { startQueueMode };
