import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../../../form/listOrId';
import { textFilters } from '../../../receiving/filters';

const user: INodeProperties = {
	displayName: 'User',
	name: 'id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'A user of the app. By ID, several may also be separated by commas.',
	...listOrId('users', 'Choose a user', 'user-a'),
};

export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Which messages start the workflow. A message must pass all filters that are added.',
	options: [
		{
			displayName: 'Message Types',
			name: 'messageType',
			type: 'multiOptions',
			default: ['text'],
			description: 'Only messages of these types',
			options: [
				{ name: 'Announcement', value: 'announcement' },
				{ name: 'Audio', value: 'audio' },
				{ name: 'File', value: 'file' },
				{ name: 'Flex', value: 'flex' },
				{ name: 'Image', value: 'image' },
				{ name: 'Location', value: 'location' },
				{ name: 'Mixed', value: 'mixed' },
				{ name: 'Sticker', value: 'sticker' },
				{ name: 'Template', value: 'template' },
				{ name: 'Text', value: 'text' },
				{ name: 'Video', value: 'video' },
			],
		},
		{
			displayName: 'Not From Senders',
			name: 'notSender',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add User',
			description: 'Nothing that these users do',
			options: [{ displayName: 'User', name: 'user', values: [user] }],
		},
		{
			displayName: 'Senders',
			name: 'sender',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add User',
			description: 'Only what these users do',
			options: [{ displayName: 'User', name: 'user', values: [user] }],
		},
		...textFilters,
	],
};
