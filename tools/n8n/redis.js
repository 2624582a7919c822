const { ensureProgram } = require('./debian');
const { freePorts } = require('./ports');
const { startService } = require('./service');
const { temporaryFolder } = require('./temporaryFolder');

const ensureRedis = () => ensureProgram(['redis-server'], ['redis-server']);

/** An empty Redis that keeps nothing. */
async function startRedis() {
	const redis = await ensureRedis();
	const folder = temporaryFolder('redis');
	const [port] = await freePorts(1);
	const settings = [
		'--port',
		String(port),
		'--bind',
		'127.0.0.1',
		'--save',
		'',
		'--appendonly',
		'no',
	];
	const service = startService(redis, settings, { cwd: folder.path });
	await service.prints('Ready to accept connections', 15);

	return {
		...service,
		/** Settings of an n8n whose queue is here. */
		env: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) },
		async stop() {
			await service.stop();
			folder.remove();
		},
	};
}

module.exports = { ensureRedis, startRedis };
