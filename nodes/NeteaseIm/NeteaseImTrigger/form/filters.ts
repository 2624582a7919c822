import type { INodeProperties } from 'n8n-workflow';
import { textFilters } from '../../../receiving/filters';

const account: INodeProperties = {
	displayName: 'Account ID',
	name: 'id',
	type: 'string',
	default: '',
	placeholder: 'customer-42',
	description:
		'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas.',
};

const receiver: INodeProperties = {
	displayName: 'Account or Team ID',
	name: 'id',
	type: 'string',
	default: '',
	placeholder: 'service-desk',
	description: 'An account (accid) or a team. Several may also be separated by commas.',
};

export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description:
		'Which messages start the workflow. A message must pass all filters that are added. Other events are filtered by their accounts alone, and pass where they name none.',
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
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add Account',
			description: 'Only what these accounts have sent',
			options: [{ displayName: 'Account', name: 'account', values: [account] }],
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
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add Account',
			description: 'Nothing that these accounts have sent',
			options: [{ displayName: 'Account', name: 'account', values: [account] }],
		},
		...textFilters,
		{
			displayName: 'To Accounts or Teams',
			name: 'to',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add ID',
			description: 'Only what is addressed to these accounts or teams',
			options: [{ displayName: 'Account or Team', name: 'receiver', values: [receiver] }],
		},
	],
};
