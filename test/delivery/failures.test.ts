import type { IDataObject } from 'n8n-workflow';
import { accounts } from '../support/boxes';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters, ROOM } from '../support/chat';
import { startImkit, startServerThatAlwaysSays } from '../services/chatServices';
import { testCredential, workflowOf } from '../support/engine';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const texts = (count: number) =>
	Array.from({ length: count }, (_, item) => ({ text: `text ${item}` }));
const refuseRoom = {
	reply: {
		status: 404,
		body: {
			RC: 404,
			RM: 'Room not found',
			error: { code: 'ROOM_NOT_FOUND', message: 'The specified room does not exist' },
		},
	},
};

describe('a refusal', () => {
	it('stop mode: nothing is sent after it, and the error says what became of every item', async () => {
		chat.imkit.fail(refuseRoom, { when: ({ text }) => text.includes('text 2') });
		const { error } = await chat.room({ ...roomForm, message: '={{ $json.text }}' }, texts(5));
		expect(chat.imkit.requests).toHaveLength(3);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'IMKIT refused: The specified room does not exist (ROOM_NOT_FOUND)',
			httpCode: '404',
			failure: { cause: 'configuration-invalid' },
			context: { itemIndex: 2 },
		});
		expect(error?.description).toBe(
			'Check the room ID: open the room in IMKIT and copy its ID.\n\n' +
				`The message was for "${ROOM}" (item 2, counted from 0).\n\n` +
				'Of 5 messages: 2 delivered (items 0-1), 1 failed (item 2), 2 not tried (items 3-4).\n\n' +
				'Running the workflow again sends the 2 delivered ones again. To send only the rest: Settings → On Error → Continue (using error output).',
		);
	});

	it.each([
		[
			1,
			102404,
			'from alarm-bot to the account 5001 (One-to-One; item 0, counted from 0).\n\nIs 5001 a team? Then choose its Conversation Type.',
		],
		[
			2,
			108404,
			'from alarm-bot to the team 5001 (Advanced Team; item 0, counted from 0).\n\nIs 5001 a super team or an account? Then choose its Conversation Type.',
		],
		[
			3,
			108404,
			'from alarm-bot to the super team 5001 (Super Team; item 0, counted from 0).\n\nIs 5001 an advanced team or an account? Then choose its Conversation Type.',
		],
		[2, 109404, 'from alarm-bot to the team 5001 (Advanced Team; item 0, counted from 0).'],
	])(
		'in a conversation of type %i, code %i: says who wrote to whom, and what the mistake may be',
		async (conversation_type, code, words) => {
			chat.neteaseIm.fail({ reply: { status: 200, body: { code, msg: 'refused' } } });
			const form = { ...conversationForm, sender_id: 'alarm-bot', receiver_id: '5001' };
			const { error } = await chat.conversation({ ...form, conversation_type });
			expect(error?.description?.split('\n\n').slice(1).join('\n\n')).toBe(
				`The message was ${words}`,
			);
		},
	);

	it('continue mode: the failed item says why, the others go on', async () => {
		chat.imkit.fail(refuseRoom, { when: ({ text }) => text.includes('text 1') });
		const sent = await chat.room({ ...roomForm, message: '={{ $json.text }}' }, texts(3), {
			onError: 'continueRegularOutput',
		});
		expect(sent.error).toBeUndefined();
		expect(jsonOf(sent)).toEqual([
			expect.objectContaining({ message: 'text 0' }),
			{
				error: {
					message: 'IMKIT refused: The specified room does not exist (ROOM_NOT_FOUND)',
					description: 'Check the room ID: open the room in IMKIT and copy its ID.',
					outcome: 'refused',
					httpCode: '404',
					serviceCode: 'ROOM_NOT_FOUND',
					cause: 'configuration-invalid',
					destination: ROOM,
				},
			},
			expect.objectContaining({ message: 'text 2' }),
		]);
	});

	it('error output: the failed item leaves there with its own input, the others by the first output', async () => {
		chat.imkit.fail(refuseRoom, { when: ({ text }) => text.includes('text 1') });
		const sent = await chat.room({ ...roomForm, message: '={{ $json.text }}' }, texts(3), {
			onError: 'continueErrorOutput',
		});
		expect(jsonOf(sent, 0).map(({ message }) => message)).toEqual(['text 0', 'text 2']);
		expect(sent.output('Send', 1)).toMatchObject([
			{
				json: { text: 'text 1', error: { message: expect.stringContaining('ROOM_NOT_FOUND') } },
				pairedItem: { item: 1 },
			},
		]);
	});

	it.each([
		['403', 'App Key', 'credential-invalid'],
		['414', 'App Key', 'credential-invalid'],
		['101303', 'region', 'credential-invalid'],
		['102404', 'registered', 'configuration-invalid'],
		['104404', 'friends', 'configuration-invalid'],
		['107451', 'antispam', 'configuration-invalid'],
		['108404', 'no such team', 'configuration-invalid'],
		['109404', 'not a member', 'configuration-invalid'],
	])('NetEase code %s: advice, code and cause', async (code, advice, cause) => {
		chat.neteaseIm.fail({
			reply: { body: { code: Number(code), msg: 'the words of NetEase', data: {} } },
		});
		const { error } = await chat.conversation(conversationForm);
		expect(error).toMatchObject({
			message: `NetEase IM refused: the words of NetEase (${code})`,
			failure: { cause },
			httpCode: '200',
		});
		expect(error?.description).toContain(advice);
		expect((error as { context?: IDataObject }).context).toMatchObject({
			data: { serviceCode: code },
		});
	});

	it('the editor is told after a run in which something failed', async () => {
		chat.imkit.fail(refuseRoom);
		const sent = await chat.room({ ...roomForm, message: '={{ $json.text }}' }, texts(4), {
			onError: 'continueErrorOutput',
		});
		expect(sent.hints('Send')).toMatchObject([
			{ type: 'warning', message: expect.stringContaining('1 of 4 messages failed') },
		]);
	});

	it('the editor is told nothing after a run in which everything went well', async () => {
		expect((await chat.room(roomForm)).hints('Send') ?? []).toEqual([]);
	});
});

describe('bad input is refused before anything is sent', () => {
	const tooLong = 'x'.repeat(5001);
	const many = Array.from({ length: 101 }, (_, id) => `user-${id}`);
	it.each<[string, Parameters, string]>([
		['an empty receiver', { receiver_id: '={{ "" }}' }, '"Receiver" is empty'],
		[
			'all that is missing, at once',
			{ sender_id: '={{ "" }}', receiver_id: '={{ "" }}', text: '={{ "" }}' },
			'These fields are empty: Sender, Receiver, Text',
		],
		[
			'a | inside a part',
			{ receiver_id: 'a|b' },
			'"Receiver" is "a|b"; an ID must not contain "|"',
		],
		[
			'a conversation ID of the wrong shape',
			{ conversationFrom: 'id', conversation_id: 'a|4|b' },
			'joined by "|"',
		],
		[
			'a text that is too long',
			{ text: tooLong },
			'"Text" has 5001 characters; the service takes at most 5000',
		],
		[
			'a push content that is too long',
			{ options: { push_config: { push_content: 'x'.repeat(501) } } },
			'"Options → Push → Content" has 501 characters; the service takes at most 500',
		],
		[
			'too many forced-push ids',
			{ conversation_type: 2, options: { push_config: { push_forcepush_ids: accounts(...many) } } },
			'has 101 entries; the service takes at most 100',
		],
		[
			'a payload that is no JSON',
			{ options: { push_config: { push_payload: '{a:1}' } } },
			'"Options → Push → Payload (JSON)" is not valid JSON',
		],
		[
			'extra fields that are no JSON',
			{ options: { extraBody: '{' } },
			'"Options → Extra Body Fields (JSON)" is not valid JSON',
		],
		['a picture without link', { message_type: 1, fileUrl: '' }, '"Link" is empty'],
		[
			'a picture without attachment',
			{ message_type: 1, fileFrom: 'fields' },
			'"Options → Attachment" is empty',
		],
		[
			'a custom message that is no object',
			{ message_type: 100, text: '', attachment: '[1]' },
			'"Attachment (JSON)" must be a JSON object',
		],
		[
			'a custom message that is still the example of the form',
			{
				message_type: 100,
				attachment: '{"type":"order-card","data":{"orderId":"A-1024","status":"example"}}',
			},
			'"Attachment (JSON)" is still the example',
		],
		[
			'a message nobody would see',
			{ options: { sender_no_sense: true, receiver_no_sense: true } },
			'nobody would see the message',
		],
		[
			'an option of teams in a one-to-one talk',
			{ conversation_type: '={{ 1 }}' as never, options: { team_option: { mark_as_read: true } } },
			'"Options → Team" does not apply when "Conversation Type" is "One-to-One"',
		],
		[
			'an option of teams for a ready one-to-one ID',
			{
				conversationFrom: 'id',
				conversation_id: 'a|1|b',
				options: { team_option: { mark_as_read: true } },
			},
			'"Options → Team" does not apply when "Conversation Type" is "One-to-One"',
		],
		[
			'a failing expression',
			{ text: "={{ $('Nowhere').item.json.text }}" },
			"Referenced node doesn't exist",
		],
		[
			'a message type that does not exist',
			{ message_type: '={{ 5 }}' as never },
			'"Message Type" is 5; it must be one of',
		],
	])('%s', async (_name, form, words) => {
		const sent = await chat.conversation({ ...conversationForm, ...form } as Parameters, [{}], {
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(sent)[0].error).toMatchObject({
			message: expect.stringContaining(words),
			outcome: 'refused',
		});
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it('bad input of one item keeps no other from being sent', async () => {
		const input = [{ text: 'a' }, { text: '' }, { text: 'c' }, {}];
		const sent = await chat.room(
			{ ...roomForm, message: "={{ $json.text ?? $('Nowhere').item.json.text }}" },
			input,
			{ onError: 'continueErrorOutput' },
		);
		expect(jsonOf(sent, 0).map(({ message }) => message)).toEqual(['a', 'c']);
		expect(jsonOf(sent, 1).map(({ error }) => error)).toMatchObject([
			{ message: '"Message" is empty', field: 'Message' },
			{ message: "Referenced node doesn't exist", field: 'Message' },
		]);
		expect(chat.imkit.requests).toHaveLength(2);
	});

	it('a bad delivery setting fails every item and sends nothing', async () => {
		const form = { ...roomForm, delivery: { maxInFlight: 0 } };
		const sent = await chat.room(form, texts(2), { onError: 'continueErrorOutput' });
		expect(jsonOf(sent, 1)).toHaveLength(2);
		expect(jsonOf(sent, 1)[0].error).toMatchObject({
			message: '"Max in Flight" is 0; the least is 1',
		});
		expect(chat.imkit.requests).toEqual([]);
	});
});

describe('a credential that cannot work', () => {
	const run = async (credential: IDataObject, delivery: IDataObject = {}) =>
		await chat.engine.run(
			workflowOf('sendRoomMessage', { ...roomForm, delivery } as Parameters, {
				onError: 'continueErrorOutput',
			}),
			{
				credentials: {
					...chat.credentials,
					imkitApi: { ...chat.imkit.credential, ...credential } as never,
				},
				input: [{}, {}],
			},
		);

	it.each([
		['ftp://example.com', 'is not a web address'],
		['user:hunter2@app.imkit.io', 'is not a web address'],
		['htps://user:hunter2@app.imkit.io/x?token=hunter2', 'is not a web address'],
		['sk-hunter2', 'is not a web address'],
		['https://user:hunter2@app.imkit.io', 'contains a user name or password'],
		['http://example.com', 'not encrypted'],
		['', 'The address is empty'],
	])(
		'%j is refused with words, for every item, before anything is sent',
		async (baseUrl, words) => {
			const sent = await run({ baseUrl });
			expect(jsonOf(sent, 1).map(({ error }) => error)).toMatchObject([
				{ message: expect.stringContaining(words), field: 'Credential' },
				{ message: expect.stringContaining(words), field: 'Credential' },
			]);
			expect(JSON.stringify(jsonOf(sent, 1))).not.toContain('hunter2');
		},
	);

	it('an empty key is said to be empty, and nothing is sent', async () => {
		expect(jsonOf(await run({ apiKey: ' ' }), 1)[0].error).toMatchObject({
			message: expect.stringContaining('The API key is empty'),
		});
		expect(chat.imkit.requests).toEqual([]);
	});

	it('a wrong key fails the item as a matter of the credential, without showing the key', async () => {
		const [failed] = jsonOf(await run({ apiKey: 'wrong-key-1234' }), 1);
		expect(failed).toMatchObject({
			error: { httpCode: '401', serviceCode: 'INVALID_API_KEY', cause: 'credential-invalid' },
		});
		expect(JSON.stringify(failed)).not.toContain('wrong-key-1234');
	});

	it('a host that does not exist is named, and the message counts as not delivered', async () => {
		const sent = await run({ baseUrl: 'https://no-such-host.invalid' }, { maxRetries: 0 });
		expect(jsonOf(sent, 1)[0]).toMatchObject({
			error: {
				message: expect.stringContaining('https://no-such-host.invalid cannot be reached'),
				outcome: 'refused',
				cause: 'temporarily-unavailable',
			},
		});
	});

	it('slashes and blanks in the base URL do no harm', async () => {
		const sent = await run({ baseUrl: ` ${chat.imkit.url}//\n` });
		expect(jsonOf(sent, 0)).toHaveLength(2);
		expect(chat.imkit.requests[0].url).toBe('/messages');
	});
});

describe('no secret gets out', () => {
	it('not in errors, not in failed items, not to where a redirect points', async () => {
		const elsewhere = await startImkit();
		const secrets = [chat.imkit.credential.apiKey, chat.neteaseIm.credential.appSecret] as string[];
		const redirect = { status: 307, headers: { location: `${elsewhere.url}/messages` }, body: '' };
		const faults = [
			{ reply: redirect },
			{ reply: { status: 401, body: { error: 'INVALID_API_KEY', message: 'no' } } },
			{ hangUp: 'beforeRead' as const },
			{ reply: { status: 502, body: '<html>' } },
		];
		for (const fault of faults) {
			for (const service of [chat.imkit, chat.neteaseIm]) service.fail(fault, { times: 2 });
			for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
				const executions = [
					await chat.room({ ...roomForm, delivery: { maxRetries: 0 } }, [{}], { onError }),
					await chat.conversation({ ...conversationForm, delivery: { maxRetries: 0 } }, [{}], {
						onError,
					}),
				];
				for (const { run, error } of executions) {
					const everything = JSON.stringify([
						run,
						error,
						error?.message,
						error?.stack,
						error?.cause,
					]);
					const checkSums = chat.neteaseIm.requests.map(
						({ headers }) => headers.checksum as string,
					);
					for (const secret of [...secrets, ...checkSums]) expect(everything).not.toContain(secret);
				}
			}
		}
		expect(elsewhere.requests).toEqual([]);
		await elsewhere.close();
	});
});

describe('the test of a credential', () => {
	it('is green on a right one', async () => {
		for (const type of ['imkitApi', 'neteaseImApi'] as const) {
			expect(await testCredential(chat.engine, type, chat.credentials[type])).toMatchObject({
				status: 'OK',
			});
		}
		expect(chat.imkit.requests[0]).toMatchObject({ method: 'GET', url: '/admin/connection-count' });
		expect(chat.neteaseIm.requests[0]).toMatchObject({
			method: 'GET',
			url: expect.stringContaining('/im/v2/accounts?account_ids='),
		});
	});

	it.each([
		[
			'imkitApi',
			{ apiKey: 'wrong' },
			'IMKIT refused: The provided API key is invalid or expired (INVALID_API_KEY). Check the API key',
		],
		['neteaseImApi', { appSecret: 'wrong' }, 'Check App Key, App Secret and region'],
		['neteaseImApi', { appKey: 'wrong' }, 'Check App Key, App Secret and region'],
		['imkitApi', { baseUrl: 'http://127.0.0.1:1' }, 'cannot be reached'],
		['imkitApi', { baseUrl: 'not a url' }, 'is not a web address'],
		['neteaseImApi', { backupUrl: 'htps://user:hunter2@h?token=hunter2' }, 'is not a web address'],
		['neteaseImApi', { appSecret: '' }, 'is empty'],
	] as const)('%s %j: red, with words', async (type, wrong, words) => {
		const result = await testCredential(chat.engine, type, { ...chat.credentials[type], ...wrong });
		expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining(words) });
		expect(result.message).not.toContain('hunter2');
	});

	it.each([
		['a refusal under HTTP 200', { body: { RC: 403, RM: 'Forbidden' } }, 'Forbidden'],
		['a page of somebody else', { body: '<html>Welcome</html>' }, 'not a reply of IMKIT'],
		['a page that is not there', { status: 404, body: '<html>Not here</html>' }, 'HTTP 404'],
	])('is red on %s', async (_what, reply, words) => {
		const server = await startServerThatAlwaysSays(reply);
		const data = { ...chat.credentials.imkitApi, baseUrl: server.url };
		const result = await testCredential(chat.engine, 'imkitApi', data);
		await server.close();
		expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining(words) });
	});
});
