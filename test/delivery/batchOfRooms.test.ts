import type { IDataObject } from 'n8n-workflow';
import { startImkit } from '../services/chatServices';
import { workflowOf } from '../support/engine';
import { Chat, jsonOf, type Parameters, type Settings } from '../support/chat';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const form = {
	batchTo: 'rooms',
	rooms: '={{ $json.to }}',
	sender: 'system',
	messageType: 'text',
	message: 'Hello $name$',
};
const carryOn: Settings = { onError: 'continueErrorOutput' };

async function send(input: IDataObject[], more: IDataObject = {}, settings: Settings = {}) {
	const filled = { ...form, ...more } as Parameters;
	return await chat.node('batchSendRoomMessage', filled, input, settings);
}

const arrived = () =>
	chat.imkit.accepted.map(({ destination, body }) => [destination, body.message]);

describe('one message to many rooms or users', () => {
	it('goes out in one request, and the output says accepted with the batch, for each receiver', async () => {
		const execution = await send([{ to: ['a', 'b'] }, { to: 'c' }]);
		expect(chat.imkit.requests.map(({ url, body }) => [url, body.paras])).toEqual([
			['/messages/batch', [{ room: 'a' }, { room: 'b' }, { room: 'c' }]],
		]);
		const batchID = expect.stringMatching(/^[0-9a-f]{24}$/);
		expect(execution.output('Send').map(({ json, pairedItem }) => [json, pairedItem])).toEqual(
			[
				['a', 0],
				['b', 0],
				['c', 1],
			].map(([room, item]) => [
				{ accepted: true, batchID, room, sender: 'system', messageType: 'text' },
				{ item },
			]),
		);
	});

	it('a placeholder with two values is an error, however its name is written', async () => {
		const rows = [
			{ name: '$name$', value: 'Lin' },
			{ name: ' name ', value: 'Wang' },
		];
		const { error } = await send([{ to: 'a' }], { placeholders: { placeholder: rows } });
		expect(error?.message).toContain('Placeholder Name" is "name" more than once');
		expect(chat.imkit.requests).toEqual([]);
	});

	it('items with words of their own still go together, by placeholders', async () => {
		const placeholders = { placeholder: [{ name: '$name', value: '={{ $json.name }}' }] };
		const input = [
			{ to: 'user-a', name: 'Ann "A"' },
			{ to: 'user-b', name: '小白' },
		];
		const more = { batchTo: 'receivers', receivers: '={{ $json.to }}', placeholders };
		await send(input, more);
		expect(chat.imkit.requests).toHaveLength(1);
		expect(chat.imkit.requests[0].body).toEqual({
			sender: 'system',
			messageType: 'text',
			message: 'Hello $name$',
			paras: [
				{ receiver: 'user-a', $name$: 'Ann "A"' },
				{ receiver: 'user-b', $name$: '小白' },
			],
		});
		expect(arrived()).toEqual([
			['system ↔ user-a', 'Hello Ann "A"'],
			['system ↔ user-b', 'Hello 小白'],
		]);
	});

	it('no more receivers in a request than the option says', async () => {
		const options = { receiversPerRequest: 2, push: true };
		await send([{ to: ['a', 'b', 'c', 'd', 'e'] }], { options });
		expect(chat.imkit.requests.map(({ body }) => body.paras.length).sort()).toEqual([1, 2, 2]);
		expect(chat.imkit.requests[0].body).toMatchObject({ push: true });
		expect(Object.keys(chat.imkit.requests[0].body)).not.toContain('receiversPerRequest');
	});
});

it.each(['rooms', 'receivers'])(
	'one of the %s that cannot be an ID is refused alone',
	async (batchTo) => {
		const lost = Number('1989982127020812345');
		const more = { batchTo, rooms: '={{ $json.to }}', receivers: '={{ $json.to }}' };
		const goesOn: Settings = { onError: 'continueRegularOutput' };
		const execution = await send([{ to: ['a', lost, 'd'] }], more, goesOn);
		const [{ body }] = chat.imkit.requests;
		expect(body.paras).toHaveLength(2);
		expect(jsonOf(execution)).toMatchObject([
			{ accepted: true },
			{
				error: {
					outcome: 'refused',
					message: expect.stringContaining('digits may have been lost'),
				},
			},
			{ accepted: true },
		]);
	},
);

describe('what is not sure is not claimed', () => {
	it('a lost answer is unknown for all of them, and nothing is sent again', async () => {
		chat.imkit.fail({ hangUp: 'afterAccept' });
		const execution = await send([{ to: ['a', 'b'] }], {}, carryOn);
		expect(jsonOf(execution, 1)).toMatchObject([
			{
				error: {
					outcome: 'unknown',
					message: expect.stringContaining('the message may have been accepted'),
				},
			},
			{ error: { outcome: 'unknown' } },
		]);
		expect(chat.imkit.requests).toHaveLength(1);
	});

	it.each([1, '1', '0'])(
		'a batch that was queued for %j of two is unknown for both',
		async (count) => {
			const body = { RC: 0, RM: 'OK', result: { batchID: 'x', count } };
			chat.imkit.fail({ accept: true, reply: { body } });
			const execution = await send([{ to: ['a', 'b'] }], {}, carryOn);
			expect(jsonOf(execution, 1)).toMatchObject([
				{ error: { message: expect.stringContaining(`for ${count} of 2 receivers`) } },
				{ error: { outcome: 'unknown' } },
			]);
		},
	);
});

describe('a room that does not exist, in a batch', () => {
	const rooms = Array.from({ length: 9 }, (_, index) => `room-${index}`);

	async function sendTo(
		to: string[],
		options: IDataObject,
		more: IDataObject = {},
		settings: Settings = carryOn,
	) {
		const imkit = await startImkit({ rooms, users: ['system'] });
		try {
			const execution = await chat.engine.run(
				workflowOf('batchSendRoomMessage', { ...form, options, ...more } as Parameters, settings),
				{ credentials: { imkitApi: imkit.credential }, input: [{ to }] },
			);
			const failed = execution.output('Send', 1).map(({ json }) => json.error as IDataObject);
			const accepted = execution.output('Send').map(({ json }) => json.room);
			const delivered = imkit.accepted.map(({ destination }) => destination);
			const requests = imkit.requests.length;
			return { failed, accepted, delivered, requests, error: execution.error };
		} finally {
			await imkit.close();
		}
	}

	it('is the refusal of all of them, which is said', async () => {
		const { failed, delivered } = await sendTo([...rooms, 'no-such-room'], {});
		expect(failed).toHaveLength(10);
		expect(failed[0]).toMatchObject({
			outcome: 'refused',
			description: expect.stringContaining('IMKIT refused the whole request'),
		});
		expect(delivered).toEqual([]);
	});

	it('is found by halving where that is wanted, and all others get the message once', async () => {
		const to = [...rooms.slice(0, 4), 'no-such-room', ...rooms.slice(4)];
		const { failed, accepted, delivered } = await sendTo(to, { findTheBadOne: true });
		expect(failed.map(({ destination }) => destination)).toEqual(['no-such-room']);
		expect(accepted).toEqual(rooms);
		expect([...delivered].sort()).toEqual(rooms);
	});

	const many = Array.from({ length: 1000 }, (_, index) => `room-${index}`);
	const unknownSender = { sender: 'nobody' };

	it('a sender who does not exist is not looked for among the receivers of every request', async () => {
		const { failed, requests } = await sendTo(many, { findTheBadOne: true }, unknownSender);
		expect(failed).toHaveLength(1000);
		expect(new Set(failed.map(({ outcome }) => outcome))).toEqual(new Set(['refused']));
		for (const { description } of [failed[0], failed[999]]) {
			expect(description).toContain('Check the sender and the users');
			expect(description).not.toContain('Find the Bad One');
		}
		// One request is halved down to each of its 100 receivers, the other nine are not.
		expect(requests).toBe(199 + 9);
	});

	it('in stop mode the node stops there, and the rest is not tried', async () => {
		const oneByOne = { ...unknownSender, delivery: { maxInFlight: 1 } };
		const { error, requests } = await sendTo(many, { findTheBadOne: true }, oneByOne, {});
		expect(error?.description).toContain('Of 1000 messages: 100 failed (item 0), 900 not tried');
		expect(requests).toBe(199);
	});

	it.each([1, 25])(
		'of a sender who works, every bad receiver is found, %i on their way at once, and the node fails at the end',
		async (maxInFlight) => {
			const to = ['room-0', 'room-1', 'no-1', 'no-2', 'room-2', 'no-3', 'no-4', 'no-5', 'room-3'];
			const options = { findTheBadOne: true, receiversPerRequest: 2 };
			const more = { delivery: { maxInFlight } };
			const { error, delivered } = await sendTo(to, options, more, {});
			expect(error?.description).toContain('Of 9 messages: 4 accepted (item 0), 5 failed (item 0)');
			expect([...delivered].sort()).toEqual(['room-0', 'room-1', 'room-2', 'room-3']);
		},
	);
});
