import type { BodyParameter } from '../../../form/bodyParameter';

/**
 * The form does not know the type inside a ready conversation ID, so there it offers every option;
 * one that does not fit the ID is refused before sending.
 */
export function offeredForIds(option: BodyParameter): BodyParameter {
	return { ...option, displayOptions: { show: { '/conversationFrom': ['id'] } } };
}

/** One of the accounts that an option names. */
export const accountId: BodyParameter = {
	displayName: 'Account ID',
	name: 'id',
	type: 'string',
	default: '',
	placeholder: 'on-call-7',
	description:
		'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas, or come as a list from an expression.',
	wire: { id: true },
};

/** The object `p2p_option` of the body: one-to-one conversations only. */
export const p2pOption: BodyParameter = {
	displayName: 'One-to-One',
	name: 'p2p_option',
	type: 'collection',
	placeholder: 'Add One-to-One Setting',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [1] } },
	description: 'Settings for one-to-one conversations',
	options: [
		{
			displayName: 'Check Friend',
			name: 'check_friend',
			type: 'boolean',
			default: false,
			description:
				'Whether to refuse the message when sender and receiver are not friends. NetEase does not by default.',
			wire: { narrows: true },
		},
	],
};

const checkSenderIsMember: BodyParameter = {
	displayName: 'Check Membership',
	name: 'check_team_member_valid',
	type: 'boolean',
	default: true,
	description:
		'Whether to refuse the message when the sender is not a member of the team. NetEase does so by default.',
};

const ignoreMemberMute: BodyParameter = {
	displayName: 'Ignore Member Mute',
	name: 'ignore_member_chat_banned',
	type: 'boolean',
	default: false,
	description:
		'Whether to send the message also while the sender is muted in the team. NetEase does not by default.',
};

/** The object `team_option` of the body: advanced teams only. */
export const teamOption: BodyParameter = {
	displayName: 'Team',
	name: 'team_option',
	type: 'collection',
	placeholder: 'Add Team Setting',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2] } },
	description: 'Settings for advanced teams',
	options: [
		checkSenderIsMember,
		ignoreMemberMute,
		{
			displayName: 'Ignore Team Mute',
			name: 'ignore_chat_banned',
			type: 'boolean',
			default: false,
			description:
				'Whether to send the message also while the whole team is muted. NetEase does not by default.',
		},
		{
			displayName: 'Read Receipts',
			name: 'mark_as_read',
			type: 'boolean',
			default: false,
			description:
				'Whether team members confirm that they read the message. NetEase does not ask them by default.',
		},
	],
};

/** The object `superteam_option` of the body: super teams only. */
export const superteamOption: BodyParameter = {
	displayName: 'Super Team',
	name: 'superteam_option',
	type: 'collection',
	placeholder: 'Add Super Team Setting',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [3] } },
	description: 'Settings for super teams',
	options: [
		checkSenderIsMember,
		ignoreMemberMute,
		{
			displayName: 'Ignore Team Mute',
			name: 'ignore_chat_banned',
			type: 'boolean',
			default: false,
			description:
				'Whether to send the message also while the whole super team is muted. NetEase does not by default.',
		},
	],
};

/** The object `target_option` of the body: a message to some members of an advanced team. */
export const targetOption: BodyParameter = {
	displayName: 'Target Members',
	name: 'target_option',
	type: 'collection',
	placeholder: 'Add Target Setting',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2] } },
	description: 'Send the message to some members of the team only; depends on your NetEase plan',
	options: [
		{
			displayName: 'Check Targets',
			name: 'check_team_member_valid',
			type: 'boolean',
			default: true,
			description: 'Whether to refuse the message when an account is not a member of the team',
		},
		{
			displayName: 'Only These Accounts',
			name: 'inclusive',
			type: 'boolean',
			default: true,
			description:
				'Whether the accounts are those who get the message; if off, they are those who do not',
			wire: { narrows: true },
		},
		{
			displayName: 'Receivers',
			name: 'receiver_account_ids',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add Account',
			description: 'The accounts the message is for',
			hint: 'Required',
			options: [{ displayName: 'Account', name: 'account', values: [accountId] }],
			wire: { filledIn: true, ids: true, narrows: true, required: true },
		},
		{
			displayName: 'Visible to New Members',
			name: 'visible_to_new_member',
			type: 'boolean',
			default: false,
			description: 'Whether people who join the team later see the message in its history',
		},
	],
	wire: { filledIn: true },
};
