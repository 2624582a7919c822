const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

/** Bytes in buffers and in JavaScript's own memory, garbage included. */
const memoryInUse = () => {
	const { arrayBuffers, heapUsed } = process.memoryUsage();
	return arrayBuffers + heapUsed;
};

/** The same without garbage. */
function memoryHeld() {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	return memoryInUse();
}

module.exports = { memoryHeld, memoryInUse };
