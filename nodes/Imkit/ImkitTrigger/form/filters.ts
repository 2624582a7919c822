import type { INodeProperties } from 'n8n-workflow';
import { textFilters } from '../../../receiving/filters';

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
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add User ID' },
			default: [],
			placeholder: 'system',
			description: 'Nothing that these users do. Several IDs may also be separated by commas.',
		},
		{
			displayName: 'Senders',
			name: 'sender',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add User ID' },
			default: [],
			placeholder: 'user-a',
			description: 'Only what these users do. Several IDs may also be separated by commas.',
		},
		...textFilters,
	],
};
