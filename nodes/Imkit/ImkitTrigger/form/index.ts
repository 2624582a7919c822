import type { INodeProperties } from 'n8n-workflow';
import { listOrId } from '../../../form/listOrId';
import { filters } from './filters';
import { options } from './options';

export const parameters: INodeProperties[] = [
	{
		displayName: 'Room Setup',
		name: 'roomsFrom',
		type: 'options',
		noDataExpression: true,
		default: 'n8n',
		description: 'How the rooms get to know the address of this node',
		options: [
			{
				name: 'Set Up by N8n',
				value: 'n8n',
				description:
					'When the workflow is activated. Whether the API key may do so depends on the server.',
			},
			{
				name: 'By Hand',
				value: 'hand',
				description: 'You enter the address as the webhook of the rooms',
			},
		],
	},
	{
		displayName: 'Rooms to Set Up',
		name: 'rooms',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Room' },
		default: {},
		placeholder: 'Add Room',
		displayOptions: { show: { roomsFrom: ['n8n'] } },
		description:
			'The rooms that call this node while the workflow is active. When it is deactivated, they call again what they called before.',
		options: [
			{
				displayName: 'Room',
				name: 'room',
				values: [
					{
						displayName: 'Room',
						name: 'room',
						type: 'resourceLocator',
						default: { mode: 'list', value: '' },
						description: 'A room whose messages start the workflow',
						...listOrId('rooms', 'Choose a room', 'project-room-001'),
					},
				],
			},
		],
	},
	{
		displayName: 'Replace Existing',
		name: 'replaceExisting',
		type: 'boolean',
		default: false,
		displayOptions: { show: { roomsFrom: ['n8n'] } },
		description:
			'Whether to take over rooms that call something else already, or that do not show what they call. If off, the workflow is not activated and says which room it is.',
	},
	{
		displayName:
			'Enter the Production URL shown above as the webhook of the rooms, and switch on their bot mode. A room has one webhook: to test while the workflow is active, use a room of its own with the Test URL, or pinned data.',
		name: 'handNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { roomsFrom: ['hand'] } },
	},
	{
		displayName: 'Secret',
		name: 'token',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		placeholder: 'a long word that nobody can guess',
		displayOptions: { show: { roomsFrom: ['hand'] } },
		description:
			'If filled in, only calls of an address that ends with ?token= and this secret start the workflow. IMKIT signs nothing, so without it the address itself is the secret.',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['MESSAGE'],
		description: 'What starts the workflow',
		options: [
			{
				name: 'Members Added',
				value: 'ADD_MEMBERS',
				description: 'Somebody was added to the room',
			},
			{
				name: 'Members Removed',
				value: 'DELETE_MEMBERS',
				description: 'Somebody was removed from the room',
			},
			{ name: 'Message', value: 'MESSAGE', description: 'Somebody has written' },
			{ name: 'Room Joined', value: 'JOIN_ROOM', description: 'Somebody has joined the room' },
		],
	},
	filters,
	options,
];
