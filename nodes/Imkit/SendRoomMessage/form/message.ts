import type { BodyParameter } from '../../../form/bodyParameter';

/** The types that are nothing without words. */
const WITH_WORDS = ['announcement', 'custom', 'mixed', 'text'];

/** What kind of message it is, and its words. */
export const message: BodyParameter[] = [
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
			{ name: 'Audio', value: 'audio', description: 'A voice note or a piece of music' },
			{ name: 'Custom', value: 'custom', description: 'A type of your own app' },
			{ name: 'File', value: 'file', description: 'A document to download' },
			{
				name: 'Flex',
				value: 'flex',
				description: 'A card in the layout language of LINE (Flex Message)',
			},
			{ name: 'Image', value: 'image', description: 'One or more pictures' },
			{ name: 'Location', value: 'location', description: 'A place on the map' },
			{
				name: 'Mixed',
				value: 'mixed',
				description: 'Words with pictures; shown by the newest apps only',
			},
			{
				name: 'Sticker',
				value: 'sticker',
				description: 'A sticker from a set, or a picture shown as one',
			},
			{ name: 'Template', value: 'template', description: 'A card with buttons (LINE template)' },
			{ name: 'Text', value: 'text', description: 'What somebody writes' },
			{ name: 'Video', value: 'video', description: 'A film' },
		],
	},
	{
		displayName: 'Custom Message Type',
		name: 'customMessageType',
		type: 'string',
		default: '',
		placeholder: 'order-card',
		displayOptions: { show: { messageType: ['custom'] } },
		description: 'The name your app knows this type by',
		hint: 'Required',
		wire: { id: true, required: true },
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'Your order has been shipped',
		displayOptions: { show: { messageType: WITH_WORDS } },
		description:
			'What the message says. For a custom type also the words shown by apps that do not know it.',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90 },
		default: null,
		placeholder: '25.0330',
		displayOptions: { show: { messageType: ['location'] } },
		description: 'How far north of the equator, in degrees; south is negative',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180 },
		default: null,
		placeholder: '121.5654',
		displayOptions: { show: { messageType: ['location'] } },
		description: 'How far east of Greenwich, in degrees; west is negative',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Sticker',
		name: 'sticker',
		type: 'string',
		default: '',
		placeholder: 'https://example.com/stickers/thumbs-up.png',
		displayOptions: { show: { messageType: ['sticker'] } },
		description: 'The ID of a sticker that your app knows, or the link of a picture',
		hint: 'Required',
		wire: { id: true, required: true },
	},
];

/** Words that a message can do without; as an option, what was written for another type does not ride along. */
export const caption: BodyParameter = {
	displayName: 'Caption',
	name: 'message',
	type: 'string',
	default: '',
	placeholder: 'For your order A-1024',
	displayOptions: { hide: { '/messageType': [...WITH_WORDS, 'location'] } },
	description:
		'Words that go with it, shown in notifications and by apps that do not know this type. Without them it is the name of the file or the text of the card.',
};

/** The same for a place. */
export const address: BodyParameter = {
	displayName: 'Address',
	name: 'message',
	type: 'string',
	default: '',
	placeholder: 'No. 7, Section 5, Xinyi Road, Taipei',
	displayOptions: { show: { '/messageType': ['location'] } },
	description: 'The place in words. Without them it is the coordinates.',
};
