import type { BodyParameter } from '../../../form/bodyParameter';
import { extraBody } from '../../../form/extraBody';
import { room } from '../../room';

const byIds = { show: { messageFrom: ['ids'] } };

/** Which message it is. */
export const message: BodyParameter[] = [
	{
		displayName: 'Message From',
		name: 'messageFrom',
		type: 'options',
		noDataExpression: true,
		default: 'message',
		description: 'How to say which message is recalled',
		options: [
			{
				name: 'Message',
				value: 'message',
				description: 'Give the message as it came out of the node that sent or received it',
			},
			{ name: 'IDs', value: 'ids', description: 'Fill in the room and the ID of the message' },
		],
	},
	{
		displayName: 'Message (JSON)',
		name: 'message',
		type: 'json',
		default: '={{ $json }}',
		required: true,
		placeholder: '{{ $json }}',
		displayOptions: { show: { messageFrom: ['message'] } },
		description:
			'The message as it came out of a node that sent it, or as a webhook of IMKIT has it',
	},
	...room
		.filter(({ name }) => name === 'room')
		.map((parameter) => ({
			...parameter,
			displayOptions: byIds,
			description: 'The room the message is in',
		})),
	{
		displayName: 'Message ID',
		name: '_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: '58bf8f1dc3b24c04d19d9add',
		displayOptions: byIds,
		description: 'The ID (_id) of the message',
		wire: { id: true },
	},
];

/** The path and body of `POST /rooms/{room}/message` as the pages about recalling describe it. */
export const parameters: BodyParameter[] = [
	...message,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [extraBody],
	},
];
