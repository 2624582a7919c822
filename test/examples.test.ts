import { startImkit, startNeteaseIm } from './services/chatServices';
import { loadEngine, type Engine, type Execution } from './support/engine';
import { examples } from './support/examples';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit({ rooms: ['project-room-001', 'project-room-002'], users: ['system'] });
	neteaseIm = await startNeteaseIm({
		accounts: ['alarm-bot', 'service-desk', 'user-a'],
		teams: ['5001'],
	});
});
beforeEach(() => {
	for (const service of [imkit, neteaseIm]) service.accepted.length = 0;
});
afterAll(async () => {
	await imkit.close();
	await neteaseIm.close();
});

async function run(name: string): Promise<Execution> {
	const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
	const execution = await engine.run(examples[name], { credentials });
	expect(execution.error).toBeUndefined();
	return execution;
}

describe('the examples, exactly as they are shipped', () => {
	it('order-notification: the customer is mentioned in the room', async () => {
		await run('order-notification');
		expect(imkit.accepted).toMatchObject([
			{
				destination: 'project-room-001',
				body: { mentions: ['user-b'], message: '@user-b Your order A-1024 is on its way.' },
			},
		]);
	});

	it('alarm-to-team: those on call are notified by force, and the same alarm arrives once', async () => {
		await run('alarm-to-team');
		const again = await run('alarm-to-team');
		expect(neteaseIm.accepted).toMatchObject([
			{
				destination: 'alarm-bot|2|5001',
				body: {
					push_config: { push_forcepush_ids: ['alice', 'bob'] },
					message: { message_client_id: 'alarm-4711' },
				},
			},
		]);
		expect(again.output('Send Conversation Message')[0].json).toMatchObject({
			alreadyDelivered: true,
		});
	});

	it('error-branch: what could not be delivered is recorded with reason and next step', async () => {
		const execution = await run('error-branch');
		expect(execution.output('Delivered')).toHaveLength(2);
		expect(execution.output('Could Not Be Delivered').map(({ json }) => json)).toEqual([
			{
				room: 'no-such-room',
				reason: 'IMKIT refused: The specified room does not exist (ROOM_NOT_FOUND)',
				nextStep: 'Check the room ID: open the room in IMKIT and copy its ID.',
				outcome: 'refused',
			},
		]);
	});

	it('event-to-both: the same words arrive at both services', async () => {
		await run('event-to-both');
		expect(imkit.accepted[0].body.message).toBe('Ticket 77: The printer works again.');
		expect(neteaseIm.accepted[0]).toMatchObject({
			destination: 'service-desk|1|user-a',
			body: { message: { text: 'Ticket 77: The printer works again.' } },
		});
	});

	it('scheduled-report: every room gets the report, silently', async () => {
		await run('scheduled-report');
		expect(
			imkit.accepted.map(({ destination, body }) => [destination, body.push, body.messageType]),
		).toEqual([
			['project-room-001', false, 'announcement'],
			['project-room-002', false, 'announcement'],
		]);
	});

	it('take-back: what arrived is taken back, and who did not get it is told apart', async () => {
		const execution = await run('take-back');
		expect(
			neteaseIm.accepted.map(({ destination, recalledAt }) => [destination, !recalledAt]),
		).toEqual([
			['service-desk|1|user-a', false],
			['service-desk|1|alarm-bot', false],
		]);
		expect(
			execution
				.output('Recall Conversation Message')
				.map(({ json }) => [json.receiver_id, json.recalled]),
		).toEqual([
			['user-a', true],
			['alarm-bot', true],
		]);
		expect(execution.output('Did Not Arrive').map(({ json }) => json)).toMatchObject([
			{ error: { destination: 'service-desk|1|user-b', serviceCode: '102404' } },
		]);
	});

	it('none of them holds a credential or an address', () => {
		for (const workflow of Object.values(examples)) {
			const text = JSON.stringify(workflow);
			expect(text).not.toContain('"credentials"');
			expect(text).not.toMatch(/https?:\/\//);
		}
	});
});
