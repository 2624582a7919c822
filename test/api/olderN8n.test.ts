import type { INodeParameters } from 'n8n-workflow';
import packageJson from '../../package.json';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { loadEngine, workflowOf, type Engine } from '../support/engine';
import { offers, withoutFunction } from '../support/olderN8n';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
let giveBack: Array<() => void> = [];

beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit();
	neteaseIm = await startNeteaseIm();
});
afterEach(() => {
	for (const give of giveBack) give();
	giveBack = [];
});
afterAll(async () => {
	await imkit.close();
	await neteaseIm.close();
});

const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const FORMS: Record<string, INodeParameters> = {
	imkit: { room: byId('support'), sender: byId('system'), message: 'Hello' },
	neteaseIm: {
		sender_id: 'alice',
		receiver_id: byId('user-a'),
		receiver_ids: ['user-a'],
		text: 'Hello',
		message: 'Hello',
	},
};
/** Triggers need nothing that came later. */
const nodes = packageJson.n8n.nodes
	.filter((file) => !file.includes('Trigger'))
	.map((file) => ({
		node: file.replace(/.*\/(.)(\w+)\.node\.js/, (_all, first: string, rest: string) => {
			return first.toLowerCase() + rest;
		}),
		form: file.includes('/Imkit/') ? FORMS.imkit : FORMS.neteaseIm,
	}));

async function errorOf(node: string, form: INodeParameters) {
	const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
	const { error } = await engine.run(workflowOf(node, form), { credentials });
	return error as Error & { description: string };
}

describe.each(nodes)('in an n8n that is too old, $node', ({ node, form }) => {
	it.each(['getExecutionCancelSignal', 'addExecutionHints', 'getInstanceId'])(
		'says so where there is no %s, and sends nothing',
		async (missing) => {
			giveBack.push(withoutFunction(missing));
			const { message, description } = await errorOf(node, form);
			expect(message).toBe(
				`This node needs n8n 1.123 or newer. The n8n that runs here lacks ${missing}.`,
			);
			expect(description).toBe('Update n8n and run the workflow again. Nothing was sent.');
			expect([...imkit.requests, ...neteaseIm.requests]).toEqual([]);
		},
	);

	it('names all that is missing', async () => {
		giveBack.push(withoutFunction('getExecutionCancelSignal'), withoutFunction('getInstanceId'));
		expect((await errorOf(node, form)).message).toMatch(
			/lacks getExecutionCancelSignal, getInstanceId\.$/,
		);
	});
});

it.each(nodes.filter(({ node }) => node.startsWith('ask')))(
	'in an n8n without signed links for answers, $node says so and asks nobody',
	async ({ node, form }) => {
		giveBack.push(withoutFunction('getSignedResumeUrl'));
		expect((await errorOf(node, form)).message).toMatch(/lacks getSignedResumeUrl\.$/);
		expect([...imkit.requests, ...neteaseIm.requests]).toEqual([]);
	},
);

describe.each([
	{ n8n: 'does not tell a node that it is a tool', isTold: false },
	{ n8n: 'runs the tool of an agent as it runs any node', isTold: true },
])('in an n8n that $n8n', ({ isTold }) => {
	beforeEach(() => {
		if (!isTold && offers('isToolExecution')) giveBack.push(withoutFunction('isToolExecution'));
	});

	const refused = async (node: string) =>
		await engine.run(workflowOf(node, { ...FORMS.imkit, room: byId('no-such-room') }), {
			credentials: { imkitApi: imkit.credential },
		});

	it('an agent learns of a refusal from the item, as its node has a type of its own', async () => {
		const { error, output } = await refused('sendRoomMessageTool');
		expect(error).toBeUndefined();
		expect(output('Send').map(({ json }) => json)).toMatchObject([
			{ error: { outcome: 'refused', serviceCode: 'ROOM_NOT_FOUND' } },
		]);
	});

	it('any other node stops the workflow', async () => {
		const { error } = await refused('sendRoomMessage');
		expect(error?.message).toContain('The specified room does not exist');
	});
});
