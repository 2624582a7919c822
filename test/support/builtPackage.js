const { join } = require('node:path');

/**
 * A module of the package under test, the very one that its nodes use.
 *
 * @param {string} path below dist/
 */
function builtModule(path) {
	return require(join(process.env.PACKAGE_UNDER_TEST || join(__dirname, '../..'), 'dist', path));
}

module.exports = { builtModule };
