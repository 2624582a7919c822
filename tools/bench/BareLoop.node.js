const { NodeConnectionTypes } = require('n8n-workflow');
const { requestTo, sendInLanes } = require('./rawClient');

/**
 * The least an n8n node can do to send messages in order whose room and text come from the input:
 * for each it reads two expressions and calls n8n's helper, which reads the credential. No more.
 */
class BareLoop {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		...{ displayName: 'Bare Loop', name: 'bareLoop', version: 1, description: '' },
		...{ group: ['output'], defaults: { name: 'Bare Loop' } },
		...{ inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main] },
		credentials: [{ name: 'imkitApi' }],
		properties: ['inFlight', 'room', 'text'].map((name) => {
			return { displayName: name, name, type: 'string', default: '' };
		}),
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const { baseUrl } = await this.getCredentials('imkitApi');
		/** @type {import('n8n-workflow').INodeExecutionData[]} */
		const output = [];
		const rooms = this.getInputData().map(({ json }) => String(json.room));
		await sendInLanes(rooms, Number(this.getNodeParameter('inFlight', 0)), async (item) => {
			const room = String(this.getNodeParameter('room', item));
			const text = String(this.getNodeParameter('text', item));
			const { path, ...request } = requestTo(room, text);
			const options = { ...request, url: `${baseUrl}${path}`, json: true };
			const send = this.helpers.httpRequestWithAuthentication;
			const { result } = await send.call(this, 'imkitApi', options);
			output[item] = { json: result, pairedItem: { item } };
		});
		return [output];
	}
}

module.exports = { BareLoop };
