import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { Repeats } from '../../nodes/receiving/repeats';
import { startNeteaseIm } from '../services/chatServices';
import { copyHeaders, copyOf, post } from '../services/messageCopies';
import { startFileServer } from '../files/support/fileServer';
import { memoryHeld } from '../files/support/memory';
import { accounts, receivers, words } from '../support/boxes';
import { loadEngine, workflowOf, type Engine } from '../support/engine';
import { startReceiver, type Receiver } from '../support/receiver';

const SECRET = 'test-app-secret';

let engine: Engine;
let service: Awaited<ReturnType<typeof startNeteaseIm>>;
let receiver: Receiver;

beforeAll(async () => {
	engine = await loadEngine();
	service = await startNeteaseIm({ appSecret: SECRET, accounts: 'any', teams: 'any' });
});
afterAll(async () => await service.close());

beforeEach(async () => await listenWith({}));
afterEach(async () => await receiver.close());

async function listenWith(parameters: IDataObject, permissions: IDataObject = {}): Promise<void> {
	const credentials = { neteaseImApi: { ...service.credential, ...permissions } as never };
	await receiver?.close();
	receiver = await startReceiver(engine, {
		node: 'neteaseImTrigger',
		parameters: parameters as INodeParameters,
		credentials,
	});
	await receiver.activate();
	service.copies = { url: receiver.url };
}

async function send(body: unknown, headers: Record<string, string> = {}) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return await post(receiver.url, text, { ...copyHeaders(SECRET, text), ...headers });
}

const started = () => receiver.items.map(({ json }) => json);

async function starts(copy: IDataObject): Promise<boolean> {
	const before = receiver.items.length;
	expect(await send(copy)).toMatchObject({ status: 200 });
	return receiver.items.length > before;
}

function expectNothing(): void {
	expect(receiver.items).toEqual([]);
	expect(receiver.faults).toEqual([]);
}

describe('what NetEase did not sign', () => {
	const vector =
		'{"eventType":"1","convType":"PERSON","to":"bob","fromAccount":"alice","body":"你好"}';
	const signed = {
		CurTime: '1700000000000',
		MD5: '8f8e608d81a39d3ec229571c02db6c34',
		CheckSum: 'f78775c317880d31839fbeb060128038df4d5ff0',
	};

	it('the documented signature starts the workflow, in small and in capital letters', async () => {
		expect(await post(receiver.url, vector, signed)).toMatchObject({
			status: 200,
			text: '{"code":200}',
		});
		const capital = {
			...signed,
			MD5: signed.MD5.toUpperCase(),
			CheckSum: signed.CheckSum.toUpperCase(),
		};
		expect(await post(receiver.url, vector, capital)).toMatchObject({ status: 200 });
		expect(started()).toMatchObject([{ body: '你好' }, { body: '你好' }]);
	});

	it.each([
		['no signature', { MD5: '', CheckSum: '' }],
		['another check sum', { CheckSum: 'f78775c317880d31839fbeb060128038df4d5ff1' }],
		['a check sum cut short', { CheckSum: 'f78775c317880d31839fbeb06012803' }],
		['the digest of another body', { MD5: '99914b932bd37a50b983c5e7c90ae93b' }],
		['another time', { CurTime: '1700000000001' }],
		['a time that is none', { CurTime: 'now' }],
		['letters that are no ASCII', { CheckSum: `\u00e9${signed.CheckSum.slice(1)}` }],
		['two check sums', { CheckSum: `${signed.CheckSum}, ${signed.CheckSum}` }],
	])('%s: 401, and nothing runs', async (_what, headers) => {
		const answer = await post(receiver.url, vector, { ...signed, ...headers });
		expect(answer).toMatchObject({ status: 401 });
		expect(answer.text).not.toContain(SECRET);
		expectNothing();
	});

	it('a body that differs in one blank is another body', async () => {
		expect(await post(receiver.url, `${vector} `, signed)).toMatchObject({ status: 401 });
		expectNothing();
	});

	it('is read whatever the header says that it is', async () => {
		for (const type of ['application/octet-stream', 'text/html', '']) {
			const headers = { ...signed, 'Content-Type': type };
			expect(await post(receiver.url, vector, headers)).toMatchObject({ status: 200 });
		}
		expect(started()).toHaveLength(3);
	});

	it('a form with files, whose bytes n8n does not keep, is turned away', async () => {
		const headers = { ...signed, 'Content-Type': 'multipart/form-data; boundary=x' };
		expect(await post(receiver.url, vector, headers)).toMatchObject({ status: 401 });
		expectNothing();
	});

	it('without a secret in the credential nobody can sign', async () => {
		await listenWith({}, { appSecret: ' ' });
		const headers = copyHeaders('', vector);
		expect(await post(receiver.url, vector, headers)).toMatchObject({ status: 401 });
		expectNothing();
	});

	it('many calls at once read the credential once, and forged ones not more often', async () => {
		await Promise.all(Array.from({ length: 50 }, async () => await send(copyOf())));
		expect(started()).toHaveLength(50);
		const forged = { CheckSum: signed.CheckSum };
		await Promise.all(Array.from({ length: 50 }, async () => await send(copyOf(), forged)));
		expect(started()).toHaveLength(50);
		expect(receiver.credentialReads()).toBeLessThanOrEqual(2);
	});

	it('a changed secret counts after a second, and the one before for ten seconds at most', async () => {
		const credential = { ...service.credential };
		await receiver.close();
		receiver = await startReceiver(engine, {
			node: 'neteaseImTrigger',
			credentials: { neteaseImApi: credential },
		});
		await receiver.activate();
		const begin = Date.now();
		let passedMs = 0;
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => begin + passedMs);
		const statusWith = async (secret: string) => {
			const text = JSON.stringify(copyOf());
			return (await post(receiver.url, text, copyHeaders(secret, text))).status;
		};
		expect(await statusWith(SECRET)).toBe(200);
		credential.appSecret = 'changed';
		passedMs = 1_100;
		expect(await statusWith('changed')).toBe(200);
		expect(await statusWith(SECRET)).toBe(401);
		credential.appSecret = 'changed again';
		passedMs += 9_000;
		expect(await statusWith('changed')).toBe(200);
		passedMs += 1_100;
		expect(await statusWith('changed')).toBe(401);
		clock.mockRestore();
	});

	it('an age is checked only if the form gives one', async () => {
		const old = copyHeaders(SECRET, vector, Date.now() - 60_000);
		await listenWith({ options: { maxAgeSeconds: 30 } });
		expect(await post(receiver.url, vector, old)).toMatchObject({ status: 401 });
		expect(await post(receiver.url, vector, copyHeaders(SECRET, vector))).toMatchObject({
			status: 200,
		});
		expect(started()).toHaveLength(1);
	});
});

describe("the console's look at the address", () => {
	it('is answered 200, and nothing runs', async () => {
		const headers = {
			CurTime: '1700000000000',
			MD5: '99914b932bd37a50b983c5e7c90ae93b',
			CheckSum: '570d1ef707f637a88ded846b26965d745f55b47f',
		};
		expect(await post(receiver.url, '{}', headers)).toMatchObject({ status: 200 });
		expectNothing();
	});
});

describe('a body that is none', () => {
	const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
	it.each([
		['a list', '[{"eventType":"1"}]', 400],
		['a text', '"hello"', 400],
		['null', 'null', 400],
		['nothing', '', 400],
		['nested 5000 deep', deep, 400],
		['cut short', '{"eventType":"1"', 422],
	])('%s: turned away, and nothing runs', async (_what, body, status) => {
		expect(await send(body)).toMatchObject({ status });
		expectNothing();
	});

	it.each([
		[
			'numbers in place of texts',
			{ eventType: 1, fromAccount: 42, to: 7, body: 5, msgidServer: 1 },
		],
		['objects in place of texts', { fromAccount: { a: 1 }, to: ['x'], body: {}, msgidServer: {} }],
		['null everywhere', { convType: null, fromAccount: null, body: null, attach: null }],
		['an attachment that is no object', { attach: '[1,2]', msgType: 'CUSTOM' }],
		['no character at all and half of one', { body: 'a\u0000b\ud83d', fromAccount: '\u0000' }],
		['keys of its own', { reply: 'x', chatInput: {}, sessionId: [], __proto__: { a: 1 } }],
	])('%s: no fault', async (_what, fields) => {
		expect(await send(copyOf(fields as IDataObject))).toMatchObject({ status: 200 });
		expect(receiver.faults).toEqual([]);
		expect(receiver.items).toHaveLength(1);
	});

	it('what NetEase says of the message is not taken for what the node says', async () => {
		await send(copyOf({ reply: { receiver_id: 'boss' }, chatInput: 'x', sessionId: 'y' }));
		expect(started()).toMatchObject([
			{ reply: { receiver_id: 'customer-42' }, chatInput: 'Where is my order?' },
		]);
	});
});

describe('the item', () => {
	it('is the copy as it came, every digit kept, and beside it what is needed to answer', async () => {
		await send(
			'{"eventType":"1","convType":"PERSON","to":"service-desk","fromAccount":"customer-42",' +
				'"msgidServer":1989982127020812345,"msgType":"TEXT","body":"hi","aiParams":{"n":12345678901234567890}}',
		);
		expect(started()).toEqual([
			{
				eventType: '1',
				convType: 'PERSON',
				to: 'service-desk',
				fromAccount: 'customer-42',
				msgidServer: '1989982127020812345',
				msgType: 'TEXT',
				body: 'hi',
				aiParams: { n: '12345678901234567890' },
				reply: {
					sender_id: 'service-desk',
					conversation_type: 1,
					receiver_id: 'customer-42',
					conversation_id: 'service-desk|1|customer-42',
				},
				chatInput: 'hi',
				sessionId: 'service-desk|1|customer-42',
			},
		]);
	});

	it('an attachment written as text is an object', async () => {
		const attach = '{"name":"a","size":9007199254740993,"url":"https://nos.example/a"}';
		await send(copyOf({ msgType: 'FILE', attach }));
		await send(copyOf({ msgType: 'FILE', attach: JSON.parse(attach) }));
		expect(started()).toMatchObject([
			{ attach: { name: 'a', size: '9007199254740993' } },
			{ attach: { name: 'a' } },
		]);
	});

	it.each([
		['TEAM', 'TEXT', 2],
		['SUPER_TEAM', 'TEXT', 3],
		['CUSTOM_TEAM', 'TEAM_INVITE', 2],
		['CUSTOM_TEAM', 'SUPERTEAM_INVITE', 3],
	])('%s %s: the answer goes to the team, from the account in the form', async (...given) => {
		const [convType, msgType, type] = given;
		await listenWith({ options: { answerAs: 'service-desk' } });
		await send(copyOf({ convType, msgType, to: '5001' }));
		expect(started()).toMatchObject([
			{
				reply: {
					sender_id: 'service-desk',
					conversation_type: type,
					receiver_id: '5001',
					conversation_id: `service-desk|${type}|5001`,
				},
				sessionId: `${type}|5001`,
			},
		]);
		expect(await starts(copyOf({ convType, to: '5001', fromAccount: 'Service-Desk' }))).toBe(false);
	});

	it('a message to a team that names no sender starts the workflow, whoever answers', async () => {
		const nobody = { convType: 'TEAM', to: '5001', fromAccount: undefined };
		expect(await starts(copyOf(nobody))).toBe(true);
		await listenWith({ options: { answerAs: 'service-desk' } });
		expect(await starts(copyOf(nobody))).toBe(true);
	});

	it('its answer is sent with the fields of "reply" alone', async () => {
		await service.write('customer-42|1|service-desk', { text: 'hello' });
		const reply = workflowOf('sendConversationMessage', {
			sender_id: '={{ $json.reply.sender_id }}',
			conversation_type: '={{ $json.reply.conversation_type }}',
			receiver_id: { __rl: true, mode: 'id', value: '={{ $json.reply.receiver_id }}' },
			message_type: 0,
			text: '={{ "You said: " + $json.chatInput }}',
			options: { message_client_id: '={{ $json.msgidServer }}' },
		});
		const credentials = { neteaseImApi: service.credential };
		const { error } = await engine.run(reply, { credentials, input: started() });
		expect(error).toBeUndefined();
		expect(service.accepted.at(-1)).toMatchObject({
			destination: 'service-desk|1|customer-42',
			body: { message: { text: 'You said: hello' } },
		});
		// The answer is copied as well, and does not start the workflow again.
		expect(receiver.items).toHaveLength(1);
	});
});

describe('events', () => {
	let recalls = 0;
	const recall = (eventType: string) => ({
		eventType,
		from: 'a',
		to: 'b',
		msgId: String(recalls++),
	});
	const receipt = {
		eventType: '30',
		objects: '[{"fromAccount":"a","toAccount":"b","msgidClient":"c","timestamp":1}]',
	};
	it.each<[string, string[]]>([
		['message', ['1']],
		['recall', ['7', '8', '25']],
		['receipt', ['30']],
		['other', ['2', '999', 'constructor', 'undefined']],
	])('%s alone', async (event, types) => {
		await listenWith({ events: [event] });
		const copies = [
			copyOf(),
			recall('7'),
			recall('8'),
			recall('25'),
			receipt,
			{ eventType: '2', accid: 'a' },
			{ eventType: 999 },
			{ eventType: 'constructor' },
			{ unheardOf: true },
		];
		for (const copy of copies) expect(await send(copy)).toMatchObject({ status: 200 });
		expect(started().map(({ eventType }) => String(eventType))).toEqual(types);
	});

	it('without anything said, messages', async () => {
		expect(await starts(copyOf())).toBe(true);
		expect(await starts(recall('7'))).toBe(false);
	});
});

describe('what the other nodes of the package do', () => {
	const parts = { conversationFrom: 'parts', sender_id: 'bot', conversation_type: 1 };
	const SINGLE = { ...parts, receiver_id: 'alice', message_type: 0, text: 'Hello' };
	const BATCH = {
		sender_id: 'bot',
		receiver_ids: ['alice', 'bob'],
		message_type: 0,
		text: 'Hello',
	};
	const RECALL = { messageFrom: 'message', message: '={{ $json }}', type: 2 };
	const run = async (node: string, form: INodeParameters, input?: IDataObject[]) => {
		const credentials = { neteaseImApi: service.credential };
		const { error, output } = await engine.run(workflowOf(node, form), { credentials, input });
		expect(error).toBeUndefined();
		return output('Send').map(({ json }) => json);
	};
	const events = ['message', 'recall'];
	/** So many, and none after them. */
	const haveStarted = async (count: number) => {
		while (receiver.items.length < count) await sleep(10);
		await sleep(100);
		expect(receiver.items).toHaveLength(count);
	};

	it('starts nothing, unless the form says so: a batch is as many messages', async () => {
		await listenWith({ events });
		await run('batchSendConversationMessage', BATCH);
		await haveStarted(0);
		await listenWith({ events, options: { includeServerMessages: true } });
		await run('batchSendConversationMessage', BATCH);
		const options = { route_config: { route_enabled: false } };
		await run('batchSendConversationMessage', { ...BATCH, options });
		await haveStarted(2);
		expect(started()).toMatchObject([
			{ to: 'alice', fromAccount: 'bot', fromClientType: 'REST', body: 'Hello' },
			{ to: 'bob', fromAccount: 'bot', fromClientType: 'REST', body: 'Hello' },
		]);
	});

	it.each([
		[1, 'alice', '7', { selfMsg: 'a slip', attach: 'x' }],
		[2, '5001', '8', { selfMsg: 'a slip', attach: 'x' }],
		[3, '6001', '25', { selfMsg: 'a slip' }],
	])('a recall in a conversation of type %i', async (...given) => {
		const [conversation_type, receiver_id, eventType, said] = given;
		const options = { description: 'a slip', attach: 'x' };
		const send = async () =>
			await run('sendConversationMessage', { ...SINGLE, conversation_type, receiver_id });
		await listenWith({ events });
		await run('recallConversationMessage', { ...RECALL, options }, await send());
		await haveStarted(0);
		await listenWith({ events, options: { includeServerMessages: true } });
		await run('recallConversationMessage', { ...RECALL, options }, await send());
		await haveStarted(2);
		const [message, recall] = started();
		expect(recall).toEqual({
			eventType,
			from: 'bot',
			to: receiver_id,
			msgId: message.msgidServer,
			clientId: message.msgidClient,
			sendTime: message.msgTimestamp,
			deleteTime: expect.stringMatching(/^\d{13}$/),
			fromClientType: 'REST',
			...said,
		});
	});

	it('a recall on one side is copied nowhere, as far as it is documented', async () => {
		await listenWith({ events, options: { includeServerMessages: true } });
		const messages = await run('sendConversationMessage', SINGLE);
		await run('recallConversationMessage', { ...RECALL, type: 1 }, messages);
		await haveStarted(1);
		expect(started().map(({ eventType }) => eventType)).toEqual(['1']);
	});
});

describe('filters', () => {
	it.each<[IDataObject, IDataObject, boolean]>([
		[{ convType: ['TEAM'] }, {}, false],
		[{ convType: ['TEAM', 'PERSON'] }, {}, true],
		[{ msgType: ['PICTURE'] }, {}, false],
		[{ msgType: ['TEXT'] }, {}, true],
		[{ fromAccount: accounts('alice', 'Customer-42') }, {}, true],
		[{ fromAccount: accounts('alice, customer-42') }, {}, true],
		[{ fromAccount: accounts('alice') }, {}, false],
		[{ fromAccount: accounts('alice') }, { fromAccount: undefined }, false],
		[{ notFromAccount: accounts('customer-42') }, {}, false],
		[{ notFromAccount: accounts('alice') }, {}, true],
		[{ to: receivers('service-desk') }, {}, true],
		[{ to: receivers('sales') }, {}, false],
		[{ textContains: words('ORDER') }, {}, true],
		[{ textContains: words('price', 'order') }, {}, true],
		[{ textContains: words('price') }, {}, false],
		[{ textContains: words('price') }, { body: undefined }, false],
		[{ textContains: words('价格') }, { body: '请问价格？' }, true],
		[{ textIs: words('help') }, { body: ' Help ' }, true],
		[{ textIs: words('help') }, { body: 'help me' }, false],
		[{ textMatches: '^where' }, {}, false],
		[{ textMatches: '/^where/i' }, {}, true],
		[{ textContains: words('order'), textMatches: 'price' }, {}, false],
	])('%j with %j: %s', async (filters, fields, expected) => {
		await listenWith({ filters });
		expect(await starts(copyOf(fields))).toBe(expected);
		expect(receiver.faults).toEqual([]);
	});

	const receiptsOf = (...objects: Array<[from: string, to: string]>) => {
		const entries = objects.map(([fromAccount, toAccount], index) => {
			return { fromAccount, toAccount, msgidClient: `c-${index}`, timestamp: index };
		});
		return { eventType: '30', objects: JSON.stringify(entries) };
	};
	const recallOf = (from: string, to: string) => ({ eventType: '7', from, to, msgId: '1' });
	it.each<[IDataObject, IDataObject, boolean]>([
		[{ fromAccount: accounts('alice') }, receiptsOf(['Alice', 'bob']), true],
		[{ fromAccount: accounts('alice') }, receiptsOf(['carol', 'bob']), false],
		[{ fromAccount: accounts('alice') }, receiptsOf(['carol', 'bob'], ['alice', 'bob']), true],
		[{ notFromAccount: accounts('alice') }, receiptsOf(['alice', 'bob']), false],
		[{ notFromAccount: accounts('alice') }, receiptsOf(['alice', 'b'], ['carol', 'b']), true],
		[{ to: receivers('bob') }, receiptsOf(['alice', 'bob']), true],
		[{ to: receivers('bob') }, receiptsOf(['alice', 'carol']), false],
		[
			{ fromAccount: accounts('alice'), to: receivers('bob') },
			receiptsOf(['alice', 'carol'], ['carol', 'bob']),
			false,
		],
		[{ fromAccount: accounts('alice') }, { eventType: '30', objects: 'none' }, true],
		[{ textContains: words('order'), msgType: ['TEXT'] }, receiptsOf(['alice', 'bob']), true],
		[{ fromAccount: accounts('alice') }, recallOf('alice', 'bob'), true],
		[{ fromAccount: accounts('alice') }, recallOf('carol', 'bob'), false],
		[{ notFromAccount: accounts('alice') }, recallOf('alice', 'bob'), false],
		[{ to: receivers('bob') }, recallOf('alice', 'carol'), false],
		[{ fromAccount: accounts('alice') }, { eventType: '2', accid: 'carol' }, true],
	])('%j with the event %j: %s', async (filters, event, expected) => {
		await listenWith({ filters, events: ['receipt', 'recall', 'other'] });
		expect(await starts(event)).toBe(expected);
		expect(receiver.faults).toEqual([]);
	});

	it('an expression with more ways through it than can be tried holds nobody up', async () => {
		await listenWith({ filters: { textMatches: '^(\\w+\\s?)+$' } });
		const begin = performance.now();
		expect(await starts(copyOf({ body: `${'a'.repeat(5_000)}!` }))).toBe(false);
		expect(await starts(copyOf({ body: 'Where is my order' }))).toBe(true);
		expect(performance.now() - begin).toBeLessThan(3_000);
	});

	it('a regular expression that is none is said when the workflow is activated', async () => {
		await expect(listenWith({ filters: { textMatches: '(' } })).rejects.toThrow(
			'"Text Matches" is not a regular expression',
		);
	});
});

describe('what is dropped unless asked for', () => {
	it.each<[string, IDataObject, string]>([
		['messages of the server API', { fromClientType: 'REST' }, 'includeServerMessages'],
		['messages stopped by antispam', { antispam: 'true' }, 'includeStoppedMessages'],
		['messages stopped by a block list', { blacklist: true }, 'includeStoppedMessages'],
	])('%s', async (_what, fields, option) => {
		expect(await starts(copyOf(fields))).toBe(false);
		await listenWith({ options: { [option]: true } });
		expect(await starts(copyOf(fields))).toBe(true);
	});

	it.each<[string, IDataObject]>([
		['recalls', { eventType: '7', from: 'a', to: 'b', msgId: '1' }],
		['other events', { eventType: '999' }],
	])('%s that come from the server API', async (_what, event) => {
		const events = ['recall', 'other'];
		await listenWith({ events });
		expect(await starts({ ...event, fromClientType: 'REST' })).toBe(false);
		expect(await starts({ ...event, fromClientType: 'WEB' })).toBe(true);
		await listenWith({ events, options: { includeServerMessages: true } });
		expect(await starts({ ...event, fromClientType: 'REST' })).toBe(true);
	});

	it('a mark that says no is none', async () => {
		expect(await starts(copyOf({ antispam: 'false', blacklist: false }))).toBe(true);
	});
});

describe('repeats', () => {
	it.each<[string, IDataObject]>([
		['a message', copyOf({ msgidServer: 'm-1' })],
		['a message without an id of the server', copyOf({ msgidServer: null, msgidClient: 'c-1' })],
		['a recall', { eventType: '7', from: 'a', to: 'b', msgId: 'm-1' }],
		['a receipt', { eventType: '30', objects: '[{"msgidClient":"c","timestamp":"5"}]' }],
	])('%s starts the workflow once', async (_what, copy) => {
		await listenWith({ events: ['message', 'recall', 'receipt'] });
		expect(await starts(copy)).toBe(true);
		expect(await starts(copy)).toBe(false);
	});

	it('an id of any length is kept at the same size', () => {
		const memory = new Repeats();
		const idWith = (number: number) => `${number}`.padEnd(5_000_000, 'x');
		const before = memoryHeld();
		for (let number = 0; number < 50; number++) {
			expect(memory.take('receiver', idWith(number), () => 'stored')).toBe('first');
		}
		expect(memoryHeld() - before).toBeLessThan(50_000_000);
		expect(memory.take('receiver', idWith(7), () => 'stored')).toBe('repeat');
	});

	it('a message and its recall are two events', async () => {
		await listenWith({ events: ['message', 'recall'] });
		expect(await starts(copyOf({ msgidServer: 'both' }))).toBe(true);
		expect(await starts({ eventType: '7', from: 'a', to: 'b', msgId: 'both' })).toBe(true);
	});

	it('that come at the same moment start it once', async () => {
		const copy = copyOf();
		await Promise.all(Array.from({ length: 5 }, async () => await send(copy)));
		expect(receiver.items).toHaveLength(1);
	});

	it('a message whose start failed is sent again by NetEase and starts it then', async () => {
		let tries = 0;
		receiver.onStart = () => {
			tries += 1;
			if (tries < 3) throw new Error('n8n cannot store anything');
		};
		const answers = await service.write('customer-42|1|service-desk', { text: 'hello' });
		expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
		expect(started()).toMatchObject([{ chatInput: 'hello' }]);
	});

	it('a message that was answered too late is sent again and starts it once', async () => {
		service.copies = { url: receiver.url, timeoutMs: 300 };
		receiver.onStart = async () => await sleep(450);
		const answers = await service.write('customer-42|1|service-desk', { text: 'hello' });
		const statuses = answers.map(({ status }) => status);
		expect([statuses[0], statuses.at(-1)]).toEqual([undefined, 200]);
		await sleep(600);
		expect(started()).toMatchObject([{ chatInput: 'hello' }]);
	});

	it('a repeat that comes while the first is being stored is answered when that is known', async () => {
		let tries = 0;
		receiver.onStart = async () => {
			await sleep(200);
			if (++tries === 1) throw new Error('n8n cannot store anything');
		};
		const copy = copyOf();
		const [first, repeat] = await Promise.all([send(copy), sleep(50).then(() => send(copy))]);
		expect([first.status, repeat.status]).toEqual([500, 200]);
		expect(started()).toHaveLength(1);
	});

	it('while the editor listens, the same message may come as often as somebody likes', async () => {
		await receiver.listen();
		const text = JSON.stringify(copyOf());
		for (let times = 0; times < 2; times++) {
			await post(receiver.testUrl, text, copyHeaders(SECRET, text));
		}
		expect(receiver.items).toHaveLength(2);
	});
});

describe('files', () => {
	let files: Awaited<ReturnType<typeof startFileServer>>;
	beforeAll(async () => {
		files = await startFileServer();
	});
	afterAll(async () => await files.close());
	const picture = (path: string) =>
		copyOf({
			msgType: 'PICTURE',
			attach: JSON.stringify({ url: files.url + path, name: '../../cat', ext: 'png' }),
		});
	const options = { downloadFiles: true };

	it('of the message are put out as binary data, if the form says so', async () => {
		await send(picture('/sample/picture.png'));
		await listenWith({ options }, { allowPrivateLinks: true });
		await send(picture('/sample/picture.png'));
		const [{ binary, json }] = receiver.items;
		expect(binary?.data).toMatchObject({ fileName: 'cat.png', mimeType: 'image/png' });
		expect(json).not.toHaveProperty('missingFiles');
	});

	it('in the own network are not touched, and the message starts the workflow without', async () => {
		await listenWith({ options });
		const before = files.requests.length;
		await send(picture('/sample/picture.png'));
		expect(files.requests).toHaveLength(before);
		expect(receiver.items[0].binary).toBeUndefined();
		expect(started()).toMatchObject([
			{ missingFiles: [expect.stringContaining('not an address on the internet')] },
		]);
	});

	it('that are too large or gone are named', async () => {
		await listenWith({ options: { ...options, maxFileSize: 0.1 } }, { allowPrivateLinks: true });
		await send(picture('/bytes/100001'));
		await send(picture('/status/404'));
		expect(started()).toMatchObject([
			{ missingFiles: [expect.stringContaining('larger than 100000 bytes')] },
			{ missingFiles: [expect.stringContaining('HTTP 404')] },
		]);
	});
});

describe('activation', () => {
	it('changes nothing at NetEase, whose console alone knows the address', async () => {
		service.requests.length = 0;
		await receiver.deactivate();
		await receiver.activate();
		expect(service.requests).toEqual([]);
	});
});
