import type { BodyParameter } from '../../../form/bodyParameter';
import { extraBody } from '../../../form/extraBody';
import { listOrId } from '../../../form/listOrId';
import { card } from './card';
import { files } from './fileSource';
import { address, caption, message } from './message';
import { room } from '../../room';

const mentions: BodyParameter = {
	displayName: 'Mentions',
	name: 'mentions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add User',
	description: 'The users who are mentioned and get a mention notification',
	options: [
		{
			displayName: 'User',
			name: 'user',
			values: [
				{
					displayName: 'User',
					name: 'id',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					description:
						'A user who is mentioned. By ID, several may also be separated by commas, or come as a list from an expression.',
					...listOrId('users', 'Choose a user', 'user-b'),
				},
			],
		},
	],
	wire: { filledIn: true, ids: true },
};

const addMentions: BodyParameter = {
	displayName: 'Add Missing @Names',
	name: 'addMentions',
	type: 'boolean',
	default: true,
	description:
		'Whether "@ID" is put before the text for every mentioned user it does not contain, because apps show only such mentions as names. Done unless switched off.',
};

const reply: BodyParameter = {
	displayName: 'Reply To',
	name: 'reply',
	type: 'string',
	default: '={{ $json }}',
	placeholder: '58bf8f1dc3b24c04d19d9add',
	displayOptions: { show: { '/messageType': ['text', 'mixed'] } },
	description:
		'The message that this one answers and quotes: the whole message as it came out of the node that sent or received it, or just its _id',
	wire: { json: 'objectOrId', filledIn: true },
};

export const push: BodyParameter = {
	displayName: 'Push',
	name: 'push',
	type: 'boolean',
	default: true,
	description:
		'Whether to send push notifications to the members of the room. IMKIT does so by default.',
};

const skipTotalBadge: BodyParameter = {
	displayName: 'Do Not Count as Unread',
	name: 'skipTotalBadge',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave this message out of the total unread count. IMKIT counts it by default.',
};

const duration: BodyParameter = {
	displayName: 'Duration',
	name: 'duration',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: null,
	displayOptions: { show: { '/messageType': ['audio', 'video'] } },
	description: 'Length in seconds. Found out where the file says it plainly.',
};

const width: BodyParameter = {
	displayName: 'Width',
	name: 'width',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: null,
	displayOptions: { show: { '/messageType': ['video'] } },
	description: 'Width of the film in pixels. Found out where the file says it plainly.',
};

const height: BodyParameter = {
	displayName: 'Height',
	name: 'height',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: null,
	displayOptions: { show: { '/messageType': ['video'] } },
	description: 'Height of the film in pixels. Found out where the file says it plainly.',
};

const thumbnailUrl: BodyParameter = {
	displayName: 'Thumbnail Link',
	name: 'thumbnailUrl',
	type: 'string',
	default: '',
	placeholder: 'https://example.com/film-first-picture.jpg',
	displayOptions: { show: { '/messageType': ['video'] } },
	description: 'A picture shown until the film is played',
	wire: { link: true },
};

const extra: BodyParameter = {
	displayName: 'Extra (JSON)',
	name: 'extra',
	type: 'json',
	default: '{}',
	placeholder: '{ "orderId": "A-1024" }',
	description:
		'Anything your app wants to find with the message. For audio and files it is merged with fileName, fileExtension, mimeType and bytes.',
};

/**
 * The body of `POST /messages`, as the page "Send a Message" of the IMKIT documentation describes it,
 * with the fields of its rich types, which IMKIT's own apps read beside `message`.
 */
export const parameters: BodyParameter[] = [
	...room,
	...message,
	...files,
	...card,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			caption,
			address,
			mentions,
			addMentions,
			reply,
			push,
			skipTotalBadge,
			duration,
			width,
			height,
			thumbnailUrl,
			extra,
			extraBody,
		],
	},
];
