const { latencyOf } = require('./jitter');
const { numberOf } = require('./ledger');

/**
 * @typedef {'none' | 'onTheWay' | 'atTheService'} Delay Where a message loses its time: before the
 * service takes it, so that a sender without order is found out, or between taking and replying.
 */

/**
 * Makes a chat server as slow as the jitter says. The requests of one server are told apart by the
 * message in them, since the server itself knows just one delay for all.
 *
 * @param {import('../../test/services/chatServer').ChatServer} server
 * @returns {(delay: Delay) => void} to change it
 */
function delayed(server) {
	/** @type {Delay} */
	let where = 'none';
	/** @type {import('../../test/services/chatServer').ReceivedRequest} */
	let arriving;
	server.fail(
		{
			get delayMs() {
				return where === 'onTheWay' ? latencyOf(numberOf(arriving.body)) : 0;
			},
		},
		{
			times: Infinity,
			// Asked right before the delay is.
			when(request) {
				arriving = request;
				return true;
			},
		},
	);
	// Asked right after a message was taken, which is then the last one.
	server.latencyMs = () =>
		where === 'atTheService' ? latencyOf(numberOf(server.accepted.at(-1)?.body ?? {})) : 0;

	return (delay) => {
		where = delay;
	};
}

module.exports = { delayed };
