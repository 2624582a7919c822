import fc from 'fast-check';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import type { ReceivedRequest } from '../services/chatServer';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import type { Fault } from '../services/faults';
import { loadEngine, workflowOf } from '../support/engine';
import { SEED } from '../support/anyValue';
import { latenessOf } from '../support/eventLoop';
import { expectHonest, FORMS, outcomesOf, words, type ServiceName } from '../support/faultMatrix';

const KEYS = ['customer-a', 'customer-b'];
const HTML = '<html>';
/** Longest that a service thinks before it answers. */
const MOST_LATENCY_MS = 15;

const faults: Record<string, Fault> = {
	none: {},
	resetBefore: { hangUp: 'beforeRead' },
	resetAfter: { hangUp: 'afterAccept' },
	lost: { accept: true, reply: { status: 502, body: HTML } },
	notTaken: { reply: { status: 500, body: HTML } },
	rate: {
		reply: {
			status: 429,
			headers: { 'retry-after': '0' },
			body: { error: 'RATE_LIMIT_EXCEEDED', message: 'slow', retryAfter: 0.05 },
		},
	},
	truncated: { truncate: true },
	refused: {
		reply: { status: 404, body: { RC: 404, RM: 'no', code: 108404, msg: 'no', data: {} } },
	},
	gateway: {
		accept: true,
		reply: { status: 504, body: { code: 504, error: 'Gateway Timeout' } },
	},
	forbidden: { reply: { status: 403, body: HTML } },
};
/** What meets the requests for one item, one after another. */
const met: string[][] = [
	...Object.keys(faults).map((name) => [name]),
	['resetAfter', 'forbidden'],
	['lost', 'refused'],
	['gateway', 'rate', 'forbidden'],
];

interface Customers {
	/** Whose keys the items are sent with. */
	keys: string[];
	/** Whether each has a service of its own. */
	apart: boolean;
}

interface Plan {
	service: ServiceName;
	lanes: number;
	maxInFlight: number;
	maxPerSecond: number;
	onError: 'stopWorkflow' | 'continueErrorOutput';
	retryOnFail: boolean;
	latency: number[];
	items: Array<{ met: string[]; customer: number }>;
}

const anItem = fc.record({
	met: fc.constantFrom(...met),
	customer: fc.integer({ min: 0, max: 1 }),
});
const anything = {
	service: fc.constantFrom<ServiceName>('imkit', 'neteaseIm'),
	lanes: fc.integer({ min: 1, max: 5 }),
	maxInFlight: fc.integer({ min: 1, max: 8 }),
	maxPerSecond: fc.constantFrom(0, 0, 40),
	onError: fc.constantFrom<Plan['onError']>('stopWorkflow', 'continueErrorOutput'),
	retryOnFail: fc.boolean(),
	latency: fc.array(fc.integer({ min: 0, max: MOST_LATENCY_MS }), { minLength: 1, maxLength: 7 }),
	items: fc.array(anItem, { minLength: 2, maxLength: 14 }),
};
/** Many wait for their pace when something fails. */
const stopsWithAPace = {
	...anything,
	lanes: fc.integer({ min: 6, max: 9 }),
	maxInFlight: fc.integer({ min: 5, max: 8 }),
	maxPerSecond: fc.constant(10),
	onError: fc.constant<Plan['onError']>('stopWorkflow'),
	retryOnFail: fc.constant(false),
	items: fc.array(anItem, { minLength: 8, maxLength: 14 }),
};

const engine = loadEngine();

const start: Record<ServiceName, (keys: string[]) => ReturnType<typeof startOne>> = {
	imkit: async ([apiKey, ...otherApiKeys]) =>
		await startOne(startImkit({ rooms: 'any', users: 'any', apiKey, otherApiKeys })),
	neteaseIm: async ([appKey, ...otherAppKeys]) =>
		await startOne(startNeteaseIm({ accounts: 'any', appKey, otherAppKeys })),
};

async function startOne(
	starting: ReturnType<typeof startImkit> | ReturnType<typeof startNeteaseIm>,
) {
	const server = await starting;
	return { server, credential: server.credential as ICredentialDataDecryptedObject };
}

const keyOf = ({ headers }: ReceivedRequest) => headers['im-api-key'] ?? headers.appkey;
const itemOf = ({ text }: ReceivedRequest) => Number(/message number (\d+)"/.exec(text)?.[1]);

/** Runs the plan on services of its own, and compares what the node says with what they have. */
async function carryOut(plan: Plan, { keys, apart }: Customers): Promise<void> {
	const { service, items, latency, lanes, maxInFlight, maxPerSecond } = plan;
	const { onError, retryOnFail } = plan;
	const services = apart
		? await Promise.all(keys.map(async (key) => await start[service]([key])))
		: [await start[service](keys)];
	const customers = keys.map((key, index) => ({ key, service: services[apart ? index : 0] }));
	const customerOf = (item: number) => customers[items[item].customer % customers.length];
	const servers = services.map(({ server }) => server);
	try {
		for (const server of servers) {
			let request = 0;
			server.latencyMs = () => latency[request++ % latency.length];
			for (const [item, { met: one }] of items.entries()) {
				const when = (received: ReceivedRequest) => itemOf(received) === item;
				for (const fault of one) if (fault !== 'none') server.fail(faults[fault], { when });
			}
		}
		const node = service === 'imkit' ? 'sendRoomMessage' : 'sendConversationMessage';
		const delivery = { maxInFlight, maxRetries: 1, maxPerSecond };
		const form = { ...FORMS[service], delivery } as INodeParameters;
		const settings = { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 };
		const input = items.map((_, item) => ({
			text: words(item),
			to: `destination-${item % lanes}`,
			key: customerOf(item).key,
			baseUrl: customerOf(item).service.server.url,
		}));
		const ofItem = {
			baseUrl: '={{ $json.baseUrl }}',
			[service === 'imkit' ? 'apiKey' : 'appKey']: '={{ $json.key }}',
		};
		const credential = { ...services[0].credential, ...(keys.length > 1 && ofItem) };
		const credentials = { [service === 'imkit' ? 'imkitApi' : 'neteaseImApi']: credential };
		const { run } = await engine;
		const { result: execution, lateMs } = await latenessOf(
			async () => await run(workflowOf(node, form, settings), { credentials, input }),
		);

		const outcomes = outcomesOf(execution, items.length, servers);
		// What n8n itself tries again comes after what was delivered meanwhile.
		const triedAgain = retryOnFail && onError !== 'stopWorkflow';
		expectHonest(outcomes, items.length, !triedAgain);

		const requests = servers.flatMap((server) =>
			server.requests.map((received) => ({ received, server, item: itemOf(received) })),
		);
		for (const { received, server, item } of requests) {
			const { key, service: own } = customerOf(item);
			expect([item, keyOf(received), server.url]).toEqual([item, key, own.server.url]);
		}
		if (onError !== 'stopWorkflow' || retryOnFail || !execution.error) return;

		const of = (item: number) => requests.filter((request) => request.item === item);
		// What was refused for the rate and waited for its next try when the run stopped has not been taken.
		const asked = outcomes.notTried.filter((item) => of(item).length > 0);
		expect(asked.filter((item) => !items[item].met.includes('rate'))).toEqual([]);
		if (maxPerSecond === 0) return;

		// What waited for another try when the run stopped is in doubt, and has stopped nothing.
		const tries = service === 'imkit' ? 1 : 2;
		const inDoubt = outcomes.unknown.filter((item) => of(item).length >= tries);
		const ends = [...outcomes.refused, ...inDoubt].map((item) =>
			Math.max(...of(item).map(({ received }) => received.at)),
		);
		const late = requests.filter(({ received }) => received.at > Math.min(...ends)).length;
		const mayLeave = 1 + Math.floor(((lateMs + MOST_LATENCY_MS) * maxPerSecond) / 1000);
		// One of each customer may have left before and arrived after, as each has a connection of its own.
		expect(late).toBeLessThanOrEqual(customers.length * (1 + mayLeave));
		await sleep(2000 / maxPerSecond);
		expect(servers.flatMap((server) => server.requests)).toHaveLength(requests.length);
	} finally {
		await Promise.all(servers.map(async (server) => await server.close()));
	}
}

describe('random mixes of rooms, latencies and faults', () => {
	const one = { keys: KEYS.slice(0, 1), apart: false };
	const two = { keys: KEYS, apart: false };
	const apart = { keys: KEYS, apart: true };

	it.concurrent.each([
		['one customer', one, anything],
		['two customers of one service', two, anything],
		['two customers, each with a service', apart, anything],
		['one customer, and stops with a pace', one, stopsWithAPace],
		['two customers of one service, and stops with a pace', two, stopsWithAPace],
		['two customers, each with a service, and stops with a pace', apart, stopsWithAPace],
	] as const)(
		'%s: nothing told that is not so, nothing twice, nothing dropped, nothing with another key, nothing after a stop',
		async (_name, customers, of) => {
			const plan = fc.record<Plan>(of);
			const carriedOut = async (given: Plan) => await carryOut(given, customers);
			await fc.assert(fc.asyncProperty(plan, carriedOut), { numRuns: 6, seed: SEED });
		},
		120_000,
	);
});
