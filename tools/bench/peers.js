const { loadEngine } = require('../../test/support/engine');
const { folder } = require('./nodesBase');
const { shareModules } = require('./shareModules');

/** n8n's own Mattermost, Telegram and HTTP Request nodes, in the engine this package runs in. */
async function loadPeers() {
	shareModules(folder);
	const engine = await loadEngine(folder);
	const mattermost = engine.loader.getCredential('mattermostApi').type;
	// The same header as its declaration gives, because the harness knows functions only.
	mattermost.authenticate = async ({ accessToken }, request) => ({
		...request,
		headers: { ...request.headers, Authorization: `Bearer ${accessToken}` },
	});
	return engine;
}

module.exports = { loadPeers };
