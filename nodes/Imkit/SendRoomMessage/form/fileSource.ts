import type { BodyParameter } from '../../../form/bodyParameter';
import { binaryField } from '../../../files/binaryField';

const WITH_FILES = ['audio', 'file', 'image', 'mixed', 'video'];

const picture: BodyParameter[] = [
	{
		displayName: 'Link',
		name: 'originalUrl',
		type: 'string',
		typeOptions: { showEvenWhenOptional: true },
		default: '',
		hint: 'Required',
		wire: { link: true, required: true },
		placeholder: 'https://example.com/parcel.jpg',
		description:
			'Where the picture is. Its server must allow cross-origin requests, or web apps show it as broken.',
	},
	{
		displayName: 'Thumbnail Link',
		name: 'thumbnailUrl',
		type: 'string',
		default: '',
		placeholder: 'https://example.com/parcel-small.jpg',
		description:
			'A smaller version, shown in the list of messages. Left empty, it is the picture itself.',
		wire: { link: true },
	},
	{
		displayName: 'Width',
		name: 'width',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: null,
		description: 'Width of the picture in pixels',
	},
	{
		displayName: 'Height',
		name: 'height',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: null,
		description: 'Height of the picture in pixels',
	},
];

/** Where the pictures, films, sounds and documents come from. */
export const files: BodyParameter[] = [
	{
		displayName: 'File From',
		name: 'fileFrom',
		type: 'options',
		noDataExpression: true,
		default: 'link',
		displayOptions: { show: { messageType: WITH_FILES } },
		description: 'Where the file is',
		options: [
			{
				name: 'Link',
				value: 'link',
				description: 'A link that the apps of the room members can open',
			},
			{
				name: 'Item',
				value: 'binary',
				description:
					'A file in the item, stored at your IMKIT server; whether that works depends on the server',
			},
		],
	},
	{
		displayName: 'Pictures',
		name: 'images',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			sortable: true,
			hideOptionalFields: true,
			addOptionalFieldButtonText: 'Add Picture Detail',
		},
		placeholder: 'Add Picture',
		default: { picture: [{ originalUrl: '' }] },
		displayOptions: { show: { messageType: ['image', 'mixed'], fileFrom: ['link'] } },
		description:
			'The pictures of the message. Width and height are found out where they are not given.',
		options: [{ displayName: 'Picture', name: 'picture', values: picture }],
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Link',
		name: 'originalUrl',
		type: 'string',
		default: '',
		placeholder: 'https://example.com/invoice.pdf',
		displayOptions: { show: { messageType: ['audio', 'file', 'video'], fileFrom: ['link'] } },
		description:
			'Where the file is. Its name, size, type and length are found out where they are not given.',
		hint: 'Required',
		wire: { link: true, required: true },
	},
	{ ...binaryField, displayOptions: { show: { messageType: WITH_FILES, fileFrom: ['binary'] } } },
	{
		displayName: 'Bucket',
		name: 'bucket',
		type: 'string',
		default: '',
		placeholder: 'chat-files',
		displayOptions: { show: { messageType: WITH_FILES, fileFrom: ['binary'] } },
		description:
			"The bucket of your server's file storage, as set up in your IMKIT apps. Whether the API key may upload depends on your server.",
		hint: 'Required',
		wire: { id: true, required: true },
	},
];
