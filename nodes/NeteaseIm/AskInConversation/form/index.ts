import { question, questionOptions } from '../../../asking/questionFields';
import type { BodyParameter } from '../../../form/bodyParameter';
import { extraBody } from '../../../form/extraBody';
import { conversationParts, readyConversation } from '../../conversation';
import { pushConfig } from '../../SendConversationMessage/form/pushConfig';

export const TEXT = 0;
export const CUSTOM = 100;

/** How the question looks in the conversation. */
const message: BodyParameter[] = [
	{
		displayName: 'Message Type',
		name: 'message_type',
		type: 'options',
		default: TEXT,
		required: true,
		description: 'What kind of message the question is',
		options: [
			{
				name: 'Custom',
				value: CUSTOM,
				description: 'A message of your own app (自定义), which shows the answers as it likes',
			},
			{ name: 'Text', value: TEXT, description: 'The question, and below it the link to its page' },
		],
	},
	{
		displayName: 'Attachment (JSON)',
		name: 'attachment',
		type: 'json',
		default: '{}',
		placeholder: '{ "type": "leave-request" }',
		displayOptions: { show: { message_type: [CUSTOM] } },
		description:
			'What your app needs beside the question. The node adds "question": its "text", its "link", and its "answers", each with "label" and "link".',
	},
];

/** Where the question goes, what it asks, and how it looks on its page. */
export const parameters: BodyParameter[] = [
	...conversationParts,
	...question,
	...message,
	...readyConversation,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...questionOptions, pushConfig, extraBody],
	},
];
