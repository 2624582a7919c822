const { openEditorSession } = require('./support/session');

/** @type {import('./support/session').EditorSession} */
let session;
/** @type {import('../../tools/n8n/browser').Editor} */
let editor;
/** @type {import('./support/session').EditorSession['services']} */
let services;

beforeAll(async () => {
	session = await openEditorSession();
	({ editor, services } = session);
	await editor.newWorkflow();
	await editor.search('');
	await editor.add('Trigger manually');
});
afterAll(() => session?.close());

describe("a newcomer's way to the first message in an IMKIT room", () => {
	test('finds the node by the name of the service', async () => {
		expect(await editor.search('imkit')).toContain('Send Room Message');
		await editor.screenshot('10-search-imkit');
		await editor.add('Send Room Message');
		await editor.screenshot('11-room-form-empty');
		expect(await editor.node.labels()).toEqual(
			expect.arrayContaining(['Room', 'Sender', 'Message Type', 'Message']),
		);
	});

	test('makes a credential: red with words on a wrong key, green on the right one', async () => {
		await editor.openCredential();
		await editor.credential.fill(['Base URL'], services.imkit.credential.baseUrl);
		await editor.credential.fill(['API Key'], 'a-wrong-key');
		expect(await editor.saveCredential()).toContain('INVALID_API_KEY');
		await editor.screenshot('12-imkit-credential-wrong');
		await editor.credential.fill(['API Key'], services.imkit.credential.apiKey);
		expect(await editor.saveCredential()).toBe('');
		await editor.openCredential();
		await editor.screenshot('13-imkit-credential-right');
		await editor.closeCredential();
	});

	test('fills in the form, adds options, executes, and sees the message object', async () => {
		await editor.node.fill(['Room'], 'support');
		await editor.node.chooseFromList(['Sender'], '小安');
		await editor.node.fill(['Message'], '您的订单 A-1024 已发货 @user-b');
		await editor.node.add(['Options'], 'Mentions');
		await editor.node.fill(['Options', 'Mentions'], ['user-b']);
		await editor.node.add(['Options'], 'Push');
		await editor.node.toggle(['Options', 'Push'], false);
		await editor.screenshot('14-room-form-filled');
		expect(await editor.executeStep()).toContain('successfully');
		await editor.screenshot('15-room-output');
		expect(await editor.output()).toMatchObject([
			{
				room: 'support',
				sender: 'user-a',
				message: '您的订单 A-1024 已发货 @user-b',
				mentions: ['user-b'],
			},
		]);
		expect(services.imkit.accepted[0].body).toMatchObject({ push: false });
		await editor.closeToasts();
	});

	test('is told in words what is wrong with a room that does not exist', async () => {
		await editor.node.fill(['Room'], 'no-such-room');
		await editor.executeStep();
		await editor.closeToasts();
		expect(await editor.outputText()).toContain('The specified room does not exist');
		await editor.screenshot('16-room-refused');
		await editor.node.fill(['Room'], 'support');
		await editor.leave();
		await editor.screenshot('17-canvas');
	});
});

describe("a newcomer's way to the first message in a NetEase IM conversation", () => {
	test('finds the node by its Chinese name, and sees what the node before it puts out', async () => {
		expect(await editor.search('网易云信')).toContain('Send Conversation Message');
		await editor.add('Send Conversation Message');
		await editor.screenshot('20-conversation-form-empty');
	});

	test('makes a credential: red with words on a wrong secret, green on the right one', async () => {
		const { appKey, appSecret, baseUrl } = services.neteaseIm.credential;
		await editor.openCredential();
		await editor.credential.fill(['App Key'], appKey);
		await editor.credential.fill(['App Secret'], 'a-wrong-secret');
		await editor.credential.choose(['Region'], 'Custom');
		await editor.credential.fill(['Base URL'], baseUrl);
		expect(await editor.saveCredential()).toContain('Check App Key, App Secret and region');
		await editor.screenshot('21-netease-credential-wrong');
		await editor.credential.fill(['App Secret'], appSecret);
		expect(await editor.saveCredential()).toBe('');
		await editor.openCredential();
		await editor.screenshot('21-netease-credential-right');
		await editor.closeCredential();
	});

	test('chooses a team from the list, takes the text from the node before, adds nested options', async () => {
		await editor.node.fill(['Sender'], 'alice');
		await editor.node.choose(['Conversation Type'], 'Advanced Team');
		await editor.node.chooseFromList(['Receiver'], '值班');
		await editor.node.express(['Text'], '{{ $json.message }}');
		await editor.node.add(['Options'], 'Push');
		await editor.node.add(['Options', 'Push'], 'Force Push to IDs');
		await editor.node.fill(['Options', 'Push', 'Force Push to IDs'], ['bob']);
		await editor.node.add(['Options'], 'Team');
		await editor.node.add(['Options', 'Team'], 'Mark as Read');
		await editor.screenshot('22-conversation-options');
		expect(await editor.executeStep()).toContain('successfully');
		await editor.screenshot('23-conversation-output');
		expect(await editor.output()).toMatchObject([
			{ sender_id: 'alice', conversation_type: 2, receiver_id: '5001' },
		]);
		expect(services.neteaseIm.accepted[0].body).toMatchObject({
			push_config: { push_forcepush_ids: ['bob'] },
		});
		await editor.closeToasts();
	});

	test.each(['Image', 'Location', 'Custom'])(
		'sees a form of its own for the message type %s',
		async (type) => {
			await editor.node.choose(['Message Type'], type);
			await editor.screenshot(`24-conversation-${type.toLowerCase()}`);
			expect(await editor.node.labels()).not.toContain('Text');
		},
	);

	test('runs the whole workflow', async () => {
		await editor.node.choose(['Message Type'], 'Text');
		await editor.leave();
		expect(await editor.executeWorkflow()).toContain('successfully');
		await editor.screenshot('25-canvas');
		expect(editor.pageErrors).toEqual([]);
	});
});
