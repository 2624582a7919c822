import type { BodyParameter } from '../form/bodyParameter';

/** Where the message goes and who it comes from. */
export const room: BodyParameter[] = [
	{
		displayName: 'Room',
		name: 'room',
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		required: true,
		description: 'The room the message appears in',
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'project-room-001',
			},
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'rooms', searchable: true },
			},
		],
	},
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		required: true,
		description: 'The user the message comes from. This user must exist in your IMKIT app.',
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'system',
			},
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'users', searchable: true },
			},
		],
	},
];
