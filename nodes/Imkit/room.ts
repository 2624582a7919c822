import type { BodyParameter } from '../form/bodyParameter';
import { listOrId } from '../form/listOrId';

/** Where the message goes and who it comes from. */
export const room: BodyParameter[] = [
	{
		displayName: 'Room',
		name: 'room',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The room the message appears in',
		...listOrId('rooms', 'Choose a room', 'project-room-001'),
	},
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The user the message comes from. This user must exist in your IMKIT app.',
		...listOrId('users', 'Choose a user', 'system'),
	},
];
