import fc from 'fast-check';
import { sleep, type IDataObject } from 'n8n-workflow';
import { startServerThatAlwaysSays } from '../services/otherServer';
import { Chat, jsonOf, type Parameters, type Settings } from '../support/chat';
import { workflowOf } from '../support/engine';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const form = {
	sender_id: 'service-desk',
	receiver_ids: '={{ $json.to }}',
	message_type: 0,
	text: '={{ $json.text ?? "Sale" }}',
	delivery: { maxPerSecond: 0 },
};

async function send(input: IDataObject[], more: IDataObject = {}, settings: Settings = {}) {
	const filled = { ...form, ...more } as Parameters;
	return await chat.node('batchSendConversationMessage', filled, input, settings);
}

const carryOn: Settings = { onError: 'continueErrorOutput' };
const receiversOf = () => chat.neteaseIm.requests.map(({ body }) => body.receiver_ids);
const pairs = (execution: Awaited<ReturnType<typeof send>>, output = 0) =>
	execution
		.output('Send', output)
		.map(({ json, pairedItem }) => [json.receiver_id, (pairedItem as { item: number }).item]);
const persons = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`);
const timesFor = (receiver: string) =>
	chat.neteaseIm.accepted.filter(({ message }) => message.receiver_id === receiver).length;

/** Of somebody else's JSON: no word, and not to be made into one. */
const ODD = { toString: 1, valueOf: 1 };

/** A batch as the service would answer it. */
const answer = (data: unknown) => ({
	accept: true,
	reply: { body: { code: 200, msg: 'success', data } },
});

describe('neighbouring items that say the same go out together', () => {
	it('one output item for each receiver, in the order given, paired to its input item', async () => {
		const execution = await send([{ to: ['a', 'b'] }, { to: 'c, d' }, { to: 'e' }]);
		expect(receiversOf()).toEqual([['a', 'b', 'c', 'd', 'e']]);
		expect(pairs(execution)).toEqual([
			['a', 0],
			['b', 0],
			['c', 1],
			['d', 1],
			['e', 2],
		]);
		expect(jsonOf(execution)[4]).toMatchObject({
			message_server_id: expect.stringMatching(/^\d{19}$/),
			sender_id: 'service-desk',
			conversation_type: 1,
			text: 'Sale',
		});
	});

	it('up to 100 receivers a request, whichever items they come from', async () => {
		await send([{ to: persons(150) }, { to: ['x', 'y'] }]);
		expect(receiversOf().map(({ length }) => length)).toEqual([100, 52]);
	});

	it('what differs in its words, sender or options goes by itself', async () => {
		const input = [
			{ to: 'a', text: 'one' },
			{ to: 'b', text: 'one' },
			{ to: 'c', text: 'two' },
			{ to: 'd', text: 'one' },
		];
		await send(input, { delivery: { maxInFlight: 1, maxPerSecond: 0 } });
		expect(receiversOf()).toEqual([['a', 'b'], ['c'], ['d']]);
	});

	it('a receiver twice in one item gets it once, and the editor is told', async () => {
		const execution = await send([{ to: ['Alice', 'bob', 'alice'] }]);
		expect(receiversOf()).toEqual([['Alice', 'bob']]);
		expect(execution.hints('Send').map(({ message }) => message)).toEqual([
			'One receiver was named twice in one item and is sent the message once.',
		]);
	});

	it('a receiver in two items gets it twice, in two requests', async () => {
		const execution = await send([{ to: ['a', 'b'] }, { to: ['b', 'c'] }]);
		expect(receiversOf()).toEqual([
			['a', 'b'],
			['b', 'c'],
		]);
		expect(pairs(execution)).toHaveLength(4);
	});

	it('everything of a body arrives, and nothing that the call does not have', async () => {
		const options = {
			extension: '{"a":1}',
			p2p_option: { check_friend: true },
			push_config: { push_content: 'Sale' },
			extraBody: '{"new_field":1}',
		};
		await send([{ to: 'a' }], { options });
		expect(chat.neteaseIm.requests[0].body).toEqual({
			sender_id: 'service-desk',
			receiver_ids: ['a'],
			message: { message_type: 0, text: 'Sale' },
			need_message_detail: true,
			extension: '{"a":1}',
			p2p_option: { check_friend: true },
			push_config: { push_content: 'Sale' },
			new_field: 1,
		});
	});

	it('no message overtakes another one to the same receiver, whatever is grouped', async () => {
		const one = fc.record({
			to: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 }),
			text: fc.constantFrom('x', 'y'),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (items) => {
				chat.reset();
				chat.neteaseIm.latencyMs = () => Math.random() * 8;
				chat.neteaseIm.fail({ delayMs: 4 }, { times: 1 });
				const execution = await send(items as unknown as IDataObject[]);
				for (const receiver of ['a', 'b', 'c', 'd', 'e']) {
					const wanted = items
						.filter(({ to }) => (to as string[]).includes(receiver))
						.map(({ text }) => text);
					const arrived = chat.neteaseIm.accepted
						.filter(({ message }) => message.receiver_id === receiver)
						.map(({ message }) => message.text);
					expect(arrived).toEqual(wanted);
				}
				const expected = items.flatMap(({ to }, item) =>
					[...new Set(to)].map((receiver) => [receiver, item]),
				);
				expect(pairs(execution)).toEqual(expected);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('every receiver has an outcome of its own', () => {
	it('one that is refused does not stop the others, and its code is explained', async () => {
		const failed = [{ account_id: 'b', error_code: 102426, error_msg: 'in black list' }];
		chat.neteaseIm.fail(answer({ success_list: [{ receiver_id: 'a' }], failed_list: failed }));
		const execution = await send([{ to: ['a', 'b'] }, { to: 'c', text: 'Two' }], {}, carryOn);
		expect(pairs(execution)).toEqual([
			['a', 0],
			['c', 1],
		]);
		expect(jsonOf(execution, 1)).toMatchObject([
			{
				error: {
					message: 'NetEase IM refused: in black list (102426)',
					description: expect.stringContaining('blocked the sender'),
					outcome: 'refused',
					destination: 'service-desk|1|b',
				},
			},
		]);
	});

	it.each([
		['a word', 'a, x|y, d', '"Receivers" is "x|y"; an ID must not contain "|"'],
		[
			'a number that lost digits',
			['a', Number('1989982127020812345'), 'd'],
			'its last digits may have been lost',
		],
		['an object', ['a', { id: 'b' }, 'd'], '"Receivers" must be one ID'],
		['what an expression writes', ['a', 'undefined', 'd'], 'where it found no text'],
	])('%s that cannot be an ID is refused alone, in its place', async (_what, to, words) => {
		const goesOn: Settings = { onError: 'continueRegularOutput' };
		const execution = await send([{ to } as IDataObject, { to: 'e' }], {}, goesOn);
		expect(receiversOf()).toEqual([['a', 'd', 'e']]);
		expect(jsonOf(execution)).toMatchObject([
			{ receiver_id: 'a' },
			{
				error: { outcome: 'refused', message: expect.stringContaining(words), field: 'Receivers' },
			},
			{ receiver_id: 'd' },
			{ receiver_id: 'e' },
		]);
		expect(execution.output('Send').map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 0, 1].map((item) => ({ item })),
		);
	});

	it('in stop mode it stops nobody else, and the node fails at the end', async () => {
		const delivery = { maxInFlight: 1, maxPerSecond: 0 };
		const { error } = await send([{ to: 'x|y, a' }, { to: 'b', text: 'Two' }], { delivery });
		expect(error?.message).toContain('an ID must not contain "|"');
		expect(error?.description).toContain(
			'Of 3 messages: 2 delivered (items 0-1), 1 failed (item 0).',
		);
	});

	it('a list of nothing else, and a sender that cannot be one, are told so', async () => {
		const execution = await send([{ to: ['x|y', 'z|w'] }], {}, carryOn);
		expect(jsonOf(execution, 1)).toHaveLength(2);
		const { error } = await send([{ to: ['a', 'b'] }], { sender_id: 'x|y' });
		expect(error?.message).toContain('"Sender" is "x|y"');
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it('what is missing in the message is told of those receivers only that could get it', async () => {
		const execution = await send([{ to: 'a, x|y, d' }], { text: '' }, carryOn);
		const words = jsonOf(execution, 1).map(({ error }) => (error as IDataObject).message);
		expect(words).toEqual([
			'"Text" is empty',
			expect.stringContaining('must not contain'),
			'"Text" is empty',
		]);
	});

	it('in stop mode the node fails at the end, with the counts', async () => {
		const failed = [{ account_id: 'a', error_code: 102404, error_msg: 'account not exist' }];
		chat.neteaseIm.fail(answer({ success_list: [], failed_list: failed }));
		const { error } = await send([{ to: 'a' }, { to: ['b', 'c'], text: 'Two' }]);
		expect(error?.description).toContain('Of 3 messages: 2 delivered (item 1), 1 failed (item 0).');
		expect(timesFor('b') + timesFor('c')).toBe(2);
	});

	it('a request that is refused as a whole stops the run in stop mode; the rest is counted', async () => {
		chat.neteaseIm.fail({ reply: { body: { code: 102421, msg: 'muted', data: {} } } });
		const input = [{ to: ['a', 'b'] }, { to: ['c', 'd', 'e'], text: 'Two' }];
		const { error } = await send(input, { delivery: { maxInFlight: 1, maxPerSecond: 0 } });
		expect(error?.description).toContain('Of 5 messages: 2 failed (item 0), 3 not tried (item 1).');
		expect(chat.neteaseIm.accepted).toEqual([]);
	});

	it.each([
		['no lists', {}],
		[
			'a code that every object knows',
			{ success_list: [], failed_list: [{ account_id: 'a', error_code: 'constructor' }] },
		],
		['lists that are none', { success_list: 'a', failed_list: 7 }],
		['empty lists', { success_list: [], failed_list: [] }],
		['foreign receivers', { success_list: [{ receiver_id: 'z' }], failed_list: [null, 3] }],
		[
			'both at once',
			{ success_list: [{ receiver_id: 'a' }], failed_list: [{ account_id: 'a', error_code: 1 }] },
		],
		['a failure without a code', { success_list: [], failed_list: [{ account_id: 'a' }] }],
		['a fault inside', { failed_list: [{ account_id: 'a', error_code: 500 }] }],
		['success as a failure', { failed_list: [{ account_id: 'a', error_code: 200 }] }],
		['a message that is there already', { failed_list: [{ account_id: 'a', error_code: 107306 }] }],
		[
			'something else where a code should be',
			{ failed_list: [{ account_id: 'a', error_code: ODD }] },
		],
	])('a reply with %s leaves a receiver unknown', async (_what, data) => {
		chat.neteaseIm.fail(answer(data));
		const execution = await send([{ to: 'a' }], {}, carryOn);
		const [{ error }] = jsonOf(execution, 1);
		expect(error).toMatchObject({
			outcome: 'unknown',
			message: expect.stringContaining('may have been delivered'),
		});
		expect(error).not.toMatchObject({ cause: 'node-defect' });
		expect(jsonOf(execution, 0)).toEqual([]);
	});

	it('what is no account in a list says nothing about those beside it, however they are written', async () => {
		const success_list = [{ receiver_id: ODD }, { receiver_id: 7 }, { receiver_id: ' B ' }];
		const failed_list = [
			{ account_id: ODD, error_code: ODD, error_msg: ODD },
			{ account_id: 'c', error_code: 102426, error_msg: ODD },
		];
		chat.neteaseIm.fail(answer({ success_list, failed_list }));
		const execution = await send([{ to: ['7', 'b', 'c', 'd'] }], {}, carryOn);
		expect(pairs(execution)).toEqual([
			['7', 0],
			['b', 0],
		]);
		expect(jsonOf(execution, 1)).toMatchObject([
			{ error: { outcome: 'refused', message: 'NetEase IM refused: no reason given (102426)' } },
			{ error: { outcome: 'unknown' } },
		]);
	});

	it('however an answer is split and twisted, each receiver ends as exactly what is known of it', async () => {
		const fate = fc.constantFrom('ok', 'failed', 'both', 'neither', 'okTwice', 'failedTwice');
		await fc.assert(
			fc.asyncProperty(
				fc.array(fate, { minLength: 1, maxLength: 30 }),
				fc.infiniteStream(fc.boolean()),
				async (fates, coin) => {
					chat.reset();
					const receivers = persons(fates.length);
					const listed = (kinds: string[], entry: (id: string) => IDataObject) => {
						const entries = receivers.flatMap((id, index) => {
							const twice = fates[index].endsWith('Twice');
							return kinds.includes(fates[index]) ? [entry(id), ...(twice ? [entry(id)] : [])] : [];
						});
						return coin.next().value ? entries.reverse() : [entry('foreign'), ...entries];
					};
					chat.neteaseIm.fail(
						answer({
							success_list: listed(['ok', 'both', 'okTwice'], (id) => ({
								receiver_id: coin.next().value ? id : id.toUpperCase(),
								message_server_id: 1,
							})),
							failed_list: listed(['failed', 'both', 'failedTwice'], (account_id) => ({
								account_id,
								error_code: 102426,
								error_msg: 'blocked',
							})),
						}),
					);
					const execution = await send([{ to: receivers }], {}, carryOn);
					const expected: Record<string, string> = {
						ok: 'delivered',
						okTwice: 'delivered',
						failed: 'refused',
						failedTwice: 'refused',
						both: 'unknown',
						neither: 'unknown',
					};
					expect(pairs(execution)).toEqual(
						receivers.filter((_, index) => fates[index].startsWith('ok')).map((id) => [id, 0]),
					);
					const failed = jsonOf(execution, 1).map(({ error }) => {
						const { destination, outcome } = error as IDataObject;
						return [destination, outcome];
					});
					expect(failed).toEqual(
						receivers.flatMap((id, index) =>
							fates[index].startsWith('ok')
								? []
								: [[`service-desk|1|${id}`, expected[fates[index]]]],
						),
					);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('keys and signatures that the service repeats in its words about one receiver are hidden', async () => {
		const received: string[] = [];
		const other = await startServerThatAlwaysSays(({ appkey, nonce, checksum }) => {
			received.push(...[appkey, nonce, checksum].map(String));
			const [key, ...signature] = received;
			const failed_list = [
				{ account_id: 'a', error_code: 102426, error_msg: `bad ${received.join(' ')} hunter2!` },
				{ account_id: 'b', error_code: key, error_msg: signature[0] },
			];
			return { body: { code: 200, data: { failed_list } } };
		});
		// As copying from a web page brings it along.
		const pasted = { appKey: '\u200bthe-App-Key', appSecret: 'hunter2!\u200b' };
		const { credential } = chat.neteaseIm;
		const filled = { ...form, receiver_ids: ['a', 'b'] } as Parameters;
		const execution = await chat.engine.run(
			workflowOf('batchSendConversationMessage', filled, carryOn),
			{ credentials: { neteaseImApi: { ...credential, ...pasted, baseUrl: other.url } } },
		);
		await other.close();
		const shown = JSON.stringify(jsonOf(execution, 1));
		expect(received).toEqual(['the-App-Key', expect.any(String), expect.any(String)]);
		for (const secret of [...received, 'hunter2!']) expect(shown).not.toContain(secret);
	});
});

describe('a lost answer', () => {
	const twice: Settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0, ...carryOn };

	it('is unknown for its receivers, and nothing is sent again', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const execution = await send([{ to: ['a', 'b'] }], {}, carryOn);
		expect(jsonOf(execution, 1)).toMatchObject([
			{ error: { outcome: 'unknown', destination: 'service-desk|1|a' } },
			{ error: { outcome: 'unknown', destination: 'service-desk|1|b' } },
		]);
		expect(chat.neteaseIm.requests).toHaveLength(1);
	});

	it('is sent again where that is wanted; who is refused then stays unknown', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		chat.neteaseIm.fail(
			answer({
				success_list: [{ receiver_id: 'a' }],
				failed_list: [{ account_id: 'b', error_code: 102426, error_msg: 'blocked' }],
			}),
		);
		const delivery = { resendWhenUnknown: true, maxPerSecond: 0 };
		const execution = await send([{ to: ['a', 'b'] }], { delivery }, carryOn);
		expect(pairs(execution)).toEqual([['a', 0]]);
		expect(jsonOf(execution, 1)).toMatchObject([{ error: { outcome: 'unknown' } }]);
	});

	it('a connection that was never made is made again', async () => {
		const { neteaseIm } = chat;
		await neteaseIm.stop();
		const sending = send([{ to: ['a', 'b'] }]);
		await sleep(300);
		await neteaseIm.start();
		expect(pairs(await sending)).toHaveLength(2);
		expect(receiversOf()).toEqual([['a', 'b']]);
		expect(timesFor('a')).toBe(1);
	});

	it('a rate refusal is repeated', async () => {
		chat.neteaseIm.fail({
			reply: { headers: { 'retry-after': '1' }, body: { code: 416, msg: 'too fast', data: {} } },
		});
		const execution = await send([{ to: ['a', 'b'] }]);
		expect(pairs(execution)).toHaveLength(2);
		expect(timesFor('a')).toBe(1);
	});

	it('Retry On Fail groups anew only those neither delivered nor unknown', async () => {
		const refused = { account_id: 'b', error_code: 102421, error_msg: 'muted' };
		chat.neteaseIm.fail(answer({ success_list: [{ receiver_id: 'a' }], failed_list: [refused] }));
		// n8n tries again where the first item failed.
		const execution = await send([{ to: ['b', 'a', 'c'] }, { to: 'd' }], {}, twice);
		expect(receiversOf()).toEqual([['b', 'a', 'c', 'd'], ['b']]);
		expect(pairs(execution)).toEqual([
			['b', 0],
			['a', 0],
		]);
		expect(jsonOf(execution, 1)).toMatchObject([
			{ error: { outcome: 'unknown', destination: 'service-desk|1|c' } },
			{ error: { outcome: 'unknown', destination: 'service-desk|1|d' } },
		]);
	});

	it('the same when the node stops at a failure: what arrived does not arrive twice', async () => {
		const refused = { account_id: 'b', error_code: 102421, error_msg: 'muted' };
		chat.neteaseIm.fail(
			answer({
				success_list: [{ receiver_id: 'a' }, { receiver_id: 'c' }],
				failed_list: [refused],
			}),
		);
		const execution = await send(
			[{ to: ['a', 'b', 'c'] }],
			{},
			{
				...twice,
				onError: 'stopWorkflow',
			},
		);
		expect(execution.error).toBeUndefined();
		expect(receiversOf()).toEqual([['a', 'b', 'c'], ['b']]);
		expect(pairs(execution).map(([receiver]) => receiver)).toEqual(['a', 'b', 'c']);
	});

	it('in a retry, what may have arrived is sent again as it was, and apart from what surely did not', async () => {
		const { neteaseIm } = chat;
		neteaseIm.fail({ hangUp: 'afterAccept' }, { when: ({ text }) => text.includes('"b"') });
		const failed_list = [{ account_id: 'a', error_code: 102421, error_msg: 'muted' }];
		neteaseIm.fail(answer({ failed_list }), { when: ({ text }) => text.includes('"a"') });
		const delivery = { resendWhenUnknown: true, maxRetries: 0, maxPerSecond: 0, maxInFlight: 1 };
		const more = { text: '={{ $json.words }}{{ Math.random() }}', delivery };
		const execution = await send(
			[
				{ to: 'a', words: 1 },
				{ to: ['b', 'c'], words: 2 },
			],
			more,
			twice,
		);
		expect(pairs(execution).map(([receiver]) => receiver)).toEqual(['a', 'b', 'c']);
		const texts = neteaseIm.requests.map(({ body }) => [body.receiver_ids, body.message.text]);
		expect(texts.map(([to]) => to)).toEqual([['a'], ['b', 'c'], ['a'], ['b', 'c']]);
		expect(texts[3][1]).toBe(texts[1][1]);
		expect(texts[2][1]).not.toBe(texts[0][1]);
	});

	it('whoever may have got the message is told of, also where a later try names others', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const more = { receiver_ids: '={{ ["a", "r" + Math.random()] }}' };
		const execution = await send([{}], more, { ...twice, maxTries: 2 });
		const [[, first], [second]] = receiversOf();
		expect(receiversOf()).toEqual([['a', first], [second]]);
		expect(pairs(execution).map(([receiver]) => receiver)).toEqual([second]);
		expect(jsonOf(execution, 1)).toMatchObject(
			['a', first].map((receiver) => ({
				error: { outcome: 'unknown', destination: `service-desk|1|${String(receiver)}` },
			})),
		);
	});
});
