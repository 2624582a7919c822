import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { breakOutcomes } from '../support/defect';
import { inAnotherInstance, workflowOf } from '../support/engine';

let chat: Chat;
beforeEach(async () => {
	chat = await Chat.start();
});
afterEach(() => chat.close());

const continued = { onError: 'continueErrorOutput' as const };
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const text = { text: '={{ $json.text }}' };
const outcomes = (items: Array<{ error?: unknown }>) =>
	items.map(({ error }) => (error as { outcome: string }).outcome);

const refusals = {
	'a muted team (108423)': { reply: { body: { code: 108423, msg: 'muted', data: {} } } },
	'a wrong key (403)': { reply: { body: { code: 403, msg: 'forbidden', data: {} } } },
	'a limit of a gateway (429)': { reply: { status: 429, body: '<html>slow down' } },
	'a page that forbids it': { reply: { status: 403, body: '<html>no' } },
};

describe('a message whose answer was lost stays unknown, whatever comes after', () => {
	it.each(Object.entries(refusals))('NetEase IM: %s', async (_case, refusal) => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		chat.neteaseIm.fail(refusal, { times: Infinity });
		const form = { ...conversationForm, delivery: { maxRetries: 1 } };
		const sent = await chat.conversation(form, [{}], { ...retrying, ...continued });
		expect(chat.neteaseIm.accepted).toHaveLength(1);
		expect(jsonOf(sent, 1)).toMatchObject([
			{
				error: {
					outcome: 'unknown',
					message: expect.stringContaining('the message may have been delivered; sent again: '),
				},
			},
		]);
	});

	it('NetEase IM: an address that nobody answers any more', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		chat.neteaseIm.latencyMs = 50;
		const stopping = (async () => {
			while (chat.neteaseIm.accepted.length === 0) await sleep(1);
			await chat.neteaseIm.stop();
		})();
		const form = { ...conversationForm, delivery: { maxRetries: 1 } };
		const sent = await chat.conversation(form, [{}], continued);
		await stopping;
		expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
		await chat.neteaseIm.start();
	});

	it.each([
		['IMKIT', 'imkit', 'sendRoomMessage', roomForm],
		['NetEase IM', 'neteaseIm', 'sendConversationMessage', conversationForm],
	] as const)('%s: a setting that cannot be used in the second try', async (...given) => {
		const [, service, node, form] = given;
		chat[service].fail({ accept: true, delayMs: 3_000 });
		const start = Date.now();
		const timeout = `={{ Date.now() - ${start} < 900 ? 1 : 999 }}`;
		const parameters = { ...form, delivery: { timeout, maxRetries: 0 } };
		const failed = await chat.node(node, parameters, [{}, {}], { ...retrying, ...continued });
		// The first one was sent, and the second is of the same room, so it came second.
		expect(outcomes(jsonOf(failed, 1))).toEqual(['unknown']);
		expect(jsonOf(failed)).toHaveLength(1);
		expect(chat[service].accepted).toHaveLength(2);
	});

	it('of a question: a setting that cannot be used in the second try', async () => {
		chat.imkit.fail({ accept: true, delayMs: 3_000 });
		const timeout = `={{ Date.now() - ${Date.now()} < 900 ? 1 : 999 }}`;
		const form = { room: 'r', sender: 's', message: 'Well?', delivery: { timeout, maxRetries: 0 } };
		const asked = await chat.node('askInRoom', form, [{}], { ...retrying, ...continued });
		expect(outcomes(jsonOf(asked, 1))).toEqual(['unknown']);
		expect(chat.imkit.accepted).toHaveLength(1);
	});

	it('IMKIT with Resend When Unknown: a refusal of the second try', async () => {
		chat.imkit.fail({ hangUp: 'afterAccept' });
		chat.imkit.fail({ reply: { status: 404, body: { RC: 404, RM: 'Room not found' } } });
		const form = { ...roomForm, delivery: { resendWhenUnknown: true } };
		const sent = await chat.room(form, [{}], continued);
		expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
	});

	it.each(['imkit', 'neteaseIm'] as const)(
		"%s: a refusal in a later try of n8n's Retry On Fail",
		async (service) => {
			chat[service].fail({ hangUp: 'afterAccept' });
			chat[service].fail({ reply: { status: 403, body: '<html>' } }, { times: Infinity });
			const settings = { ...retrying, ...continued };
			const delivery = { maxRetries: 0 };
			const sent =
				service === 'imkit'
					? await chat.room({ ...roomForm, delivery }, [{}], settings)
					: await chat.conversation({ ...conversationForm, delivery }, [{}], settings);
			expect(chat[service].accepted).toHaveLength(1);
			expect(outcomes(jsonOf(sent, 1))).toEqual(['unknown']);
		},
	);

	it('a stopped run tells of it, and a cancelled pause does not make it "not tried"', async () => {
		chat.neteaseIm.fail(
			{ hangUp: 'afterAccept' },
			{ when: (request) => request.text.includes('lost') },
		);
		chat.neteaseIm.fail(
			{ reply: { body: { code: 107451, msg: 'no', data: {} } } },
			{
				when: (request) => request.text.includes('bad'),
			},
		);
		const form = { ...conversationForm, ...text, receiver_id: '={{ $json.to }}' };
		const { error } = await chat.conversation(form, [
			{ text: 'bad', to: 'b' },
			{ text: 'lost', to: 'a' },
		]);
		expect(error?.description).toContain(
			'1 may have been delivered, because the answer was lost (item 1)',
		);
		expect(error?.message).toContain('of the other messages, 1 may have been delivered');
	});
});

describe('a fault of this package after the message has left', () => {
	it.each([
		['sendRoomMessage', roomForm, 'imkit'],
		['sendConversationMessage', conversationForm, 'neteaseIm'],
	] as const)(
		'%s: the message may have arrived, and a later try of n8n does not send it as another one',
		async (node, form, service) => {
			const mend = breakOutcomes(chat.engine, node);
			const sent = await chat.node(node, form, [{}], { ...retrying, ...continued });
			mend();
			expect(jsonOf(sent, 1)).toMatchObject([
				{
					error: {
						outcome: 'unknown',
						cause: 'node-defect',
						message:
							'A fault of this node: nobody thought of this: the message may have been delivered',
					},
				},
			]);
			expect(chat[service].accepted).toHaveLength(1);
		},
	);
});

describe('a reply in which something else stands where words should be', () => {
	const odd = { toString: 1, valueOf: 1 };
	it.each([
		['imkit', { RC: odd, RM: odd, error: { code: odd, message: odd }, retryAfter: odd }],
		['imkit', { RC: 404, RM: odd, error: { code: [odd], message: {} } }],
		['imkit', { error: { message: 'no code at all' } }],
		...['constructor', '__proto__'].map(
			(code) => ['imkit', { error: { code, message: 'words' } }] as const,
		),
		['neteaseIm', { code: 'toString', msg: 'words' }],
		['neteaseIm', { code: odd, msg: odd, data: odd }],
		['neteaseIm', { code: 108404, msg: odd }],
		['neteaseIm', { code: '', msg: 'no code at all' }],
	] as const)('%s: is no fault of this node: %j', async (service, body) => {
		for (const status of [200, 400]) {
			chat[service].fail({ reply: { status, body } });
			const delivery = { maxRetries: 0 };
			const sent = await (service === 'imkit'
				? chat.room({ ...roomForm, delivery }, [{}], continued)
				: chat.conversation({ ...conversationForm, delivery }, [{}], continued));
			const [{ error }] = jsonOf(sent, 1) as [{ error: { message: string } }];
			const isClear = status === 400 || /404/.test(JSON.stringify(body));
			expect(error).toMatchObject({
				outcome: isClear ? 'refused' : 'unknown',
				httpCode: String(status),
			});
			expect(error.message).not.toMatch(/fault of this node|undefined|object Object|broke/);
		}
	});
});

describe('the automatic message id', () => {
	const idsOf = async (
		executionId: string,
		{ workflow = 'w1', node = 'Send', words = 'same' },
	): Promise<string> => {
		const json = workflowOf('sendConversationMessage', { ...conversationForm, text: words });
		json.nodes[1].name = node;
		json.connections['Manual Trigger'].main[0] = [{ node, type: 'main', index: 0 }];
		await chat.engine.run(
			{ ...json, id: workflow },
			{ credentials: chat.credentials, executionId },
		);
		return chat.neteaseIm.requests.at(-1)?.body.message.message_client_id as string;
	};

	it('differs by n8n, workflow, node, execution and content, and by nothing else', async () => {
		const ids = [
			await idsOf('1', {}),
			await idsOf('1', { workflow: 'w2' }),
			await idsOf('1', { node: 'Other' }),
			await idsOf('1', { words: 'another text' }),
			await idsOf('2', {}),
			await inAnotherInstance(async () => await idsOf('1', {})),
		];
		expect(new Set(ids).size).toBe(6);
		expect(await idsOf('1', {})).toBe(ids[0]);
		expect(chat.neteaseIm.accepted).toHaveLength(6);
	});

	it('stays when an expression reads differently in a later try', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const form = {
			...conversationForm,
			text: '={{ $now.toMillis() }} {{ Math.random() }}',
			delivery: { maxRetries: 0 },
		};
		const sent = await chat.conversation(form, [{}], retrying);
		expect(sent.error).toBeUndefined();
		expect(chat.neteaseIm.requests).toHaveLength(2);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});
});

it.each([
	['0.2', '30', ['unknown', 'unknown']],
	['30', '0.2', []],
])(
	'the settings of Delivery are read from the first item: %s seconds there, %s in the next one',
	async (first, next, failed) => {
		chat.imkit.latencyMs = 800;
		const delivery = { timeout: '={{ $json.seconds }}', maxInFlight: '={{ $json.atOnce }}' };
		// The number of the second item is none that may be sent at once.
		const input = [
			{ seconds: first, atOnce: 2, to: 'a' },
			{ seconds: next, atOnce: -1, to: 'b' },
		];
		const form = { ...roomForm, room: '={{ $json.to }}', delivery };
		const sent = await chat.room(form, input, continued);
		expect(outcomes(jsonOf(sent, 1))).toEqual(failed);
		expect(jsonOf(sent)).toHaveLength(2 - failed.length);
	},
);

describe('stop means stop', () => {
	const refused = { reply: { body: { code: 107451, msg: 'no', data: {} } } };
	const about = (words: string) => ({
		when: (request: { text: string }) => request.text.includes(words),
		times: Infinity,
	});
	const input = (count: number) =>
		Array.from({ length: count }, (_, item) => ({ text: `number ${item};`, to: `r${item}` }));
	const form = { ...conversationForm, ...text, receiver_id: '={{ $json.to }}' };

	it('nothing that waits for its turn is sent once something failed', async () => {
		chat.neteaseIm.fail(refused, about('number 0;'));
		const slow = { ...form, delivery: { maxPerSecond: 5, maxInFlight: 10 } };
		const { error } = await chat.conversation(slow, input(10));
		await sleep(1500);
		expect(chat.neteaseIm.requests.length).toBeLessThanOrEqual(2);
		expect(error?.description).toContain('not tried');
	});

	it('nothing that waits for a pause or a retry is sent once something failed', async () => {
		chat.neteaseIm.fail(
			{ reply: { body: { code: 449, msg: 'later', data: {} } } },
			about('number 1;'),
		);
		chat.neteaseIm.fail(
			{ reply: { body: { code: 503, msg: 'busy', data: {} } } },
			about('number 2;'),
		);
		chat.neteaseIm.fail({ ...refused, delayMs: 150 }, about('number 0;'));
		const { error } = await chat.conversation(form, input(3));
		const requests = chat.neteaseIm.requests.length;
		await sleep(2500);
		expect(chat.neteaseIm.requests).toHaveLength(requests);
		expect(requests).toBeLessThanOrEqual(3);
		expect(error?.description).toContain('2 not tried');
	});
});

describe('what the error says of running the workflow again', () => {
	const refused = {
		reply: { status: 404, body: { RC: 404, RM: 'No room', code: 108404, msg: 'no', data: {} } },
	};
	const lost = { hangUp: 'afterAccept' as const };
	const meets = (words: string) => ({
		when: (request: { text: string }) => request.text.includes(words),
		times: Infinity,
	});
	const oneByOne = { delivery: { maxInFlight: 1, maxRetries: 0 } };
	const named = {
		...conversationForm,
		...text,
		...oneByOne,
		options: { message_client_id: '={{ $json.id }}' },
	};

	it('is true of messages with an ID of their own: they do not arrive twice', async () => {
		chat.neteaseIm.fail(refused, meets('bad'));
		const input = [
			{ text: 'one', id: 'a' },
			{ text: 'two', id: 'b' },
			{ text: 'bad', id: 'c' },
		];
		for (let run = 0; run < 2; run++) {
			const { error } = await chat.conversation(named, input);
			expect(error?.description).toContain(
				'2 that were delivered, or may have been, have a Message Client ID of your own: if that is the same when the workflow runs again, they do not arrive twice.',
			);
			expect(error?.description).not.toContain('sends the');
			expect(chat.neteaseIm.accepted).toHaveLength(2);
		}
	});

	it('is true where only some have one, and where an answer was lost', async () => {
		chat.neteaseIm.fail(lost, meets('lost'));
		const input = [{ text: 'one', id: 'a' }, { text: 'two' }, { text: 'lost', id: 'c' }];
		const { error } = await chat.conversation(named, input);
		expect(error?.description).toContain(
			'Running the workflow again sends the delivered one again. To send only the rest',
		);
		expect(error?.description).toContain('2 that were delivered, or may have been, have a');
		expect(error?.description).toContain(
			'Run the node again with the same Message Client ID: it is not delivered twice.',
		);
		await chat.conversation(named, input);
		const texts = chat.neteaseIm.accepted.map(({ body }) => body.message.text as string);
		expect(texts).toEqual(['one', 'two', 'lost', 'two']);
	});

	it.each(['imkit', 'neteaseIm'] as const)(
		'%s: what may have arrived without such an ID may arrive twice',
		async (service) => {
			chat[service].fail(lost, meets('lost'));
			const input = [{ text: 'one' }, { text: 'lost' }];
			const { error } = await (service === 'imkit'
				? chat.room({ ...roomForm, ...oneByOne, message: '={{ $json.text }}' }, input)
				: chat.conversation({ ...conversationForm, ...text, ...oneByOne }, input));
			expect(error?.description).toContain('sends the delivered one again');
			expect(error?.description).toContain(
				'The one that may have been delivered may arrive twice if the workflow runs again.',
			);
			expect(error?.description).toContain('before you send it again');
		},
	);
});

describe('two customers at one address', () => {
	const slow = (seconds: number) => ({
		reply: {
			status: 429,
			headers: { 'retry-after': String(seconds) },
			body: { error: 'RATE_LIMIT_EXCEEDED', message: 'slow', code: 449, msg: 'slow', data: {} },
		},
	});
	const input = (count: number): IDataObject[] =>
		Array.from({ length: count }, (_, item) => ({
			text: `number ${item};`,
			to: `to-${item}`,
			key: item % 2 ? 'customer-b' : 'customer-a',
		}));
	const services = {
		imkit: async () => {
			const server = await startImkit({
				rooms: 'any',
				users: 'any',
				apiKey: 'customer-a',
				otherApiKeys: ['customer-b'],
			});
			const credential = { ...server.credential, apiKey: '={{ $json.key }}' };
			const form = { ...roomForm, message: '={{ $json.text }}', room: '={{ $json.to }}' };
			return { server, node: 'sendRoomMessage', form, credentials: { imkitApi: credential } };
		},
		neteaseIm: async () => {
			const server = await startNeteaseIm({
				accounts: 'any',
				appKey: 'customer-a',
				otherAppKeys: ['customer-b'],
			});
			const credential = { ...server.credential, appKey: '={{ $json.key }}' };
			const form = { ...conversationForm, ...text, receiver_id: '={{ $json.to }}' };
			const credentials = { neteaseImApi: credential };
			return { server, node: 'sendConversationMessage', form, credentials };
		},
	};
	const keyOf = ({ headers }: { headers: Record<string, unknown> }) =>
		headers['im-api-key'] ?? headers.appkey;

	it.each(['imkit', 'neteaseIm'] as const)(
		'%s: one of them is told to wait, the other goes on',
		async (service) => {
			const { server, node, form, credentials } = await services[service]();
			server.fail(slow(6), { when: (request) => keyOf(request) === 'customer-a' });
			const start = Date.now();
			const { promise } = chat.engine.start(workflowOf(node, form, continued), {
				credentials,
				input: input(6),
			});
			const sent = await promise;
			expect(jsonOf(sent, 0)).toHaveLength(6);
			const of = (key: string) =>
				server.requests.filter((request) => keyOf(request) === key).map(({ at }) => at - start);
			expect(Math.max(...of('customer-b'))).toBeLessThan(5_000);
			// Those that were on their way, and then all of them.
			expect(of('customer-a').filter((at) => at < 5_500).length).toBeLessThanOrEqual(3);
			expect(server.accepted).toHaveLength(6);
			await server.close();
		},
		60_000,
	);

	it.each(['imkit', 'neteaseIm'] as const)(
		'%s: one of them is told to come back in an hour, in three runs at once; the other loses nothing',
		async (service) => {
			const { server, node, form, credentials } = await services[service]();
			server.latencyMs = 50;
			server.fail(slow(3600), {
				when: (request) => keyOf(request) === 'customer-a',
				times: Infinity,
			});
			const bounded = { ...form, delivery: { maxInFlight: 10 } };
			const run = async () =>
				await chat.engine.run(workflowOf(node, bounded, continued), {
					credentials,
					input: input(60),
				});
			const runs = await Promise.all([run(), run(), run()]);
			for (const sent of runs) {
				expect(jsonOf(sent, 0)).toHaveLength(30);
				expect(jsonOf(sent, 1)).toHaveLength(30);
				expect(outcomes(jsonOf(sent, 1)).every((each) => each !== 'unknown')).toBe(true);
			}
			const refused = server.requests.filter((request) => keyOf(request) === 'customer-a').length;
			// At most what was in flight when the first answer came.
			expect(refused).toBeLessThanOrEqual(30);
			expect(
				outcomes(runs.flatMap((sent) => jsonOf(sent, 1))).filter((each) => each === 'refused'),
			).toHaveLength(refused);

			const next = await run();
			expect(outcomes(jsonOf(next, 1))).toEqual(Array(30).fill('notTried'));
			expect(jsonOf(next, 0)).toHaveLength(30);
			await server.close();
		},
		60_000,
	);
});

describe('NetEase counts each kind of request by itself', () => {
	it('what pauses messages for an hour leaves recalls and batches alone', async () => {
		const [message] = jsonOf(await chat.conversation(conversationForm));
		chat.neteaseIm.fail({
			reply: { headers: { 'retry-after': '3600' }, body: { code: 416, msg: 'slow', data: {} } },
		});
		await chat.conversation(conversationForm, [{}], continued);
		const closed = await chat.conversation(conversationForm, [{}], continued);
		expect(outcomes(jsonOf(closed, 1))).toEqual(['notTried']);
		const recall = { messageFrom: 'message', message: '={{ $json }}', type: 2 };
		const recalled = await chat.node('recallConversationMessage', recall, [message]);
		expect(jsonOf(recalled)).toMatchObject([{ recalled: true }]);
		const batch = { sender_id: 'a', receiver_ids: 'b', message_type: 0, text: 'words' };
		const sent = await chat.node('batchSendConversationMessage', batch);
		expect(jsonOf(sent)).toMatchObject([{ receiver_id: 'b' }]);
	});
});

describe('a failed item says where its message was to go', () => {
	it('also where its file could not be read, and not where that itself is wrong', async () => {
		const file = { ...conversationForm, message_type: 6, fileUrl: 'http://127.0.0.1/a' };
		const [{ error }] = jsonOf(await chat.conversation(file, [{}], continued), 1);
		expect(error).toMatchObject({ destination: 'service-desk|1|customer-42' });
		const nowhere = { ...conversationForm, receiver_id: 'a|b' };
		const [other] = jsonOf(await chat.conversation(nowhere, [{}], continued), 1);
		expect(other.error).not.toHaveProperty('destination');
	});
});

describe('a pause is that of the account', () => {
	it('another run with the same key waits too, and one with another key does not', async () => {
		const other = await startNeteaseIm({ accounts: 'any' });
		chat.neteaseIm.fail({
			reply: { headers: { 'retry-after': '2' }, body: { code: 416, msg: 'slow', data: {} } },
		});
		const first = chat.conversation(conversationForm);
		await sleep(400);
		const start = performance.now();
		const second = chat.conversation(conversationForm);
		await chat.engine.run(workflowOf('sendConversationMessage', conversationForm), {
			credentials: { neteaseImApi: other.credential },
		});
		expect(performance.now() - start).toBeLessThan(1000);
		await second;
		expect(performance.now() - start).toBeGreaterThan(1000);
		await first;
		expect(chat.neteaseIm.accepted).toHaveLength(2);
		await other.close();
	});
});
