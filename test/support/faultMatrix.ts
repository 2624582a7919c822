import type { IDataObject, OnError } from 'n8n-workflow';
import type { AcceptedMessage, ChatServer } from '../services/chatServer';
import type { Fault } from '../services/faults';
import { Chat, conversationForm, roomForm, type Parameters, type Settings } from './chat';
import type { Execution } from './engine';

export type ServiceName = 'imkit' | 'neteaseIm';
type Fate = 'delivered' | 'refused' | 'unknown';

/** What becomes of the message that met the fault; everything else must arrive. */
export interface FaultCase {
	fault: Fault;
	/** How many requests for that message meet it. */
	times?: number;
	imkit: Fate;
	neteaseIm: Fate;
	delivery?: IDataObject;
}

const COUNT = 6;
const UNLUCKY = 1;
const MODES: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];
const LANES = { 'one lane': 1, 'many lanes': 3 };

/** Forms that send the text of each item to where it says. */
export const FORMS: Record<ServiceName, Parameters> = {
	imkit: { ...roomForm, room: '={{ $json.to }}', message: '={{ $json.text }}' },
	neteaseIm: { ...conversationForm, receiver_id: '={{ $json.to }}', text: '={{ $json.text }}' },
};

export const words = (item: number): string => `message number ${item}`;

export interface Outcomes {
	/** Items by what the node says became of them. */
	delivered: number[];
	refused: number[];
	unknown: number[];
	notTried: number[];
	/** Texts of the messages the service took, in order. */
	accepted: string[];
	destinations: string[];
}

interface RunSettings {
	lanes: number;
	settings?: Settings;
	delivery?: IDataObject;
	form?: Parameters;
	count?: number;
	prepare?: (server: ChatServer, chat: Chat) => void;
}

/** Runs the workflow once and compares what the node says with what the service has. */
export async function runAndCompare(
	service: ServiceName,
	{ lanes, settings = {}, delivery = {}, form = {}, count = COUNT, prepare }: RunSettings,
): Promise<Outcomes> {
	const chat = await Chat.start();
	try {
		const input = Array.from({ length: count }, (_, item) => ({
			text: words(item),
			to: `destination-${item % lanes}`,
		}));
		prepare?.(chat[service], chat);
		const filled = { ...FORMS[service], delivery, ...form } as Parameters;
		const execution = await (service === 'imkit'
			? chat.room(filled, input, settings)
			: chat.conversation(filled, input, settings));
		return outcomesOf(execution, count, [chat[service]]);
	} finally {
		await chat.close();
	}
}

/** What the node says became of its items, and what the services have. */
export function outcomesOf(execution: Execution, count: number, servers: ChatServer[]): Outcomes {
	const said = execution.error
		? outcomesOfError(String(execution.error.description ?? ''), count)
		: outcomesOfItems([...execution.output('Send', 0), ...execution.output('Send', 1)]);
	const accepted = servers.flatMap((server) =>
		server.accepted.map(({ body, destination }: AcceptedMessage) => ({
			text: String(body.message?.text ?? body.message),
			destination: `${server.port} ${destination}`,
		})),
	);
	return {
		...said,
		accepted: accepted.map(({ text }) => text),
		destinations: accepted.map(({ destination }) => destination),
	};
}

type Said = Pick<Outcomes, 'delivered' | 'refused' | 'unknown' | 'notTried'>;

function outcomesOfItems(items: Array<{ json: IDataObject; pairedItem?: unknown }>): Said {
	const said: Said = { delivered: [], refused: [], unknown: [], notTried: [] };
	for (const { json, pairedItem } of items) {
		const { item } = pairedItem as { item: number };
		const { outcome = 'delivered' } = (json.error ?? {}) as { outcome?: keyof Said };
		said[outcome].push(item);
	}
	for (const list of Object.values(said)) list.sort((a, b) => a - b);
	return said;
}

/** Reads the sentence in which the error of stop mode says what became of everything. */
function outcomesOfError(description: string, count: number): Said {
	const items = (pattern: RegExp) =>
		(pattern.exec(description)?.[1] ?? '').split(', ').flatMap((run) => {
			const [from, to = from] = run.split('-').map(Number);
			return run === '' ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
		});
	if (count > 1) expect(description).toContain(`Of ${count} messages`);
	return {
		delivered: items(/ delivered \(items? ([^)]*)\)/),
		refused: items(/ failed \(items? ([^)]*)\)/),
		unknown: items(/answer was lost \(items? ([^)]*)\)/),
		notTried: items(/ not tried \(items? ([^)]*)\)/),
	};
}

/** Nothing reported that is not so, nothing twice, nothing dropped, and order kept in each lane. */
export function expectHonest(outcomes: Outcomes, count = COUNT, inOrder = true): void {
	const { delivered, refused, unknown, notTried, accepted, destinations } = outcomes;
	const all = [...delivered, ...refused, ...unknown, ...notTried].sort((a, b) => a - b);
	expect(all).toEqual(Array.from({ length: count }, (_, item) => item));

	const times = (item: number) => accepted.filter((text) => text === words(item)).length;
	expect(delivered.map(times)).toEqual(delivered.map(() => 1));
	expect([...refused, ...notTried].map(times).every((n) => n === 0)).toBe(true);
	expect(unknown.map(times).every((n) => n <= 1)).toBe(true);

	for (const destination of new Set(inOrder ? destinations : [])) {
		const numbers = accepted
			.filter((_, index) => destinations[index] === destination)
			.map((text) => Number(text.split(' ').pop()));
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	}
}

/** One test for each fault: in every error mode, in one lane and in many. */
export function testFaults(service: ServiceName, cases: Record<string, FaultCase>): void {
	it.each(Object.entries(cases))('%s', async (_name, { fault, times = 1, delivery, ...fates }) => {
		const fate = fates[service];
		await Promise.all(
			MODES.flatMap((onError) =>
				Object.values(LANES).map(async (lanes) => {
					const outcomes = await runAndCompare(service, {
						lanes,
						settings: { onError },
						delivery,
						prepare: (server) =>
							server.fail(fault, { times, when: ({ text }) => text.includes(words(UNLUCKY)) }),
					});
					expectHonest(outcomes);
					const stopped = onError === 'stopWorkflow' && fate !== 'delivered';
					expect(outcomes[fate]).toContain(UNLUCKY);
					if (!stopped) expect(outcomes.notTried).toEqual([]);
					if (stopped && lanes === 1) expect(outcomes.notTried).toEqual([2, 3, 4, 5]);
				}),
			),
		);
	});
}
