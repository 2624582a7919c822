const { execFileSync } = require('node:child_process');
const { chownSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { runCommand } = require('./command');
const { ensureProgram } = require('./debian');
const { freePorts } = require('./ports');
const { startService } = require('./service');
const { temporaryFolder } = require('./temporaryFolder');

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
	const options = { cwd: folder.path, ...account };

	// Nobody else on this machine is to get in, and nothing in it has to outlive this process.
	const login = ['--username', USER, '--auth', 'trust'];
	await runCommand(initdb, ['--pgdata', data, ...login, '--no-sync', '--encoding=UTF8'], options);
	const [port] = await freePorts(1);
	const settings = Object.entries({
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		fsync: 'off',
		max_connections: 200,
	}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const service = startService(postgres, ['-D', data, ...settings], options);
	await service.prints('database system is ready to accept connections', 30);

	return {
		...service,
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
			await service.kill();
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

module.exports = { ensurePostgres, startPostgres };
