/**
 * What must not outlive this process: its child processes and its temporary folders. Whoever starts
 * one says here how to be rid of it at once, in case nobody gets to end it in peace.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { constants, tmpdir } = require('node:os');
const { join } = require('node:path');

/** @type {Set<() => void>} */
const removals = new Set();

/**
 * @param {() => void} remove must not be asynchronous
 * @returns {() => void} to call when it is gone already
 */
function removeAtExit(remove) {
	removals.add(remove);
	return () => {
		removals.delete(remove);
	};
}

/**
 * A new folder that is gone with this process, or before.
 *
 * @param {string} name a part of its name
 */
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

process.on('exit', () => {
	// Latest first: a folder's user is gone before the folder is.
	for (const remove of [...removals].reverse()) remove();
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

module.exports = { removeAtExit, temporaryFolder };
