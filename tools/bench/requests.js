/**
 * The plainest request that sends a message.
 *
 * @param {import('./workloads').Workload['service']} service
 * @param {import('./workloads').Message} message
 */
function requestTo(service, { room, text }) {
	if (service === 'imkit') {
		return {
			path: '/messages',
			body: { room, sender: 'system', messageType: 'text', message: text },
		};
	}
	return {
		path: `/im/v2/conversations/${encodeURIComponent(`service-desk|1|${room}`)}/messages`,
		body: { message: { message_type: 0, text } },
	};
}

module.exports = { requestTo };
