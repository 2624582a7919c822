import type { INodeProperties } from 'n8n-workflow';
import { textFilters } from '../../../receiving/filters';

/** A message must meet all that are added. Other events have only accounts to go by. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Which messages start the workflow. A message must pass all filters that are added.',
	options: [
		{
			displayName: 'Conversation Types',
			name: 'convType',
			type: 'multiOptions',
			default: ['PERSON'],
			description: 'Only messages of these kinds of conversations',
			options: [
				{ name: 'Advanced Team', value: 'TEAM', description: 'In a team (高级群)' },
				{ name: 'One-to-One', value: 'PERSON', description: 'To one account (单聊)' },
				{ name: 'Super Team', value: 'SUPER_TEAM', description: 'In a super team (超大群)' },
				{
					name: 'System Notice of a Team',
					value: 'CUSTOM_TEAM',
					description: 'Invitations, applications and custom notices of a team',
				},
				{
					name: 'System Notice to One',
					value: 'CUSTOM_PERSON',
					description: 'Friends added and removed, custom notices',
				},
			],
		},
		{
			displayName: 'From Accounts',
			name: 'fromAccount',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account ID' },
			default: [],
			placeholder: 'customer-42',
			description:
				'Only what these accounts have sent. Several IDs may also be separated by commas.',
		},
		{
			displayName: 'Message Types',
			name: 'msgType',
			type: 'multiOptions',
			default: ['TEXT'],
			description: 'Only messages of these types',
			options: [
				{ name: 'Audio', value: 'AUDIO' },
				{ name: 'Call', value: 'NRTC_NETCALL' },
				{ name: 'Custom', value: 'CUSTOM' },
				{ name: 'File', value: 'FILE' },
				{ name: 'Image', value: 'PICTURE' },
				{ name: 'Location', value: 'LOCATION' },
				{ name: 'Team Notice', value: 'NOTIFICATION' },
				{ name: 'Text', value: 'TEXT' },
				{ name: 'Tip', value: 'TIPS' },
				{ name: 'Video', value: 'VIDEO' },
			],
		},
		{
			displayName: 'Not From Accounts',
			name: 'notFromAccount',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account ID' },
			default: [],
			placeholder: 'service-desk',
			description:
				'Nothing that these accounts have sent. Several IDs may also be separated by commas.',
		},
		...textFilters,
		{
			displayName: 'To Accounts or Teams',
			name: 'to',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add ID' },
			default: [],
			placeholder: 'service-desk',
			description:
				'Only what is addressed to these accounts or teams. Several IDs may also be separated by commas.',
		},
	],
};
