const { existsSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { n8nEnvironment } = require('./environment');
const { installN8n } = require('./install');
const { npm } = require('./npm');
const { freePorts } = require('./ports');
const { startService } = require('./service');
const { temporaryFolder } = require('./temporaryFolder');

/** n8n answers on its port before it is ready; these words it prints when it is. */
const READY = { start: 'Editor is now accessible', worker: 'n8n worker is now ready' };

/**
 * @typedef {object} N8nOptions
 * @property {string} [tarball] the package to install as a community package
 * @property {keyof typeof READY} [command] `start` unless it is to be a worker
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
	const { n8n, node } = await installN8n();
	const [freePort, brokerPort] = await freePorts(2);
	const port = options.port ?? freePort;
	const temporary = options.dataFolder === undefined ? temporaryFolder('n8n') : undefined;
	const dataFolder = options.dataFolder ?? /** @type {{ path: string }} */ (temporary).path;
	if (tarball) await installPackage(dataFolder, tarball);

	const service = startService(node, [n8n, command], {
		cwd: dataFolder,
		env: n8nEnvironment({ dataFolder, port, brokerPort, env }),
	});
	await service.prints(READY[command], 120);

	return {
		...service,
		url: `http://127.0.0.1:${port}`,
		port,
		dataFolder,
		async stop() {
			await service.stop();
			temporary?.remove();
		},
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
