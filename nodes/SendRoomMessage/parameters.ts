import type { BodyParameter } from '../delivery/contract';
import { extraBody } from '../delivery/parameters';

/** The body of `POST /messages`, as the page "Send a Message" of the IMKIT documentation describes it. */
export const parameters: BodyParameter[] = [
	{
		displayName: 'Room ID',
		name: 'room',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'project-room-001',
		description: 'The room the message appears in',
	},
	{
		displayName: 'Sender ID',
		name: 'sender',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'system',
		description: 'The user the message comes from. This user must exist in your IMKIT app.',
	},
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		default: 'text',
		required: true,
		description: 'What kind of message it is, which decides how the app shows it',
		options: [
			{
				name: 'Announcement',
				value: 'announcement',
				description: 'A notice to everybody in the room',
			},
			{ name: 'Audio', value: 'audio' },
			{ name: 'Custom', value: 'custom', description: 'A type of your own app' },
			{ name: 'File', value: 'file' },
			{ name: 'Image', value: 'image' },
			{ name: 'Location', value: 'location' },
			{ name: 'Sticker', value: 'sticker' },
			{ name: 'Text', value: 'text', description: 'What somebody writes' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Custom Message Type',
		name: 'customMessageType',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'order-card',
		displayOptions: { show: { messageType: ['custom'] } },
		description: 'The name your app knows this type by',
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'Your order has been shipped',
		description:
			'The content of the message. For other types than text, the words shown where the type is not known.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			extraBody,
			{
				displayName: 'Mentions',
				name: 'mentions',
				type: 'string',
				typeOptions: { multipleValues: true, multipleValueButtonText: 'Add User ID' },
				default: [],
				placeholder: 'user-b',
				description:
					'IDs of the users who are mentioned and get a mention notification. Several IDs may also be separated by commas.',
			},
			{
				displayName: 'Push',
				name: 'push',
				type: 'boolean',
				default: true,
				description:
					'Whether to send push notifications to the members of the room. IMKIT does so by default.',
			},
			{
				displayName: 'Skip Total Badge',
				name: 'skipTotalBadge',
				type: 'boolean',
				default: false,
				description:
					'Whether to leave the total unread count alone when counting this message. IMKIT counts it by default.',
			},
		],
	},
];
