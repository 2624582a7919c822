const { NEWEST } = require('../../tools/n8n/install');
const { startChatPage } = require('../services/chatPage');
const { examples } = require('../support/examples');
const { openEditorSession } = require('./support/session');
const { LANG, speaksEnglish, spoken } = require('./support/spoken');

/** What is tried in one language only. */
const describeInEnglish = speaksEnglish ? describe : describe.skip;
const testInEnglish = speaksEnglish ? test : test.skip;

/** @type {import('./support/session').EditorSession} */
let session;
/** @type {import('../../tools/n8n/browser').Editor} */
let editor;
/** @type {import('./support/session').EditorSession['services']} */
let services;

beforeAll(async () => {
	session = await openEditorSession();
	({ editor, services } = session);
});
afterAll(() => session?.close());

async function beginWorkflow() {
	await editor.newWorkflow();
	await editor.search('');
	await editor.add('Trigger manually');
}

test(`on an n8n with nothing on it (${LANG}), the first message takes a few clicks and at most two minutes`, async () => {
	const clicks = await editor.countClicks();
	const began = Date.now();
	await beginWorkflow();
	await editor.search('发消息');
	await editor.add(spoken('Send Room Message'));
	await editor.openCredential();
	await editor.credential.fill([spoken('Base URL')], services.imkit.credential.baseUrl);
	await editor.credential.fill([spoken('API Key')], services.imkit.credential.apiKey);
	expect(await editor.saveCredential()).toBe('');
	await editor.node.chooseFromList([spoken('Room')], 'Customer Support');
	await editor.node.chooseFromList([spoken('Sender')], '小安');
	await editor.node.fill([spoken('Message')], '您好');
	expect(await editor.executeStep()).toContain('successfully');
	expect(services.imkit.accepted).toMatchObject([
		{ body: { room: 'support', sender: 'user-a', message: '您好' } },
	]);
	// This browser does not think; a person needs two seconds or three for each click.
	expect(Math.ceil((Date.now() - began) / 1000) + 3 * clicks()).toBeLessThan(120);
	expect(clicks()).toBeLessThanOrEqual(16);
	await editor.closeToasts();
	await editor.leave();
	services.reset();
});

describe('what somebody types who looks for it', () => {
	const sending = () => ['Send Conversation Message', 'Send Room Message'].map(spoken);
	const toMany = () => ['Batch Send Conversation Message', 'Batch Send Room Message'].map(spoken);
	/** As n8n calls triggers among triggers. */
	const receiving = () =>
		['IMKIT Trigger', 'NetEase IM Trigger'].map((name) => spoken(name).replace(/ Trigger$/, ''));
	const SEND = [
		...['发消息', '發訊息', '发送消息', '發送訊息', '消息', '訊息', '通知'],
		...['推送', '提醒', '即时通讯', '即時通訊', 'notify'],
	];
	const SEND_TO_MANY = ['群发', '群發', 'broadcast'];

	/**
	 * Both are among the first that are found.
	 *
	 * @param {(words: string) => Promise<string[]>} search
	 * @param {string[]} words
	 * @param {string[]} ours
	 * @param {number} [worst] rank
	 */
	async function expectFirst(search, words, ours, worst = 2) {
		const late = [];
		for (const word of words) {
			const found = await search(word);
			const first = found.slice(0, worst);
			if (!ours.every((name) => first.includes(name))) late.push([word, found.slice(0, 20)]);
		}
		expect(late).toEqual([]);
	}

	test('of triggers: those that receive', async () => {
		await editor.newWorkflow();
		await expectFirst(editor.search, ['收消息', '收訊息', '接收消息', '接收訊息'], receiving());
		await editor.screenshot('05-search-triggers');
	});

	test('of nodes: those that send, and for 群发 those that send to many', async () => {
		await editor.search('');
		await editor.add('Trigger manually');
		await expectFirst(editor.search, SEND, sending());
		await expectFirst(editor.search, SEND_TO_MANY, toMany());
		await expectFirst(editor.search, ['alert'], sending(), 3);
		// n8n puts what many people use before what fits better.
		await expectFirst(editor.search, ['IM'], sending(), 20);
		expect((await editor.search('网易云信')).slice(0, 2)).toContain(
			spoken('Send Conversation Message'),
		);
		expect((await editor.search('imkit')).slice(0, 2)).toContain(spoken('Send Room Message'));
		await editor.screenshot('06-search-nodes');
	});

	test('of tools of an agent: the same', async () => {
		const { 'agent-answers-in-a-room': agent } = examples;
		const { id } = await session.client.importWorkflow(agent, []);
		await editor.openWorkflow(id);
		const tools = (/** @type {string[]} */ names) => names.map((name) => `${name} Tool`);
		// Older n8n knows tools by their names only.
		if (session.n8n.version !== NEWEST) {
			const name = spoken('Send Room Message').toLowerCase();
			expect(await editor.searchTools(name)).toContain(`${spoken('Send Room Message')} Tool`);
			return;
		}
		await expectFirst(editor.searchTools, SEND, tools(sending()));
		await expectFirst(editor.searchTools, SEND_TO_MANY, tools(toMany()));
		// Vector stores and human review stand before all tools.
		await expectFirst(editor.searchTools, ['alert'], tools(sending()), 5);
		await expectFirst(editor.searchTools, ['IM'], tools(sending()), 10);
		await editor.screenshot('07-search-tools');
	});

	test('of credentials: 网易 and 云信', async () => {
		for (const words of ['网易', '云信']) {
			expect(await editor.searchCredentials(words)).toEqual([spoken('NetEase IM (网易云信) API')]);
		}
	});
});

describeInEnglish("a newcomer's way to the first message in an IMKIT room", () => {
	beforeAll(beginWorkflow);

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
		await editor.node.addEntry(['Options', 'Mentions']);
		await editor.node.chooseFromList(['Options', 'Mentions', 'User'], '小白');
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
		expect(await editor.executeStep()).toContain('Send Room Message');
		await editor.closeToasts();
		expect(await editor.outputText()).toContain('The specified room does not exist');
		await editor.screenshot('16-room-refused');
		await editor.node.fill(['Room'], 'support');
		await editor.leave();
		await editor.screenshot('17-canvas');
	});
});

describeInEnglish("a newcomer's way to the first message in a NetEase IM conversation", () => {
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
		await editor.node.addEntry(['Options', 'Push', 'Force Push to IDs']);
		await editor.node.fill(['Options', 'Push', 'Force Push to IDs', 'Account ID'], 'bob');
		await editor.node.add(['Options'], 'Team');
		await editor.node.add(['Options', 'Team'], 'Read Receipts');
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
		// n8n forgets a field that another message type does not have.
		await editor.node.express(['Text'], '{{ $json.message }}');
		await editor.leave();
		expect(await editor.executeWorkflow()).toContain('successfully');
		await editor.screenshot('25-canvas');
		expect(editor.pageErrors).toEqual([]);
	});
});

testInEnglish('the chat page of `npm run n8n` shows all of it to somebody who looks', async () => {
	const chatPage = await startChatPage(services);
	const page = await editor.page.context().newPage();
	const { apiKey, baseUrl } = services.imkit.credential;
	/**
	 * @param {string} path
	 * @param {string} body
	 */
	const send = async (path, body) => {
		const headers = { 'IM-API-KEY': apiKey, 'Content-Type': 'application/json; charset=utf-8' };
		const response = await fetch(baseUrl + path, { method: 'POST', headers, body });
		return /** @type {any} */ (await response.json()).result;
	};
	const text = '"room":"support","sender":"system","messageType":"text"';
	const { _id } = await send('/messages', `{${text},"message":"Where is it?"}`);
	await send('/messages', `{${text},"message":"On its way","reply":"${_id}"}`);
	const card = '{"type":"buttons","text":"Friday?","actions":[],"order":9223372036854775807}';
	await send('/messages', `{${text.replace('text', 'template')},"message":"","template":${card}}`);
	await send('/rooms/support/message', JSON.stringify({ _id, messageType: 'recall' }));

	await page.goto(chatPage.url);
	await page.getByRole('button', { name: 'Customer Support' }).click();
	await page.locator('.recalled').waitFor();
	const messages = await page.locator('li').all();
	const latest = (/** @type {number} */ back) => messages[messages.length - back];
	expect(await latest(4).innerText()).toContain('@小白 (user-b)');
	expect(await latest(3).getAttribute('class')).toContain('recalled');
	expect(await latest(2).locator('.reply').innerText()).toBe(
		'reply to System (system)\nWhere is it?',
	);
	await latest(1).getByText('Card (JSON)').click();
	expect(await latest(1).innerText()).toContain('"order": 9223372036854775807');

	await services.neteaseIm.write('user-a|1|user-b', { text: 'a slip' });
	const chat = page.getByRole('button', { name: '小安 ↔ 小白' });
	await chat.getByText('小安: a slip').waitFor();
	await chat.click();
	await page.getByRole('button', { name: 'Take back' }).click();
	await chat.getByText('小安: recalled').waitFor();
	expect(await page.getByRole('button', { name: 'Take back' }).isVisible()).toBe(false);
	expect(await chat.innerText()).not.toContain('a slip');
	await page.close();
	await chatPage.close();
});
