const { connect } = require('./client');
const { startLocalServices } = require('./localServices');
const { packageTarball } = require('./packageTarball');
const { temporaryFolder } = require('./temporaryFolder');

/**
 * A new n8n with this package, an account on it, and the local chat services.
 *
 * @template {{ url: string; stop(): Promise<void> }} Server
 * @param {(tarball: string) => Promise<Server>} start
 */
async function openSession(start) {
	/** @type {(() => Promise<void>)[]} */
	const endings = [];
	const close = async () => {
		for (const end of endings.reverse()) await end();
	};

	try {
		const services = await startLocalServices();
		endings.push(services.close);
		const n8n = await start(await packageTarball(temporaryFolder('package').path));
		endings.push(n8n.stop);
		const client = await connect(n8n.url);
		return { services, n8n, client, close };
	} catch (error) {
		await close();
		throw error;
	}
}

module.exports = { openSession };
