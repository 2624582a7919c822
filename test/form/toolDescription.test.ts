import type * as Workflow from 'n8n-workflow';
import type { INodeTypeDescription } from 'n8n-workflow';

/** What the form of a tool gets in an n8n whose helper for its description takes so many arguments. */
function fieldsWith(count?: number): string[] {
	const getToolDescriptionForNode =
		count === undefined ? undefined : Object.defineProperty(() => '', 'length', { value: count });
	const description = { properties: [] } as unknown as INodeTypeDescription;
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => {
			const workflow = jest.requireActual<typeof Workflow>('n8n-workflow');
			return { ...workflow, NodeHelpers: { ...workflow.NodeHelpers, getToolDescriptionForNode } };
		});
		const { describeTool } = jest.requireActual<typeof import('../../nodes/form/toolDescription')>(
			'../../nodes/form/toolDescription',
		);
		describeTool(description, 'Send one chat message');
	});
	return description.properties.map(({ name }) => name);
}

describe('the description of a tool', () => {
	it('has a field where n8n resolves what stands in it', () => {
		expect(fieldsWith(3)).toContain('toolDescription');
	});

	it.each([undefined, 2])('has none where n8n does not: %s', (count) => {
		expect(fieldsWith(count)).not.toContain('toolDescription');
	});
});
