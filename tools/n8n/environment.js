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
		...env,
	};
}

module.exports = { n8nEnvironment };
