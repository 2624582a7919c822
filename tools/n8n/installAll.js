const { installN8n } = require('./install');
const { ensureChromium } = require('./playwright');
const { ensurePostgres } = require('./postgres');
const { ensureRedis } = require('./redis');

/** Before the first test, because no test should have to wait for it. One after another: Debian locks. */
module.exports = async () => {
	await installN8n();
	await ensureChromium();
	await ensurePostgres();
	await ensureRedis();
};
