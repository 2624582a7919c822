const { join } = require('node:path');
const { openEditor } = require('./browser');
const { startN8n } = require('./server');
const { openSession } = require('./session');

/** Pictures of the steps, to be looked at; CI keeps them. */
const SCREENSHOTS = process.env.SCREENSHOTS ?? join(__dirname, '../../.cache/screenshots');

/** @typedef {Awaited<ReturnType<typeof openEditorSession>>} EditorSession */

/** A session on one server, with its editor in a browser. */
async function openEditorSession() {
	const session = await openSession((tarball) => startN8n({ tarball }));
	try {
		const editor = await openEditor({ url: session.n8n.url, screenshots: SCREENSHOTS });
		return {
			...session,
			editor,
			async close() {
				await editor.close();
				await session.close();
			},
		};
	} catch (error) {
		await session.close();
		throw error;
	}
}

module.exports = { openEditorSession };
