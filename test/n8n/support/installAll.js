const { installN8n } = require('../../../tools/n8n/install');
const { ensureChromium } = require('../../../tools/n8n/playwright');
const { ensurePostgres, ensureRedis } = require('./databases');

/** Before the first test, because no test should have to wait for it. One after another: Debian locks. */
module.exports = async () => {
	await installN8n();
	await ensureChromium();
	await ensurePostgres();
	await ensureRedis();
};
