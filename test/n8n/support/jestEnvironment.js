const { TestEnvironment } = require('jest-environment-node');

/** Jest gives tests a copy of `process`, which never says that it exits or is told to. */
class WithRealProcess extends TestEnvironment {
	/** @param {ConstructorParameters<typeof TestEnvironment>} args */
	constructor(...args) {
		super(...args);
		this.global.process = process;
	}
}

module.exports = WithRealProcess;
