const { existsSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { installN8n } = require('./install');
const { temporaryFolder } = require('./leftovers');
const { npm } = require('./npm');
const { freePorts } = require('./ports');
const { startProgram } = require('./programs');

/** n8n answers on its port before it is ready; these words it prints when it is. */
const READY = {
	start: 'Editor is now accessible',
	worker: 'n8n worker is now ready',
	webhook: 'Webhook listener waiting for requests',
};

/** What n8n may see of the environment of this process: nothing that concerns another n8n. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR'];

/** Everything that would call home, or stand between a newcomer and the editor. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
};

/**
 * @typedef {object} N8nOptions
 * @property {string} [tarball] the package to install as a community package
 * @property {string} [version] of n8n, such as `1.123`; the newest, or what N8N_VERSION says, unless given
 * @property {keyof typeof READY} [command] `start` unless it is to be a worker, or to take calls only
 * @property {number} [port]
 * @property {string} [dataFolder] a temporary one, gone with n8n, unless given
 * @property {Record<string, string>} [env] settings of n8n
 */

/** @typedef {Awaited<ReturnType<typeof startN8n>>} N8n */

/**
 * Starts an n8n of our own, which shares no data with one that the user may have.
 *
 * @param {N8nOptions} [options]
 */
async function startN8n({ tarball, command = 'start', env, ...options } = {}) {
	const { n8n, node, version } = await installN8n(options.version);
	const [freePort, brokerPort] = await freePorts(2);
	const port = options.port ?? freePort;
	const temporary = options.dataFolder === undefined ? temporaryFolder('n8n') : undefined;
	const dataFolder = options.dataFolder ?? /** @type {{ path: string }} */ (temporary).path;
	if (tarball) await installPackage(dataFolder, tarball);

	const program = startProgram(node, [n8n, command], {
		cwd: dataFolder,
		env: n8nEnvironment({ dataFolder, port, brokerPort, env }),
	});
	await program.prints(READY[command], 120);

	return {
		...program,
		url: `http://127.0.0.1:${port}`,
		version,
		port,
		dataFolder,
		async stop() {
			await program.stop();
			temporary?.remove();
		},
	};
}

/**
 * The whole environment of one n8n process.
 *
 * @param {{ dataFolder: string; port: number; brokerPort: number; env?: Record<string, string> }} options
 * @returns {Record<string, string>}
 */
function n8nEnvironment({ dataFolder, port, brokerPort, env }) {
	const passedOn = PASSED_ON.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(passedOn),
		...QUIET,
		NODE_ENV: 'production',
		HOME: dataFolder,
		N8N_USER_FOLDER: dataFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// The editor is reached by plain http on this machine.
		N8N_SECURE_COOKIE: 'false',
		// Without it n8n 1 reads and writes one after another; later versions know no such way.
		DB_SQLITE_POOL_SIZE: '4',
		...env,
	};
}

/**
 * Puts the package where n8n looks for community packages; it is loaded at the next start.
 *
 * @param {string} dataFolder
 * @param {string} tarball
 */
async function installPackage(dataFolder, tarball) {
	const nodes = join(dataFolder, '.n8n', 'nodes');
	mkdirSync(nodes, { recursive: true });
	// n8n-workflow, a peer dependency, must be n8n's own and not a second copy.
	await npm(nodes, ['install', '--ignore-scripts', '--legacy-peer-deps', tarball]);
	if (!existsSync(join(nodes, 'node_modules'))) throw new Error(`npm did not install ${tarball}`);
}

module.exports = { installPackage, startN8n };
