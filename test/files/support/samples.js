const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '..', 'samples');

/**
 * What independent tools say of a sample; samples/make.js tells which.
 *
 * @typedef {object} MeasuredFacts
 * @property {number} size
 * @property {string} md5
 * @property {string} type
 * @property {number} [width]
 * @property {number} [height]
 * @property {number} [seconds]
 */

/** @type {Record<string, MeasuredFacts>} By file name. */
const measured = JSON.parse(readFileSync(join(FOLDER, 'facts.json'), 'utf8'));

/** @param {string} name */
const sample = (name) => readFileSync(join(FOLDER, name));

module.exports = { measured, sample };
