/** The chat services, in a process of their own so that their work does not count as the senders'. */
const { startImkit, startNeteaseIm } = require('../../test/services/chatServices');
const { delayed } = require('./delay');
const { readLedger } = require('./ledger');
const { ownMs } = require('./machine');
const { startMattermost, startTelegram } = require('./peerServices');
const { answerCalls } = require('./remote');

/**
 * @typedef {'imkit' | 'neteaseIm' | 'mattermost' | 'telegram'} ServiceName
 * @typedef {Record<ServiceName, import('n8n-workflow').ICredentialDataDecryptedObject>} Credentials
 * @typedef {import('./ledger').Ledger & { peakConnections: number, refusals: number }} Account
 */

const starting = startAll();

async function startAll() {
	const imkit = await startImkit({ rooms: 'any', users: 'any' });
	const neteaseIm = await startNeteaseIm({ accounts: 'any', teams: 'any' });
	const mattermost = await startMattermost();
	const telegram = await startTelegram();
	return {
		imkit: { server: imkit, setDelay: delayed(imkit) },
		neteaseIm: { server: neteaseIm, setDelay: delayed(neteaseIm) },
		mattermost: { server: mattermost, setDelay: delayed(mattermost) },
		telegram: { server: telegram, setDelay: delayed(telegram) },
	};
}

answerCalls({
	ownMs,

	/** @returns {Promise<Credentials>} */
	async credentials() {
		const { imkit, neteaseIm, mattermost, telegram } = await starting;
		return {
			imkit: imkit.server.credential,
			neteaseIm: neteaseIm.server.credential,
			mattermost: mattermost.server.credential,
			telegram: telegram.server.credential,
		};
	},

	/**
	 * Forgets what came in before.
	 *
	 * @param {ServiceName} name
	 * @param {{ delay: import('./delay').Delay, rateLimit?: import('./workloads').RateLimit }} how
	 */
	async open(name, { delay, rateLimit }) {
		const { server, setDelay } = (await starting)[name];
		server.requests.length = 0;
		server.accepted.length = 0;
		server.refusedForRate = 0;
		server.peakConnections = 0;
		server.rateLimit = rateLimit;
		setDelay(delay);
	},

	/**
	 * @param {ServiceName} name
	 * @param {number} expected
	 * @returns {Promise<Account>}
	 */
	async account(name, expected) {
		const { accepted, peakConnections, refusedForRate } = (await starting)[name].server;
		return { ...readLedger(accepted, expected), peakConnections, refusals: refusedForRate };
	},
});
