import type { IDataObject, OnError } from 'n8n-workflow';
import { common, ofNeteaseIm } from '../support/faultCases';
import type { FaultCase } from '../support/faultMatrix';
import { Chat, conversationForm, jsonOf, ROOM, roomForm, type Settings } from '../support/chat';
import { startReceiver, type Receiver } from '../support/receiver';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const SERVICES = ['imkit', 'neteaseIm'] as const;
type ServiceName = (typeof SERVICES)[number];

const COUNT = 6;

/** Sends messages, and gives them as they come out of the node that sent them. */
async function sent(
	service: ServiceName,
	count = COUNT,
	lanes = 3,
	on = chat,
): Promise<IDataObject[]> {
	const input = Array.from({ length: count }, (_, item) => ({ to: `to-${item % lanes}` }));
	const execution =
		service === 'imkit'
			? await on.room({ ...roomForm, room: '={{ $json.to }}' }, input)
			: await on.conversation({ ...conversationForm, receiver_id: '={{ $json.to }}' }, input);
	on[service].requests.length = 0;
	return jsonOf(execution);
}

const NODES = { imkit: 'recallRoomMessage', neteaseIm: 'recallConversationMessage' };
const asItCame = { messageFrom: 'message', message: '={{ $json }}' };

async function recall(
	service: ServiceName,
	messages: IDataObject[],
	{
		form = {},
		settings = {},
		chat: on = chat,
	}: { form?: IDataObject; settings?: Settings; chat?: Chat } = {},
) {
	const type = service === 'neteaseIm' ? { type: 2 } : {};
	const filled = { ...asItCame, ...type, ...form } as never;
	return await on.node(NODES[service], filled, messages, settings);
}

const stillThere = (service: ServiceName) =>
	chat[service].accepted.filter(({ recalledAt }) => recalledAt === undefined).length;

const failure = async (run: ReturnType<typeof recall>) => {
	const { error } = await run;
	return `${error?.message} ${error?.description}`;
};

describe.each(SERVICES)('recalling what came out of a send node of %s', (service) => {
	it('takes every message back, one item for each, and says which', async () => {
		const messages = await sent(service);
		const execution = await recall(service, messages);
		expect(execution.error).toBeUndefined();
		expect(stillThere(service)).toBe(0);
		const id = service === 'imkit' ? '_id' : 'message_server_id';
		expect(jsonOf(execution).map((json) => [json[id], json.recalled])).toEqual(
			messages.map((message) => [message[id], true]),
		);
		expect(execution.output('Send').map(({ pairedItem }) => pairedItem)).toEqual(
			messages.map((_, item) => ({ item })),
		);
	});

	it('a lost answer is tried again, and "no such message" then means recalled', async () => {
		const messages = await sent(service, 1);
		chat[service].fail({ hangUp: 'afterAccept' });
		const execution = await recall(service, messages);
		expect(jsonOf(execution)).toMatchObject([{ recalled: true, alreadyRecalled: true }]);
		expect(chat[service].requests).toHaveLength(2);
	});

	it('the same under Retry On Fail, where the answer was lost in an earlier try', async () => {
		const messages = await sent(service, 1);
		chat[service].fail({ accept: true, reply: { status: 502, body: '' } });
		const execution = await recall(service, messages, {
			form: { delivery: { maxRetries: 0 } },
			settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
		});
		expect(jsonOf(execution)).toMatchObject([{ recalled: true, alreadyRecalled: true }]);
	});

	it('"no such message" at first is a refusal, with the advice to check it', async () => {
		const messages = await sent(service, 1);
		await recall(service, messages);
		expect(await failure(recall(service, messages))).toMatch(
			/refused: .*(107404|MESSAGE_NOT_FOUND).*Check the/,
		);
	});

	it('a failed item names no message: nothing is sent, and it is told what to recall', async () => {
		const failed = { error: { message: 'refused', outcome: 'refused' } };
		const words = await failure(recall(service, [failed]));
		expect(words).toContain('"Message (JSON)" is no message but a failed item');
		expect(await failure(recall(service, [{ text: 'hi' }]))).toContain('names no message');
		expect(chat[service].requests).toEqual([]);
	});

	it('nor does one that n8n laid over the message that came in: that one stays, unless it is meant', async () => {
		const messages = await sent(service, 1);
		chat[service].fail({
			reply: { status: 404, body: { RC: 404, RM: 'no', code: 108404, msg: 'no', data: {} } },
		});
		const goesOn: Settings = { onError: 'continueErrorOutput' };
		const answered = await (service === 'imkit'
			? chat.room(roomForm, messages, goesOn)
			: chat.conversation(conversationForm, messages, goesOn));
		const failed = jsonOf(answered, 1);
		expect(failed).toMatchObject([{ ...messages[0], error: { outcome: 'refused' } }]);
		chat[service].requests.length = 0;

		const words = await failure(recall(service, failed));
		expect(words).toContain('"Message (JSON)" is no message but a failed item');
		expect(chat[service].requests).toEqual([]);
		const [, expression] = /fill in (\{\{.*\}\})\./.exec(words) ?? [];
		const form = { message: `=${expression}` };
		expect(jsonOf(await recall(service, failed, { form }))).toMatchObject([{ recalled: true }]);
	});

	it('what stays in doubt is told as recalled or not, never as delivered', async () => {
		const messages = await sent(service, 2, 1);
		chat[service].fail({ reply: { status: 502, body: '' } }, { times: Infinity });
		const words = await failure(
			recall(service, messages, { form: { delivery: { maxRetries: 0 } } }),
		);
		expect(words).toContain('the message may have been recalled');
		expect(words).toContain('1 may have been recalled, because the answer was lost (item 0)');
		expect(words).not.toContain('delivered');
	});
});

describe('the whole item of a trigger', () => {
	let receivers: Receiver[] = [];
	afterEach(async () => {
		for (const receiver of receivers) await receiver.close();
		receivers = [];
		chat.neteaseIm.copies = {};
	});

	/** What a trigger puts out when somebody writes with an app. */
	async function heard(service: ServiceName): Promise<IDataObject> {
		const { engine, credentials } = chat;
		const rooms = { room: [{ room: { __rl: true, mode: 'id', value: ROOM } }] };
		const receiver = await startReceiver(engine, {
			node: service === 'imkit' ? 'imkitTrigger' : 'neteaseImTrigger',
			parameters: (service === 'imkit' ? { rooms, replaceExisting: true } : {}) as never,
			credentials,
		});
		receivers.push(receiver);
		await receiver.activate();
		chat.neteaseIm.copies = { url: receiver.url };
		await (service === 'imkit'
			? chat.imkit.write(ROOM, 'user-a', { message: 'Hello' })
			: chat.neteaseIm.write('alice|1|bob', { text: 'Hello' }));
		const [{ json }] = receiver.items;
		expect(json).toHaveProperty('reply');
		chat[service].requests.length = 0;
		return json;
	}

	it.each(SERVICES)('of %s is recalled as it is', async (service) => {
		const item = await heard(service);
		const execution = await recall(service, [item]);
		expect(execution.error).toBeUndefined();
		expect(jsonOf(execution)).toMatchObject([{ recalled: true }]);
		expect(stillThere(service)).toBe(0);
	});

	it.each(SERVICES)('of %s is answered and quoted as it is', async (service) => {
		const item = await heard(service);
		const imkit = { ...roomForm, options: { reply: '={{ $json }}' } };
		const thread = { thread_config: { thread_root: '={{ $json }}', thread_reply: '={{ $json }}' } };
		const execution =
			service === 'imkit'
				? await chat.room(imkit, [item])
				: await chat.conversation({ ...conversationForm, options: thread }, [item]);
		expect(execution.error).toBeUndefined();
		const [{ text }] = chat[service].requests.slice(-1);
		const { _id } = (item.data ?? {}) as IDataObject;
		expect(text).toContain(
			service === 'imkit' ? `"reply":"${_id}"` : `"message_server_id":${item.msgidServer}`,
		);
	});

	it('of IMKIT names its room also where the message in it does not', async () => {
		const { data, ...call } = await heard('imkit');
		const { room, ...message } = data as IDataObject;
		expect(room).toBe(ROOM);
		expect(jsonOf(await recall('imkit', [{ ...call, data: message }]))).toMatchObject([
			{ recalled: true, room: ROOM },
		]);
	});

	it('that tells of no message names none', async () => {
		const item = await heard('imkit');
		const joined = { ...item, event: 'JOIN_ROOM', data: { _id: ROOM, room: ROOM } };
		expect(await failure(recall('imkit', [joined]))).toContain('names no message');
		expect(chat.imkit.requests).toEqual([]);
	});
});

describe.each(SERVICES)('what other nodes of %s put out', (service) => {
	it('the item of an answered question is recalled as it is', async () => {
		const [message] = await sent(service, 1);
		const item = { data: { approved: true }, respondedAt: '2026-01-01T00:00:00.000Z', message };
		const [recalled] = jsonOf(await recall(service, [item]));
		const id = service === 'imkit' ? '_id' : 'message_server_id';
		expect(recalled).toMatchObject({ recalled: true, [id]: message[id] });
		expect(stillThere(service)).toBe(0);
	});

	it('of a batch: recalled where each message has an ID, or told what is missing', async () => {
		const [name, form] =
			service === 'imkit'
				? ['batchSendRoomMessage', { ...roomForm, batchTo: 'rooms', rooms: ['a', 'b'] }]
				: ['batchSendConversationMessage', { ...conversationForm, receiver_ids: ['a', 'b'] }];
		const messages = jsonOf(await chat.node(name, form as never));
		expect(messages).toHaveLength(2);
		if (service === 'imkit') {
			expect(await failure(recall(service, messages))).toContain('names no message: it has no _id');
			return;
		}
		expect(jsonOf(await recall(service, messages))).toMatchObject([
			{ recalled: true, receiver_id: 'a' },
			{ recalled: true, receiver_id: 'b' },
		]);
	});
});

describe('recalling by IDs', () => {
	it('in a room of IMKIT', async () => {
		const [{ _id, room }] = await sent('imkit', 1);
		await recall('imkit', [{}], { form: { messageFrom: 'ids', room, _id } });
		expect(chat.imkit.requests).toMatchObject([
			{ method: 'POST', url: `/rooms/${room}/message`, body: { _id, messageType: 'recall' } },
		]);
		expect(stillThere('imkit')).toBe(0);
	});

	it('in a conversation of NetEase IM, with every digit', async () => {
		const [{ message_server_id }] = await sent('neteaseIm', 1);
		const form = {
			messageFrom: 'ids',
			conversationFrom: 'id',
			conversation_id: 'service-desk|1|to-0',
			message_server_id,
		};
		await recall('neteaseIm', [{}], { form });
		const [{ method, url }] = chat.neteaseIm.requests;
		expect(method).toBe('DELETE');
		expect(decodeURIComponent(url)).toContain(
			`/service-desk|1|to-0/messages/${message_server_id}?type=2`,
		);
		expect(stillThere('neteaseIm')).toBe(0);
	});

	it('a number that lost digits is refused', async () => {
		const message = {
			message_server_id: Number('1989982127020812345'),
			sender_id: 'a',
			receiver_id: 'b',
		};
		expect(await failure(recall('neteaseIm', [{ ...message, conversation_type: 1 }]))).toContain(
			'its last digits may have been lost',
		);
		expect(chat.neteaseIm.requests).toEqual([]);
	});
});

describe('NetEase IM', () => {
	it('a message copy (消息抄送) and a message object of IMKIT with objects inside work as well', async () => {
		const [{ message_server_id, create_time }] = await sent('neteaseIm', 1);
		const copy = {
			convType: 'PERSON',
			fromAccount: 'service-desk',
			to: 'to-0',
			msgidServer: message_server_id,
			msgTimestamp: String(create_time),
		};
		expect(jsonOf(await recall('neteaseIm', [copy]))).toMatchObject([{ recalled: true }]);
		const [{ _id, room }] = await sent('imkit', 1);
		const hooked = { _id, room: { _id: room }, sender: { _id: 'system' } };
		expect(jsonOf(await recall('imkit', [hooked]))).toMatchObject([{ recalled: true }]);
	});

	it.each(['message_server_id', 'conversation_type', 'create_time', 'sender_id'])(
		'an object or a list in place of the %s is told as such, and nothing is sent',
		async (name) => {
			const [message] = await sent('neteaseIm', 1);
			for (const odd of [{ toString: 1 }, [{ toString: 1 }], { value: 1 }]) {
				const words = await failure(recall('neteaseIm', [{ ...message, [name]: odd }]));
				expect(words).toContain('"Message (JSON)');
				expect(words).not.toContain('fault of this node');
			}
			expect(chat.neteaseIm.requests).toEqual([]);
		},
	);

	it('every digit counts also where the message comes as JSON text', async () => {
		const [{ message_server_id, ...message }] = await sent('neteaseIm', 1);
		const text = JSON.stringify(message).replace('{', `{"message_server_id":${message_server_id},`);
		const form = { message: '={{ $json.text }}' };
		expect(jsonOf(await recall('neteaseIm', [{ text }], { form }))).toMatchObject([
			{ recalled: true, message_server_id },
		]);
	});

	it('after the time for both sides: refused in words, unless asked to, then in both spellings', async () => {
		const messages = await sent('neteaseIm', 1);
		const { now } = chat.neteaseIm;
		chat.neteaseIm.recallWindowMs = -1;
		try {
			expect(await failure(recall('neteaseIm', messages))).toMatch(
				/107314.*The time for recalling this message is over/,
			);
			const options = { ignore_revoke_time: true };
			expect(jsonOf(await recall('neteaseIm', messages, { form: { options } }))).toMatchObject([
				{ recalled: true },
			]);
			const { searchParams } = new URL(chat.neteaseIm.requests[1].url, 'http://x');
			expect(Object.fromEntries(searchParams)).toEqual({
				type: '2',
				message_time: String(messages[0].create_time),
				ingore_revoke_time: '1',
				ignore_revoke_time: '1',
			});
		} finally {
			chat.neteaseIm.recallWindowMs = 120_000;
			chat.neteaseIm.now = now;
		}
	});

	it.each([
		[107303, 'Only the sender may recall'],
		[107315, 'may not be recalled'],
		[414, 'antispam service had stopped cannot be recalled'],
	])('the refusal %d is told in words', async (code, words) => {
		const messages = await sent('neteaseIm', 1);
		chat.neteaseIm.fail({ reply: { body: { code, msg: 'no', data: {} } } });
		expect(await failure(recall('neteaseIm', messages))).toContain(words);
	});

	it.each([null, undefined, {}, ''])('a success whose data is %j counts', async (data) => {
		const messages = await sent('neteaseIm', 1);
		chat.neteaseIm.fail({ accept: true, reply: { body: { code: 200, msg: 'success', data } } });
		expect(jsonOf(await recall('neteaseIm', messages))).toMatchObject([{ recalled: true }]);
		expect(chat.neteaseIm.requests).toHaveLength(1);
	});

	it('in a super team only both sides can be taken: refused before anything is sent', async () => {
		const [message] = await sent('neteaseIm', 1);
		const inSuperTeam = { ...message, conversation_type: 3, receiver_id: '6001' };
		const words = await failure(recall('neteaseIm', [inSuperTeam], { form: { type: 1 } }));
		expect(words).toContain('only be recalled on both sides');
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it('every option goes into the address as it is', async () => {
		const [message] = await sent('neteaseIm', 1);
		const options = {
			attach: '{"reason":"wrong price"}',
			check_team_member_valid: false,
			description: 'The price was wrong & more',
			message_time: '1731234567890',
			push_content: '已撤回',
			push_payload: '{"pushTitle":"x"}',
			route_environment: 'staging',
		};
		const form = { options: { ...options, extraQuery: '{"new_field":"a b"}' } };
		await recall('neteaseIm', [message], { form });
		const { searchParams } = new URL(chat.neteaseIm.requests[0].url, 'http://x');
		expect(Object.fromEntries(searchParams)).toEqual({
			type: '2',
			...options,
			check_team_member_valid: 'false',
			new_field: 'a b',
		});
	});
});

describe('the query of a recall', () => {
	it('keeps every digit, and half an emoji eats nothing that follows it', async () => {
		const [message] = await sent('neteaseIm', 1);
		const extraQuery = '{"limit":9223372036854775807,"rate":1.10}';
		const options = { description: 'cut \ud83d here', attach: '\udc00b', extraQuery };
		await recall('neteaseIm', [message], { form: { options } });
		const { searchParams } = new URL(chat.neteaseIm.requests[0].url, 'http://x');
		expect(Object.fromEntries(searchParams)).toMatchObject({
			description: 'cut \ufffd here',
			attach: '\ufffdb',
			limit: '9223372036854775807',
			rate: '1.10',
		});
	});
});

describe.each(SERVICES)('%s: whatever goes wrong, nothing is claimed', (service) => {
	const cases = (service === 'imkit' ? common : { ...common, ...ofNeteaseIm }) as Record<
		string,
		FaultCase
	>;
	const MODES: OnError[] = ['stopWorkflow', 'continueErrorOutput'];

	// Recalling is safe to repeat at both services, so IMKIT fares as messages of NetEase IM do.
	it.each(Object.entries(cases))(
		'%s',
		async (_name, { fault, times = 1, delivery, neteaseIm: fate }) => {
			const one = async (onError: OnError) => {
				const chat = await Chat.start();
				try {
					await runWith(chat, onError);
				} finally {
					await chat.close();
				}
			};
			const runWith = async (chat: Chat, onError: OnError) => {
				const messages = await sent(service, COUNT, 3, chat);
				const [, unlucky] = messages;
				const id = String(unlucky._id ?? unlucky.message_server_id);
				chat[service].fail(fault, {
					times,
					when: ({ text, url }) => text.includes(id) || url.includes(id),
				});
				const execution = await recall(service, messages, {
					form: { delivery: delivery ?? {} },
					settings: { onError },
					chat,
				});
				const gone = chat[service].accepted.map(({ recalledAt }) => recalledAt !== undefined);
				if (execution.error) {
					expect(onError).toBe('stopWorkflow');
					expect(execution.error.description).toContain(
						fate === 'unknown' ? '1 may have been recalled' : '1 failed',
					);
					return;
				}
				const recalled = jsonOf(execution, 0);
				const failed = jsonOf(execution, 1);
				expect(recalled.length + failed.length).toBe(COUNT);
				expect(recalled.every((json) => json.recalled === true)).toBe(true);
				expect(failed.length).toBe(fate === 'delivered' ? 0 : 1);
				if (fate === 'delivered') expect(gone).toEqual(messages.map(() => true));
				if (fate === 'refused') expect(gone[1]).toBe(false);
			};
			await Promise.all(MODES.map(one));
		},
	);
});
