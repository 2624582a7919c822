/** Bytes in buffers and in JavaScript's own memory, garbage included. */
const memoryInUse = () => {
	const { arrayBuffers, heapUsed } = process.memoryUsage();
	return arrayBuffers + heapUsed;
};

module.exports = { memoryInUse };
