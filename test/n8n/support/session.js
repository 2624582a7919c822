const { join } = require('node:path');
const { openEditor } = require('../../../tools/n8n/browser');
const { connect } = require('../../../tools/n8n/client');
const { startN8n } = require('../../../tools/n8n/server');
const { startLocalServices } = require('../../services/localServices');
const { buildPackage } = require('../../support/packed');
const { startLastingN8n } = require('./lastingN8n');
const { startQueueMode } = require('./queueMode');

/** Pictures of the steps, to be looked at; CI keeps them. */
const SCREENSHOTS = process.env.SCREENSHOTS ?? join(__dirname, '../../../.cache/screenshots');

/** @typedef {Awaited<ReturnType<typeof openSession>>} Session */
/** @typedef {Awaited<ReturnType<typeof openEditorSession>>} EditorSession */
/** @typedef {Awaited<ReturnType<typeof openLastingSession>>} LastingSession */
/** @typedef {Awaited<ReturnType<typeof openQueueSession>>} QueueSession */

/**
 * The local chat services, a new n8n with this package, and an account on it.
 *
 * @template {{ url: string; stop(): Promise<void> }} Server
 * @param {(options: { tarball: string }) => Promise<Server>} start
 */
async function sessionOn(start) {
	/** @type {(() => unknown)[]} */
	const endings = [];
	const close = async () => {
		for (const end of endings.reverse()) await end();
	};

	try {
		const services = await startLocalServices();
		endings.push(services.close);
		const packed = buildPackage();
		endings.push(packed.remove);
		const n8n = await start({ tarball: packed.tarball });
		endings.push(n8n.stop);
		const client = await connect(n8n.url);
		return { services, n8n, client, close, endings };
	} catch (error) {
		await close();
		throw error;
	}
}

const openSession = () => sessionOn(startN8n);

/**
 * With an n8n that can be ended and started again.
 *
 * @param {Record<string, string>} [env]
 */
async function openLastingSession(env) {
	/** @param {{ tarball: string }} packed */
	const start = ({ tarball }) => startLastingN8n({ tarball, env });
	return await sessionOn(start);
}

/** With the editor in a browser. */
async function openEditorSession() {
	const session = await openSession();
	try {
		const editor = await openEditor({ url: session.n8n.url, screenshots: SCREENSHOTS });
		session.endings.push(editor.close);
		return { ...session, editor };
	} catch (error) {
		await session.close();
		throw error;
	}
}

/**
 * In queue mode.
 *
 * @param {{ workers: number; webhooks?: number; env: Record<string, string> }} options
 */
async function openQueueSession(options) {
	/** @param {{ tarball: string }} packed */
	const start = ({ tarball }) => startQueueMode({ tarball, ...options });
	return await sessionOn(start);
}

module.exports = {
	SCREENSHOTS,
	openEditorSession,
	openLastingSession,
	openQueueSession,
	openSession,
};
