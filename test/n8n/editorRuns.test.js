const { until } = require('../../tools/n8n/until');
const { chain, set, splitOut } = require('../../tools/n8n/workflows');
const { openEditorSession } = require('./support/session');

const PACKAGE = 'n8n-nodes-imkit-netease';
const ROOM_NODE = 'Send Room Message';
const CONVERSATION_NODE = 'Send Conversation Message';
const REFUSAL = 'IMKIT refused: The specified room does not exist (ROOM_NOT_FOUND)';
const ADVICE = 'Check the room ID';

/** @type {import('./support/session').EditorSession} */
let session;
/** @type {import('../../tools/n8n/browser').Editor} */
let editor;
/** @type {import('./support/session').EditorSession['services']} */
let services;
/** @type {(import('../../tools/n8n/client').Credential & { id: string })[]} */
let credentials;

beforeAll(async () => {
	session = await openEditorSession();
	({ editor, services } = session);
	credentials = await Promise.all(services.credentials.map(session.client.createCredential));
});
beforeEach(() => services.reset());
afterEach(async () => {
	await editor.leave();
	expect(editor.pageErrors).toEqual([]);
});
afterAll(() => session?.close());

/** @param {object} [parameters] */
const roomNode = (parameters = {}) => ({
	name: ROOM_NODE,
	type: `${PACKAGE}.sendRoomMessage`,
	parameters,
});

/** @param {object} [parameters] */
const conversationNode = (parameters = {}) => ({
	name: CONVERSATION_NODE,
	type: `${PACKAGE}.sendConversationMessage`,
	parameters,
});

/**
 * Nodes that put out one order for each room, the last of them "Source", and one that tells the
 * rooms.
 *
 * @param {string[]} rooms
 */
const ordersToRooms = (rooms) => [
	set('Orders', { orders: rooms.map((room, index) => ({ order: `A-${index + 1}`, room })) }),
	{ ...splitOut('orders'), name: 'Source' },
	roomNode({
		room: { __rl: true, mode: 'id', value: '={{ $json.room }}' },
		sender: { __rl: true, mode: 'id', value: 'system' },
		messageType: 'text',
		message: '={{ $json.order }} has been shipped',
	}),
];

/** @param {import('../../tools/n8n/client').Workflow} workflow */
async function openInEditor(workflow) {
	const saved = await session.client.importWorkflow(workflow, credentials);
	await editor.openWorkflow(saved.id);
	return saved;
}

/** @param {string} node */
async function outputOf(node) {
	await editor.open(node);
	const items = await editor.output();
	await editor.leave();
	return items;
}

/** @param {string} option of On Error, in the node's settings */
async function onError(option) {
	await editor.open(ROOM_NODE);
	await editor.tab('Settings');
	await editor.node.choose(['On Error'], option);
	await editor.leave();
}

/** The texts of the messages that the rooms got. */
const arrived = () => services.imkit.accepted.map(({ body }) => body.message);

describe('of three messages, one for a room that does not exist', () => {
	beforeAll(async () => {
		const rooms = ['support', 'no-such-room', 'project-room-001'];
		const sourceOf = "order: $('Source').item.json.order";
		const workflow = chain('refused', [
			...ordersToRooms(rooms),
			set('Delivered', `={{ { ${sourceOf}, message: $json.message ?? $json.error.message } }}`),
			set(
				'Failed',
				`={{ { ${sourceOf}, why: $json.error.message, next: $json.error.description } }}`,
			),
		]);
		// Nothing leads there as long as there is no error output.
		delete workflow.connections.Delivered;
		await openInEditor(workflow);
	});

	test('Stop Workflow: says what happened, to which, what became of the others, and what to do', async () => {
		expect(await editor.executeWorkflow()).toContain(REFUSAL);
		await editor.screenshot('30-stop-canvas');
		await editor.mark(ROOM_NODE, 'failed').waitFor();
		expect(await editor.mark('Delivered', 'done').count()).toBe(0);
		await editor.open(ROOM_NODE);
		await editor.closeToasts();
		await editor.screenshot('31-stop-output');
		const words = await editor.outputText();
		expect(words).toContain(`${REFUSAL} [item 1]`);
		expect(words).toContain(ADVICE);
		expect(words).toContain('2 delivered (items 0, 2), 1 failed (item 1)');
	});

	test('Continue: the failed one stands in its place, and the next node knows the order of each', async () => {
		await onError('Continue');
		expect(await editor.executeWorkflow()).toContain('successfully');
		expect(await editor.carried(ROOM_NODE, 'Delivered')).toBe('3 items');
		expect(await outputOf('Delivered')).toMatchObject([
			{ order: 'A-1', message: 'A-1 has been shipped' },
			{ order: 'A-2', message: REFUSAL },
			{ order: 'A-3', message: 'A-3 has been shipped' },
		]);
		await editor.open(ROOM_NODE);
		expect(await editor.output()).toMatchObject([
			{ room: 'support', _id: expect.any(String) },
			{ error: { message: REFUSAL, description: expect.stringContaining(ADVICE) } },
			{ room: 'project-room-001', _id: expect.any(String) },
		]);
		expect(await editor.outputText()).toContain('1 of 3 messages failed');
		await editor.closeToasts();
		await editor.screenshot('32-continue-output');
	});

	test('Continue (using error output): the failed one leaves by the error branch, with its order', async () => {
		await onError('Continue (using error output)');
		await editor.connect(ROOM_NODE, 1, 'Failed');
		expect(await editor.executeWorkflow()).toContain('successfully');
		expect(await editor.carried(ROOM_NODE, 'Delivered')).toBe('2 items');
		expect(await editor.carried(ROOM_NODE, 'Failed')).toBe('1 item');
		await editor.closeToasts();
		await editor.screenshot('33-branches-canvas');
		expect(await outputOf('Delivered')).toEqual([
			{ order: 'A-1', message: 'A-1 has been shipped' },
			{ order: 'A-3', message: 'A-3 has been shipped' },
		]);
		expect(await outputOf('Failed')).toEqual([
			{ order: 'A-2', why: REFUSAL, next: expect.stringContaining(ADVICE) },
		]);
	});

	test('pointing at a message or a failure highlights the order it came from', async () => {
		await editor.open(ROOM_NODE);
		expect(await editor.inputOf('A-3')).toEqual([expect.stringContaining('A-3')]);
		await editor.screenshot('34-linked-success');
		await editor.branch('Error Branch');
		expect(await editor.inputOf(REFUSAL)).toEqual([expect.stringContaining('A-2')]);
		await editor.screenshot('35-linked-error');
	});
});

describe('three messages to three rooms', () => {
	const rooms = ['support', 'project-room-001', 'project-room-002'];
	const texts = ['A-1', 'A-2', 'A-3'].map((order) => `${order} has been shipped`);
	const latencyMs = 1000;

	/** @type {import('../../tools/n8n/client').SavedWorkflow} */
	let workflow;

	beforeEach(async () => {
		workflow = await openInEditor(chain('three rooms', ordersToRooms(rooms)));
		await editor.open(ROOM_NODE);
	});

	/** How long after the first message was taken each of the others came. */
	const delays = () => services.imkit.requests.map(({ at }) => at - services.imkit.accepted[0].at);

	test('go side by side, and strictly one after another with Max in Flight at 1', async () => {
		services.imkit.latencyMs = latencyMs;
		await editor.executeStep();
		expect(delays().every((delay) => delay < latencyMs)).toBe(true);

		services.reset();
		services.imkit.latencyMs = latencyMs;
		await editor.node.add(['Delivery'], 'Max in Flight');
		await editor.node.fill(['Delivery', 'Max in Flight'], '1');
		await editor.executeStep();
		await editor.screenshot('40-max-in-flight');
		expect(arrived()).toEqual(texts);
		const [, second, third] = delays();
		// A timer may fire a moment before its time.
		expect(second).toBeGreaterThan(latencyMs - 5);
		expect(third).toBeGreaterThan(2 * (latencyMs - 5));
	});

	test('are one message, the first, with Execute Once', async () => {
		await editor.tab('Settings');
		await editor.node.toggle(['Execute Once'], true);
		expect(await editor.executeStep()).toContain('successfully');
		await editor.screenshot('41-execute-once');
		expect(await editor.output()).toMatchObject([{ message: texts[0] }]);
		expect(arrived()).toEqual([texts[0]]);
	});

	async function executeWithRetries() {
		await editor.tab('Settings');
		await editor.node.toggle(['Retry On Fail'], true);
		return await editor.executeStep();
	}

	test('Retry On Fail sends a refused message again, and no other', async () => {
		const reply = { status: 404, body: { RC: 404, RM: 'Room not found' } };
		services.imkit.fail({ reply }, { times: 2, when: ({ text }) => text.includes('A-2') });
		expect(await executeWithRetries()).toContain('successfully');
		await editor.screenshot('42-retry-on-fail');
		expect(arrived().sort()).toEqual(texts);
		expect(services.imkit.requests).toHaveLength(3 + 2);
		expect(await editor.output()).toMatchObject(texts.map((message) => ({ message })));
	});

	test('Retry On Fail repeats no message whose answer was lost, and says which one that is', async () => {
		services.imkit.fail(
			{ hangUp: 'afterAccept' },
			{ times: Infinity, when: ({ text }) => text.includes('A-2') },
		);
		expect(await executeWithRetries()).toContain('Problem in node');
		await editor.closeToasts();
		await editor.screenshot('43-retry-answer-lost');
		expect(await editor.outputText()).toContain(
			'2 delivered (items 0, 2), 1 may have been delivered, because the answer was lost (item 1)',
		);
		expect(services.imkit.requests).toHaveLength(3);
	});

	test('end with the stop button: the run is cancelled, and nothing more is sent', async () => {
		services.imkit.latencyMs = 4 * latencyMs;
		await editor.node.add(['Delivery'], 'Max in Flight');
		await editor.node.fill(['Delivery', 'Max in Flight'], '1');
		await editor.leave();
		await editor.startWorkflow();
		await until('the first message came', 20, async () => services.imkit.accepted[0]);
		await editor.screenshot('44-running');
		expect(await editor.stopWorkflow()).toContain('Execution stopped');
		await editor.screenshot('45-stopped');
		expect(await session.client.executions(workflow)).toMatchObject([{ status: 'canceled' }]);
		await editor.open(ROOM_NODE);
		expect(await editor.outputText()).toMatch(/No output data|Execute this node/);
		await editor.screenshot('46-stopped-output');
		await editor.leave();
		const nextDue = services.imkit.accepted[0].at + 5 * latencyMs;
		await until(
			'The time of the next message has come',
			10,
			async () => Date.now() > nextDue || undefined,
		);
		expect(services.imkit.requests).toHaveLength(1);
	});
});

describe('before anything was sent', () => {
	beforeEach(async () => {
		const nodes = [roomNode(), conversationNode(), roomNode()];
		nodes[2].name = 'Answer';
		await openInEditor(chain('preview', nodes));
	});

	test.each([
		[ROOM_NODE, CONVERSATION_NODE, ['_id', 'room', 'message'], '_id', 'Text'],
		[CONVERSATION_NODE, 'Answer', ['message_server_id', 'text'], 'text', 'Message'],
	])(
		'the fields that %s puts out can be dragged into the next form',
		async (from, to, fields, field, label) => {
			await editor.open(to);
			expect(await editor.expectedInput()).toEqual(expect.arrayContaining(fields));
			await editor.drag(field, label);
			await editor.node.parameter(label).getByText(`{{ $json.${field} }}`).first().waitFor();
			await editor.screenshot(`50-preview-${from === ROOM_NODE ? 'room' : 'conversation'}`);
			await editor.leave();
			expect(services.imkit.requests).toEqual([]);
			expect(services.neteaseIm.requests).toEqual([]);
		},
	);
});

describe('what is chosen from a list', () => {
	test('may be dragged there instead, and becomes an ID', async () => {
		const given = set('Given', { place: 'support', team: '5001' });
		await openInEditor(chain('lists', [given, roomNode(), conversationNode()]));
		await editor.open(ROOM_NODE);
		await editor.executePreviousNodes();
		await editor.drag('place', 'Room');
		await editor.node.parameter('Room').getByText('{{ $json.place }}').first().waitFor();
		await editor.screenshot('51-dragged-onto-a-list');
		await editor.leave();
	});

	test("a team's receiver starts from the list and an account's is typed; neither keeps the other", async () => {
		await openInEditor(chain('receivers', [conversationNode({ sender_id: 'alice' })]));
		await editor.open(CONVERSATION_NODE);
		const choose = (/** @type {string} */ type) => editor.node.choose(['Conversation Type'], type);
		const receiver = () => editor.node.field('Receiver').inputValue();
		await choose('Advanced Team');
		await editor.node.parameter('Receiver').getByPlaceholder('Choose a team').waitFor();
		await editor.node.chooseFromList(['Receiver'], '值班');
		expect(await receiver()).toContain('5001');
		await choose('One-to-One');
		await editor.node.parameter('Receiver').getByPlaceholder('customer-42').waitFor();
		// Older n8n keep the team in the field, unreadably for an account: then nothing is sent.
		const isKept = (await receiver()) !== '';
		if (isKept) {
			await editor.node.fill(['Text'], 'Hello');
			expect(await editor.executeStep()).toContain('"Receiver" still holds "5001"');
			expect(services.neteaseIm.accepted).toEqual([]);
		}
		await choose('Super Team');
		await editor.node.parameter('Receiver').getByPlaceholder('Choose a team').waitFor();
		// For a super team its name stands in the field then.
		expect(await receiver()).toBe(isKept ? '值班 On Call (5001)' : '');
	});
});

describe('a field of every kind takes an expression', () => {
	test('of the IMKIT form', async () => {
		const values = {
			room: 'support',
			who: 'user-a',
			type: 'location',
			north: 25.033,
			east: 121.5654,
			push: false,
			extra: { orderId: 'A-1', lines: [1, 2] },
			users: ['user-b', 'user-a'],
			patience: 2,
		};
		await openInEditor(chain('expressions', [set('Values', values), roomNode()]));
		await editor.open(ROOM_NODE);
		await editor.executePreviousNodes();
		await editor.node.express(['Room'], '{{ $json.room }}');
		await editor.node.express(['Sender'], '{{ $json.who }}');
		await editor.node.express(['Message Type'], '{{ $json.type }}');
		await editor.node.express(['Latitude'], '{{ $json.north }}');
		await editor.node.express(['Longitude'], '{{ $json.east }}');
		await editor.node.add(['Options'], 'Push');
		await editor.node.express(['Options', 'Push'], '{{ $json.push }}');
		await editor.node.add(['Options'], 'Extra (JSON)');
		await editor.node.express(['Options', 'Extra (JSON)'], '{{ $json.extra }}');
		await editor.node.add(['Options'], 'Mentions');
		await editor.node.addEntry(['Options', 'Mentions']);
		await editor.node.express(['Options', 'Mentions', 'User'], '{{ $json.users }}');
		await editor.node.add(['Delivery'], 'Timeout (Seconds)');
		await editor.node.express(['Delivery', 'Timeout (Seconds)'], '{{ $json.patience }}');
		expect(await editor.executeStep()).toContain('successfully');
		await editor.screenshot('60-room-expressions');
		expect(services.imkit.accepted[0].body).toMatchObject({
			room: 'support',
			sender: 'user-a',
			messageType: 'location',
			latitude: 25.033,
			longitude: 121.5654,
			push: false,
			extra: { orderId: 'A-1', lines: [1, 2] },
			mentions: ['user-b', 'user-a'],
		});

		services.imkit.latencyMs = 60_000;
		expect(await editor.executeStep()).toContain('did not answer within 2 seconds');
		await editor.closeToasts();
		await editor.screenshot('61-room-timeout');
	});

	test('of the NetEase IM form', async () => {
		const values = {
			account: 'alice',
			kind: 2,
			team: '5001',
			type: 0,
			words: '第一行\nsecond line',
			push: '值班 On Call',
			loud: true,
			duty: ['bob', 'user-a'],
			payload: { pushTitle: 'A-1' },
		};
		await openInEditor(chain('expressions', [set('Values', values), conversationNode()]));
		await editor.open(CONVERSATION_NODE);
		await editor.executePreviousNodes();
		await editor.node.express(['Sender'], '{{ $json.account }}');
		await editor.node.express(['Conversation Type'], '{{ $json.kind }}');
		await editor.node.express(['Receiver'], '{{ $json.team }}');
		await editor.node.express(['Message Type'], '{{ $json.type }}');
		await editor.node.express(['Text'], '{{ $json.words }}');
		await editor.node.add(['Options'], 'Push');
		for (const [option, expression] of [
			['Content', '{{ $json.push }}'],
			['Force Push to All', '{{ $json.loud }}'],
			['Payload (JSON)', '{{ $json.payload }}'],
		]) {
			await editor.node.add(['Options', 'Push'], option);
			await editor.node.express(['Options', 'Push', option], expression);
		}
		const forced = ['Options', 'Push', 'Force Push to IDs'];
		await editor.node.add(['Options', 'Push'], 'Force Push to IDs');
		await editor.node.addEntry(forced);
		await editor.node.express([...forced, 'Account ID'], '{{ $json.duty }}');
		expect(await editor.executeStep()).toContain('successfully');
		await editor.screenshot('62-conversation-expressions');
		const [{ destination, body }] = services.neteaseIm.accepted;
		expect(destination).toBe('alice|2|5001');
		expect(body).toMatchObject({
			message: { message_type: 0, text: '第一行\nsecond line' },
			push_config: {
				push_content: '值班 On Call',
				push_forcepush_all: true,
				push_forcepush_ids: ['bob', 'user-a'],
				push_payload: '{"pushTitle":"A-1"}',
			},
		});
	});
});

describe.each(/** @type {const} */ (['dark', 'light']))('in the %s theme', (theme) => {
	beforeEach(async () => {
		await openInEditor(chain(theme, [roomNode(), conversationNode()]));
		await editor.switchTheme(theme);
	});

	test.each([
		[ROOM_NODE, 'imkit'],
		[CONVERSATION_NODE, 'neteaseIm'],
	])('%s has an icon drawn for it', async (node, file) => {
		const icon = `img[src$="/${file}${theme === 'dark' ? '.dark' : ''}.svg"]`;
		/** @param {import('../../tools/n8n/playwright').Locator} area */
		const iconIn = async (area) => {
			await area.locator(icon).first().waitFor();
			// Fails for a file that is missing or is no picture.
			await area.locator(icon).first().evaluate(decode);
		};
		await iconIn(editor.canvasNode(node));
		await editor.screenshot(`70-${theme}-canvas`);
		await editor.open(node);
		await iconIn(editor.page.getByTestId('ndv'));
		await editor.screenshot(`71-${theme}-${file}`);
		await editor.leave();
		await editor.search(node);
		await iconIn(editor.page.getByTestId('node-creator'));
		await editor.screenshot(`72-${theme}-panel-${file}`);
		await editor.page.keyboard.press('Escape');
	});
});

/** @param {{ decode(): Promise<void> }} image */
const decode = (image) => image.decode();
