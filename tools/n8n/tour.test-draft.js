/**
 * A draft of the tour through the editor: `node tools/n8n/tour.test-draft.js [folder for pictures]`.
 * It becomes a test; until then it prints what it finds.
 */
const { openEditor } = require('./browser');
const { startChatPage } = require('./chatPage');
const { connect } = require('./client');
const { exampleWorkflows } = require('./examples');
const { startLocalServices } = require('./localServices');
const { packageTarball } = require('./packageTarball');
const { step } = require('./progress');
const { startN8n } = require('./server');
const { temporaryFolder } = require('./temporaryFolder');

const screenshots = process.argv[2] ?? temporaryFolder('screenshots').path;

/**
 * @typedef {import('./browser').Editor} Editor
 * @typedef {import('./client').SavedWorkflow} SavedWorkflow
 * @typedef {Awaited<ReturnType<typeof startLocalServices>>} Services
 */

/**
 * @param {Editor} editor
 * @param {Services['imkit']} imkit
 */
async function sendRoomMessage(editor, imkit) {
	await editor.newWorkflow();
	await editor.screenshot('01-new-workflow');
	await editor.search('');
	await editor.add('Trigger manually');
	console.log('imkit finds', await editor.search('imkit'));
	await editor.screenshot('02-search-imkit');
	await editor.add('Send Room Message');
	await editor.screenshot('03-room-form-empty');
	console.log('labels', await editor.node.labels());

	await editor.openCredential();
	await editor.screenshot('04-imkit-credential-empty');
	await editor.credential.fill(['Base URL'], imkit.credential.baseUrl);
	await editor.credential.fill(['API Key'], 'a-wrong-key');
	console.log('wrong key:', await editor.saveCredential());
	await editor.screenshot('05-imkit-credential-wrong');
	await editor.credential.fill(['API Key'], imkit.credential.apiKey);
	console.log('right key:', await editor.saveCredential());
	await editor.openCredential();
	await editor.screenshot('06-imkit-credential-right');
	await editor.closeCredential();

	console.log('nothing filled in:', await editor.executeStep());
	await editor.screenshot('07-room-form-required');
	await editor.closeToasts();

	await editor.node.fill(['Room'], 'support');
	await editor.node.fill(['Sender'], 'system');
	await editor.node.fill(['Message'], '您的订单 A-1024 已发货 @user-a');
	await editor.node.add(['Options'], 'Mentions');
	await editor.node.fill(['Options', 'Mentions'], ['user-a', 'user-b']);
	await editor.node.add(['Options'], 'Push');
	await editor.node.toggle(['Options', 'Push'], false);
	await editor.node.add(['Options'], 'Extra Body Fields (JSON)');
	await editor.screenshot('08-room-form-filled');
	console.log('execute:', await editor.executeStep());
	await editor.screenshot('09-room-output');
	console.log('output', await editor.output());
	await editor.screenshot('10-room-output-json');

	await editor.node.fill(['Room'], 'no-such-room');
	console.log('refused:', await editor.executeStep());
	await editor.closeToasts();
	await editor.screenshot('11-room-refused');
	console.log(await editor.outputText());
	await editor.node.fill(['Room'], 'support');
	await editor.leave();
	await editor.screenshot('12-canvas');
}

/**
 * @param {Editor} editor
 * @param {Services['neteaseIm']} neteaseIm
 */
async function sendConversationMessage(editor, neteaseIm) {
	console.log('网易云信 finds', await editor.search('网易云信'));
	await editor.screenshot('20-search-netease');
	await editor.add('Send Conversation Message');
	await editor.screenshot('21-conversation-form-empty');
	console.log('labels', await editor.node.labels());

	await editor.openCredential();
	await editor.credential.fill(['App Key'], neteaseIm.credential.appKey);
	await editor.credential.fill(['App Secret'], 'a-wrong-secret');
	await editor.credential.choose(['Region'], 'Custom');
	await editor.credential.fill(['Base URL'], neteaseIm.credential.baseUrl);
	console.log('wrong secret:', await editor.saveCredential());
	await editor.screenshot('22-netease-credential-wrong');
	await editor.credential.fill(['App Secret'], neteaseIm.credential.appSecret);
	console.log('right secret:', await editor.saveCredential());
	await editor.openCredential();
	await editor.screenshot('23-netease-credential-right');
	await editor.closeCredential();

	await editor.node.fill(['Sender'], 'alice');
	await editor.node.choose(['Conversation Type'], 'Advanced Team');
	await editor.node.fill(['Receiver'], '5001');
	await editor.node.express(['Text'], '{{ $json.message }}');
	await editor.screenshot('24-conversation-expression');
	await editor.node.add(['Options'], 'Push');
	await editor.node.add(['Options', 'Push'], 'Force Push to IDs');
	await editor.node.fill(['Options', 'Push', 'Force Push to IDs'], ['bob']);
	await editor.node.add(['Options', 'Push'], 'Content');
	await editor.node.fill(['Options', 'Push', 'Content'], '机房温度过高');
	await editor.node.add(['Options'], 'Team');
	await editor.node.add(['Options', 'Team'], 'Mark as Read');
	await editor.screenshot('25-conversation-options');
	console.log('execute:', await editor.executeStep());
	console.log('output', await editor.output());
	await editor.screenshot('26-conversation-output');
	await editor.node.choose(['Message Type'], 'Image');
	await editor.screenshot('27-conversation-image');
	await editor.leave();
	console.log('workflow:', await editor.executeWorkflow());
	await editor.screenshot('28-canvas');
}

/**
 * Every message type of both nodes, and a room and a team from the lists that the services give.
 *
 * @param {Editor} editor
 */
async function forms(editor) {
	await editor.newWorkflow();
	await editor.search('');
	await editor.add('Trigger manually');
	await editor.search('imkit');
	await editor.add('Send Room Message');
	await editor.node.chooseFromList(['Room'], '专案讨论群');
	await editor.node.chooseFromList(['Sender'], '小安');
	for (const type of ['Image', 'File', 'Location', 'Sticker', 'Template', 'Custom']) {
		await editor.node.choose(['Message Type'], type);
		console.log(type, (await editor.node.labels()).join(' | '));
		await editor.screenshot(`60-room-${type}`);
	}
	await editor.leave();
	await editor.search('netease');
	await editor.add('Send Conversation Message');
	await editor.node.choose(['Conversation Type'], 'Advanced Team');
	await editor.node.fill(['Sender'], 'alice');
	await editor.node.chooseFromList(['Receiver'], '值班');
	for (const type of ['Image', 'Audio', 'Location', 'Tip', 'Custom']) {
		await editor.node.choose(['Message Type'], type);
		console.log(type, (await editor.node.labels()).join(' | '));
		await editor.screenshot(`61-conversation-${type}`);
	}
	await editor.leave();
	await editor.screenshot('62-subtitles');
}

/**
 * Looks only: n8n lets one window at a time change a workflow.
 *
 * @param {Editor} editor
 * @param {SavedWorkflow} workflow
 */
async function darkTheme(editor, { id, nodes }) {
	await editor.openWorkflow(id);
	await editor.screenshot('70-dark-canvas');
	const sender = nodes.find(({ credentials = {} }) => Object.keys(credentials).length > 0);
	await editor.open(`${sender?.name}`);
	await editor.screenshot('71-dark-form');
	await editor.openCredential();
	await editor.screenshot('72-dark-credential');
	await editor.closeCredential();
	await editor.leave();
	await editor.search('netease');
	await editor.screenshot('73-dark-search');
}

/**
 * @param {Editor} editor
 * @param {SavedWorkflow[]} workflows
 */
async function examples(editor, workflows) {
	// With a chat trigger the button opens a chat and waits for somebody to write.
	const buttonRuns = workflows.filter(
		({ nodes }) => !nodes.some(({ type }) => type.endsWith('.chatTrigger')),
	);
	for (const [index, { id, name }] of buttonRuns.entries()) {
		await editor.openWorkflow(id);
		console.log(`${name}:`, await editor.executeWorkflow());
		await editor.screenshot(`3${index}-example`);
	}
}

async function main() {
	const tarball = process.argv[3] ?? (await packageTarball(temporaryFolder('package').path));
	const services = await startLocalServices();
	const chatPage = await startChatPage(services);
	const n8n = await step('Starting n8n', () => startN8n({ tarball }));
	const client = await connect(n8n.url);
	const editor = await step('Opening the editor', () => openEditor({ url: n8n.url, screenshots }));
	try {
		await step('Send Room Message', () => sendRoomMessage(editor, services.imkit));
		await step('Send Conversation Message', () =>
			sendConversationMessage(editor, services.neteaseIm),
		);
		const credentials = await Promise.all(services.credentials.map(client.createCredential));
		/** @type {SavedWorkflow[]} */
		const workflows = [];
		for (const workflow of exampleWorkflows()) {
			workflows.push(await client.importWorkflow(workflow, credentials));
		}
		await step('The examples', () => examples(editor, workflows));
		await step('The forms', () => forms(editor));
		const dark = await openEditor({ url: n8n.url, screenshots, colorScheme: 'dark' });
		await step('The dark theme', () => darkTheme(dark, workflows[0]));
		await dark.close();
		await editor.page.goto(chatPage.url);
		await editor.screenshot('40-chat-page');
	} catch (error) {
		await editor.screenshot('failed');
		throw error;
	}
	console.log('page errors', editor.pageErrors);
	await editor.close();
	await n8n.stop();
	await chatPage.close();
	await services.close();
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
