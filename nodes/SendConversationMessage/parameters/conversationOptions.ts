import type { BodyParameter } from '../../delivery/contract';

/**
 * The form does not know the type inside a ready conversation ID, so there it offers every option;
 * one that does not fit the ID is refused before sending.
 */
export function offeredForIds(option: BodyParameter): BodyParameter {
	return { ...option, displayOptions: { show: { '/conversationFrom': ['id'] } } };
}

/** The object `p2p_option` of the body: one-to-one conversations only. */
export const p2pOption: BodyParameter = {
	displayName: 'One-to-One',
	name: 'p2p_option',
	type: 'collection',
	placeholder: 'Add Option',
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
		},
	],
};

/** The object `team_option` of the body: advanced teams only. */
export const teamOption: BodyParameter = {
	displayName: 'Team',
	name: 'team_option',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [2] } },
	description: 'Settings for advanced teams',
	options: [
		{
			displayName: 'Ignore Team Mute',
			name: 'ignore_chat_banned',
			type: 'boolean',
			default: false,
			description:
				'Whether to send the message also while the whole team is muted. NetEase does not by default.',
		},
		{
			displayName: 'Mark as Read',
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
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { '/conversationFrom': ['parts'], '/conversation_type': [3] } },
	description: 'Settings for super teams',
	options: [
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
