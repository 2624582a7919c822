import type { IDataObject, OnError } from 'n8n-workflow';
import { Chat, type Parameters } from '../support/chat';
import { common, ofImkit, ofNeteaseIm } from '../support/faultCases';
import { words, type FaultCase, type ServiceName } from '../support/faultMatrix';

const RECEIVERS = ['a', 'b', 'c'];
const ITEMS = [0, 1, 2];
const UNLUCKY = 1;
const MODES: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];

type Fate = 'delivered' | 'refused' | 'unknown';
type Case = Omit<FaultCase, ServiceName> & { fate: Fate };

const forms: Record<ServiceName, [node: string, form: Parameters]> = {
	imkit: [
		'batchSendRoomMessage',
		{
			batchTo: 'rooms',
			rooms: RECEIVERS,
			sender: 'system',
			messageType: 'text',
			message: '={{ $json.text }}',
		},
	],
	neteaseIm: [
		'batchSendConversationMessage',
		{
			sender_id: 'service-desk',
			receiver_ids: RECEIVERS,
			message_type: 0,
			text: '={{ $json.text }}',
		},
	],
};

/** How often each outcome is told of each item. */
async function tell(chat: Chat, service: ServiceName, onError: OnError, delivery?: IDataObject) {
	const [node, form] = forms[service];
	const filled = { ...form, delivery: { maxPerSecond: 0, ...delivery } } as Parameters;
	const input = ITEMS.map((item) => ({ text: words(item) }));
	const execution = await chat.node(node, filled, input, { onError });
	if (execution.error) {
		const description = String(execution.error.description);
		const count = (pattern: RegExp) => Number(pattern.exec(description)?.[1] ?? 0);
		expect(description).toContain('Of 9 messages');
		return {
			delivered: count(/(\d+) (?:delivered|accepted) \(item/),
			refused: count(/(\d+) failed \(item/),
			unknown: count(/(\d+) may have been/),
			notTried: count(/(\d+) not tried \(item/),
		};
	}
	const told = { delivered: 0, refused: 0, unknown: 0, notTried: 0 };
	const items = [...execution.output('Send', 0), ...execution.output('Send', 1)];
	for (const { json } of items) {
		const { outcome = 'delivered' } = (json.error ?? {}) as { outcome?: keyof typeof told };
		told[outcome]++;
	}
	const paired = items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
	for (const item of ITEMS) expect(paired.filter((other) => other === item)).toHaveLength(3);
	return told;
}

function arrived(chat: Chat, service: ServiceName): Record<string, number[]> {
	const byReceiver: Record<string, number[]> = {};
	for (const { destination, body, message } of chat[service].accepted) {
		const text = String(service === 'imkit' ? body.message : message.text);
		const receiver = destination.split('|').pop() as string;
		byReceiver[receiver] = [...(byReceiver[receiver] ?? []), Number(text.split(' ').pop())];
	}
	return byReceiver;
}

async function withFault(service: ServiceName, onError: OnError, given: Case): Promise<void> {
	const { fault, times = 1, delivery, fate } = given;
	const chat = await Chat.start();
	try {
		chat[service].fail(fault, { times, when: ({ text }) => text.includes(words(UNLUCKY)) });
		const told = await tell(chat, service, onError, delivery);
		const stops = onError === 'stopWorkflow' && fate === 'refused';
		// NOT_ROOM_MEMBER and the like name no receiver, so that the whole request counts as refused.
		expect(told).toEqual({
			delivered: 3 + (stops ? 0 : 3) + (fate === 'delivered' ? 3 : 0),
			refused: fate === 'refused' ? 3 : 0,
			unknown: fate === 'unknown' ? 3 : 0,
			notTried: stops ? 3 : 0,
		});
		for (const receiver of RECEIVERS) {
			const got = arrived(chat, service)[receiver] ?? [];
			expect(got).toEqual([...new Set(got)].sort((a, b) => a - b));
			expect(got).toEqual(expect.arrayContaining(stops ? [0] : [0, 2]));
			expect(got.includes(UNLUCKY) || fate !== 'delivered').toBe(true);
			expect(got.includes(UNLUCKY) && fate === 'refused').toBe(false);
		}
	} finally {
		await chat.close();
	}
}

/** A batch has no ID by which a repeat would be recognised, so a lost answer is unknown everywhere. */
const inBatches = Object.entries(common).map(([name, { imkit: fate, ...more }]): [string, Case] => [
	name,
	{ ...more, fate },
]);
const imkit = Object.entries(ofImkit).map(([name, { imkit: fate, ...more }]): [string, Case] => [
	name,
	{ ...more, fate },
]);
const neteaseIm = Object.entries(ofNeteaseIm).map(
	([name, { neteaseIm: fate, ...more }]): [string, Case] => [
		name,
		{ ...more, fate: 'accept' in more.fault && more.fault.accept ? 'unknown' : fate },
	],
);

describe.each<[ServiceName, Array<[string, Case]>]>([
	['imkit', [...inBatches, ...imkit]],
	['neteaseIm', [...inBatches, ...neteaseIm]],
])(
	'%s: a batch that meets a fault is told of for each receiver, and nothing is sent twice',
	(service, cases) => {
		it.each(cases)('%s', async (_name, given) => {
			await Promise.all(MODES.map(async (onError) => await withFault(service, onError, given)));
		});
	},
);
