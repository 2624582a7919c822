import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { users } from '../support/boxes';
import { loadEngine, workflowOf } from '../support/engine';
import { startReceiver } from '../support/receiver';
import { startChatPage } from './chatPage';
import { startImkit, startNeteaseIm } from './chatServices';

describe('the page of the local chat services', () => {
	let imkit: Awaited<ReturnType<typeof startImkit>>;
	let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
	let page: Awaited<ReturnType<typeof startChatPage>>;
	beforeAll(async () => {
		imkit = await startImkit();
		neteaseIm = await startNeteaseIm();
		page = await startChatPage({ imkit, neteaseIm });
	});
	afterAll(async () => {
		await page.close();
		await imkit.close();
		await neteaseIm.close();
	});

	async function hand(path: string, body: IDataObject) {
		const headers = { 'Content-Type': 'application/json' };
		return await fetch(page.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
	}

	it('writes as a user, and the triggers of both services hear it', async () => {
		const engine = await loadEngine();
		const heard: Array<(words: unknown) => void> = [];
		const next = async () => await new Promise((resolve) => heard.push(resolve));
		const onStart = ({ json }: { json: IDataObject }) => heard.shift()?.(json.chatInput);
		const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
		const rooms = { room: [{ room: { __rl: true, mode: 'id', value: 'support' } }] };
		const room = await startReceiver(engine, {
			node: 'imkitTrigger',
			parameters: { rooms } as never,
			credentials,
			onStart,
		});
		const conversation = await startReceiver(engine, {
			node: 'neteaseImTrigger',
			credentials,
			onStart,
		});
		for (const receiver of [room, conversation]) await receiver.activate();
		await hand('/copies', { url: conversation.url });

		for (const [service, to] of [
			['imkit', 'support'],
			['1', 'assistant'],
			['2', '30001'],
		]) {
			const words = next();
			const text = `Hello ${to}`;
			const { status } = await hand('/write', { service, sender: 'user-a', to, text });
			expect([status, await words]).toEqual([200, text]);
		}
		for (const receiver of [room, conversation]) await receiver.close();
	});

	/** What the page is told, from its beginning on. */
	async function shown(count: number) {
		const { body } = await fetch(`${page.url}/messages`);
		const reader = (body as ReadableStream<Uint8Array>).getReader();
		const decoder = new TextDecoder();
		let text = '';
		let events: IDataObject[] = [];
		while (events.length < count) {
			text += decoder.decode((await reader.read()).value, { stream: true });
			const whole = text.slice(0, text.lastIndexOf('\n\n') + 1);
			events = [...whole.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data));
		}
		await reader.cancel();
		return events;
	}

	describe('what it shows of a message', () => {
		const SUPPORT = { room: 'support', sender: 'user-a', messageType: 'text', message: 'Hello' };
		const TO_ASSISTANT = {
			conversationFrom: 'parts',
			sender_id: 'user-a',
			conversation_type: 1,
			receiver_id: 'assistant',
			message_type: 0,
			text: 'Where is it?',
		};

		/** Sends, and reads what the page is told of it. */
		async function sent(node: string, ...forms: INodeParameters[]) {
			const engine = await loadEngine();
			const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
			const before = imkit.accepted.length + neteaseIm.accepted.length;
			// What came in together is shown service by service.
			await shown(before);
			for (const form of forms) {
				const { error } = await engine.run(workflowOf(node, form), { credentials });
				expect(error).toBeUndefined();
			}
			return (await shown(before + forms.length)).slice(-forms.length);
		}

		/** The message object that the latest sender got back. */
		const lastOf = ({ accepted }: Pick<typeof imkit, 'accepted'>) => accepted.slice(-1)[0].message;

		it('names beside ids, of people and rooms', async () => {
			const options = { mentions: users('user-b', 'user-x') };
			const [message] = await sent('sendRoomMessage', { ...SUPPORT, options });
			expect(message).toMatchObject({
				title: 'Customer Support',
				destination: 'support',
				sender: { id: 'user-a', name: '小安 A' },
				mentions: [
					{ id: 'user-b', name: '小白 B' },
					{ id: 'user-x', name: 'user-x' },
				],
			});
		});

		it('which message it answers, with its words where they are here', async () => {
			await sent('sendRoomMessage', SUPPORT);
			const asked = lastOf(imkit)._id;
			const replies = [asked, 'of-last-year'].map((reply) => ({ ...SUPPORT, options: { reply } }));
			const [known, unknown] = await sent('sendRoomMessage', ...replies);
			expect([known.reply, unknown.reply]).toEqual([
				{ id: asked, sender: { id: 'user-a', name: '小安 A' }, text: 'Hello' },
				{ id: 'of-last-year' },
			]);

			await sent('sendConversationMessage', TO_ASSISTANT);
			const { message_server_id: id } = lastOf(neteaseIm);
			const options = { thread_config: { thread_reply: id } };
			const [answer] = await sent('sendConversationMessage', { ...TO_ASSISTANT, options });
			expect(answer.reply).toEqual({
				id,
				sender: { id: 'user-a', name: 'user-a' },
				text: 'Where is it?',
			});
			expect(answer.body).toContain(`"message_server_id": ${id}`);
		});

		it('the JSON of cards and custom messages, every number digit by digit', async () => {
			const attachment = '{ "order": 9223372036854775807, "price": 1.10 }';
			const [custom] = await sent('sendConversationMessage', {
				...TO_ASSISTANT,
				message_type: 100,
				attachment,
			});
			expect(custom.json).toEqual({
				name: 'Attachment (JSON)',
				text: '{\n  "order": 9223372036854775807,\n  "price": 1.10\n}',
			});
			const template = {
				type: 'confirm',
				text: 'All right?',
				actions: [{ label: 'Yes', text: 'y' }],
			};
			const [card, order] = await sent(
				'sendRoomMessage',
				{ ...SUPPORT, messageType: 'template', card: 'json', template },
				{
					...SUPPORT,
					messageType: 'custom',
					customMessageType: 'order-card',
					options: { extra: '{ "id": 90071992547409931 }' },
				},
			);
			expect(card.json).toEqual({ name: 'Card (JSON)', text: JSON.stringify(template, null, 2) });
			expect(order.json).toEqual({
				name: 'Extra (JSON)',
				text: '{\n  "id": 90071992547409931\n}',
			});
			const [{ body }] = await sent('batchSendRoomMessage', {
				sender: 'user-a',
				batchTo: 'rooms',
				rooms: ['support'],
				messageType: 'text',
				message: 'Hello',
				options: { extra: '{ "id": 90071992547409931 }' },
			});
			expect(body).toContain('"id": 90071992547409931');
		});

		it('that it was taken back', async () => {
			await sent('sendRoomMessage', SUPPORT);
			const place = imkit.accepted.length + neteaseIm.accepted.length - 1;
			const { _id } = lastOf(imkit);
			const engine = await loadEngine();
			const form = { messageFrom: 'ids', room: 'support', _id };
			const { error } = await engine.run(workflowOf('recallRoomMessage', form), {
				credentials: { imkitApi: imkit.credential },
			});
			expect(error).toBeUndefined();
			const { line } = (await shown(place + 1))[place];
			expect(line).toBe('小安 A: Hello');
			expect((await shown(place + 2)).at(-1)).toEqual({
				recalled: place,
				line: '小安 A: recalled · 已撤回',
			});
		});
	});

	it('has a user take back what a user wrote, where the service tells of that', async () => {
		const engine = await loadEngine();
		const receiver = await startReceiver(engine, {
			node: 'neteaseImTrigger',
			parameters: { events: ['recall'] },
			credentials: { neteaseImApi: neteaseIm.credential },
		});
		await receiver.activate();
		await hand('/copies', { url: receiver.url });
		/** What a user wrote last, and where it stands. */
		const written = async (text: string): Promise<IDataObject> => {
			for (let events: IDataObject[] = []; ; events = await shown(events.length + 1)) {
				const number = events.findIndex((event) => event.text === text);
				if (number >= 0) return { ...events[number], number };
			}
		};
		await hand('/write', { service: '1', sender: 'user-a', to: 'assistant', text: 'a slip' });
		const { number, canBeTakenBack } = await written('a slip');
		expect(canBeTakenBack).toBe(true);
		expect((await hand('/recall', { number })).status).toBe(200);
		const { message, recalledAt } = neteaseIm.accepted.slice(-1)[0];
		expect(recalledAt).toBeDefined();
		while (receiver.items.length === 0) await sleep(10);
		expect(receiver.items).toMatchObject([
			{ json: { eventType: '7', from: 'user-a', msgId: message.message_server_id } },
		]);
		await receiver.close();

		await hand('/write', { service: 'imkit', sender: 'user-a', to: 'support', text: 'stays' });
		const other = await written('stays');
		expect(other.canBeTakenBack).toBe(false);
		for (const no of [other.number, number, 99_999]) {
			expect((await hand('/recall', { number: no })).status).toBe(404);
		}
	});

	it('takes no message without a sender', async () => {
		const { status } = await hand('/write', { service: 'imkit', sender: '', to: 'a', text: 'b' });
		expect(status).toBe(400);
	});

	it('shows no box where the services cannot be written to', async () => {
		const silent = await startChatPage({
			imkit: { accepted: [], names: imkit.names },
			neteaseIm: { accepted: [], names: neteaseIm.names },
		});
		const [open, shut] = await Promise.all(
			[page, silent].map(async ({ url }) => await (await fetch(url)).text()),
		);
		expect([open.includes('<footer>'), shut.includes('<footer hidden>')]).toEqual([true, true]);
		expect((await fetch(`${silent.url}/write`, { method: 'POST' })).status).toBe(404);
		await silent.close();
	});
});
