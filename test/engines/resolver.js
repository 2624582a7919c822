const { join, relative, resolve, sep } = require('node:path');

const ROOT = join(__dirname, '../..');
const ENGINE = String(process.env.N8N_ENGINE);
const PACKAGE = String(process.env.PACKAGE_UNDER_TEST);

const OF_N8N = /^(n8n-core|n8n-workflow|@n8n\/[^/]+|axios)(\/|$)/;
const OF_THE_PACKAGE = /^(nodes|credentials)\//;

/**
 * Where a test and what it uses find n8n and this package: n8n in the engine's folder, so that there
 * is one n8n-workflow for all of them, and the package as it was packed and installed.
 *
 * @type {import('jest-resolve').SyncResolver}
 */
module.exports = (request, options) => {
	const { basedir, defaultResolver } = options;
	if (OF_N8N.test(request) && !basedir.startsWith(ENGINE + sep)) {
		return defaultResolver(request, { ...options, basedir: ENGINE });
	}
	if (request.startsWith('.')) {
		const path = relative(ROOT, resolve(basedir, request)).split(sep).join('/');
		if (OF_THE_PACKAGE.test(path)) return defaultResolver(join(PACKAGE, 'dist', path), options);
	}
	return defaultResolver(request, options);
};
