/** How long this process has had a processor, in milliseconds: what others do on the machine does not count. */
function busyMs() {
	return process.cpuUsage().user / 1000;
}

module.exports = { busyMs };
