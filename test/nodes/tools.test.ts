import { NodeHelpers, Workflow, type INodeParameters, type INodeType } from 'n8n-workflow';
import { loadEngine, workflowOf, type Engine } from '../support/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await loadEngine();
});

const nodeOf = (name: string) =>
	engine.nodeTypes.getByNameAndVersion(`n8n-nodes-imkit-netease.${name}`) as INodeType;

const fieldOf = (name: string, field: string) =>
	nodeOf(name).description.properties.find((property) => property.name === field);

/** Earlier n8n tell a model the description of the node, as it is. */
const saysWhere = NodeHelpers.getToolDescriptionForNode.length >= 3;

const id = (value: string) => ({ __rl: true, mode: 'id', value });

const TOOLS: Array<[string, INodeParameters, string]> = [
	[
		'sendRoomMessage',
		{ room: id('support'), sender: id('system') },
		'Send a chat message in IMKIT into the room support as the user system',
	],
	[
		'batchSendRoomMessage',
		{ batchTo: 'rooms', rooms: ['a', 'b'], sender: id('system') },
		'Queue one chat message in IMKIT for many rooms or users at once into the rooms a,b as the user system. IMKIT delivers it later and does not say to whom.',
	],
	[
		'recallRoomMessage',
		{ messageFrom: 'ids', room: id('support'), _id: '={{ $fromAI("id") }}' },
		'Take back a chat message that was sent in IMKIT into the room support: its words disappear for everybody in the room',
	],
	[
		'sendConversationMessage',
		{ sender_id: 'desk', receiver_id: '={{ $fromAI("to") }}' },
		'Send a chat message in NetEase IM (网易云信) from the account desk',
	],
	[
		'batchSendConversationMessage',
		{ sender_id: 'desk', receiver_ids: ['a', 'b'] },
		'Send one chat message to many NetEase IM (网易云信) accounts at once from the account desk to a,b',
	],
	[
		'recallConversationMessage',
		{ messageFrom: 'ids', sender_id: 'desk', receiver_id: 'a' },
		'Take back a chat message that was sent in NetEase IM (网易云信) from the account desk to a: it disappears for its receivers',
	],
];

describe('a node as the tool of a model', () => {
	it('every node that can be one is looked at here', () => {
		const tools = engine.loader.types.nodes.filter(({ usableAsTool }) => usableAsTool === true);
		expect(tools.map(({ name }) => name.replace(/Tool$/, '')).sort()).toEqual(
			expect.arrayContaining(TOOLS.map(([name]) => name).sort()),
		);
		expect(new Set(tools.map(({ name }) => name.replace(/Tool$/, ''))).size).toBe(TOOLS.length);
	});

	it.each(TOOLS)(
		'%s says what it does, and to whom where that is fixed',
		(name, parameters, words) => {
			if (!saysWhere) {
				expect(fieldOf(name, 'toolDescription')).toBeUndefined();
				return;
			}
			const { nodes, connections } = workflowOf(name, parameters);
			const { nodeTypes } = engine;
			const workflow = new Workflow({ nodes, connections, active: false, nodeTypes });
			const field = fieldOf(name, 'toolDescription');
			expect(field?.displayOptions).toEqual({ show: { '@tool': [true] } });
			const said = workflow.expression.getSimpleParameterValue(
				workflow.getNode('Send') as never,
				field?.default as string,
				'internal',
				{},
			);
			expect(said).toBe(words);
		},
	);

	it.each(TOOLS)('%s warns of a sender that a model may choose, if there is one', (name) => {
		const notice = fieldOf(name, 'senderNotice');
		const hasSender = ['sender', 'sender_id'].some((field) => fieldOf(name, field));
		expect(notice?.displayName).toEqual(
			hasSender
				? expect.stringMatching(/^Choose a fixed sender\. .* anybody in your app\.$/)
				: undefined,
		);
	});
});
