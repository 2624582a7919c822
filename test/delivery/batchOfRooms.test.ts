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

	it('a batch that was queued for fewer is unknown for all of them', async () => {
		const body = { RC: 0, RM: 'OK', result: { batchID: 'x', count: 1 } };
		chat.imkit.fail({ accept: true, reply: { body } });
		const execution = await send([{ to: ['a', 'b'] }], {}, carryOn);
		expect(jsonOf(execution, 1)).toMatchObject([
			{ error: { message: expect.stringContaining('for 1 of 2 receivers') } },
			{ error: { outcome: 'unknown' } },
		]);
	});
});

describe('a room that does not exist, in a batch', () => {
	const rooms = Array.from({ length: 9 }, (_, index) => `room-${index}`);

	async function sendTo(to: string[], options: IDataObject) {
		const imkit = await startImkit({ rooms, users: ['system'] });
		try {
			const execution = await chat.engine.run(
				workflowOf('batchSendRoomMessage', { ...form, options } as Parameters, carryOn),
				{ credentials: { imkitApi: imkit.credential }, input: [{ to }] },
			);
			const failed = execution.output('Send', 1).map(({ json }) => json.error as IDataObject);
			const accepted = execution.output('Send').map(({ json }) => json.room);
			const delivered = imkit.accepted.map(({ destination }) => destination);
			return { failed, accepted, delivered };
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
});
