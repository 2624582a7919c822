const excuses = require('./excused');

/**
 * @typedef {{ test: string, status: string, messages: string[] }} Result
 *
 * @typedef {object} Judgement
 * @property {Result[]} failed without an excuse
 * @property {{ test: string, reason: string }[]} excused
 * @property {string[]} rotten what excuses say of tests that pass, or that there are not
 */

/**
 * What the results of one engine come to, measured by the list of excuses.
 *
 * @param {string} n8n
 * @param {Result[]} results
 * @returns {Judgement}
 */
function judge(n8n, results) {
	const reasons = new Map(
		excuses
			.filter((excuse) => excuse.n8n.includes(n8n))
			.flatMap(({ tests, reason }) => tests.map((test) => [test, reason])),
	);
	const failing = results.filter(({ status }) => status === 'failed');
	const namesOf = new Set(results.map(({ test }) => test));
	const failingNames = new Set(failing.map(({ test }) => test));
	return {
		failed: failing.filter(({ test }) => !reasons.has(test)),
		excused: [...reasons]
			.filter(([test]) => failingNames.has(test))
			.map(([test, reason]) => ({ test, reason })),
		rotten: [...reasons.keys()]
			.filter((test) => !failingNames.has(test))
			.map((test) => `${test} ${namesOf.has(test) ? 'passes after all' : 'is no test'}`),
	};
}

module.exports = { judge };
