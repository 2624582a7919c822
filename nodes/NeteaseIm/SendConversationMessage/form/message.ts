import type { BodyParameter } from '../../../form/bodyParameter';
import { binaryField } from '../../../files/binaryField';

export const TEXT = 0;
export const TIP = 10;
export const LOCATION = 4;
export const CUSTOM = 100;
export const IMAGE = 1;
export const AUDIO = 2;
export const VIDEO = 3;
const FILE = 6;
export const WITH_FILE = [IMAGE, AUDIO, VIDEO, FILE];

/** The attachment, except that of a custom message, which is the message itself. */
export const attachment: BodyParameter = {
	displayName: 'Attachment',
	name: 'attachment',
	type: 'collection',
	placeholder: 'Add Attachment Field',
	default: {},
	displayOptions: { show: { '/message_type': WITH_FILE } },
	description:
		'Facts about the file, as the receiving app gets them. What is given here wins over what n8n finds out.',
	options: [
		{
			displayName: 'Duration (Milliseconds)',
			name: 'dur',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: null,
			displayOptions: { show: { '/message_type': [AUDIO, VIDEO] } },
			description: 'Length of the sound or film in milliseconds',
		},
		{
			displayName: 'File Extension',
			name: 'ext',
			type: 'string',
			default: '',
			placeholder: 'png',
			description: 'The kind of file, as at the end of its name',
		},
		{
			displayName: 'Height',
			name: 'height',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: null,
			displayOptions: { show: { '/message_type': [IMAGE, VIDEO] } },
			description: 'Height of the picture or film in pixels',
		},
		{
			displayName: 'MD5',
			name: 'md5',
			type: 'string',
			default: '',
			placeholder: '9894907e4ad9de4678091277509361f7',
			description: 'MD5 checksum of the file, in hexadecimal',
		},
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'invoice.pdf',
			description: 'The name of the file, as people see it',
		},
		{
			displayName: 'Size',
			name: 'size',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: null,
			description: 'Size of the file in bytes',
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			placeholder: 'https://example.com/invoice.pdf',
			description: 'Where the receiving app loads the file from; it wins over the field Link',
			wire: { link: true },
		},
		{
			displayName: 'Width',
			name: 'width',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: null,
			displayOptions: { show: { '/message_type': [IMAGE, VIDEO] } },
			description: 'Width of the picture or film in pixels',
		},
	],
};

const subType: BodyParameter = {
	displayName: 'Subtype',
	name: 'sub_type',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: null,
	placeholder: '7',
	displayOptions: { show: { message_type: [CUSTOM] } },
	description: 'A number of your own app that tells kinds of messages apart',
};

/** To be edited: what n8n's JSON editor shows in place of an empty object. */
export const EXAMPLE = `{
  "type": "order-card",
  "data": { "orderId": "A-1024", "status": "example" }
}`;

/** The object `message` of the body. */
export const message: BodyParameter[] = [
	{
		displayName: 'Message Type',
		name: 'message_type',
		type: 'options',
		default: 0,
		required: true,
		description: 'What kind of message it is',
		options: [
			{ name: 'Audio', value: 2, description: 'A voice note (语音)' },
			{ name: 'Custom', value: 100, description: 'A message of your own app (自定义)' },
			{ name: 'File', value: 6, description: 'Any file (文件)' },
			{ name: 'Image', value: 1, description: 'A picture (图片)' },
			{ name: 'Location', value: 4, description: 'A place on the map (地理位置)' },
			{ name: 'Text', value: 0, description: 'What somebody writes (文本)' },
			{ name: 'Tip', value: 10, description: 'A notice inside the conversation (提示)' },
			{ name: 'Video', value: 3, description: 'A film (视频)' },
		],
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'Your order has been shipped',
		displayOptions: { show: { message_type: [TEXT, TIP] } },
		description: 'What the message says, at most 5000 characters',
		hint: 'Required',
		wire: { required: true, maxLength: 5000 },
	},
	{
		displayName: 'File From',
		name: 'fileFrom',
		type: 'options',
		noDataExpression: true,
		default: 'link',
		displayOptions: { show: { message_type: WITH_FILE } },
		description: 'Where the file is',
		options: [
			{
				name: 'Link',
				value: 'link',
				description:
					'A link that the apps of the receivers can open; n8n looks at the file and fills in its facts',
			},
			{
				name: 'Item',
				value: 'binary',
				description:
					'A file in the item, at most 15 MB; n8n stores it at NetEase and fills in its facts',
			},
			{
				name: 'Attachment Option',
				value: 'fields',
				description: 'Send just what the option Attachment says; n8n does not look at the file',
			},
		],
	},
	{
		displayName: 'Link',
		name: 'fileUrl',
		type: 'string',
		default: '',
		placeholder: 'https://example.com/order-a-1024.jpg',
		displayOptions: { show: { message_type: WITH_FILE, fileFrom: ['link'] } },
		description:
			'Where the file is. Name, extension, size, MD5, picture size and duration are found out.',
		hint: 'Required',
		wire: { link: true, required: true },
	},
	{ ...binaryField, displayOptions: { show: { message_type: WITH_FILE, fileFrom: ['binary'] } } },
	{
		displayName: 'Latitude',
		name: 'lat',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90 },
		default: null,
		placeholder: '30.1869',
		displayOptions: { show: { message_type: [LOCATION] } },
		description: 'How far north of the equator, in degrees; south is negative',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Longitude',
		name: 'lng',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180 },
		default: null,
		placeholder: '120.1896',
		displayOptions: { show: { message_type: [LOCATION] } },
		description: 'How far east of Greenwich, in degrees; west is negative',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Place',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'Hangzhou, Wangshang Road 399',
		displayOptions: { show: { message_type: [LOCATION] } },
		description: 'The name or address of the place, as people see it',
	},
	{
		displayName: 'Attachment (JSON)',
		name: 'attachment',
		type: 'json',
		default: EXAMPLE,
		placeholder: '{ "orderId": "A-1024", "status": "shipped" }',
		displayOptions: { show: { message_type: [CUSTOM] } },
		description:
			'The content of your custom message: any JSON object that your app understands. What stands there at first is an example, which is not sent.',
		hint: 'Required',
		wire: { required: true },
	},
	subType,
];

/** The same for the messages that are not known to have a subtype. */
export const optionalSubType: BodyParameter = {
	...subType,
	displayOptions: { hide: { '/message_type': [CUSTOM] } },
};

/** Words that a message can do without; as an option, what was written for another type does not ride along. */
export const description: BodyParameter = {
	displayName: 'Description',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'For your order A-1024',
	displayOptions: { hide: { '/message_type': [TEXT, TIP] } },
	description:
		'Words about the attachment, at most 500 characters. They make the message easy to find in the history.',
	wire: { maxLength: 500 },
};
