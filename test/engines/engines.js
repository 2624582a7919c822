const { devDependencies } = require('../../package.json');

/**
 * An engine that people run the package in.
 *
 * @typedef {object} Engine
 * @property {string} n8n the n8n that it belongs to
 * @property {string} core version of n8n-core, which brings its own n8n-workflow
 * @property {string} zod what this n8n-core wants beside it
 */

/**
 * From the oldest n8n that is supported to the one that the tests run in every day. Each is the last
 * of its line that can be installed: some were published without all of their parts.
 *
 * @type {Engine[]}
 */
const engines = [
	{ n8n: '1.123', core: '1.122.48', zod: '3.25.67' },
	{ n8n: '2.0', core: '2.0.2', zod: '3.25.67' },
	{ n8n: '2.17', core: '2.17.3', zod: '3.25.67' },
	{ n8n: '2.30', core: '2.30.4', zod: '3.25.67' },
	{ n8n: '2.36', core: '2.36.6', zod: '3.25.76' },
	{ n8n: 'newest', core: devDependencies['n8n-core'], zod: devDependencies.zod },
];

/**
 * @param {string[]} names all of them if there is none
 * @returns {Engine[]}
 */
function enginesNamed(names) {
	for (const name of names) {
		if (!engines.some(({ n8n }) => n8n === name)) {
			throw new Error(`n8n ${name}? There are ${engines.map(({ n8n }) => n8n).join(', ')}.`);
		}
	}
	return names.length === 0 ? engines : engines.filter(({ n8n }) => names.includes(n8n));
}

module.exports = { engines, enginesNamed };
