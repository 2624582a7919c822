const { cpus, totalmem } = require('node:os');

/** Milliseconds that all cores together have worked, for whomever. */
function busyMs() {
	return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => {
		return sum + user + nice + sys + irq;
	}, 0);
}

/** Milliseconds that this process has worked. */
function ownMs() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** In words that tell how fast it is, and nothing about whose it is. */
function describeMachine() {
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	return `${cpus().length} cores, ${gigabytes} GB of memory, Node.js ${process.versions.node}, ${process.platform}`;
}

module.exports = { busyMs, describeMachine, ownMs };
