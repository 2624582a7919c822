import type { IDataObject } from 'n8n-workflow';
import type { BodyEntry, BodyParameter } from '../../nodes/form/bodyParameter';
import { sendRoomMessage } from '../../nodes/Imkit/SendRoomMessage/call';
import { sendConversationMessage } from '../../nodes/NeteaseIm/SendConversationMessage/call';
import { accounts, users } from '../support/boxes';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const CONVERSATION = `/im/v2/conversations/${encodeURIComponent('service-desk|1|customer-42')}/messages`;

/** What an option is nothing without. */
const needed: Record<string, IDataObject> = {
	target_option: { receiver_account_ids: accounts('on-call-7') },
};

/** Every single option of an `options` collection, as the object a user gets who adds only that one. */
function singleOptions(
	parameters: BodyParameter[],
	valuesOf = sampleValues,
): Array<[string, IDataObject, number]> {
	const options = parameters.find(({ name }) => name === 'options')?.options as BodyParameter[];
	const walk = (option: BodyParameter, type: number): Array<[string, IDataObject, number]> => {
		const { show, hide } = option.displayOptions ?? {};
		// Offered a second time, for ready conversation IDs; or for other message types, tested there.
		if (show?.['/conversationFrom']?.includes('id')) return [];
		if (show?.['/messageType'] && !show['/messageType'].includes('text')) return [];
		if (show?.['/message_type'] && !show['/message_type'].includes(0)) return [];
		if (hide?.['/messageType']?.includes('text') || hide?.['/message_type']?.includes(0)) return [];
		const fitting = (show?.['/conversation_type']?.[0] ?? type) as number;
		if (option.type === 'collection') {
			return (option.options as BodyParameter[])
				.flatMap((nested) => walk(nested, fitting))
				.map(([path, value, of]) => [
					`${option.name}.${path}`,
					{ [option.name]: { ...needed[option.name], ...value } },
					of,
				]);
		}
		return valuesOf(option).map((value) => [option.name, { [option.name]: value }, fitting]);
	};
	return options.filter(({ name }) => name !== 'extraBody').flatMap((option) => walk(option, 1));
}

function sampleValues(option: BodyParameter): IDataObject[string][] {
	if (option.type === 'boolean') return [true, false];
	if (option.type === 'number') return [7];
	if (option.name.startsWith('thread_')) return [{ sender_id: 'a', message_server_id: 12345 }];
	if (option.wire?.json === 'text') return [option.placeholder];
	if (option.type === 'json') return [JSON.parse(option.placeholder as string)];
	if (option.wire?.ids) return [idsOf(option, 'one', 'two')];
	return [option.placeholder ?? 'words'];
}

/** A list of ids as the form keeps it, each in a box of its own. */
function idsOf({ options }: BodyParameter, ...ids: string[]): IDataObject {
	const [{ name, values }] = options as [BodyEntry];
	return { [name]: ids.map((id) => ({ [values[0].name]: id })) };
}

/** The same as it is sent: for the boxes, the list. */
function asSent(options: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(options), (_name, value) => {
		const boxes = value?.user ?? value?.account;
		return boxes ? boxes.map(({ id }: { id: string }) => id) : value;
	});
}

/** What the editor puts there when somebody adds the option; a switch has no empty state. */
function emptyValues(option: BodyParameter): IDataObject[string][] {
	if (option.type === 'boolean' || option.wire?.filledIn) return [];
	return [option.default as IDataObject[string]];
}

/** The same for options without which another message would go out than the one meant. */
function emptyPurposes(option: BodyParameter): IDataObject[string][] {
	if (!option.wire?.filledIn) return [];
	// What somebody leaves who deletes the whole message that the field begins with.
	return [option.wire.json === 'objectOrId' ? '' : (option.default as IDataObject[string])];
}

describe('each option alone reaches the wire exactly', () => {
	it.each(singleOptions(sendRoomMessage.parameters))('IMKIT %s: %j', async (_path, options) => {
		const form = { ...roomForm, message: '@one @two Your order has been shipped' };
		const { addMentions, ...sent } = asSent(options);
		await chat.room({ ...form, options } as Parameters);
		expect(chat.imkit.requests[0].body).toEqual({ ...form, ...sent });
		expect([true, false, undefined]).toContain(addMentions);
	});

	it.each(singleOptions(sendConversationMessage.parameters))(
		'NetEase %s: %j',
		async (_path, options, conversation_type) => {
			await chat.conversation({ ...conversationForm, conversation_type, options } as Parameters);
			const [{ body }] = chat.neteaseIm.requests;
			const { attachment, sub_type, ...sent } = asSent(options);
			const { message_client_id = expect.any(String), ...objects } = sent;
			expect(body).toEqual({
				message: {
					message_type: 0,
					text: conversationForm.text,
					message_client_id,
					...(attachment !== undefined && { attachment }),
					...(sub_type !== undefined && { sub_type }),
				},
				...objects,
			});
		},
	);
});

describe('an option that was added and not filled in sends nothing', () => {
	it.each(singleOptions(sendRoomMessage.parameters, emptyValues))(
		'IMKIT %s: %j',
		async (_path, options) => {
			await chat.room({ ...roomForm, options } as Parameters);
			expect(chat.imkit.requests[0].body).toEqual(roomForm);
		},
	);

	it.each(singleOptions(sendConversationMessage.parameters, emptyValues))(
		'NetEase %s: %j',
		async (_path, options, conversation_type) => {
			await chat.conversation({ ...conversationForm, conversation_type, options } as Parameters);
			const { message_client_id, ...message } = chat.neteaseIm.requests[0].body.message;
			expect(message_client_id).toMatch(/^.+$/);
			expect(chat.neteaseIm.requests[0].body).toEqual({ message: expect.anything() });
			expect(message).toEqual({ message_type: 0, text: conversationForm.text });
		},
	);
});

describe('an option that says to whom, in answer to what or under which name, left empty by hand: nothing is sent', () => {
	it.each(singleOptions(sendRoomMessage.parameters, emptyPurposes))(
		'IMKIT %s: %j',
		async (_path, options) => {
			const sent = await chat.room({ ...roomForm, options } as Parameters);
			expect(sent.error?.message).toMatch(/^"Options → .+" was added, but is empty$/);
			expect(chat.imkit.requests).toEqual([]);
		},
	);

	it.each([
		...singleOptions(sendConversationMessage.parameters, emptyPurposes),
		['thread_config', { thread_config: {} }, 1] as const,
		['target_option', { target_option: {} }, 2] as const,
	])('NetEase %s: %j', async (_path, options, conversation_type) => {
		const sent = await chat.conversation({
			...conversationForm,
			conversation_type,
			options,
		} as Parameters);
		expect(sent.error?.message).toMatch(/^"Options → .+" was added, but is empty$/);
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it('an expression that gives nothing for it is as if it had not been added, and this is told', async () => {
		const items = [{ some: 'm1' }, {}, {}];
		const options = { reply: '={{ $json.some }}', mentions: users('={{ $json.nothing }}') };
		const inRoom = await chat.room({ ...roomForm, options }, items);
		expect(chat.imkit.requests.map(({ body }) => body)).toEqual([
			{ ...roomForm, reply: 'm1' },
			roomForm,
			roomForm,
		]);
		expect(inRoom.hints('Send').map(({ message }) => message)).toEqual([
			'"Options → Mentions" was empty for 3 items, so their messages do not have it.',
			'"Options → Reply To" was empty for 2 items, so their messages do not have it.',
		]);
		const nothing = '={{ $json.nothing }}';
		const inConversation = await chat.conversation({
			...conversationForm,
			options: { thread_config: { thread_reply: nothing }, message_client_id: nothing },
		});
		expect(Object.keys(chat.neteaseIm.requests[0].body)).toEqual(['message']);
		expect(inConversation.hints('Send').map(({ message }) => message)).toEqual([
			'"Options → Thread → Reply To" was empty for one item, so its message does not have it.',
			'"Options → Message Client ID" was empty for one item, so its message does not have it.',
		]);
	});

	it('what was filled in, and what was not added, is not told of', async () => {
		const options = { mentions: users('a'), reply: 'm1' };
		const sent = [await chat.room({ ...roomForm, options }), await chat.room(roomForm)];
		expect(sent.flatMap((execution) => execution.hints('Send'))).toEqual([]);
	});
});

describe('an option that keeps a message from some, whose expression gives nothing: nothing is sent', () => {
	const nothing = '={{ $json.nothing }}';
	const toSome = { receiver_account_ids: accounts('on-call-7') };

	it.each<[string, number, IDataObject]>([
		['Target Members → Receivers', 2, { target_option: { inclusive: true } }],
		['Target Members → Receivers', 2, { target_option: { check_team_member_valid: true } }],
		[
			'Target Members → Receivers',
			2,
			{ target_option: { receiver_account_ids: accounts(nothing) } },
		],
		[
			'Target Members → Receivers',
			2,
			{ target_option: { receiver_account_ids: accounts('={{ [] }}', nothing) } },
		],
		[
			'Target Members → Receivers 2 → Account ID',
			2,
			{ target_option: { inclusive: false, receiver_account_ids: accounts('a', nothing, 'b') } },
		],
		[
			'Target Members → Only These Accounts',
			2,
			{ target_option: { ...toSome, inclusive: nothing } },
		],
		['One-to-One → Check Friend', 1, { p2p_option: { check_friend: nothing } }],
		['Hide From Sender', 1, { sender_no_sense: nothing }],
		['Hide From Receiver', 1, { receiver_no_sense: nothing }],
	])('%s, Conversation Type %i: %j', async (field, conversation_type, options) => {
		const ready = `service-desk|${conversation_type}|5001`;
		for (const to of [
			{ conversation_type, receiver_id: '5001' },
			{ conversationFrom: 'id', conversation_id: ready },
		]) {
			const sent = await chat.conversation({ ...conversationForm, ...to, options } as Parameters);
			expect(sent.error?.message).toBe(`"Options → ${field}" is empty`);
		}
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['One-to-One → Check Friend', { p2p_option: { check_friend: nothing } }],
		['Hide From Receiver', { receiver_no_sense: nothing }],
	])('in a batch, %s: %j', async (field, options) => {
		const { sender_id, message_type, text } = conversationForm;
		const form = { sender_id, message_type, text, receiver_ids: ['customer-42'], options };
		const sent = await chat.node('batchSendConversationMessage', form as Parameters);
		expect(sent.error?.message).toBe(`"Options → ${field}" is empty`);
		expect(chat.neteaseIm.requests).toEqual([]);
	});
});

describe('each fact about a file that the form gives', () => {
	const attachment = (
		sendConversationMessage.parameters.find(({ name }) => name === 'options')
			?.options as BodyParameter[]
	).find(({ name }) => name === 'attachment') as BodyParameter;

	it.each(
		(attachment.options as BodyParameter[]).flatMap(({ displayOptions, ...field }) =>
			((displayOptions?.show?.['/message_type'] ?? [1, 2, 3, 6]) as number[]).map(
				(type) => [field.name, type, sampleValues(field)[0]] as const,
			),
		),
	)('%s reaches the wire with message type %i: %j', async (name, message_type, value) => {
		const form = { ...conversationForm, message_type, fileFrom: 'fields' };
		const options = { attachment: { [name]: value } };
		await chat.conversation({ ...form, options } as Parameters);
		expect(chat.neteaseIm.requests[0].body.message.attachment).toMatchObject({ [name]: value });
	});

	it('stays away from a text', async () => {
		const options = { attachment: { name: 'invoice.pdf' } };
		await chat.conversation({ ...conversationForm, options });
		expect(chat.neteaseIm.requests[0].body.message).not.toHaveProperty('attachment');
	});
});

describe('words for a message of one type', () => {
	it('do not ride along under another name when the type changes', async () => {
		const left = { ...roomForm, messageType: 'sticker', sticker: 'happy-01' };
		await chat.room({ ...left, message: 'What the text message said' });
		expect(chat.imkit.requests[0].body).toMatchObject({ message: 'sticker' });
		await chat.conversation({
			...conversationForm,
			message_type: 100,
			attachment: '{"order":1}',
			text: 'What the text message said',
		});
		expect(chat.neteaseIm.requests[0].body.message).not.toHaveProperty('text');
	});

	it('are a caption or a description among the options', async () => {
		const sticker = { ...roomForm, messageType: 'sticker', sticker: 'happy-01' };
		await chat.room({ ...sticker, options: { message: 'Thanks', mentions: users('a') } });
		expect(chat.imkit.requests[0].body).toMatchObject({ message: '@a Thanks' });
		await chat.conversation({
			...conversationForm,
			message_type: 100,
			attachment: '{"order":1}',
			options: { text: 'Order card' },
		});
		expect(chat.neteaseIm.requests[0].body.message).toMatchObject({ text: 'Order card' });
	});
});

describe('a form in which only the required fields are filled in', () => {
	it('sends nothing else to IMKIT', async () => {
		await chat.room(roomForm);
		expect(chat.imkit.requests[0]).toMatchObject({ method: 'POST', url: '/messages' });
		expect(chat.imkit.requests[0].body).toEqual(roomForm);
	});

	it('sends nothing else to NetEase IM, but the id that keeps a message from arriving twice', async () => {
		await chat.conversation(conversationForm);
		const [request] = chat.neteaseIm.requests;
		expect(request).toMatchObject({ method: 'POST', url: CONVERSATION });
		expect(request.body).toEqual({
			message: {
				message_type: 0,
				text: conversationForm.text,
				message_client_id: expect.any(String),
			},
		});
	});
});

describe('what users give besides plain values', () => {
	it('options from expressions: lists, objects, switches', async () => {
		await chat.room(
			{
				...roomForm,
				options: {
					mentions: users('={{ $json.people }}'),
					addMentions: '={{ false }}',
					push: '={{ $json.loud }}',
					extraBody: '={{ $json.extra }}',
				},
			},
			[{ people: ['a', 'b'], loud: false, extra: { extra: { orderId: 1 } } }],
		);
		expect(chat.imkit.requests[0].body).toEqual({
			...roomForm,
			mentions: ['a', 'b'],
			push: false,
			extra: { orderId: 1 },
		});
	});

	it('an option whose expression gives nothing is as if it had not been added', async () => {
		await chat.room({
			...roomForm,
			options: { mentions: users('={{ $json.nobody }}'), push: '={{ $json.unset }}' },
		});
		expect(chat.imkit.requests[0].body).toEqual(roomForm);
	});

	it('ids that are numbers are sent as strings', async () => {
		await chat.room({ ...roomForm, room: '={{ $json.room }}', sender: '={{ $json.sender }}' }, [
			{ room: 1001, sender: 7 },
		]);
		expect(chat.imkit.requests[0].body).toMatchObject({ room: '1001', sender: '7' });
	});

	it('line breaks, quotes, emoji and Chinese arrive as they are', async () => {
		const message = '第一行\n"第二行" \\ 😀\t{{ not an expression }}';
		await chat.room({ ...roomForm, message: '={{ $json.message }}' }, [{ message }]);
		expect(chat.imkit.requests[0].body.message).toBe(message);
	});

	it('extra fields win over the form and reach into its objects', async () => {
		await chat.conversation({
			...conversationForm,
			options: {
				push_config: { push_content: 'form' },
				extraBody: '{"push_config":{"push_content":"extra"},"message":{"new_field":1}}',
			},
		});
		expect(chat.neteaseIm.requests[0].body).toMatchObject({
			message: { text: conversationForm.text, new_field: 1 },
			push_config: { push_content: 'extra' },
		});
	});

	it('a custom message type of IMKIT is sent as it was typed', async () => {
		await chat.room({ ...roomForm, messageType: 'custom', customMessageType: 'order-card' });
		expect(chat.imkit.requests[0].body).toEqual({ ...roomForm, messageType: 'order-card' });
	});

	it.each([
		[
			'fields of the form',
			{
				message_type: 6,
				fileFrom: 'fields',
				options: { attachment: { url: 'https://x/y.png', size: 18 } },
			},
			{ url: 'https://x/y.png', size: 18 },
		],
		['JSON text', { message_type: 100, attachment: '{"order":{"id":1}}' }, { order: { id: 1 } }],
		[
			'an object from an expression',
			{ message_type: 100, attachment: '={{ { order: 1 } }}' },
			{ order: 1 },
		],
	])('an attachment as %s goes out as an object', async (_as, form, attachment) => {
		const { text, ...withoutText } = conversationForm;
		await chat.conversation({ ...withoutText, ...form } as Parameters);
		expect(chat.neteaseIm.requests[0].body.message.attachment).toEqual(attachment);
		expect(text).toBeDefined();
	});

	it('a ready conversation ID is percent-encoded as one segment of the path', async () => {
		await chat.conversation({
			...conversationForm,
			conversationFrom: 'id',
			conversation_id: 'a@b.c/d_-|2|8 9',
		});
		expect(chat.neteaseIm.requests[0].url).toBe(
			'/im/v2/conversations/a%40b.c%2Fd_-%7C2%7C8%209/messages',
		);
	});
});

describe('the replies', () => {
	it('ids beyond 2^53 come back with every digit, and fields nobody documented pass through', async () => {
		chat.neteaseIm.fail({
			accept: true,
			reply: {
				body: '{"code":200,"msg":"success","data":{"message_server_id":9223372036854775807,"create_time":1707035841692,"brand_new":[1]}}',
			},
		});
		const sent = await chat.conversation(conversationForm);
		expect(jsonOf(sent)).toEqual([
			{ message_server_id: '9223372036854775807', create_time: 1707035841692, brand_new: [1] },
		]);
	});

	it('an IMKIT sender that comes as an object passes through', async () => {
		chat.imkit.fail({
			accept: true,
			reply: { body: { RC: 0, RM: 'OK', result: { _id: 'm', sender: { _id: 'u' } } } },
		});
		expect(jsonOf(await chat.room(roomForm))).toEqual([{ _id: 'm', sender: { _id: 'u' } }]);
	});

	it('a message object with a field named error is not taken for a failed one', async () => {
		chat.imkit.fail({
			accept: true,
			reply: { body: { RC: 0, RM: 'OK', result: { _id: 'm', error: 'E' } } },
		});
		const sent = await chat.room(roomForm, [{}], {
			retryOnFail: true,
			waitBetweenTries: 0,
			onError: 'continueErrorOutput',
		});
		expect(jsonOf(sent)).toEqual([{ _id: 'm', messageError: 'E' }]);
		expect(chat.imkit.accepted).toHaveLength(1);
	});

	it('each item is paired with its input', async () => {
		const input = Array.from({ length: 5 }, (_, index) => ({ room: `room-${index % 2}` }));
		const sent = await chat.room({ ...roomForm, room: '={{ $json.room }}' }, input);
		expect(sent.output('Send').map(({ json, pairedItem }) => [json.room, pairedItem])).toEqual(
			input.map(({ room }, item) => [room, { item }]),
		);
	});

	it('without input there is no output and no request', async () => {
		const sent = await chat.room(roomForm, []);
		expect(sent.error).toBeUndefined();
		expect(chat.imkit.requests).toEqual([]);
	});
});
