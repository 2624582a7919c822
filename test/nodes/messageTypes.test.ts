import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { startFileServer } from '../files/support/fileServer';
import { measured, sample } from '../files/support/samples';
import { users } from '../support/boxes';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';
import { workflowOf } from '../support/engine';

let chat: Chat;
let web: Awaited<ReturnType<typeof startFileServer>>;
beforeAll(async () => {
	chat = await Chat.start({ allowPrivateLinks: true });
	web = await startFileServer();
});
beforeEach(() => {
	chat.reset();
	web.reset();
});
afterAll(async () => {
	await chat.close();
	await web.close();
});

const link = (name: string) => `${web.url}/sample/${name}`;
const room = { room: roomForm.room, sender: roomForm.sender };
const { conversationFrom, sender_id, conversation_type, receiver_id } = conversationForm;
const conversation = { conversationFrom, sender_id, conversation_type, receiver_id };

async function sentToRoom(form: IDataObject): Promise<IDataObject> {
	const sent = await chat.room({ ...room, ...form } as Parameters);
	if (sent.error) throw sent.error;
	const content = { ...chat.imkit.requests[0].body };
	delete content.room;
	delete content.sender;
	return content;
}

async function sentToConversation(form: IDataObject): Promise<IDataObject> {
	const sent = await chat.conversation({ ...conversation, ...form } as Parameters);
	if (sent.error) throw sent.error;
	return chat.neteaseIm.requests[0].body;
}

/** An item that carries a file in its field `data`. */
function itemWith(name: string, mimeType: string): { json: IDataObject; binary: IBinaryKeyData } {
	return {
		json: {},
		binary: { data: { data: sample(name).toString('base64'), mimeType, fileName: name } },
	};
}

/** What an app gets that opens the link. */
async function read(url: string): Promise<{ type: string | null; bytes: Buffer }> {
	const reply = await fetch(url);
	return {
		type: reply.headers.get('content-type'),
		bytes: Buffer.from(await reply.arrayBuffer()),
	};
}

describe('IMKIT: message type → what goes on the wire', () => {
	it('text, quoting another message', async () => {
		expect(
			await sentToRoom({ messageType: 'text', message: 'Yes', options: { reply: 'm1' } }),
		).toEqual({
			messageType: 'text',
			message: 'Yes',
			reply: 'm1',
		});
	});

	it.each([
		['请 @user-b 确认', ['user-b'], '请 @user-b 确认'],
		['确认', ['user-b'], '@user-b 确认'],
		['@user-bc 确认', ['user-b'], '@user-b @user-bc 确认'],
		['请@user-b确认', ['user-b'], '@user-b 请@user-b确认'],
		['ends with @user-b', ['user-a', 'user-b'], '@user-a ends with @user-b'],
	])('mentions in %j of %j: the apps show every one as a name', async (message, mentions, sent) => {
		expect(
			await sentToRoom({ messageType: 'text', message, options: { mentions: users(...mentions) } }),
		).toEqual({
			messageType: 'text',
			message: sent,
			mentions,
		});
	});

	it('announcement and custom: the words, and the type that the user names', async () => {
		expect(await sentToRoom({ messageType: 'announcement', message: '22:00' })).toEqual({
			messageType: 'announcement',
			message: '22:00',
		});
		chat.reset();
		const custom = {
			messageType: 'custom',
			customMessageType: 'order-card',
			message: 'Order',
			options: { extra: '{"id":1}' },
		};
		expect(await sentToRoom(custom)).toEqual({
			messageType: 'order-card',
			message: 'Order',
			extra: { id: 1 },
		});
	});

	it('image: sizes are found out, the picture is its own thumbnail, the caption is its name', async () => {
		const { width, height } = measured['picture.png'];
		const picture = [
			{ originalUrl: link('picture.png') },
			{ originalUrl: link('picture.jpg'), thumbnailUrl: 'https://t', width: 1, height: 2 },
		];
		expect(await sentToRoom({ messageType: 'image', images: { picture } })).toEqual({
			messageType: 'image',
			message: 'picture.png',
			images: [
				{ originalUrl: link('picture.png'), thumbnailUrl: link('picture.png'), width, height },
				{ originalUrl: link('picture.jpg'), thumbnailUrl: 'https://t', width: 1, height: 2 },
			],
		});
		expect(web.requests.map(({ path }) => path)).toEqual(['/sample/picture.png']);
	});

	it('mixed: words with pictures', async () => {
		const sent = await sentToRoom({
			messageType: 'mixed',
			message: 'Look',
			images: { picture: [{ originalUrl: link('picture.gif') }] },
			options: { mentions: users('a') },
		});
		expect(sent).toMatchObject({
			messageType: 'mixed',
			message: '@a Look',
			mentions: ['a'],
			images: [{ width: measured['picture.gif'].width }],
		});
	});

	it('video: size and duration in seconds', async () => {
		const { width, height, seconds } = measured['video.mp4'];
		const options = { thumbnailUrl: 'https://first.jpg' };
		const sent = await sentToRoom({
			messageType: 'video',
			originalUrl: link('video.mp4'),
			options,
		});
		expect(sent).toEqual({
			messageType: 'video',
			message: 'video.mp4',
			originalUrl: link('video.mp4'),
			thumbnailUrl: 'https://first.jpg',
			width,
			height,
			duration: expect.closeTo(seconds ?? 0, 1),
		});
	});

	it('audio: duration, and the file facts in extra', async () => {
		const { size, seconds } = measured['sound.m4a'];
		const sent = await sentToRoom({
			messageType: 'audio',
			originalUrl: link('sound.m4a'),
			options: { message: 'Listen' },
		});
		expect(sent).toEqual({
			messageType: 'audio',
			message: 'Listen',
			originalUrl: link('sound.m4a'),
			duration: expect.closeTo(seconds ?? 0, 1),
			extra: { fileName: 'sound', fileExtension: 'm4a', mimeType: 'audio/mp4', bytes: size },
		});
	});

	it("file: name without extension, type and size; the user's own extra wins", async () => {
		const { size } = measured['document.pdf'];
		const options = { extra: { fileName: 'Invoice', orderId: 'A-1' } };
		const sent = await sentToRoom({
			messageType: 'file',
			originalUrl: link('document.pdf'),
			options,
		});
		expect(sent).toEqual({
			messageType: 'file',
			message: 'document.pdf',
			originalUrl: link('document.pdf'),
			extra: {
				fileName: 'Invoice',
				fileExtension: 'pdf',
				mimeType: 'application/pdf',
				bytes: size,
				orderId: 'A-1',
			},
		});
	});

	it('location: the address, or the coordinates in words', async () => {
		const place = { messageType: 'location', latitude: 25.033, longitude: 121.5654 };
		expect(await sentToRoom(place)).toEqual({ ...place, message: '25.033, 121.5654' });
		chat.reset();
		expect(await sentToRoom({ ...place, options: { message: 'Taipei 101' } })).toEqual({
			...place,
			message: 'Taipei 101',
		});
	});

	it('location: on the equator at Greenwich, for who says so', async () => {
		const place = { messageType: 'location', latitude: 0, longitude: 0 };
		expect(await sentToRoom(place)).toEqual({ ...place, message: '0, 0' });
	});

	it('sticker: its name, with a text beside it', async () => {
		expect(await sentToRoom({ messageType: 'sticker', sticker: 'thumbs-up' })).toEqual({
			messageType: 'sticker',
			message: 'sticker',
			sticker: 'thumbs-up',
		});
	});

	const buttons = [
		{ label: 'Yes', text: 'Friday is fine' },
		{ label: 'Track', uri: 'https://x/t' },
	];
	const actions = [
		{ type: 'message', label: 'Yes', text: 'Friday is fine' },
		{ type: 'uri', label: 'Track', uri: 'https://x/t' },
	];

	it.each(['buttons', 'confirm'])('template %s from the form', async (card) => {
		expect(
			await sentToRoom({
				messageType: 'template',
				card,
				cardText: 'Friday?',
				cardButtons: { button: buttons },
			}),
		).toEqual({
			messageType: 'template',
			message: 'Friday?',
			template: { type: card, text: 'Friday?', actions },
		});
	});

	it('template carousel from the form', async () => {
		const form = {
			messageType: 'template',
			card: 'carousel',
			cards: {
				card: [
					{ title: 'A', text: 'first', label: 'Open', uri: 'https://a' },
					{ title: 'B', text: '={{ "second" }}' },
				],
			},
		};
		expect(await sentToRoom(form)).toMatchObject({
			message: 'first',
			template: {
				type: 'carousel',
				columns: [
					{
						title: 'A',
						text: 'first',
						actions: [{ type: 'uri', label: 'Open', uri: 'https://a' }],
					},
					{ title: 'B', text: 'second', actions: [] },
				],
			},
		});
	});

	it('flex from the same form: a bubble, or a carousel of bubbles', async () => {
		const bubble = await sentToRoom({
			messageType: 'flex',
			card: 'buttons',
			cardText: 'Friday?',
			cardButtons: { button: buttons },
		});
		expect(bubble).toMatchObject({
			message: 'Friday?',
			contents: {
				type: 'bubble',
				body: { contents: [{ type: 'text', text: 'Friday?' }] },
				footer: { contents: actions.map((action) => ({ type: 'button', action })) },
			},
		});
		chat.reset();
		const carousel = await sentToRoom({
			messageType: 'flex',
			card: 'carousel',
			cards: { card: [{ title: 'A', text: 'first', thumbnailImageUrl: 'https://p' }] },
		});
		expect(carousel).toMatchObject({
			contents: { type: 'carousel', contents: [{ type: 'bubble', hero: { url: 'https://p' } }] },
		});
	});

	it('template and flex as JSON go out as they are', async () => {
		const template = { type: 'image_carousel', columns: [] };
		expect(
			await sentToRoom({
				messageType: 'template',
				card: 'json',
				template: JSON.stringify(template),
			}),
		).toMatchObject({ template });
		chat.reset();
		const contents = { type: 'bubble', body: {} };
		expect(
			await sentToRoom({ messageType: 'flex', card: 'json', contents: JSON.stringify(contents) }),
		).toMatchObject({ contents });
		chat.reset();
		const expression =
			'={{ { type: "carousel", columns: [1, 2].map((n) => ({ text: `${n}` })) } }}';
		expect(
			await sentToRoom({ messageType: 'template', card: 'json', template: expression }),
		).toMatchObject({ template: { columns: [{ text: '1' }, { text: '2' }] } });
	});

	it.each([
		[
			'five buttons',
			{
				messageType: 'template',
				card: 'buttons',
				cardText: 'x',
				cardButtons: { button: Array(5).fill({ label: 'a' }) },
			},
			'takes at most 4',
		],
		[
			'three answers',
			{
				messageType: 'template',
				card: 'confirm',
				cardText: 'x',
				cardButtons: { button: Array(3).fill({ label: 'a' }) },
			},
			'filled in; Confirm needs exactly 2',
		],
		[
			'one answer',
			{
				messageType: 'flex',
				card: 'confirm',
				cardText: 'x',
				cardButtons: { button: [{ label: 'a' }] },
			},
			'"Buttons" has 1 entries that are filled in; Confirm needs exactly 2',
		],
		[
			'a second answer without words',
			{
				messageType: 'flex',
				card: 'confirm',
				cardText: 'x',
				cardButtons: { button: [{ label: 'a' }, { label: '' }] },
			},
			'"Buttons 2 → Label" is empty',
		],
		...['example.com/a', 'javascript:alert(1)', 'https://exa mple.com', 'see the web page'].map(
			(uri): [string, IDataObject, string] => [
				`the link ${uri} on a button`,
				{
					messageType: 'template',
					card: 'buttons',
					cardText: 'x',
					cardButtons: { button: [{ label: 'a', uri }] },
				},
				`"Buttons → Link" is "${uri}", which is no link`,
			],
		),
		[
			'a link with a password and a blank on a button',
			{
				messageType: 'template',
				card: 'buttons',
				cardText: 'x',
				cardButtons: {
					button: [{ label: 'a', uri: 'https://user:hunter2@example.com/a b?sig=s' }],
				},
			},
			'"Buttons → Link" is "https://example.com/a%20b", which is no link',
		],
		[
			'a picture that is no link on the second card',
			{
				messageType: 'flex',
				card: 'carousel',
				cards: { card: [{ text: 'a' }, { text: 'b', thumbnailImageUrl: 'lamp.png' }] },
			},
			'"Cards 2 → Picture Link" is "lamp.png", which is no link',
		],
		[
			'eleven cards',
			{ messageType: 'flex', card: 'carousel', cards: { card: Array(11).fill({ text: 'a' }) } },
			'at most 10',
		],
		[
			'a button without a label',
			{
				messageType: 'template',
				card: 'buttons',
				cardText: 'x',
				cardButtons: { button: [{ uri: 'https://x' }] },
			},
			'"Buttons → Label" is empty',
		],
		[
			'a template of no known type',
			{ messageType: 'template', card: 'json', template: '{"type":"bubble"}' },
			'"Template (JSON)" has the type "bubble"',
		],
		[
			'a flex container of no known type',
			{ messageType: 'flex', card: 'json', contents: '{"type":"confirm"}' },
			'"Contents (JSON)" has the type "confirm"',
		],
		[
			'a place that is nowhere',
			{ messageType: 'location', latitude: 91, longitude: 0 },
			'"Latitude" is 91; the most is 90',
		],
		['a place nobody filled in', { messageType: 'location' }, 'are empty: Latitude, Longitude'],
		['half a place', { messageType: 'location', latitude: 25 }, '"Longitude" is empty'],
		['a template nobody filled in', { messageType: 'template', card: 'json' }, 'is empty'],
		[
			'a picture without a link',
			{ messageType: 'image', images: { picture: [{ width: 1 }] } },
			'"Pictures → Link" is empty',
		],
	])('%s is refused with words', async (_what, form, words) => {
		await expect(sentToRoom(form)).rejects.toMatchObject({
			message: expect.stringContaining(words),
		});
		expect(chat.imkit.requests).toEqual([]);
	});

	it.each([
		['image', 'picture.png', 'image/png'],
		['file', 'document.pdf', 'application/pdf'],
		['video', 'video.mp4', 'video/mp4'],
	])(
		'%s from the item: stored at the server, its link sent',
		async (messageType, name, mimeType) => {
			const form = {
				...room,
				messageType,
				fileFrom: 'binary',
				binaryField: 'data',
				bucket: 'chat-files',
			};
			const sent = await chat.engine.run(workflowOf('sendRoomMessage', form as Parameters), {
				credentials: chat.credentials,
				input: [itemWith(name, mimeType)],
			});
			expect(sent.error).toBeUndefined();
			const { body } = chat.imkit.accepted[0];
			expect(body.message).toBe(name);
			const url = messageType === 'image' ? body.images[0].originalUrl : body.originalUrl;
			expect(await read(url)).toEqual({ type: mimeType, bytes: sample(name) });
		},
	);
});

describe('NetEase IM: message type → what goes on the wire', () => {
	const message = async (form: IDataObject) => {
		const { message: sent } = (await sentToConversation(form)) as { message: IDataObject };
		const { message_client_id, ...rest } = sent;
		expect(message_client_id).toBeDefined();
		return rest;
	};
	const file = (name: string) => {
		const { size, md5 } = measured[name];
		return { name, ext: name.split('.')[1], size, md5, url: link(name) };
	};

	it('text and tip: the words', async () => {
		expect(await message({ message_type: 0, text: '你好' })).toEqual({
			message_type: 0,
			text: '你好',
		});
		chat.reset();
		expect(await message({ message_type: 10, text: 'Alice joined' })).toEqual({
			message_type: 10,
			text: 'Alice joined',
		});
	});

	it('image: picture sizes under both names', async () => {
		const { width, height } = measured['picture.jpg'];
		expect(
			await message({
				message_type: 1,
				fileUrl: link('picture.jpg'),
				options: { text: 'Parcel' },
			}),
		).toEqual({
			message_type: 1,
			text: 'Parcel',
			attachment: { ...file('picture.jpg'), width, height, w: width, h: height },
		});
	});

	it('audio: duration in milliseconds', async () => {
		const { seconds = 0 } = measured['vbr.mp3'];
		expect(await message({ message_type: 2, fileUrl: link('vbr.mp3') })).toEqual({
			message_type: 2,
			attachment: { ...file('vbr.mp3'), dur: expect.closeTo(seconds * 1000, -2) },
		});
	});

	it('video: picture sizes under both names, duration in milliseconds', async () => {
		const { width, height, seconds = 0 } = measured['video.mp4'];
		expect(await message({ message_type: 3, fileUrl: link('video.mp4') })).toEqual({
			message_type: 3,
			attachment: {
				...file('video.mp4'),
				width,
				height,
				w: width,
				h: height,
				dur: expect.closeTo(seconds * 1000, -2),
			},
		});
	});

	it('location: coordinates and title', async () => {
		expect(await message({ message_type: 4, lat: 30.19, lng: 120.19, title: 'Hangzhou' })).toEqual({
			message_type: 4,
			attachment: { lat: 30.19, lng: 120.19, title: 'Hangzhou' },
		});
	});

	it('file: what the user gives wins over what is found out', async () => {
		expect(
			await message({
				message_type: 6,
				fileUrl: link('document.pdf'),
				options: { attachment: { name: 'Invoice.pdf' } },
			}),
		).toEqual({
			message_type: 6,
			attachment: { ...file('document.pdf'), name: 'Invoice.pdf' },
		});
	});

	it('custom: any object', async () => {
		expect(await message({ message_type: 100, attachment: '{"order":1}', sub_type: 7 })).toEqual({
			message_type: 100,
			sub_type: 7,
			attachment: { order: 1 },
		});
	});

	it.each([
		[1, 'picture.png', 'image/png'],
		[2, 'sound.m4a', 'audio/mp4'],
		[6, 'document.pdf', 'application/pdf'],
	])(
		'message type %s from the item: stored at NetEase, its link sent',
		async (message_type, name, mimeType) => {
			const form = { ...conversation, message_type, fileFrom: 'binary', binaryField: 'data' };
			const sent = await chat.engine.run(
				workflowOf('sendConversationMessage', form as Parameters),
				{ credentials: chat.credentials, input: [itemWith(name, mimeType)] },
			);
			expect(sent.error).toBeUndefined();
			const { md5, size } = measured[name];
			const { attachment } = chat.neteaseIm.accepted[0].body.message;
			expect(attachment).toMatchObject({ name, md5, size });
			expect(await read(attachment.url)).toEqual({ type: mimeType, bytes: sample(name) });
		},
	);

	it('an answer in a thread takes the output of an earlier send as it is, ids with every digit', async () => {
		chat.neteaseIm.nextServerId = 9223372036854775800n;
		const first = jsonOf(
			await chat.conversation({ ...conversation, message_type: 0, text: 'Question' } as Parameters),
		)[0];
		const form = {
			...conversation,
			message_type: 0,
			text: 'Answer',
			options: { thread_config: { thread_reply: '={{ $json }}' } },
		};
		const sent = await chat.conversation(form as Parameters, [first]);
		expect(sent.error).toBeUndefined();
		expect(chat.neteaseIm.requests[1].text).toContain('"message_server_id":9223372036854775800,');
		expect(Object.keys(chat.neteaseIm.requests[1].body.thread_config.thread_reply).sort()).toEqual([
			'create_time',
			'message_client_id',
			'message_server_id',
			'receiver_id',
			'sender_id',
		]);
	});
});

describe('files', () => {
	it('the same link is looked at once, however many items send it', async () => {
		const form = {
			...conversation,
			receiver_id: '={{ $json.to }}',
			message_type: 1,
			fileUrl: link('picture.png'),
		};
		await chat.conversation(
			form as Parameters,
			Array.from({ length: 12 }, (_, index) => ({ to: `c${index}` })),
		);
		expect(chat.neteaseIm.accepted).toHaveLength(12);
		expect(web.requests).toHaveLength(1);
	});

	it('a link that fails is an error naming the link, before anything is sent', async () => {
		const form = { ...room, messageType: 'file', originalUrl: `${web.url}/status/404` };
		const { error } = await chat.room(form as Parameters);
		expect(error?.message).toContain(`${web.url}/status/404`);
		expect(chat.imkit.requests).toEqual([]);
	});

	it('a link into the own network is refused unless the credential allows it', async () => {
		const strict = { ...chat.credentials.imkitApi, allowPrivateLinks: false };
		const form = { ...room, messageType: 'file', originalUrl: link('document.pdf') };
		const { error } = await chat.engine.run(workflowOf('sendRoomMessage', form as Parameters), {
			credentials: { imkitApi: strict },
		});
		expect(error?.message).toContain('not an address on the internet');
		expect(web.requests).toEqual([]);
	});

	it('what cannot be found out stays absent, and a hint says so', async () => {
		const form = { ...conversation, message_type: 2, fileUrl: link('document.pdf') };
		const sent = await chat.conversation(form as Parameters);
		expect(chat.neteaseIm.accepted[0].body.message.attachment).not.toHaveProperty('dur');
		expect(sent.hints('Send')).toMatchObject([
			{ message: expect.stringContaining(`Duration (Milliseconds) of ${link('document.pdf')}`) },
		]);
	});

	it('an item without the file says which files it has', async () => {
		const form = {
			...room,
			messageType: 'file',
			fileFrom: 'binary',
			binaryField: 'photo',
			bucket: 'b',
		};
		const sent = await chat.engine.run(workflowOf('sendRoomMessage', form as Parameters), {
			credentials: chat.credentials,
			input: [itemWith('picture.png', 'image/png')],
		});
		expect(sent.error?.message).toBe('The item has no binary field "photo"; it has "data"');
	});
});
