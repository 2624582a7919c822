import { sleep } from 'n8n-workflow';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';
import { startNeteaseIm } from '../services/chatServices';
import { workflowOf } from '../support/engine';
import { expectHonest, runAndCompare, words } from '../support/faultMatrix';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const texts = (count: number) =>
	Array.from({ length: count }, (_, item) => ({ text: words(item) }));
const room = { ...roomForm, message: '={{ $json.text }}' };
const conversation = { ...conversationForm, text: '={{ $json.text }}' };
const notFound = { reply: { status: 404, body: { RC: 404, RM: 'Room not found' } } };
const about = (item: number) => ({
	when: ({ text }: { text: string }) => text.includes(words(item)),
});
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe("under n8n's Retry On Fail", () => {
	it('stop mode: what was delivered in the first try is not sent again', async () => {
		chat.imkit.fail(notFound, { ...about(1), times: 2 });
		const sent = await chat.room(room, texts(3), retrying);
		expect(sent.error).toBeUndefined();
		expect(jsonOf(sent).map(({ message }) => message)).toEqual([words(0), words(1), words(2)]);
		expect(chat.imkit.accepted).toHaveLength(3);
		expect(chat.imkit.requests).toHaveLength(5);
	});

	it('continue mode: what was delivered in the first try is not sent again either', async () => {
		chat.imkit.fail(notFound, { ...about(0), times: 2 });
		const sent = await chat.room(room, texts(3), { ...retrying, onError: 'continueErrorOutput' });
		expect(jsonOf(sent, 0)).toHaveLength(3);
		expect(jsonOf(sent, 1)).toEqual([]);
		expect(chat.imkit.accepted).toHaveLength(3);
	});

	it('Execute Once: the one message is sent again until it is delivered, and no other', async () => {
		chat.imkit.fail(notFound, { times: 1 });
		await chat.room(room, texts(3), { ...retrying, executeOnce: true });
		expect(chat.imkit.accepted).toHaveLength(1);
	});

	it('IMKIT: a message whose answer was lost stays unknown and is not sent again', async () => {
		chat.imkit.fail({ hangUp: 'afterAccept' }, { ...about(0), times: Infinity });
		const sent = await chat.room(room, texts(2), { ...retrying, onError: 'continueErrorOutput' });
		expect(chat.imkit.accepted.map(({ body }) => body.message)).toEqual([words(0), words(1)]);
		expect(jsonOf(sent, 1)).toMatchObject([
			{
				error: {
					outcome: 'unknown',
					message: expect.stringMatching(
						/broke before IMKIT answered .*: the message may have been delivered$/,
					),
				},
			},
		]);
	});

	it.each(['imkit', 'neteaseIm'] as const)(
		'%s: what may have arrived is sent again as it was, whatever its expressions read by then',
		async (service) => {
			chat[service].fail({ hangUp: 'beforeRead' });
			const options = { message_client_id: '=order-{{ Math.random() }}' };
			const delivery = { maxRetries: 0 };
			const sent = await (service === 'imkit'
				? chat.room(
						{
							...roomForm,
							message: '={{ Math.random() }}',
							delivery: { ...delivery, resendWhenUnknown: true },
						},
						[{}],
						retrying,
					)
				: chat.conversation(
						{ ...conversationForm, text: '={{ Math.random() }}', options, delivery },
						[{}],
						retrying,
					));
			expect(sent.error).toBeUndefined();
			expect(chat[service].requests).toHaveLength(2);
			const [first, second] = chat[service].requests;
			expect(first.text).toMatch(/0\.\d{9}/);
			expect(second.text).toBe(first.text);
			expect(chat[service].accepted).toHaveLength(1);
		},
	);

	it("NetEase IM: the user's own id is that of the first try, so that nothing arrives twice", async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const options = { message_client_id: '=order-{{ Math.random() }}' };
		const form = { ...conversationForm, options, delivery: { maxRetries: 0 } };
		const sent = await chat.conversation(form, [{}], retrying);
		expect(jsonOf(sent)).toMatchObject([{ alreadyDelivered: true }]);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});

	it('an unknown stays unknown where the next try cannot even sign it', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const { appSecret } = chat.neteaseIm.credential;
		const until = Date.now() + 500;
		const sent = await chat.engine.run(
			workflowOf(
				'sendConversationMessage',
				{ ...conversationForm, delivery: { maxRetries: 0 } },
				{ ...retrying, maxTries: 2, waitBetweenTries: 700, onError: 'continueErrorOutput' },
			),
			{
				credentials: {
					neteaseImApi: {
						...chat.neteaseIm.credential,
						appSecret: `={{ $now.toMillis() < ${until} ? '${appSecret}' : '' }}`,
					},
				},
				input: [{}],
			},
		);
		expect(chat.neteaseIm.requests).toHaveLength(1);
		expect(jsonOf(sent, 1)).toMatchObject([{ error: { outcome: 'unknown' } }]);
	});

	it('stop mode: an unknown stays unknown where the next try stops before its turn', async () => {
		chat.neteaseIm.fail({ delayMs: 100, reply: { status: 403, body: '<html>' } }, about(0));
		chat.neteaseIm.fail({ hangUp: 'afterAccept' }, about(1));
		chat.neteaseIm.fail({ reply: { status: 403, body: '<html>' } }, about(0));
		const until = Date.now() + 500;
		const delivery = {
			maxRetries: 0,
			maxInFlight: `={{ $now.toMillis() < ${until} ? 2 : 1 }}`,
		};
		const sent = await chat.conversation(
			{ ...conversation, receiver_id: '={{ $json.text }}', delivery },
			texts(3),
			{ ...retrying, maxTries: 2, waitBetweenTries: 700 },
		);
		expect(chat.neteaseIm.requests).toHaveLength(3);
		expect(sent.error?.description).toContain(
			'1 failed (item 0), 1 may have been delivered, because the answer was lost (item 1), 1 not tried (item 2)',
		);
	});

	it('two executions, two nodes and two rounds of a loop are not mixed up', async () => {
		for (let execution = 0; execution < 2; execution++) await chat.room(room, texts(2), retrying);
		expect(chat.imkit.accepted).toHaveLength(4);

		const workflow = workflowOf('sendRoomMessage', room, retrying);
		const [, first] = workflow.nodes;
		workflow.nodes.push(
			{ ...first, id: 'second', name: 'Second' },
			{ ...first, id: 'third', name: 'Third' },
		);
		const to = (node: string) => ({ node, type: 'main' as const, index: 0 });
		workflow.connections['Manual Trigger'] = { main: [[to('Send'), to('Second')]] };
		workflow.connections.Send = { main: [[to('Third')]] };
		workflow.connections.Second = { main: [[to('Third')]] };
		chat.reset();
		chat.imkit.fail(notFound, { times: 1 });
		const { error } = await chat.engine.run(
			{
				...workflow,
				nodes: workflow.nodes.map((node) =>
					node.name === 'Third' ? { ...node, parameters: { ...room, message: 'third' } } : node,
				),
			},
			{ credentials: chat.credentials, input: texts(2) },
		);
		expect(error).toBeUndefined();
		expect(chat.imkit.accepted.filter(({ body }) => body.message === 'third')).toHaveLength(4);
		expect(chat.imkit.accepted).toHaveLength(8);
	});
});

describe('the id that keeps a NetEase message from arriving twice', () => {
	const ids = () =>
		chat.neteaseIm.requests.map(({ body }) => body.message.message_client_id as string);

	it('is the same in every try of an item, and another one for every item and execution', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' }, about(0));
		const sent = await chat.conversation(conversation, texts(2), { executionId: '7001' });
		const [first, again, second] = ids();
		expect(again).toBe(first);
		expect(second).not.toBe(first);
		expect(jsonOf(sent)).toMatchObject([
			{
				alreadyDelivered: true,
				text: words(0),
				message_client_id: first,
				receiver_id: 'customer-42',
			},
			{ text: words(1) },
		]);
		expect(sent.hints('Send')).toMatchObject([
			{ message: expect.stringContaining('1 of 2 messages had been delivered before') },
		]);

		await chat.conversation(conversation, texts(2), { executionId: '7002' });
		expect(new Set(ids()).size).toBe(4);
	});

	it('is another one where a node puts out the same item twice, as Merge does', async () => {
		const workflow = workflowOf('sendConversationMessage', conversation);
		const [trigger] = workflow.nodes;
		workflow.nodes.push({ ...trigger, id: 'm', name: 'Merge', type: 'n8n-nodes-base.merge' });
		const to = (node: string, index = 0) => ({ node, type: 'main' as const, index });
		workflow.connections = {
			'Manual Trigger': { main: [[to('Merge'), to('Merge', 1)]] },
			Merge: { main: [[to('Send')]] },
		};
		const { credentials } = chat;
		const sent = await chat.engine.run(workflow, { credentials, input: texts(1) });
		expect(jsonOf(sent).map(({ alreadyDelivered }) => alreadyDelivered)).toEqual([
			undefined,
			undefined,
		]);
		expect(chat.neteaseIm.accepted).toHaveLength(2);
	});

	it("can be the user's own: the same id in another execution is not delivered twice", async () => {
		const form = { ...conversation, options: { message_client_id: '={{ $json.id }}' } };
		await chat.conversation(form, [{ text: 'x', id: 'order-1' }]);
		const sent = await chat.conversation(form, [{ text: 'x', id: 'order-1' }]);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
		expect(jsonOf(sent)).toMatchObject([{ alreadyDelivered: true, message_client_id: 'order-1' }]);
	});

	it('stays the same when n8n tries the node again', async () => {
		chat.neteaseIm.fail({ reply: { status: 502, body: '<html>' } }, { times: 4 });
		const delivery = { maxRetries: 1 };
		const sent = await chat.conversation({ ...conversation, delivery } as Parameters, texts(1), {
			...retrying,
			maxTries: 4,
		});
		expect(sent.error).toBeUndefined();
		expect(new Set(ids()).size).toBe(1);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});
});

describe('IMKIT has no such id', () => {
	it('what may have been delivered is sent again only where the user wants that', async () => {
		chat.imkit.fail({ hangUp: 'afterAccept' });
		const delivery = { resendWhenUnknown: true };
		const sent = await chat.room({ ...roomForm, delivery }, [{}]);
		expect(sent.error).toBeUndefined();
		expect(chat.imkit.accepted).toHaveLength(2);
	});
});

describe('a service that says to come back in an hour', () => {
	/** Whoever of the two names the longer time. */
	const inAnHour = (body: number, header: number) => ({
		reply: {
			status: 429,
			headers: { 'retry-after': String(header) },
			body: { error: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests', retryAfter: body },
		},
	});

	it.each(['stopWorkflow', 'continueErrorOutput'] as const)(
		'%s: gets nothing more of this run, nor of the next one, and each item says when it may go',
		async (onError) => {
			const own = await Chat.start();
			own.imkit.fail(onError === 'stopWorkflow' ? inAnHour(3600, 1) : inAnHour(1, 3600), about(1));
			const delivery = { maxInFlight: 1 };
			const sent = await own.room({ ...room, delivery }, texts(5), { onError });
			expect(own.imkit.requests).toHaveLength(2);
			if (onError === 'stopWorkflow') {
				expect(sent.error?.description).toContain(
					'1 delivered (item 0), 1 failed (item 1), 3 not tried',
				);
			} else {
				const [refused, ...notTried] = jsonOf(sent, 1);
				expect(refused).toMatchObject({ error: { outcome: 'refused', retryAfterMs: 3_600_000 } });
				expect(notTried.map(({ error }) => error)).toEqual(
					Array(3).fill(
						expect.objectContaining({
							outcome: 'notTried',
							cause: 'rate-limited',
							message: expect.stringContaining('60 minutes'),
						}),
					),
				);
			}

			// What would first have to be stored is not tried either.
			const file = { messageType: 'image', fileFrom: 'binary', binaryField: 'data', bucket: 'b' };
			const binary = { data: { data: 'aGVsbG8=', mimeType: 'image/png', fileName: 'a.png' } };
			const withFile = { ...roomForm, ...file };
			const items = [{ json: {}, binary }];
			const stored = await own.room(withFile, items, { onError: 'continueErrorOutput' });
			expect(jsonOf(stored, 1)).toMatchObject([
				{ error: { outcome: 'notTried', cause: 'rate-limited' } },
			]);

			const next = await own.room(room, texts(2), { onError: 'continueErrorOutput' });
			expect(own.imkit.requests).toHaveLength(2);
			expect(jsonOf(next, 1)).toHaveLength(2);

			const { imkitApi } = own.credentials;
			const pasted = { ...imkitApi, apiKey: ` ${String(imkitApi.apiKey)}\n` };
			await own.engine.run(workflowOf('sendRoomMessage', roomForm), {
				credentials: { imkitApi: pasted },
			});
			expect(own.imkit.requests).toHaveLength(2);
			await own.close();
		},
	);
});

describe('an address that does not answer', () => {
	it('ten messages of one conversation go to the backup after one failure, without a wait', async () => {
		const backup = await startNeteaseIm({ accounts: 'any' });
		const start = performance.now();
		const sent = await chat.engine.run(workflowOf('sendConversationMessage', conversation), {
			credentials: {
				neteaseImApi: {
					...chat.neteaseIm.credential,
					baseUrl: 'http://127.0.0.1:1',
					backupUrl: backup.url,
				},
			},
			input: texts(10),
		});
		expect(sent.error).toBeUndefined();
		expect(backup.accepted).toHaveLength(10);
		// With a wait for each message these were 7.7 seconds.
		expect(performance.now() - start).toBeLessThan(3000);
		await backup.close();
	});

	it('the backup takes over after a refused connection, and after 502 with the same id', async () => {
		const backup = await startNeteaseIm({ accounts: 'any' });
		for (const primary of ['http://127.0.0.1:1', chat.neteaseIm.url]) {
			chat.neteaseIm.fail({ reply: { status: 502, body: '<html>' } }, { times: Infinity });
			const sent = await chat.engine.run(workflowOf('sendConversationMessage', conversation), {
				credentials: {
					neteaseImApi: { ...chat.neteaseIm.credential, baseUrl: primary, backupUrl: backup.url },
				},
				input: texts(1),
				executionId: primary,
			});
			expect(sent.error).toBeUndefined();
		}
		expect(backup.accepted).toHaveLength(2);
		await backup.close();
	});

	it('a service that goes down in the middle and comes back loses nothing', async () => {
		for (const service of ['imkit', 'neteaseIm'] as const) {
			const outcomes = await runAndCompare(service, {
				lanes: 3,
				count: 30,
				settings: { onError: 'continueErrorOutput' },
				prepare(server) {
					server.latencyMs = 20;
					void sleep(100)
						.then(() => server.stop())
						.then(() => sleep(700))
						.then(() => server.start());
				},
			});
			expectHonest(outcomes, 30);
			expect(outcomes.refused).toEqual([]);
			expect(outcomes.delivered.length + outcomes.unknown.length).toBe(30);
			if (service === 'neteaseIm') expect(outcomes.unknown).toEqual([]);
		}
	});

	it('a wrong clock is told as such', async () => {
		chat.neteaseIm.now = () => Date.now() + 10 * 60_000;
		const { error } = await chat.conversation(conversationForm);
		chat.neteaseIm.now = Date.now;
		expect(error?.description).toContain('the clock of your n8n server');
	});
});

describe('cancelling', () => {
	it.each(['in flight', 'while everything pauses', 'while waiting for its pace'])(
		'%s: the run ends within a second and sends nothing more',
		async (when) => {
			const slow = when === 'while waiting for its pace' ? { maxPerSecond: 0.5 } : {};
			// Services of its own, as a pause of the account outlives the run.
			const own = await Chat.start();
			if (when === 'in flight') own.imkit.latencyMs = 5000;
			if (when === 'while everything pauses') {
				own.imkit.fail(
					{
						reply: {
							status: 429,
							body: { error: 'RATE_LIMIT_EXCEEDED', message: 'slow', retryAfter: 60 },
						},
					},
					{ times: Infinity },
				);
			}
			const form = { ...room, delivery: { maxInFlight: 2, ...slow } };
			const { promise, cancel } = own.engine.start(workflowOf('sendRoomMessage', form, retrying), {
				credentials: own.credentials,
				input: texts(20),
			});
			await sleep(300);
			const requests = own.imkit.requests.length;
			const started = Date.now();
			cancel();
			await Promise.race([promise.catch(() => undefined), sleep(1000)]);
			expect(Date.now() - started).toBeLessThan(1000);
			await sleep(500);
			expect(own.imkit.requests).toHaveLength(requests);
			await own.close();
		},
	);
});

describe('the rate', () => {
	it('a refusal for the rate pauses everything, keeps the order, and the editor is told', async () => {
		chat.imkit.fail(
			{
				reply: {
					status: 429,
					body: { error: 'RATE_LIMIT_EXCEEDED', message: 'slow', retryAfter: 0.5 },
				},
			},
			about(4),
		);
		const form = { ...room, room: '={{ $json.to }}' };
		const sent = await chat.room(
			form,
			texts(12).map((item, index) => ({ ...item, to: `r${index % 3}` })),
		);
		expect(sent.error).toBeUndefined();
		expect(sent.hints('Send')).toMatchObject([
			{ message: expect.stringContaining('Paused once because the service limits its rate') },
		]);
		expect(sent.hints('Send')[0].message).toContain(
			'The order inside each room or conversation was kept',
		);
	});
});
