const { randomUUID } = require('node:crypto');
const { join } = require('node:path');
const { loadEngine, workflowOf } = require('../../test/support/engine');
const { loadPeers } = require('./peers');
const { startRawClient } = require('./rawClient');
const { numberIn } = require('./workloads');

/**
 * @typedef {import('./workloads').Message} Message
 * @typedef {import('./workloads').Workload} Workload
 * @typedef {import('./chatProcess').Credentials} Credentials
 * @typedef {import('../../test/support/engine').Engine} Engine
 *
 * @typedef {object} Order What one contestant is to do.
 * @property {import('./contestants').SenderName} sender
 * @property {Workload['service']} service
 * @property {number} [inFlight]
 * @property {boolean} [hurries] Whether to ignore the service's documented rate, to warm up.
 * @property {Credentials} credentials
 *
 * @typedef {object} Sending
 * @property {unknown} input Kept as long as the rest, so that memory does not shrink meanwhile.
 * @property {Promise<unknown>} done Ends when everything was sent, with the output.
 *
 * @typedef {(messages: Message[]) => Sending} Send
 */

/** Where the form of every node reads its values from. */
const ROOM = '={{ $json.room }}';
const TEXT = '={{ $json.text }}';

/**
 * Makes one contestant ready to send.
 *
 * @param {Order} order
 * @returns {Promise<Send>}
 */
async function loadSender(order) {
	const { sender, service, inFlight = 10, hurries = false, credentials } = order;
	const own = { imkitApi: credentials.imkit, neteaseImApi: credentials.neteaseIm };
	const delivery = { maxInFlight: inFlight, ...(hurries && { maxPerSecond: 0 }) };

	switch (sender) {
		case 'package': {
			const engine = await loadEngine();
			const workflow =
				service === 'imkit'
					? workflowOf('sendRoomMessage', {
							room: ROOM,
							sender: 'system',
							messageType: 'text',
							message: TEXT,
							delivery,
						})
					: workflowOf('sendConversationMessage', {
							conversationFrom: 'parts',
							sender_id: 'service-desk',
							conversation_type: 1,
							receiver_id: ROOM,
							message_type: 0,
							text: TEXT,
							delivery,
						});
			return throughEngine(engine, workflow, own);
		}
		case 'bareLoop':
		case 'bareLoopWithForm': {
			const engine = await loadEngine();
			// As if it belonged to this package, whose credentials it uses.
			engine.loader.loadNodeFromFile(join(__dirname, 'BareLoop.node.js'));
			const readsForm = sender === 'bareLoopWithForm';
			const parameters = { service, maxInFlight: inFlight, readsForm, room: ROOM, text: TEXT };
			return throughEngine(engine, workflowOf('bareLoop', parameters), own);
		}
		case 'rawClient':
			return startRawClient(service, inFlight, credentials);
		case 'mattermost': {
			const workflow = workflowOf('n8n-nodes-base.mattermost', {
				resource: 'message',
				operation: 'post',
				channelId: ROOM,
				message: TEXT,
			});
			return throughEngine(await loadPeers(), workflow, { mattermostApi: credentials.mattermost });
		}
		case 'telegram': {
			const workflow = workflowOf(
				'n8n-nodes-base.telegram',
				{ resource: 'message', operation: 'sendMessage', chatId: ROOM, text: TEXT },
				{ typeVersion: 1.2 },
			);
			return throughEngine(await loadPeers(), workflow, { telegramApi: credentials.telegram });
		}
		case 'httpRequest': {
			const { baseUrl, apiKey } = credentials.imkit;
			const pairs = { room: ROOM, sender: 'system', messageType: 'text', message: TEXT };
			const workflow = workflowOf(
				'n8n-nodes-base.httpRequest',
				{
					method: 'POST',
					url: `${baseUrl}/messages`,
					sendHeaders: true,
					headerParameters: {
						parameters: [
							{ name: 'IM-API-KEY', value: String(apiKey) },
							{ name: 'Content-Type', value: 'application/json; charset=utf-8' },
						],
					},
					sendBody: true,
					bodyParameters: {
						parameters: Object.entries(pairs).map(([name, value]) => ({ name, value })),
					},
				},
				{ typeVersion: 4.2 },
			);
			return throughEngine(await loadPeers(), workflow, {});
		}
	}
}

/**
 * @param {Engine} engine
 * @param {import('../../test/support/engine').WorkflowJson} workflow
 * @param {Record<string, import('n8n-workflow').ICredentialDataDecryptedObject>} credentials
 * @returns {Send}
 */
function throughEngine(engine, workflow, credentials) {
	return (messages) => {
		const input = messages.map((json) => ({ json: { ...json } }));
		// A message's id in NetEase is derived from the execution, so it must be a new one.
		const { promise } = engine.start(workflow, { credentials, input, executionId: randomUUID() });
		return { input, done: promise.then((execution) => checked(execution, messages)) };
	};
}

/**
 * @param {import('../../test/support/engine').Execution} execution
 * @param {Message[]} messages
 */
function checked(execution, messages) {
	if (execution.error) return execution;
	const output = execution.output('Send');
	const misplaced = output.findIndex(({ json }, item) => {
		const { text } = /** @type {any} */ (json.result ?? json);
		const said = text ?? json.message ?? /** @type {any} */ (json.result)?.message;
		return said !== undefined && numberIn(said) !== messages[item].number;
	});
	if (misplaced >= 0) throw new Error(`Output item ${misplaced} belongs to another input item.`);
	return execution;
}

module.exports = { loadSender };
