import { mapCalmly } from '../../nodes/api/breath';
import { notesAfter } from '../../nodes/delivery/notes';
import { summary, toItem, type Outcome } from '../../nodes/delivery/outcome';
import { Chat, jsonOf, roomForm } from '../support/chat';
import { blocksOf, blocksOfNode } from '../support/eventLoop';

const COUNT = 50_000;
/** Of what is done at one go. */
const TYPICAL_MS = 20;
/** With what the garbage collector needs among 50,000 items. */
const LONGEST_MS = 250;

let chat: Chat;
beforeEach(async () => {
	chat = await Chat.start();
});
afterEach(() => chat.close());

const inputFor = (count: number, rooms: number) =>
	Array.from({ length: count }, (_, item) => ({ to: `room-${item % rooms}` }));

it.each([
	['stopWorkflow', COUNT, COUNT],
	['stopWorkflow', 1, COUNT],
	// n8n itself takes half a millisecond to read the form for an item, more where it has expressions.
	['continueErrorOutput', 1, 20_000],
	['continueErrorOutput', 5_000, 5_000],
] as const)(
	'%s: a list for %i rooms with %i items does not keep n8n from its other work',
	async (onError, rooms, count) => {
		// After this answer nothing is sent any more, so that what is left is the work of the node.
		chat.imkit.fail({
			reply: { status: 429, body: { error: 'RATE_LIMIT_EXCEEDED', retryAfter: 3600 } },
		});
		const form = { ...roomForm, room: rooms === 1 ? 'room-0' : '={{ $json.to }}' };
		const { typicalMs, longestMs } = await blocksOfNode(
			chat.engine,
			'sendRoomMessage',
			async () => {
				const sent = await chat.room(form, inputFor(count, rooms), { onError });
				if (onError === 'stopWorkflow') {
					expect(sent.error?.description).toContain(`Of ${count} messages`);
				} else {
					expect(jsonOf(sent, 0).length + jsonOf(sent, 1).length).toBe(count);
				}
			},
		);
		// Those that were under way.
		expect(chat.imkit.requests.length).toBeLessThanOrEqual(100);
		expect(longestMs).toBeLessThan(LONGEST_MS);
		expect(typicalMs).toBeLessThan(TYPICAL_MS);
	},
	60_000,
);

const failure = { what: 'No room', next: 'Look.', cause: 'configuration-invalid' as const };
const ends: Record<string, (item: number) => Outcome> = {
	'all delivered': (item) => ({ kind: 'delivered', message: { _id: String(item) } }),
	'all failed': () => ({ kind: 'refused', failure }),
	'every other one unknown': (item) => ({ kind: item % 2 ? 'unknown' : 'refused', failure }),
};

it.each(Object.entries(ends))(
	'50,000 messages, %s: what is said of them in the end is said in small steps',
	async (_name, end) => {
		const outcomes = Array.from({ length: COUNT }, (_, item) => end(item));
		const { result, typicalMs, longestMs } = await blocksOf(async () => {
			notesAfter(outcomes);
			await mapCalmly([outcomes], (all) => summary(all));
			return await mapCalmly(outcomes, toItem);
		});
		expect(result).toHaveLength(COUNT);
		expect(longestMs).toBeLessThan(LONGEST_MS);
		expect(typicalMs).toBeLessThan(TYPICAL_MS);
	},
);
