import { sleep, type IDataObject } from 'n8n-workflow';
import { Chat, jsonOf, type Settings } from '../support/chat';
import { workflowOf, type Execution } from '../support/engine';

const COUNT = 10_000;
const receivers = Array.from({ length: COUNT }, (_, index) => `person-${index}`);
/** Some items hold many receivers, as out of a list, and some hold one, as out of a table. */
const input = [
	{ to: receivers.slice(0, 4000) },
	...receivers.slice(4000, 5000).map((to) => ({ to })),
	{ to: receivers.slice(5000).join(', ') },
];
const form = {
	sender_id: 'service-desk',
	receiver_ids: '={{ $json.to }}',
	message_type: 0,
	text: 'Sale',
	delivery: { maxPerSecond: 0 },
};
const recallForm = {
	messageFrom: 'message',
	message: '={{ $json }}',
	type: 1,
	delivery: { maxPerSecond: 0 },
};
const carryOn: Settings = { onError: 'continueErrorOutput' };
const TEN_MINUTES = 600_000;

let chat: Chat;
beforeEach(async () => {
	chat = await Chat.start();
});
afterEach(() => chat.close());

const send = async (settings: Settings = {}, more: IDataObject = {}) =>
	await chat.node('batchSendConversationMessage', { ...form, ...more } as never, input, settings);

/** How often the service has the message for each receiver. */
function timesByReceiver(): Map<string, number> {
	const times = new Map<string, number>();
	for (const { message } of chat.neteaseIm.accepted) {
		const receiver = String(message.receiver_id);
		times.set(receiver, (times.get(receiver) ?? 0) + 1);
	}
	return times;
}

/** Who is told to have got the message, who not, and of whom it is not known; everybody once. */
function told(execution: Execution) {
	const delivered = jsonOf(execution).map(({ receiver_id }) => String(receiver_id));
	const failed = jsonOf(execution, 1).map(({ error }) => error as IDataObject);
	const of = (outcome: string) =>
		failed
			.filter((error) => error.outcome === outcome)
			.map(({ destination }) => String(destination).split('|')[2]);
	const all = [...delivered, ...failed.map(({ destination }) => String(destination).split('|')[2])];
	expect(all).toHaveLength(COUNT);
	expect(new Set(all).size).toBe(COUNT);
	return { delivered, refused: of('refused'), unknown: of('unknown') };
}

/** Nothing twice; what is told as delivered is there, and what is told as refused is not. */
function expectHonest({ delivered, refused }: ReturnType<typeof told>): void {
	const times = timesByReceiver();
	expect([...times.values()].filter((count) => count > 1)).toEqual([]);
	expect(delivered.filter((receiver) => !times.has(receiver))).toEqual([]);
	expect(refused.filter((receiver) => times.has(receiver))).toEqual([]);
}

describe('10,000 receivers of one message', () => {
	it(
		'are 100 requests and an item for each in the order given, and all of them can be taken back',
		async () => {
			const sent = await send();
			expect(chat.neteaseIm.requests).toHaveLength(100);
			expect(jsonOf(sent).map(({ receiver_id }) => receiver_id)).toEqual(receivers);
			expect(sent.output('Send')[4500].pairedItem).toEqual({ item: 501 });
			const taken = await chat.node('recallConversationMessage', recallForm, jsonOf(sent));
			expect(jsonOf(taken).filter(({ recalled }) => recalled === true)).toHaveLength(COUNT);
			expect(chat.neteaseIm.accepted.filter(({ recalledAt }) => !recalledAt)).toEqual([]);
		},
		TEN_MINUTES,
	);

	it.each([
		[
			'a killed connection in the middle leaves one hundred unknown, to whom nothing is sent again',
			{ hangUp: 'afterAccept' } as const,
			{ requests: 100, unknown: 100 },
		],
		[
			'a rate that is refused in the middle costs one more request, and nobody the message',
			{ reply: { headers: { 'retry-after': '1' }, body: { code: 416, msg: 'fast', data: {} } } },
			{ requests: 101, unknown: 0 },
		],
	])(
		'%s',
		async (_what, fault, { requests, unknown }) => {
			const { neteaseIm } = chat;
			neteaseIm.fail(fault, { when: ({ text }) => text.includes('"person-5050"') });
			const outcomes = told(await send(carryOn));
			expectHonest(outcomes);
			expect(outcomes.refused).toEqual([]);
			expect(outcomes.unknown).toHaveLength(unknown);
			expect(neteaseIm.requests).toHaveLength(requests);
			expect(timesByReceiver().size).toBe(COUNT);
		},
		TEN_MINUTES,
	);

	it(
		'rooms of IMKIT are 100 requests too, and with both in the middle nothing is doubled or claimed',
		async () => {
			const { imkit } = chat;
			const body = { error: 'RATE_LIMIT_EXCEEDED', message: 'fast', retryAfter: 1 };
			const has = (room: string) => ({
				when: ({ text }: { text: string }) => text.includes(`"${room}"`),
			});
			imkit.fail({ hangUp: 'afterAccept' }, has('person-2000'));
			imkit.fail({ reply: { status: 429, body } }, has('person-7000'));
			const toRooms = {
				batchTo: 'rooms',
				rooms: form.receiver_ids,
				sender: 'system',
				messageType: 'text',
				message: 'Sale',
				delivery: form.delivery,
			};
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0, ...carryOn };
			const sent = await chat.node('batchSendRoomMessage', toRooms, input, retrying);
			expect(imkit.requests).toHaveLength(101);
			const arrived = imkit.accepted.map(({ destination }) => destination);
			expect(arrived).toHaveLength(COUNT);
			expect(new Set(arrived)).toEqual(new Set(receivers));
			const failed = jsonOf(sent, 1).map(({ error }) => error as IDataObject);
			expect(failed.map(({ outcome }) => outcome)).toEqual(Array(100).fill('unknown'));
			const unknown = new Set(failed.map(({ destination }) => destination));
			expect(unknown.has('person-2000')).toBe(true);
			expect(jsonOf(sent).map(({ room }) => room)).toEqual(
				receivers.filter((room) => !unknown.has(room)),
			);
		},
		TEN_MINUTES,
	);

	it(
		'with killed connections, a refused rate and refused receivers, under Retry On Fail: nothing is doubled, nothing is claimed',
		async () => {
			const { neteaseIm } = chat;
			const has = (receiver: string) => ({
				when: ({ text }: { text: string }) => text.includes(`"${receiver}"`),
			});
			neteaseIm.fail({ hangUp: 'afterAccept' }, has('person-2000'));
			neteaseIm.fail({ hangUp: 'beforeRead' }, has('person-7000'));
			neteaseIm.fail(
				{ reply: { headers: { 'retry-after': '1' }, body: { code: 416, msg: 'fast', data: {} } } },
				has('person-3000'),
			);
			// The first hundred are refused once, one by one, which makes n8n try again.
			const failed_list = receivers
				.slice(0, 100)
				.map((account_id) => ({ account_id, error_code: 102421, error_msg: 'muted' }));
			const data = { success_list: [], failed_list };
			neteaseIm.fail({ reply: { body: { code: 200, msg: 'success', data } } }, has('person-0'));
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0, ...carryOn };
			const outcomes = told(await send(retrying));
			expectHonest(outcomes);
			expect(outcomes.refused).toEqual([]);
			expect(outcomes.unknown).toHaveLength(200);
			expect(outcomes.unknown).toEqual(expect.arrayContaining(['person-2000', 'person-7000']));
			expect(outcomes.delivered).toHaveLength(COUNT - 200);
			// One for each hundred, one that was refused for the rate, and one for those who were refused.
			expect(neteaseIm.requests).toHaveLength(102);
		},
		TEN_MINUTES,
	);

	it(
		'in stop mode the node ends with the counts of all, and a retry sends to nobody who has it',
		async () => {
			const { neteaseIm } = chat;
			neteaseIm.fail(
				{ reply: { body: { code: 102421, msg: 'muted', data: {} } } },
				{ when: ({ text }) => text.includes('"person-5050"'), times: 2 },
			);
			const { error } = await send({ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
			const [, count, delivered, failed, notTried] =
				/Of (\d+) messages: (\d+) delivered .*, (\d+) failed .*, (\d+) not tried/.exec(
					String(error?.description),
				) ?? [];
			expect([count, failed]).toEqual([String(COUNT), '100']);
			expect(Number(delivered) + Number(failed) + Number(notTried)).toBe(COUNT);
			const times = timesByReceiver();
			expect(times.size).toBe(Number(delivered));
			expect([...times.values()].filter((count_) => count_ > 1)).toEqual([]);
		},
		TEN_MINUTES,
	);

	it(
		'a run that is cancelled in the middle sends nothing more, and nothing twice',
		async () => {
			const { neteaseIm, engine, credentials } = chat;
			neteaseIm.latencyMs = 50;
			const { promise, cancel } = engine.start(
				workflowOf('batchSendConversationMessage', form as never, carryOn),
				{ credentials, input },
			);
			while (neteaseIm.requests.length < 30) await sleep(5);
			const before = neteaseIm.requests.length;
			cancel();
			await promise.catch(() => undefined);
			// Without a rate, what was on its way is 25 requests at most.
			await sleep(1000);
			const { length } = neteaseIm.requests;
			expect(length).toBeLessThanOrEqual(before + 25);
			await sleep(500);
			expect(neteaseIm.requests).toHaveLength(length);
			expect([...timesByReceiver().values()].filter((count) => count > 1)).toEqual([]);
		},
		TEN_MINUTES,
	);
});
