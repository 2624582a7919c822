import { startImkit, startNeteaseIm } from './services/chatServices';
import { loadEngine, type Engine, type Execution } from './support/engine';
import { examples } from './support/examples';
import { sleep } from 'n8n-workflow';
import { startAsker, type Asker } from './support/asker';
import { startReceiver } from './support/receiver';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit({
		rooms: ['project-room-001', 'project-room-002'],
		users: ['system', 'user-b'],
	});
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

	it('keyword-answer: who asks for the price in the room is answered, and nobody else', async () => {
		const example = examples['keyword-answer'];
		const trigger = example.nodes.find(({ type }) => type.endsWith('Trigger'));
		const credentials = { imkitApi: imkit.credential };
		const receiver = await startReceiver(engine, {
			node: 'imkitTrigger',
			parameters: trigger?.parameters,
			credentials,
			onStart: async (item) => {
				const { name: startNode } = trigger ?? {};
				const { error } = await engine.run(example, { credentials, startNode, input: [item] });
				expect(error).toBeUndefined();
			},
		});
		// Even where the room is called for the answers as well.
		imkit.apiMessagesCall = true;
		await receiver.activate();
		const room = 'project-room-001';
		await imkit.write(room, 'user-b', { message: 'Good morning' });
		await imkit.write(room, 'user-b', { message: 'What is the PRICE of A-1024?' });
		await imkit.write(room, 'user-b', { message: '这个多少钱？' });
		await receiver.deactivate();
		await receiver.close();
		imkit.apiMessagesCall = false;
		expect(receiver.faults).toEqual([]);
		expect(imkit.accepted.map(({ body }) => [body.sender, body.message.slice(0, 14)])).toEqual([
			['user-b', 'Good morning'],
			['user-b', 'What is the PR'],
			['system', 'The price list'],
			['user-b', '这个多少钱？'],
			['system', 'The price list'],
		]);
		const [, question, answer] = imkit.accepted;
		expect(answer.body.reply).toBe(question.message._id);
	});

	it('take-back: what was sent is taken back, with nothing between but the output of the send node', async () => {
		const execution = await run('take-back');
		expect(imkit.accepted).toMatchObject([
			{ destination: 'project-room-001', body: { message: 'The door code of today: 4711' } },
		]);
		const [{ json }] = execution.output('Recall Room Message');
		expect(json).toMatchObject({ _id: imkit.accepted[0].message._id, recalled: true });
	});

	it('take-back-broadcast: what arrived is taken back, and who did not get it is told apart', async () => {
		const execution = await run('take-back-broadcast');
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

	it.each([
		['late in the evening', '2026-03-01T23:30:00+08:00', '2026-03-02T09:00:00+08:00'],
		['early in the morning', '2026-03-02T03:00:00+08:00', '2026-03-02T09:00:00+08:00'],
		['by day', '2026-03-02T12:00:00+08:00', undefined],
	])('hold-at-night: %s', async (_time, now, until) => {
		const clock = jest.spyOn(Date, 'now');
		const ahead = new Date(now).getTime() - Date.now();
		clock.mockImplementation(() => new Date().getTime() + ahead);
		const { waitTill } = (await run('hold-at-night')).run;
		clock.mockRestore();
		expect(waitTill).toEqual(until && new Date(until));
		expect(imkit.accepted).toHaveLength(until ? 0 : 1);
	});

	describe('with a question that somebody answers, or nobody', () => {
		let asker: Asker;
		beforeAll(async () => {
			const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
			asker = await startAsker(engine, credentials);
		});
		afterAll(() => asker.close());

		const lines = (service: typeof imkit | typeof neteaseIm) =>
			service.accepted.map(({ destination, body }) => [
				destination,
				String(body.message.text ?? body.message).split('\n')[0],
			]);

		/** Presses a button of the last question's page. */
		async function press(service: typeof imkit | typeof neteaseIm, answer: string, id: string) {
			const { message } = service.accepted[service.accepted.length - 1].body;
			const link = String(message.text ?? message)
				.split('\n')
				.at(-1);
			await fetch(String(link), { method: 'POST', body: new URLSearchParams({ answer }) });
			while (asker.status(id) !== 'finished') await sleep(10);
			expect(asker.last(id).error).toBeUndefined();
		}

		it.each([
			['1', 'Your leave (27 to 28 November) is approved.'],
			['2', 'Your leave (27 to 28 November) is not approved. Please talk to your team lead.'],
		])('leave-request: answer %s', async (answer, words) => {
			const id = await asker.run(examples['leave-request'], null);
			await press(imkit, answer, id);
			expect(lines(imkit)).toEqual([
				['project-room-001', 'Anna asks for leave: 27 to 28 November. Reason: moving house'],
				['project-room-002', words],
			]);
		});

		const what = 'Server room 2 is above 40 °C';
		const toTeam = ['alarm-bot|2|5001', `[critical] ${what}. Who takes it?`];
		const reminder = [
			'alarm-bot|2|5001',
			`Nobody has taken it yet: ${what}. The manager is asked now.`,
		];
		const toManager = [
			'alarm-bot|1|user-a',
			`[critical] ${what}. Nobody in the team has taken it. Do you?`,
		];

		it('alarm-who-takes-it: somebody of the team takes it', async () => {
			const id = await asker.run(examples['alarm-who-takes-it'], null);
			await press(neteaseIm, '2', id);
			expect(lines(neteaseIm)).toEqual([toTeam, ['alarm-bot|2|5001', `bob takes it: ${what}`]]);
		});

		it('alarm-who-takes-it: nobody does, so the team is reminded and the manager is asked', async () => {
			const id = await asker.run(examples['alarm-who-takes-it'], null);
			await asker.timeUp(id);
			expect(lines(neteaseIm)).toEqual([toTeam, reminder, toManager]);
			await press(neteaseIm, '1', id);
			expect(lines(neteaseIm).at(-1)).toEqual(['alarm-bot|2|5001', `user-a takes it: ${what}`]);
		});

		it('alarm-who-takes-it: not even the manager does', async () => {
			const id = await asker.run(examples['alarm-who-takes-it'], null);
			await asker.timeUp(id);
			await asker.timeUp(id);
			expect(lines(neteaseIm)).toEqual([toTeam, reminder, toManager]);
			expect(asker.last(id).output('Nobody Took It')).toHaveLength(1);
		});
	});

	it('none of them holds a credential or an address', () => {
		for (const workflow of Object.values(examples)) {
			const text = JSON.stringify(workflow);
			expect(text).not.toContain('"credentials"');
			expect(text).not.toMatch(/https?:\/\//);
		}
	});
});
