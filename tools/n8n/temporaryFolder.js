const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { removeAtExit } = require('./leftovers');

/** @param {string} name */
function temporaryFolder(name) {
	const path = mkdtempSync(join(tmpdir(), `n8n-nodes-imkit-netease-${name}-`));
	// A process that was killed a moment ago may still be writing its last file.
	const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
	const forget = removeAtExit(remove);
	return {
		path,
		remove() {
			remove();
			forget();
		},
	};
}

module.exports = { temporaryFolder };
