/**
 * What random values begin with: the same each time, so that a change fails by its own faults. Another
 * number looks further: `SEED=7 npm run jest -- test/nodes/fuzz`.
 */
const SEED = Number(process.env.SEED || 20261130);

module.exports = { SEED };
