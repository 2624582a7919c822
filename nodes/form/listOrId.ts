import type { INodePropertyMode } from 'n8n-workflow';

/**
 * The two ways of a resource locator, in the order in which they are offered.
 *
 * @param searchListMethod method of the node that gives the list
 * @param choose placeholder of the list
 * @param example placeholder of the ID
 */
export function listOrId(
	searchListMethod: string,
	choose: string,
	example: string,
): { modes: INodePropertyMode[] } {
	return {
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: choose,
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: example,
			},
		],
	};
}
