import type { BodyParameter } from '../../../form/bodyParameter';

/** The object `message_config` of the body. */
export const messageConfig: BodyParameter = {
	displayName: 'Message Config',
	name: 'message_config',
	type: 'collection',
	placeholder: 'Add Message Setting',
	default: {},
	description: 'How the message is stored, counted and synchronised',
	options: [
		{
			displayName: 'Conversation Update',
			name: 'conversation_update_enabled',
			type: 'boolean',
			default: true,
			description:
				'Whether the message moves its conversation to the top of the list. NetEase does so by default.',
		},
		{
			displayName: 'History',
			name: 'history_enabled',
			type: 'boolean',
			default: true,
			description: 'Whether the message is kept in the cloud history. NetEase does so by default.',
		},
		{
			displayName: 'Multi-Device Sync',
			name: 'mutil_sync_enabled',
			type: 'boolean',
			default: true,
			description:
				'Whether the message appears on the other devices of the sender. NetEase does so by default.',
		},
		{
			displayName: 'Offline',
			name: 'offline_enabled',
			type: 'boolean',
			default: true,
			description:
				'Whether people who are offline get the message when they come back. NetEase does so by default.',
		},
		{
			displayName: 'Roaming',
			name: 'roaming_enabled',
			type: 'boolean',
			default: true,
			description: 'Whether a newly used device loads the message. NetEase does so by default.',
		},
		{
			displayName: 'Unread Count',
			name: 'unread_enabled',
			type: 'boolean',
			default: true,
			description: 'Whether the message counts as unread. NetEase counts it by default.',
		},
	],
};
