const { execFileSync } = require('node:child_process');
const { chownSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { temporaryFolder } = require('../../../tools/n8n/leftovers');
const { freePorts } = require('../../../tools/n8n/ports');
const { ensureProgram, runProgram, startProgram } = require('../../../tools/n8n/programs');

const USER = 'n8n';

const ensurePostgres = () => ensureProgram(['postgres'], ['postgresql']);

/** A PostgreSQL with an empty database, gone when it is stopped. */
async function startPostgres() {
	const postgres = await ensurePostgres();
	const initdb = join(dirname(postgres), 'initdb');
	const folder = temporaryFolder('postgres');
	const data = join(folder.path, 'data');
	const account = unprivileged();
	if (account) chownSync(folder.path, account.uid, account.gid);
	// The language in which the tests run need not be installed on this machine.
	const env = { ...process.env, LC_ALL: 'C' };
	const options = { cwd: folder.path, env, ...account };

	// Nobody else on this machine is to get in, and nothing in it has to outlive this process.
	const login = ['--username', USER, '--auth', 'trust'];
	await runProgram(initdb, ['--pgdata', data, ...login, '--no-sync', '--encoding=UTF8'], options);
	const [port] = await freePorts(1);
	const settings = Object.entries({
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		fsync: 'off',
		max_connections: 200,
	}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const program = startProgram(postgres, ['-D', data, ...settings], options);
	await program.prints('database system is ready to accept connections', 30);

	return {
		...program,
		/** Settings of an n8n that keeps its data here. */
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_PASSWORD: '',
		},
		async stop() {
			await program.kill();
			folder.remove();
		},
	};
}

/** PostgreSQL refuses to be run by root. */
function unprivileged() {
	if (process.getuid?.() !== 0) return undefined;
	/** @param {string} option */
	const idOf = (option) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

const ensureRedis = () => ensureProgram(['redis-server'], ['redis-server']);

/** An empty Redis that keeps nothing. */
async function startRedis() {
	const redis = await ensureRedis();
	const folder = temporaryFolder('redis');
	const [port] = await freePorts(1);
	const settings = Object.entries({ port, bind: '127.0.0.1', save: '', appendonly: 'no' }).flatMap(
		([name, value]) => [`--${name}`, String(value)],
	);
	const program = startProgram(redis, settings, { cwd: folder.path });
	await program.prints('Ready to accept connections', 15);

	return {
		...program,
		/** Settings of an n8n whose queue is here. */
		env: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) },
		async stop() {
			await program.stop();
			folder.remove();
		},
	};
}

module.exports = { ensurePostgres, ensureRedis, startPostgres, startRedis };
