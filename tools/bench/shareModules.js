const Module = require('node:module');
const { sep } = require('node:path');

/** What must be there once: errors are told by `instanceof`, settings kept in one container. */
const SHARED = /^(n8n-core|n8n-workflow|@n8n\/[^/]+)(\/|$)/;

/**
 * Makes the modules in a folder use the engine's own n8n-workflow and n8n-core, as in n8n, where all
 * packages share them.
 *
 * @param {string} folder
 */
function shareModules(folder) {
	// Node 20 has no public way to redirect a `require`.
	const loader = /** @type {any} */ (Module);
	const resolve = loader._resolveFilename;
	loader._resolveFilename = (
		/** @type {string} */ name,
		/** @type {NodeModule | undefined} */ parent,
		/** @type {unknown[]} */ ...rest
	) => {
		if (SHARED.test(name) && parent?.filename?.startsWith(folder + sep)) {
			try {
				return resolve(name, module, ...rest);
			} catch {
				// The engine does not use it, so there is nothing to share.
			}
		}
		return resolve(name, parent, ...rest);
	};
}

module.exports = { shareModules };
