import type { BodyParameter } from '../../../form/bodyParameter';
import { accountId, offeredForIds } from './conversationOptions';

const forcePushAll: BodyParameter = {
	displayName: 'Force Push to All',
	name: 'push_forcepush_all',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2, 3] } },
	description:
		'Whether everybody in the team is notified, also those who muted it. NetEase does not by default.',
};

const forcePushIds: BodyParameter = {
	displayName: 'Force Push to IDs',
	name: 'push_forcepush_ids',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Account',
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2, 3] } },
	description: 'Accounts in the team who are notified even if they muted it, at most 100',
	options: [{ displayName: 'Account', name: 'account', values: [accountId] }],
	wire: { filledIn: true, ids: true, maxItems: 100 },
};

const forcePushContent: BodyParameter = {
	displayName: 'Forced Content',
	name: 'push_forcepush_content',
	type: 'string',
	default: '',
	placeholder: 'Server room 2 is above 40 °C',
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2, 3] } },
	description:
		'The words of the notification for those who are notified by force, at most 500 characters',
	wire: { maxLength: 500 },
};

const pushEnabled: BodyParameter = {
	displayName: 'Send Push',
	name: 'push_enabled',
	type: 'boolean',
	default: true,
	description: 'Whether to notify at all. NetEase does so by default.',
};

const pushContent: BodyParameter = {
	displayName: 'Content',
	name: 'push_content',
	type: 'string',
	default: '',
	placeholder: 'Your order has been shipped',
	description: 'The words of the notification, at most 500 characters',
	wire: { maxLength: 500 },
};

const pushNickEnabled: BodyParameter = {
	displayName: 'Sender Name',
	name: 'push_nick_enabled',
	type: 'boolean',
	default: true,
	description:
		"Whether the notification starts with the sender's name. NetEase does so by default.",
};

const pushForcepushEnable: BodyParameter = {
	displayName: 'Force Push',
	name: 'push_forcepush_enable',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [1] } },
	description:
		'Whether the receiver is notified even if the conversation is muted. NetEase does not by default.',
};

const pushPayload: BodyParameter = {
	displayName: 'Payload (JSON)',
	name: 'push_payload',
	type: 'json',
	default: '{}',
	placeholder: '{ "pushTitle": "Order A-1024" }',
	description: 'Settings for the push services of the phones, at most 2048 characters of JSON',
	wire: { json: 'text', maxLength: 2048 },
};

/** The object `push_config` of the body. */
export const pushConfig: BodyParameter = {
	displayName: 'Push',
	name: 'push_config',
	type: 'collection',
	placeholder: 'Add Push Setting',
	default: {},
	description: 'The notification on the phones of those who get the message',
	options: [
		pushEnabled,
		pushContent,
		pushNickEnabled,
		pushForcepushEnable,
		forcePushAll,
		offeredForIds(forcePushAll),
		forcePushIds,
		offeredForIds(forcePushIds),
		forcePushContent,
		offeredForIds(forcePushContent),
		pushPayload,
	],
};
