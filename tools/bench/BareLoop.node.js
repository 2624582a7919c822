const { NodeConnectionTypes } = require('n8n-workflow');
const { sendInLanes } = require('./lanes');
const { requestTo } = require('./requests');

/** @typedef {import('n8n-workflow').INodeType} INodeType */

/**
 * The least an n8n node can do to send messages in order: n8n's helper in a loop. No retries, no
 * pace, nothing read from the reply. What the package costs beyond this is its own doing.
 *
 * @implements {INodeType}
 */
class BareLoop {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['output'],
		version: 1,
		description: '',
		defaults: { name: 'Bare Loop' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'imkitApi' }, { name: 'neteaseImApi' }],
		properties: [
			{ displayName: 'Service', name: 'service', type: 'string', default: 'imkit' },
			{ displayName: 'Max in Flight', name: 'maxInFlight', type: 'number', default: 10 },
			{ displayName: 'Reads Its Form', name: 'readsForm', type: 'boolean', default: false },
			{ displayName: 'Room', name: 'room', type: 'string', default: '' },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
		],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const service = /** @type {import('./workloads').Workload['service']} */ (
			this.getNodeParameter('service', 0)
		);
		const inFlight = Number(this.getNodeParameter('maxInFlight', 0));
		const readsForm = this.getNodeParameter('readsForm', 0) === true;
		const { baseUrl } = await this.getCredentials(`${service}Api`);
		/** @type {import('n8n-workflow').INodeExecutionData[]} */
		const output = [];

		const messages = this.getInputData().map(
			({ json }) => /** @type {import('./workloads').Message} */ (/** @type {unknown} */ (json)),
		);
		await sendInLanes(messages, inFlight, async (message) => {
			const { number: item } = message;
			const { path, body } = requestTo(service, {
				number: item,
				room: readsForm ? String(this.getNodeParameter('room', item)) : message.room,
				text: readsForm ? String(this.getNodeParameter('text', item)) : message.text,
			});
			const reply = await this.helpers.httpRequestWithAuthentication.call(this, `${service}Api`, {
				method: 'POST',
				url: `${baseUrl}${path}`,
				headers: { 'Content-Type': 'application/json; charset=utf-8' },
				body,
				json: true,
			});
			output[item] = { json: reply.result ?? reply.data ?? {}, pairedItem: { item } };
		});
		return [output];
	}
}

module.exports = { BareLoop };
