/**
 * What must not outlive this process: its child processes and its temporary folders. Whoever starts
 * one says here how to be rid of it at once, in case nobody gets to end it in peace.
 */
const { constants } = require('node:os');

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

process.on('exit', () => {
	// Latest first: a folder's user is gone before the folder is.
	for (const remove of [...removals].reverse()) remove();
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

module.exports = { removeAtExit };
