/**
 * How the contracts are to be checked, by the servers and by tests alike.
 *
 * @type {import('ajv').Options}
 */
module.exports = {
	keywords: ['x-source'],
	allowUnionTypes: true,
	// A body is judged as it was sent: never repaired, completed or trimmed on the way.
	coerceTypes: false,
	useDefaults: false,
	removeAdditional: false,
	// The services are written in Java and JavaScript, which count an emoji as two characters.
	unicode: false,
	// Ajv would warn about that choice in every run.
	logger: false,
};
