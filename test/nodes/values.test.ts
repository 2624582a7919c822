import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { users } from '../support/boxes';
import { calls } from '../support/calls';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const LARGE = '9223372036854775807';
const given = '={{ $json.given }}';

/** What a run was refused with; nothing may have left for it. */
async function refusal(run: ReturnType<Chat['room']>): Promise<string> {
	const { error } = await run;
	expect([...chat.imkit.requests, ...chat.neteaseIm.requests]).toEqual([]);
	return `${error?.message}\n${error?.description}`;
}

describe('a choice that comes as text is the choice', () => {
	const place = { ...conversationForm, text: '', lat: 30.5, lng: 120.5, title: 'here' };

	it.each([4, '4', ' 4 ', '4.0', '\u30004\n'])(
		'message_type %j: a location has its place',
		async (type) => {
			await chat.conversation({ ...place, message_type: given }, [{ given: type }]);
			expect(chat.neteaseIm.requests[0].body.message).toMatchObject({
				message_type: 4,
				attachment: { lat: 30.5, lng: 120.5, title: 'here' },
			});
		},
	);

	it.each([
		['0', '"Text" is empty'],
		['1', '"Link" is empty'],
		['4', 'These fields are empty: Latitude, Longitude'],
		['100', '"Attachment (JSON)" is still the example'],
		['', '"Message Type" is empty'],
		[true, '"Message Type" is true; it must be one of'],
		['Location', '"Message Type" is "Location"; it must be one of'],
	])('message_type %j without what it needs is refused', async (type, words) => {
		const form = { ...conversationForm, text: '', message_type: given };
		expect(await refusal(chat.conversation(form, [{ given: type }]))).toContain(words);
	});

	it('a choice inside what a resource locator holds decides what applies, too', async () => {
		const held = { __rl: true, mode: 'id', value: '2' };
		const form = { ...conversationForm, conversation_type: given };
		await chat.conversation(form, [{ given: held }]);
		const [{ url }] = chat.neteaseIm.requests;
		expect(decodeURIComponent(url)).toContain('/service-desk|2|customer-42/');
	});

	it('conversation_type as text decides which options apply', async () => {
		const form = { ...conversationForm, conversation_type: given };
		const team = { ...form, options: { team_option: { mark_as_read: true } } };
		await chat.conversation(team, [{ given: '2' }]);
		expect(decodeURIComponent(chat.neteaseIm.requests[0].url)).toContain('service-desk|2|');
		chat.reset();
		expect(await refusal(chat.conversation(team, [{ given: ' 1' }]))).toContain(
			'does not apply when "Conversation Type" is "One-to-One"',
		);
	});

	it('messageType of IMKIT too', async () => {
		const form = { ...roomForm, messageType: given, latitude: 25, longitude: 121 };
		await chat.room(form, [{ given: ' location\n' }]);
		expect(chat.imkit.requests[0].body).toMatchObject({ messageType: 'location', latitude: 25 });
	});

	it.each([
		['card', { messageType: 'template', cardText: 'Well?' }, ' confirm '],
		['fileFrom', { messageType: 'file', originalUrl: 'https://example.com/a.pdf' }, ' link'],
	])(
		'%s, which takes no expression, hides what belongs to it: refused',
		async (name, form, value) => {
			const filled = { ...roomForm, ...form, [name]: value } as Parameters;
			expect(await refusal(chat.room(filled))).toMatch(
				/^"Link" is empty|^These fields are empty: Card Text, Buttons/,
			);
		},
	);
});

describe('an ID is what was meant, or nothing is sent', () => {
	it.each([
		['room', roomForm, 'Room'],
		['sender', roomForm, 'Sender'],
		['mentions', roomForm, 'Options → Mentions'],
		['reply', roomForm, 'Options → Reply To'],
		['sender_id', conversationForm, 'Sender'],
		['receiver_id', conversationForm, 'Receiver'],
		['message_client_id', conversationForm, 'Options → Message Client ID'],
	])('%s as a number that lost digits is refused', async (name, form, label) => {
		const filled = {
			...form,
			...(name in form
				? { [name]: given }
				: { options: { [name]: name === 'mentions' ? users(given) : given } }),
		};
		const send = (value: unknown) => {
			const input = [{ given: value }] as IDataObject[];
			return form === roomForm
				? chat.room(filled as Parameters, input)
				: chat.conversation(filled as Parameters, input);
		};
		const words = await refusal(send(Number(LARGE)));
		expect(words).toContain(`"${label}" is the number 9223372036854776000`);
		expect(words).toContain('Give it as text where it comes from');
		for (const wrong of [true, { id: 'x' }, 1.5, 'half \ud83d']) {
			expect(await refusal(send(wrong))).toContain(`"${label}"`);
		}
		await send(` \ufeff\u3000${LARGE}\u200b\n`);
		const [request] = [...chat.imkit.requests, ...chat.neteaseIm.requests];
		const onWire = decodeURIComponent(request.url) + request.text;
		expect(onWire).toMatch(new RegExp(`["/|]${LARGE}["/|]`));
	});

	it('a link loses the blanks around it, and is never an object written out', async () => {
		const url = 'https://example.com/a.png';
		const picture = { originalUrl: given, thumbnailUrl: given, width: 1, height: 1 };
		const form = { ...roomForm, messageType: 'image', images: { picture: [picture] } };
		await chat.room(form, [{ given: ` \ufeff${url}\n` }]);
		expect(chat.imkit.requests[0].body.images).toEqual([
			{ originalUrl: url, thumbnailUrl: url, width: 1, height: 1 },
		]);
		const fields = { ...conversationForm, message_type: 6, fileFrom: 'fields' };
		const attached = { ...fields, options: { attachment: { url: given } } };
		await chat.conversation(attached, [{ given: `${url}\u200b` }]);
		expect(chat.neteaseIm.requests[0].body.message.attachment).toEqual({ url });
		chat.reset();
		expect(await refusal(chat.room(form, [{ given: { url } }]))).toContain(
			'Link" must be one link, but is {"url":',
		);
		expect(await refusal(chat.room(form, [{ given: '\u3000\n' }]))).toContain('Link" is empty');
	});

	it.each([
		['dur', 2, 1.5],
		['size', 6, 0.5],
		['width', 1, 100.25],
		['height', 3, '7.5'],
	])('%s of a file is a whole number', async (name, message_type, value) => {
		const form = { ...conversationForm, message_type, fileFrom: 'fields' };
		const options = { attachment: { url: 'https://example.com/a', [name]: given } };
		expect(await refusal(chat.conversation({ ...form, options }, [{ given: value }]))).toContain(
			'must be a whole number',
		);
	});

	it('a subtype begins at 1', async () => {
		const form = { ...conversationForm, options: { sub_type: given } };
		expect(await refusal(chat.conversation(form, [{ given: 0 }]))).toContain(
			'"Options → Subtype" is 0; the least is 1',
		);
	});

	it('dollar signs stand around the name of a placeholder, never in it', async () => {
		const form = {
			batchTo: 'rooms',
			rooms: 'r1',
			sender: 'system',
			messageType: 'text',
			message: 'Dear $customer$',
			placeholders: { placeholder: [{ name: given, value: 'Ms. Lin' }] },
		};
		for (const name of ['customer', '$customer$', ' $customer']) {
			await chat.node('batchSendRoomMessage', form, [{ given: name }]);
		}
		for (const { body } of chat.imkit.requests) {
			expect(body.paras).toEqual([{ $customer$: 'Ms. Lin', room: 'r1' }]);
		}
		chat.reset();
		for (const name of ['price$usd', '$', '$$$']) {
			const words = await refusal(chat.node('batchSendRoomMessage', form, [{ given: name }]));
			expect(words).toContain('dollar signs can only stand around a name');
		}
	});

	it('a team that was chosen from the list is not written to as an account', async () => {
		const chosen = (value: string) => ({
			__rl: true,
			mode: 'list',
			value,
			cachedResultName: '值班',
		});
		const form = { ...conversationForm, receiver_id: chosen('5001') };
		expect(await refusal(chat.conversation(form))).toContain('"Receiver" still holds "5001"');
		const empty = { ...conversationForm, receiver_id: chosen('') };
		expect(await refusal(chat.conversation(empty))).toContain('"Receiver" is empty');
		const team = { ...form, conversation_type: 2 };
		await chat.conversation(team);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});

	it.each([
		['sendRoomMessage', roomForm, 'room'],
		['askInRoom', { room: 'support', sender: 'system', message: 'Well?' }, 'room'],
		['recallRoomMessage', { messageFrom: 'ids', room: 'support', _id: 'a' }, '_id'],
		[
			'batchSendRoomMessage',
			{ batchTo: 'rooms', rooms: 'a', sender: 'system', messageType: 'text', message: 'Hi' },
			'paras',
		],
		[
			'batchSendConversationMessage',
			{ sender_id: 'a', receiver_ids: 'b', message_type: 0, text: 'Hi' },
			'receiver_ids',
		],
	])('%s: an extra field does not send it elsewhere', async (node, form, name) => {
		const sent = (extra: string) =>
			chat.node(node, { ...form, options: { extraBody: extra } } as unknown as Parameters);
		expect(await refusal(sent(`{"${name}":["other"]}`))).toContain(
			`"Extra Body Fields (JSON)" holds "${name}", which says where the message goes`,
		);
		expect(chat.imkit.requests.length + chat.neteaseIm.requests.length).toBe(0);
		await sent('{"new_field":1}');
		expect(chat.imkit.requests.length + chat.neteaseIm.requests.length).toBe(1);
	});

	it('both parts of a ready conversation ID are trimmed', async () => {
		const form = {
			...conversationForm,
			conversationFrom: 'id',
			conversation_id: ' a |1 |\u3000b\n',
		};
		await chat.conversation(form);
		expect(decodeURIComponent(chat.neteaseIm.requests[0].url)).toContain('/a|1|b/');
	});

	it('every parameter named as an ID is read as one', () => {
		const named = (parameters: BodyParameter[]): string[] =>
			parameters.flatMap((parameter) => {
				const nested = parameter.type === 'collection' ? named(parameter.options as never) : [];
				const isId =
					parameter.type === 'resourceLocator' ||
					parameter.typeOptions?.multipleValues === true ||
					parameter.wire?.id;
				const looksSo = parameter.type === 'string' && /(^|_)ids?$|Id$/.test(parameter.name);
				return [...nested, ...(looksSo && !isId ? [parameter.name] : [])];
			});
		expect(named(Object.values(calls).flatMap(({ parameters }) => parameters))).toEqual([]);
	});
});

describe("the user's own JSON goes out as it was written", () => {
	const digits = `{"id":${LARGE},"rate":0.1000000000000000055,"price":1.10,"nul":"\\u0000${LARGE}"}`;

	it('attachment, extension, payload and extra fields', async () => {
		const { text, ...form } = conversationForm;
		await chat.conversation({
			...form,
			message_type: 100,
			attachment: digits,
			options: {
				extension: digits,
				push_config: { push_payload: digits },
				extraBody: `{"more":${digits}}`,
			},
		});
		const [request] = chat.neteaseIm.requests;
		expect(request.text).toContain(`"attachment":${digits}`);
		expect(request.text).toContain(`"more":${digits}`);
		expect(request.body.push_config.push_payload).toBe(digits);
		expect(request.body.extension).toBe(digits);
		expect(text).toBeDefined();
	});

	it('IMKIT extra', async () => {
		await chat.room({ ...roomForm, options: { extra: digits } });
		expect(chat.imkit.requests[0].text).toContain(`"extra":${digits}`);
	});

	it('an answer in a thread names the message by its whole number, and nothing else is taken for one', async () => {
		const reply = (value: unknown) => {
			const options = { thread_config: { thread_reply: given } };
			return chat.conversation({ ...conversationForm, options }, [{ given: value } as IDataObject]);
		};
		await reply({ message_server_id: ` ${LARGE}`, sender_id: 'a' });
		await reply(`{"message_server_id":${LARGE},"sender_id":"a"}`);
		for (const { text } of chat.neteaseIm.requests)
			expect(text).toContain(`"message_server_id":${LARGE}`);
		chat.reset();
		expect(await refusal(reply({ message_server_id: 'abc' }))).toContain(
			'"Options → Thread → Reply To" has the message_server_id "abc"; it must be a whole number',
		);
		expect(await refusal(reply({ message_server_id: Number(LARGE) }))).toContain('last digits');
		expect(await refusal(reply({ orderId: 7 }))).toContain('names no message');
	});

	const copy = {
		eventType: '1',
		convType: 'PERSON',
		fromAccount: 'alice',
		to: 'service-desk',
		msgTimestamp: '1731234567890',
		msgidServer: LARGE,
		msgidClient: 'c-1',
	};

	it.each([
		[
			'a message copy',
			copy,
			{
				sender_id: 'alice',
				receiver_id: 'service-desk',
				create_time: 1731234567890,
				message_client_id: 'c-1',
			},
		],
		['its server id alone', LARGE, {}],
		['its client id alone', 'c-1', { message_client_id: 'c-1' }],
	])('an answer in a thread takes %s', async (_what, given, known) => {
		const options = { thread_config: { thread_reply: '={{ $json.given }}' } };
		const sent = await chat.conversation({ ...conversationForm, options }, [{ given }]);
		expect(sent.error).toBeUndefined();
		const [{ body, text }] = chat.neteaseIm.requests;
		const { message_server_id, ...others } = body.thread_config.thread_reply;
		expect(others).toEqual(known);
		if (given !== 'c-1') expect(text).toContain(`"message_server_id":${LARGE}`);
		else expect(message_server_id).toBeUndefined();
	});

	it.each([
		['a message', { _id: 'm-1', room: 'r' }],
		['what a room calls with', { type: 'message', data: { _id: 'm-1', room: { _id: 'r' } } }],
		['an id alone', ' m-1 '],
		[
			'an id dropped onto the message that the field begins with',
			'm-1',
			'={{ $json }}{{ $json.given }}',
		],
	])('an answer in a room takes %s', async (_what, given, reply = '={{ $json.given }}') => {
		const options = { reply };
		const sent = await chat.room({ ...roomForm, options }, [{ given }] as IDataObject[]);
		expect(sent.error).toBeUndefined();
		expect(chat.imkit.requests[0].body).toMatchObject({ reply: 'm-1' });
	});

	it.each([
		[{ orderId: 7 }, 'names no message: it has no _id', 'Drag the message that is answered'],
		[
			{ error: { message: 'refused', outcome: 'refused' } },
			'no message but a failed item',
			'Use only what leaves the node by its success branch',
		],
		['{{ $json }}{{ $json }}', 'holds several things', 'Leave only one of them'],
	])('an answer to %j is refused, and the error says what to do', async (given, what, next) => {
		const isText = typeof given === 'string';
		const reply = isText ? `=${given}` : '={{ $json }}';
		const input = isText ? { a: 1 } : given;
		const { error } = await chat.room({ ...roomForm, options: { reply } }, [
			input,
		] as IDataObject[]);
		expect(error?.message).toContain(what);
		expect(error?.description).toContain(next);
		const thread_config = { thread_reply: reply };
		const other = await chat.conversation({ ...conversationForm, options: { thread_config } }, [
			input,
		] as IDataObject[]);
		expect(other.error?.message).toContain(what.replace('_id', 'message_server_id'));
		expect(other.error?.description).toContain(next);
		expect([...chat.imkit.requests, ...chat.neteaseIm.requests]).toEqual([]);
	});

	it('what was delivered before comes back with large numbers as text', async () => {
		chat.neteaseIm.fail({ reply: { body: { code: 107306, msg: 'repeated' } } });
		const { text, ...form } = conversationForm;
		const sent = await chat.conversation({ ...form, message_type: 100, attachment: digits });
		expect(jsonOf(sent)[0]).toMatchObject({ attachment: { id: LARGE, price: 1.1 } });
		expect(text).toBeDefined();
	});
});

describe('values that are not what they seem', () => {
	it('a blank is not the number 0', async () => {
		const form = { ...roomForm, messageType: 'location', latitude: given, longitude: given };
		for (const blank of [' ', '\t', '\u3000', '', null]) {
			expect(await refusal(chat.room(form, [{ given: blank }]))).toContain(
				'are empty: Latitude, Longitude',
			);
		}
	});

	it('a moment in time goes out as ISO text, and is no number', async () => {
		for (const now of ['={{ $now }}', '={{ new Date() }}']) {
			const iso = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
			chat.reset();
			await chat.room({
				...roomForm,
				message: now,
				options: { extra: now.replace('={{', '={{ { at:').replace('}}', '} }}') },
			});
			await chat.conversation({
				...conversationForm,
				text: now,
				options: { message_client_id: now },
			});
			const { message, extra } = chat.imkit.requests[0].body;
			const sent = chat.neteaseIm.requests[0].body.message;
			for (const text of [message, extra.at, sent.text, sent.message_client_id])
				expect(text).toMatch(iso);
			chat.reset();
			const form = { ...roomForm, messageType: 'location', latitude: now, longitude: 1 };
			expect(await refusal(chat.room(form))).toContain('"Latitude" must be a number, but is "2');
		}
	});

	it('IMKIT: a button without words is named as the form names it', async () => {
		const card = { text: 'Friday', uri: 'https://example.com' };
		const form = {
			...roomForm,
			messageType: 'flex',
			card: 'carousel',
			cards: { card: [{ ...card, label: 'x' }, card] },
		};
		expect(await refusal(chat.room(form))).toContain('"Cards 2 → Button Label" is empty');
		const button = { button: [{ text: 'Yes' }] };
		const plain = {
			...roomForm,
			messageType: 'template',
			card: 'buttons',
			cardText: 'Well?',
			cardButtons: button,
		};
		expect(await refusal(chat.room(plain))).toContain('Buttons → Label');
	});

	it.each([{}, [], '', null, { code: '', message: '' }])(
		'IMKIT: RC 0 beside the empty error %j is a success',
		async (error) => {
			const body = { RC: 0, RM: 'OK', result: { _id: 'm' }, error };
			chat.imkit.fail({ accept: true, reply: { body } });
			expect(jsonOf(await chat.room(roomForm))).toEqual([{ _id: 'm' }]);
		},
	);
});
