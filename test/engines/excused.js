/**
 * What cannot pass on an engine: `file › describe › test`, and why. Nothing else may fail there, and
 * what passes after all has to leave this list.
 *
 * @type {{ n8n: string[], reason: string, tests: string[] }[]}
 */
module.exports = [];
