import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startFileServer } from '../files/support/fileServer';
import { pretendNames, useProxy } from '../files/support/names';
import { sample } from '../files/support/samples';
import { startImkit } from '../services/chatServices';
import { post } from '../services/messageCopies';
import { users, words } from '../support/boxes';
import { loadEngine, workflowOf, type Engine } from '../support/engine';
import { startReceiver, type Receiver } from '../support/receiver';

const ROOMS = ['one', 'two', 'three'];
const USERS = [
	{ _id: 'customer', nickname: 'Customer' },
	{ _id: 'bot', nickname: 'Bot' },
	{ _id: 'robot', nickname: 'Robot', isRobot: true },
];

let engine: Engine;
let service: Awaited<ReturnType<typeof startImkit>>;
let receivers: Receiver[] = [];

beforeAll(async () => {
	engine = await loadEngine();
});
beforeEach(async () => {
	service = await startImkit({ rooms: ROOMS, users: USERS });
});
afterEach(async () => {
	for (const receiver of receivers) await receiver.close();
	receivers = [];
	await service.close();
});

function roomsOf(...ids: string[]): IDataObject {
	return { room: ids.map((value) => ({ room: { __rl: true, mode: 'id', value } })) };
}

/** A workflow that is not active yet. */
async function workflow(parameters: IDataObject, permissions: IDataObject = {}): Promise<Receiver> {
	const credentials = { imkitApi: { ...service.credential, ...permissions } as never };
	const receiver = await startReceiver(engine, {
		node: 'imkitTrigger',
		parameters: parameters as INodeParameters,
		credentials,
	});
	receivers.push(receiver);
	return receiver;
}

async function active(parameters: IDataObject = {}, permissions: IDataObject = {}) {
	const receiver = await workflow({ rooms: roomsOf('one'), ...parameters }, permissions);
	await receiver.activate();
	return receiver;
}

const webhookOf = (room: string) => String(service.room(room)?.webhook ?? '');
const bare = (address: string) => address.split('?')[0];
const puts = () => service.roomRequests.filter((request) => request.startsWith('PUT'));

describe('rooms that n8n sets up', () => {
	it('call the workflow from its activation to its deactivation', async () => {
		const receiver = await active({ rooms: roomsOf('one', ' two ', 'one', '') });
		const answer = await service.write('two', 'customer', { message: 'hello' });
		expect(answer).toMatchObject({ status: 200, text: '{"toBotState":null,"data":null}' });
		expect(receiver.items.map(({ json }) => json)).toMatchObject([
			{ roomID: 'two', event: 'MESSAGE', data: { message: 'hello' } },
		]);
		expect(puts()).toEqual(['PUT one', 'PUT two']);
		expect(webhookOf('three')).toBe('');
	});

	it('each activation has a token of its own, which cannot be guessed', async () => {
		const receiver = await active();
		const [, first] = webhookOf('one').split('?token=');
		await receiver.deactivate();
		await receiver.activate();
		const [, second] = webhookOf('one').split('?token=');
		expect(first).toMatch(/^[0-9a-f]{48}$/);
		expect(second).toMatch(/^[0-9a-f]{48}$/);
		expect(second).not.toBe(first);
	});

	it('after a restart of n8n nothing is set up anew', async () => {
		const receiver = await active();
		const before = webhookOf('one');
		receiver.kill();
		await receiver.activate();
		expect(webhookOf('one')).toBe(before);
		expect(await service.write('one', 'customer', { message: 'x' })).toMatchObject({ status: 200 });
		expect(puts()).toHaveLength(1);
	});

	it.each<[string, IDataObject, IDataObject]>([
		[
			'what stood there before is put back',
			{ webhook: 'https://old.example/hook', botMode: true },
			{ webhook: 'https://old.example/hook', botMode: true },
		],
		[
			'bot mode as well',
			{ webhook: 'https://old.example/hook', botMode: false },
			{ botMode: false },
		],
	])('%s', async (_what, was, expected) => {
		Object.assign(service.room('one') as object, was);
		const receiver = await active({ replaceExisting: true });
		expect(bare(webhookOf('one'))).toBe(receiver.url);
		await receiver.deactivate();
		expect(service.room('one')).toMatchObject(expected);
	});

	it('where nothing stood, the address stays, unless the form says that it is cleared', async () => {
		const receiver = await active();
		await receiver.deactivate();
		expect(bare(webhookOf('one'))).toBe(receiver.url);
		receiver.parameters = { ...receiver.parameters, options: { clearWhenDone: true } };
		await receiver.activate();
		expect(bare(webhookOf('one'))).toBe(receiver.url);
		await receiver.deactivate();
		expect(service.room('one')).toMatchObject({ webhook: '', botMode: false });
	});

	it('rooms that have left the form are put back all the same', async () => {
		Object.assign(service.room('two') as object, { webhook: 'https://two.example', botMode: true });
		const rooms = roomsOf('one', 'two');
		const receiver = await active({ rooms, replaceExisting: true });
		receiver.parameters = { rooms: roomsOf('three') } as INodeParameters;
		await receiver.deactivate();
		expect(webhookOf('two')).toBe('https://two.example');
	});

	it('rooms that have left the form while n8n was down are put back by the next activation', async () => {
		Object.assign(service.room('two') as object, { webhook: 'https://two.example', botMode: true });
		const receiver = await active({ rooms: roomsOf('one', 'two'), replaceExisting: true });
		receiver.kill();
		receiver.parameters = { rooms: roomsOf('one') } as INodeParameters;
		await receiver.activate();
		expect(webhookOf('two')).toBe('https://two.example');
		expect(await service.write('one', 'customer', { message: 'x' })).toMatchObject({ status: 200 });
	});

	it('an address that somebody else has set meanwhile is left alone', async () => {
		const receiver = await active({ options: { clearWhenDone: true } });
		Object.assign(service.room('one') as object, { webhook: 'https://newer.example' });
		await receiver.deactivate();
		expect(webhookOf('one')).toBe('https://newer.example');
	});

	it('a room that is gone does not hold up the others, and is put back by the next activation', async () => {
		for (const room of ['one', 'two']) {
			const webhook = `https://${room}.example`;
			Object.assign(service.room(room) as object, { webhook, botMode: true });
		}
		const receiver = await active({ rooms: roomsOf('one', 'two'), replaceExisting: true });
		service.roomsRefused.add('GET one');
		await receiver.deactivate();
		expect(webhookOf('two')).toBe('https://two.example');
		expect(bare(webhookOf('one'))).toBe(receiver.url);
		service.roomsRefused.clear();
		receiver.parameters = { rooms: roomsOf('three') } as INodeParameters;
		await receiver.activate();
		expect(webhookOf('one')).toBe('https://one.example');
	});

	it('that cannot be read when n8n starts again: what stood there before is not forgotten', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://one.example', botMode: true });
		const receiver = await active({ replaceExisting: true });
		receiver.kill();
		service.roomsRefused.add('GET one');
		await receiver.activate();
		service.roomsRefused.clear();
		await receiver.deactivate();
		expect(service.room('one')).toMatchObject({ webhook: 'https://one.example', botMode: true });
	});

	it.each<[string, IDataObject, string]>([
		['other rooms', { rooms: roomsOf('three'), options: { clearWhenDone: true } }, 'GET two'],
		['other rooms', { rooms: roomsOf('three') }, 'PUT two'],
		['rooms set up by hand', { roomsFrom: 'hand' }, 'PUT two'],
	])('that could not be put back is remembered by an activation with %s', async (...given) => {
		const [, parameters, refused] = given;
		Object.assign(service.room('two') as object, { webhook: 'https://two.example', botMode: true });
		const receiver = await active({ rooms: roomsOf('one', 'two'), replaceExisting: true });
		service.roomsRefused.add(refused);
		await receiver.deactivate();
		receiver.parameters = parameters as INodeParameters;
		await receiver.activate();
		expect(bare(webhookOf('two'))).toBe(receiver.url);
		await receiver.deactivate();
		expect(bare(webhookOf('two'))).toBe(receiver.url);
		service.roomsRefused.clear();
		await receiver.activate();
		expect(webhookOf('two')).toBe('https://two.example');
		await receiver.deactivate();
		expect(webhookOf('two')).toBe('https://two.example');
		expect(JSON.stringify(receiver.staticData)).not.toContain('two');
	});
});

describe('a room that must not be touched', () => {
	const refusal = async (receiver: Receiver) =>
		await receiver.activate().then(
			() => undefined,
			(error: Error & { description?: string }) => error,
		);

	it('one that calls something else is named, without what may be secret', async () => {
		const webhook = 'https://user:pass@other.example/hook?key=secret';
		Object.assign(service.room('two') as object, { webhook });
		const error = await refusal(await workflow({ rooms: roomsOf('one', 'two') }));
		expect(error?.message).toContain('"two" already calls');
		expect(error?.message).toContain('other.example/hook');
		expect(error?.message).not.toMatch(/pass|secret/);
		expect(error?.message).toContain('Replace Existing');
		expect(puts()).toEqual([]);
	});

	it.each<[string, () => void, string]>([
		['cannot be read', () => service.roomsRefused.add('GET one'), 'could not be read'],
		['does not exist', () => service.room('one')?._id, ''],
		['shows no webhook', () => (service.showsWebhooks = false), 'does not show'],
	])('one that %s: by hand is offered, unless existing ones are replaced', async (...given) => {
		const [what, arrange, words] = given;
		arrange();
		const rooms = roomsOf(what === 'does not exist' ? 'no-such-room' : 'one');
		const error = await refusal(await workflow({ rooms }));
		expect(error?.message).toContain(words);
		expect(error?.message).toContain('By Hand');
		expect(puts()).toEqual([]);
		if (what === 'does not exist') return;
		await active({ rooms, replaceExisting: true });
		expect(webhookOf('one')).toContain('?token=');
	});

	it('a server that cannot be reached: the room is named, and what to do', async () => {
		const receiver = await workflow({ rooms: roomsOf('one') });
		await service.close();
		const error = await refusal(receiver);
		expect(error?.message).toContain('The room "one" could not be read');
		expect(error?.message).toContain('ECONNREFUSED');
		expect(error?.message).toContain('By Hand');
	});

	it('one of three that cannot be changed: those before it are as they were', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://one.example', botMode: true });
		service.roomsRefused.add('PUT three');
		const receiver = await workflow({ rooms: roomsOf(...ROOMS), replaceExisting: true });
		const error = await refusal(receiver);
		expect(error?.message).toContain('The room "three" could not be changed');
		expect(error?.message).toMatch(/ Nothing was changed\. /);
		expect(puts()).toEqual(['PUT one', 'PUT two', 'PUT three', 'PUT two', 'PUT one']);
		expect(service.room('one')).toMatchObject({ webhook: 'https://one.example', botMode: true });
		expect(service.room('two')).toMatchObject({ webhook: '', botMode: false });
		expect(receiver.staticData).toEqual({});
	});

	it('one whose change was not answered is put back as well', async () => {
		Object.assign(service.room('two') as object, { webhook: 'https://two.example', botMode: true });
		service.roomsCutOff.add('PUT two');
		const rooms = roomsOf('one', 'two');
		const error = await refusal(await workflow({ rooms, replaceExisting: true }));
		expect(error?.message).toContain('The room "two" could not be changed');
		expect(error?.message).toMatch(/ Nothing was changed\. /);
		expect(service.room('two')).toMatchObject({ webhook: 'https://two.example', botMode: true });
	});

	it.each<[string, () => void]>([
		['could not be read', () => service.roomsRefused.add('GET one')],
		['show no webhook', () => (service.showsWebhooks = false)],
	])('those changed that %s are named when another one refuses', async (_what, arrange) => {
		Object.assign(service.room('one') as object, { webhook: 'https://one.example', botMode: true });
		arrange();
		service.roomsRefused.add('PUT two');
		const rooms = roomsOf('one', 'two');
		const error = await refusal(await workflow({ rooms, replaceExisting: true }));
		expect(error?.message).toMatch(/ Look at "one": what stood there could not be put back\. /);
		expect(webhookOf('one')).toBe('');
	});

	it('what stood in one that could not be put back is known to the next activation', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://one.example', botMode: true });
		service.roomsRefused.add('PUT two');
		const rooms = roomsOf('one', 'two');
		const receiver = await workflow({ rooms, replaceExisting: true });
		service.onRoomChange = () => service.roomsRefused.add('PUT one');
		const error = await refusal(receiver);
		expect(error?.message).toMatch(/ Look at "one": what stood there could not be put back\. /);
		service.onRoomChange = () => {};
		service.roomsRefused.clear();
		await receiver.activate();
		await receiver.deactivate();
		expect(webhookOf('one')).toBe('https://one.example');
	});

	it('without any room the workflow is not activated', async () => {
		const error = await refusal(await workflow({ rooms: {} }));
		expect(error?.message).toContain('"Rooms to Set Up" is empty');
	});

	it('two workflows on one room: the second one says so, and takes it only when told to', async () => {
		const first = await active();
		const error = await refusal(await workflow({ rooms: roomsOf('one') }));
		expect(error?.message).toContain(`already calls ${first.url}`);
		const second = await active({ replaceExisting: true });
		await service.write('one', 'customer', { message: 'x' });
		expect([first.items.length, second.items.length]).toEqual([0, 1]);
		await second.deactivate();
		await service.write('one', 'customer', { message: 'y' });
		expect([first.items.length, second.items.length]).toEqual([1, 1]);
	});

	it.each([
		['in the order in which they began', [0, 1, 2]],
		['the middle one first', [1, 0, 2]],
		['the first one last', [1, 2, 0]],
		['the last one first', [2, 1, 0]],
	])(
		'workflows that took a room from each other: what stood there is put back, ended %s',
		async (...given) => {
			const [, order] = given;
			Object.assign(service.room('one') as object, {
				webhook: 'https://old.example',
				botMode: true,
			});
			const all = [await active({ replaceExisting: true })];
			all.push(await active({ replaceExisting: true }), await active({ replaceExisting: true }));
			for (const index of order) await all[index].deactivate();
			expect(webhookOf('one')).toBe('https://old.example');
		},
	);

	it('a workflow that goes on has its room back from one that took it, after it was switched off and on', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://old.example', botMode: true });
		const first = await active({ replaceExisting: true });
		const second = await active({ replaceExisting: true });
		await first.deactivate();
		await first.activate();
		expect(bare(webhookOf('one'))).toBe(first.url);
		await second.deactivate();
		expect(bare(webhookOf('one'))).toBe(first.url);
		await first.deactivate();
		expect(webhookOf('one')).toBe('https://old.example');
	});
});

describe('a test in the editor beside production', () => {
	it('takes the room for its time, and then production has it back', async () => {
		const receiver = await active();
		const production = webhookOf('one');
		await receiver.listen();
		expect(bare(webhookOf('one'))).toBe(receiver.testUrl);
		expect(await service.write('one', 'customer', { message: 'x' })).toMatchObject({ status: 200 });
		await receiver.stopListening();
		expect(webhookOf('one')).toBe(production);
		expect(await service.write('one', 'customer', { message: 'y' })).toMatchObject({ status: 200 });
		expect(receiver.items.map(({ json }) => json.chatInput)).toEqual(['x', 'y']);
	});

	it('production that is activated meanwhile keeps the room', async () => {
		const receiver = await workflow({ rooms: roomsOf('one') });
		await receiver.listen();
		await receiver.activate();
		const production = webhookOf('one');
		expect(bare(production)).toBe(receiver.url);
		await receiver.stopListening();
		expect(webhookOf('one')).toBe(production);
	});

	it.each([
		['ends first', ['activate', 'stopListening', 'deactivate']],
		['ends last', ['activate', 'deactivate', 'stopListening']],
		['begins anew', ['activate', 'stopListening', 'listen', 'deactivate', 'stopListening']],
		['is the only one', ['stopListening']],
	] as const)('what stood there before a first test is put back: the test %s', async (...given) => {
		const [, steps] = given;
		Object.assign(service.room('one') as object, { webhook: 'https://old.example', botMode: true });
		const receiver = await workflow({ rooms: roomsOf('one'), replaceExisting: true });
		await receiver.listen();
		expect(bare(webhookOf('one'))).toBe(receiver.testUrl);
		for (const step of steps) await receiver[step]();
		expect(service.room('one')).toMatchObject({ webhook: 'https://old.example', botMode: true });
	});

	it.each<[string, Array<'activate' | 'deactivate' | 'listen' | 'stopListening'>]>([
		['test', ['listen', 'stopListening']],
		['activation', ['activate', 'deactivate']],
	])(
		'what stood there before tests that could not put it back: the next %s does',
		async (...given) => {
			const [, steps] = given;
			Object.assign(service.room('one') as object, {
				webhook: 'https://old.example',
				botMode: true,
			});
			const receiver = await workflow({ rooms: roomsOf('one'), replaceExisting: true });
			for (let times = 0; times < 2; times++) {
				await receiver.listen();
				service.roomsRefused.add('GET one');
				await receiver.stopListening();
				expect(bare(webhookOf('one'))).toBe(receiver.testUrl);
				service.roomsRefused.clear();
			}
			for (const step of steps) await receiver[step]();
			expect(webhookOf('one')).toBe('https://old.example');
		},
	);

	it('what it has put back is not put back again later', async () => {
		const room = service.room('one') as object;
		Object.assign(room, { webhook: 'https://old.example', botMode: true });
		const receiver = await workflow({ rooms: roomsOf('one'), replaceExisting: true });
		await receiver.listen();
		await receiver.stopListening();
		Object.assign(room, { webhook: '', botMode: false });
		for (let times = 0; times < 2; times++) {
			await receiver.activate();
			await receiver.deactivate();
		}
		expect(bare(webhookOf('one'))).toBe(receiver.url);
	});

	it('production that is deactivated meanwhile leaves the room as it was before', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://old.example', botMode: true });
		const receiver = await active({ replaceExisting: true });
		await receiver.listen();
		await receiver.deactivate();
		await receiver.stopListening();
		expect(webhookOf('one')).toBe('https://old.example');
	});

	it('that was cut off is repaired by the next activation, and nothing is forgotten', async () => {
		Object.assign(service.room('one') as object, { webhook: 'https://old.example', botMode: true });
		const receiver = await active({ replaceExisting: true });
		await receiver.listen();
		receiver.kill();
		expect(bare(webhookOf('one'))).toBe(receiver.testUrl);
		receiver.parameters = { rooms: roomsOf('one') } as INodeParameters;
		await receiver.activate();
		expect(bare(webhookOf('one'))).toBe(receiver.url);
		await receiver.deactivate();
		expect(webhookOf('one')).toBe('https://old.example');
	});

	it('that cannot begin takes nothing from production', async () => {
		const receiver = await active();
		const production = webhookOf('one');
		service.roomsRefused.add('PUT one');
		await expect(receiver.listen()).rejects.toThrow('could not be changed');
		expect(webhookOf('one')).toBe(production);
		expect(await service.write('one', 'customer', { message: 'x' })).toMatchObject({ status: 200 });
	});
});

describe('who may start the workflow', () => {
	const body = JSON.stringify({ roomID: 'one', event: 'MESSAGE', data: { message: 'hi' } });
	const json = { 'Content-Type': 'application/json' };

	it.each(['', '?token=', '?token=wrong', '?token[]=', '?Token=TOKEN', '?token=TOKEN&token=TOKEN'])(
		'"%s" behind the address: 401, and nothing runs',
		async (query) => {
			const receiver = await active();
			const [, token] = webhookOf('one').split('?token=');
			const url = receiver.url + query.replaceAll('TOKEN', token);
			const answer = await post(url, body, json);
			expect(answer).toMatchObject({ status: 401 });
			expect(answer.text).not.toContain(token);
			expect(receiver.items).toEqual([]);
			expect(receiver.faults).toEqual([]);
		},
	);

	it('a changed API key changes nothing', async () => {
		const credential = { ...service.credential };
		const receiver = await startReceiver(engine, {
			node: 'imkitTrigger',
			parameters: { rooms: roomsOf('one') } as INodeParameters,
			credentials: { imkitApi: credential },
		});
		receivers.push(receiver);
		await receiver.activate();
		credential.apiKey = 'another-key';
		expect(await service.write('one', 'customer', { message: 'x' })).toMatchObject({ status: 200 });
		expect(receiver.items.map(({ json }) => json.chatInput)).toEqual(['x']);
	});

	it('the token of production is none for a test', async () => {
		const receiver = await active();
		const [, token] = webhookOf('one').split('?token=');
		await receiver.listen();
		const answer = await post(`${receiver.testUrl}?token=${token}`, body, json);
		expect(answer).toMatchObject({ status: 401 });
	});

	it('by hand: whoever knows the address, and the secret if there is one', async () => {
		const open = await active({ roomsFrom: 'hand' });
		expect(await post(open.url, body, json)).toMatchObject({ status: 200 });
		const closed = await active({ roomsFrom: 'hand', token: 'mellon' });
		expect(await post(closed.url, body, json)).toMatchObject({ status: 401 });
		expect(await post(`${closed.url}?token=mellon`, body, json)).toMatchObject({ status: 200 });
		expect([open.items.length, closed.items.length]).toEqual([1, 1]);
		expect(service.requests).toEqual([]);
	});

	it('no token is in the item', async () => {
		const receiver = await active();
		const [, token] = webhookOf('one').split('?token=');
		await service.write('one', 'customer', { message: 'x' });
		expect(JSON.stringify(receiver.items)).not.toContain(token);
		expect(JSON.stringify(receiver.items)).not.toContain(service.credential.apiKey);
	});
});

describe('a call', () => {
	const call = async (receiver: Receiver, body: unknown, headers: Record<string, string> = {}) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const all = { 'Content-Type': 'application/json', ...headers };
		const answer = await post(receiver.url, text, all);
		expect(receiver.faults).toEqual([]);
		return answer;
	};
	const byHand = async (parameters: IDataObject = {}) =>
		await active({ roomsFrom: 'hand', ...parameters });
	const message = (fields: IDataObject = {}, sender: unknown = { _id: 'customer' }) => ({
		roomID: 'one',
		event: 'MESSAGE',
		data: { message: 'Where is my order?', messageType: 'text', room: 'one', sender, ...fields },
	});

	it('comes out as it came, every digit kept, and beside it what is needed to answer', async () => {
		const receiver = await byHand({ options: { answerAs: 'bot' } });
		await call(
			receiver,
			'{"roomID":"one","event":"MESSAGE","data":{"message":"hi","n":12345678901234567890}}',
		);
		expect(receiver.items[0].json).toEqual({
			roomID: 'one',
			event: 'MESSAGE',
			data: { message: 'hi', n: '12345678901234567890' },
			reply: { room: 'one', sender: 'bot' },
			chatInput: 'hi',
			sessionId: 'one',
		});
	});

	it('is answered with the state of the bot as it was, also when it is left out', async () => {
		const receiver = await byHand({ filters: { textContains: words('price') } });
		const botState = { step: 2 };
		const wanted = await call(receiver, { ...message({ message: 'price?' }), botState });
		const other = await call(receiver, { ...message(), botState: 'waiting' });
		expect([wanted, other]).toMatchObject([
			{ status: 200, text: '{"toBotState":{"step":2},"data":null}' },
			{ status: 200, text: '{"toBotState":"waiting","data":null}' },
		]);
		expect(receiver.items).toHaveLength(1);
	});

	it.each([
		['a list', '[1]', 400],
		['a text', '"x"', 400],
		['nothing', '', 400],
		['nested 5000 deep', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 400],
		['no JSON', '{', 422],
	])('%s: turned away, and nothing runs', async (_what, body, status) => {
		const receiver = await byHand();
		expect(await call(receiver, body)).toMatchObject({ status });
		expect(receiver.items).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['no data', { roomID: 'one', event: 'MESSAGE' }],
		['data that is a list', { roomID: 'one', event: 'MESSAGE', data: [1] }],
		['a room that is an object', { roomID: {}, event: 'MESSAGE', data: { room: { _id: 'one' } } }],
		['a sender that is a list', message({}, [1]) as unknown as IDataObject],
		['a message that is an object', message({ message: { a: 1 }, images: 'x', extra: 5 }) as never],
	])('with %s: no fault', async (_what, body) => {
		const receiver = await byHand({ options: { downloadFiles: true } });
		expect(await call(receiver, body)).toMatchObject({ status: 200 });
		expect(receiver.items).toHaveLength(1);
	});

	it('an event that is none is left out', async () => {
		const receiver = await byHand();
		for (const event of [undefined, null, 5, ['MESSAGE'], 'NEW_EVENT']) {
			expect(await call(receiver, { roomID: 'one', event, data: {} })).toMatchObject({
				status: 200,
			});
		}
		expect(receiver.items).toEqual([]);
	});

	it.each(['MESSAGE', 'JOIN_ROOM', 'ADD_MEMBERS', 'DELETE_MEMBERS'])('%s alone', async (event) => {
		const receiver = await byHand({ events: [event] });
		for (const each of ['MESSAGE', 'JOIN_ROOM', 'ADD_MEMBERS', 'DELETE_MEMBERS']) {
			await call(receiver, { roomID: 'one', event: each, data: { sender: { _id: 'customer' } } });
		}
		expect(receiver.items.map(({ json }) => json.event)).toEqual([event]);
		const [{ json }] = receiver.items;
		expect('reply' in json).toBe(event === 'MESSAGE');
	});

	it.each<[IDataObject, unknown, boolean]>([
		[{}, { _id: 'customer' }, true],
		[{}, { _id: 'robot', isRobot: true }, false],
		[{ options: { includeRobots: true } }, { _id: 'robot', isRobot: true }, true],
		[{ options: { answerAs: 'customer' } }, { _id: 'customer' }, false],
		[{ options: { answerAs: 'customer', includeRobots: true } }, { _id: 'customer' }, false],
		[{ filters: { sender: users('customer') } }, { _id: 'customer' }, true],
		[{ filters: { sender: users('customer') } }, 'customer', true],
		[{ filters: { sender: users('somebody') } }, { _id: 'customer' }, false],
		[{ filters: { sender: users('somebody') } }, undefined, false],
		[{ filters: { notSender: users('a, customer') } }, { _id: 'customer' }, false],
		[{ filters: { messageType: ['image'] } }, { _id: 'customer' }, false],
		[{ filters: { messageType: ['text'] } }, { _id: 'customer' }, true],
		[{ filters: { textContains: words('ORDER') } }, { _id: 'customer' }, true],
		[{ filters: { textIs: words('order') } }, { _id: 'customer' }, false],
		[{ filters: { textMatches: 'order\\?$' } }, { _id: 'customer' }, true],
	])('%j, from %j: %s', async (parameters, sender, expected) => {
		const receiver = await byHand(parameters);
		await call(receiver, message({}, sender));
		expect(receiver.items).toHaveLength(expected ? 1 : 0);
	});

	it('a regular expression that is none is said when the workflow is activated', async () => {
		await expect(byHand({ filters: { textMatches: '[' } })).rejects.toThrow('"Text Matches"');
	});
});

describe('a start that fails', () => {
	it.each([
		[1, 500, []],
		[3, 200, ['hello']],
	])('of %i calls, as many as the server makes', async (callTries, status, started) => {
		service.callTries = callTries;
		const receiver = await active();
		let tries = 0;
		receiver.onStart = () => {
			tries += 1;
			if (tries < 3) throw new Error('n8n cannot store anything');
		};
		const answer = await service.write('one', 'customer', { message: 'hello' });
		expect([tries, answer?.status]).toEqual([callTries, status]);
		expect(receiver.items.map(({ json }) => json.chatInput)).toEqual(started);
	});
});

describe('an answer', () => {
	it('is sent with the fields of "reply" alone, and does not start the workflow again', async () => {
		service.apiMessagesCall = true;
		const receiver = await active({ options: { answerAs: 'bot' } });
		await service.write('one', 'customer', { message: 'hello' });
		const reply = workflowOf('sendRoomMessage', {
			room: { __rl: true, mode: 'id', value: '={{ $json.reply.room }}' },
			sender: { __rl: true, mode: 'id', value: '={{ $json.reply.sender }}' },
			messageType: 'text',
			message: '={{ "You said: " + $json.chatInput }}',
		});
		const input = receiver.items.map(({ json }) => json);
		const credentials = { imkitApi: service.credential };
		expect((await engine.run(reply, { credentials, input })).error).toBeUndefined();
		expect(service.accepted.at(-1)?.body).toMatchObject({ message: 'You said: hello' });
		expect(receiver.items).toHaveLength(1);
	});
});

describe('files', () => {
	let files: Awaited<ReturnType<typeof startFileServer>>;
	beforeAll(async () => {
		files = await startFileServer();
	});
	afterAll(async () => await files.close());
	let undo: Array<() => void> = [];
	afterEach(() => {
		for (const undoIt of undo) undoIt();
		undo = [];
	});
	const options = { downloadFiles: true };
	const permissions = { allowPrivateLinks: true };

	it('of a message are put out as binary data, pictures first', async () => {
		const receiver = await active({ options }, permissions);
		const images = ['picture.png', 'picture.gif'].map((name) => ({
			originalUrl: `${files.url}/sample/${name}`,
		}));
		await service.write('one', 'customer', {
			messageType: 'mixed',
			images,
			originalUrl: `${files.url}/sample/document.pdf`,
			extra: { fileName: 'offer', fileExtension: 'pdf' },
		});
		expect(receiver.items[0].binary).toMatchObject({
			data: { mimeType: 'image/png' },
			data1: { mimeType: 'image/gif' },
			data2: { mimeType: 'application/pdf', fileName: 'offer.pdf' },
		});
	});

	it('are not read from the own network, by address, name or redirect, unless the credential allows it', async () => {
		undo.push(useProxy(files.url, '127.0.0.1,inside.example.com'));
		undo.push(pretendNames({ 'inside.example.com': '127.0.0.1' }));
		const receiver = await active({ options });
		const inside = `http://inside.example.com:${files.port}/sample/picture.png`;
		const before = files.connections();
		for (const originalUrl of [`${files.url}/sample/picture.png`, inside])
			await service.write('one', 'customer', { messageType: 'file', originalUrl });
		expect(files.connections()).toBe(before);
		const originalUrl = `http://files.example.com/redirect?location=${encodeURIComponent(inside)}`;
		await service.write('one', 'customer', { messageType: 'file', originalUrl });
		expect(files.connections()).toBe(before + 1);
		for (const { json, binary } of receiver.items) {
			expect(json.missingFiles).toEqual([expect.stringMatching(/not an address on the internet$/)]);
			expect(binary).toBeUndefined();
		}
		expect(receiver.items).toHaveLength(3);
	});

	it('the key of the app goes to files that the app keeps, and to nothing else', async () => {
		const receiver = await active({ options }, permissions);
		service.files.push({
			path: '/files/images/1',
			type: 'image/png',
			bytes: sample('picture.png'),
		});
		service.requests.length = 0;
		const foreign = files.requests.length;
		for (const path of [
			'/files/images/1',
			'/admin/clients',
			'/files/../admin/clients',
			'/files/a/../../admin/clients',
			'/files/%2e%2e/admin',
		]) {
			await service.write('one', 'customer', {
				messageType: 'file',
				originalUrl: `${service.url}${path}`,
			});
		}
		await service.write('one', 'customer', {
			messageType: 'file',
			originalUrl: `${files.url}/sample/picture.png?x-of=${service.url}/files/a/b`,
		});
		expect(service.requests.map(({ headers }) => headers['im-api-key'])).toEqual([
			service.credential.apiKey,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		expect(files.requests.slice(foreign).map(({ headers }) => headers['im-api-key'])).toEqual([
			undefined,
		]);
		expect(receiver.items).toHaveLength(6);
		expect(receiver.items[0].json.missingFiles).toBeUndefined();
		expect(receiver.items[0].binary).toHaveProperty('data');
	});
});
