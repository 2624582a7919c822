import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { sendRoomMessage } from '../../nodes/Imkit/SendRoomMessage/call';
import { sendConversationMessage } from '../../nodes/NeteaseIm/SendConversationMessage/call';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const CONVERSATION = `/im/v2/conversations/${encodeURIComponent('service-desk|1|customer-42')}/messages`;

/** Every single option of an `options` collection, as the object a user gets who adds only that one. */
function singleOptions(
	parameters: BodyParameter[],
	valuesOf = sampleValues,
): Array<[string, IDataObject, number]> {
	const options = parameters.find(({ name }) => name === 'options')?.options as BodyParameter[];
	const walk = (option: BodyParameter, type: number): Array<[string, IDataObject, number]> => {
		const { show } = option.displayOptions ?? {};
		// Offered a second time, for ready conversation IDs; or for other message types, tested there.
		if (show?.['/conversationFrom']?.includes('id')) return [];
		if (show?.['/messageType'] && !show['/messageType'].includes('text')) return [];
		const fitting = (show?.['/conversation_type']?.[0] ?? type) as number;
		if (option.type === 'collection') {
			return (option.options as BodyParameter[])
				.flatMap((nested) => walk(nested, fitting))
				.map(([path, value, of]) => [`${option.name}.${path}`, { [option.name]: value }, of]);
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
	if (option.typeOptions?.multipleValues) return [['one', 'two']];
	return [option.placeholder ?? 'words'];
}

/** What the editor puts there when somebody adds the option; a switch has no empty state. */
function emptyValues(option: BodyParameter): IDataObject[string][] {
	if (option.type === 'boolean' || option.wire?.filledIn) return [];
	return [option.default as IDataObject[string]];
}

/** The same for options without which another message would go out than the one meant. */
function emptyPurposes(option: BodyParameter): IDataObject[string][] {
	return option.wire?.filledIn ? [option.default as IDataObject[string]] : [];
}

describe('each option alone reaches the wire exactly', () => {
	it.each(singleOptions(sendRoomMessage.parameters))('IMKIT %s: %j', async (_path, options) => {
		const form = { ...roomForm, message: '@one @two Your order has been shipped' };
		const { addMentions, ...sent } = options;
		await chat.room({ ...form, options } as Parameters);
		expect(chat.imkit.requests[0].body).toEqual({ ...form, ...sent });
		expect([true, false, undefined]).toContain(addMentions);
	});

	it.each(singleOptions(sendConversationMessage.parameters))(
		'NetEase %s: %j',
		async (_path, options, conversation_type) => {
			await chat.conversation({ ...conversationForm, conversation_type, options } as Parameters);
			const [{ body }] = chat.neteaseIm.requests;
			const { message_client_id = expect.any(String), attachment, sub_type, ...objects } = options;
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

describe('an option that says to whom, or in answer to what, was added and left empty: nothing is sent', () => {
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

	it('an expression that gives nothing for it is as if it had not been added', async () => {
		const nothing = '={{ $json.nothing }}';
		await chat.room({ ...roomForm, options: { reply: nothing, mentions: nothing } });
		expect(chat.imkit.requests[0].body).toEqual(roomForm);
		await chat.conversation({
			...conversationForm,
			options: { thread_config: { thread_reply: nothing } },
		});
		expect(Object.keys(chat.neteaseIm.requests[0].body)).toEqual(['message']);
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
					mentions: '={{ $json.people }}',
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
			options: { mentions: '={{ $json.nobody }}', push: '={{ $json.unset }}' },
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
