const { join } = require('node:path');
const { openEditor } = require('./browser');
const { connect } = require('./client');
const { startLocalServices } = require('./localServices');
const { packageTarball } = require('./packageTarball');
const { startN8n } = require('./server');
const { temporaryFolder } = require('./temporaryFolder');

/** Pictures of the steps, to be looked at; CI keeps them. */
const SCREENSHOTS = process.env.SCREENSHOTS ?? join(__dirname, '../../.cache/screenshots');

/** @typedef {Awaited<ReturnType<typeof openEditorSession>>} EditorSession */

/** A new n8n with this package, the local chat services, and its editor in a browser. */
async function openEditorSession() {
	/** @type {(() => Promise<void>)[]} */
	const endings = [];
	const close = async () => {
		for (const end of endings.reverse()) await end();
	};

	try {
		const services = await startLocalServices();
		endings.push(services.close);
		const tarball = await packageTarball(temporaryFolder('package').path);
		const n8n = await startN8n({ tarball });
		endings.push(n8n.stop);
		const client = await connect(n8n.url);
		const editor = await openEditor({ url: n8n.url, screenshots: SCREENSHOTS });
		endings.push(editor.close);
		return { services, client, editor, close };
	} catch (error) {
		await close();
		throw error;
	}
}

module.exports = { openEditorSession };
