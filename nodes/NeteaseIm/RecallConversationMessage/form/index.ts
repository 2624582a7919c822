import type { BodyParameter } from '../../../form/bodyParameter';
import { extraQuery } from '../../../form/extraQuery';
import { conversation } from '../../conversation';
import { routeConfig } from '../../SendConversationMessage/form/routeConfig';

export const BOTH_SIDES = 2;

const byIds = { show: { messageFrom: ['ids'] } };
const onBothSides = { show: { '/type': [BOTH_SIDES] } };

const [environment] = (routeConfig.options as BodyParameter[]).filter(
	({ name }) => name === 'route_environment',
);

/** Which message it is. */
export const message: BodyParameter[] = [
	{
		displayName: 'Message From',
		name: 'messageFrom',
		type: 'options',
		noDataExpression: true,
		default: 'message',
		description: 'How to say which message is recalled',
		options: [
			{
				name: 'Message',
				value: 'message',
				description: 'Give the message as it came out of the node that sent or received it',
			},
			{
				name: 'IDs',
				value: 'ids',
				description: 'Fill in the conversation and the ID of the message',
			},
		],
	},
	{
		displayName: 'Message (JSON)',
		name: 'message',
		type: 'json',
		default: '={{ $json }}',
		required: true,
		placeholder: '{{ $json }}',
		displayOptions: { show: { messageFrom: ['message'] } },
		description:
			'The message as it came out of a node that sent it, one by one or as a batch, or out of a message copy (消息抄送)',
	},
	...conversation.map((parameter) => ({
		...parameter,
		displayOptions: { show: { ...byIds.show, ...parameter.displayOptions?.show } },
	})),
	{
		displayName: 'Message Server ID',
		name: 'message_server_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: '1989982127020812345',
		displayOptions: byIds,
		description:
			'The ID that NetEase gave the message (message_server_id). As text, so that it keeps every digit.',
		wire: { id: true },
	},
];

/**
 * The path and query of `DELETE /im/v2/conversations/{conversation_id}/messages/{message_server_id}`,
 * as NetEase's server SDKs describe it.
 */
export const parameters: BodyParameter[] = [
	...message,
	{
		displayName: 'How to Recall',
		name: 'type',
		type: 'options',
		default: BOTH_SIDES,
		required: true,
		description: 'From whom the message is taken back, and until when that works',
		options: [
			{
				name: 'On Both Sides',
				value: BOTH_SIDES,
				description:
					'Gone for sender and receivers, who are told (双向撤回); for two minutes, unless the NetEase console says more',
			},
			{
				name: 'On the Receiving Side',
				value: 1,
				description:
					'Gone for the receivers, who are told; the sender keeps it (单向撤回). For 30 days, not in super teams.',
			},
			{
				name: 'Delete',
				value: 3,
				description: 'Gone for everybody, and nobody is told. For 30 days, not in super teams.',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Attach',
				name: 'attach',
				type: 'string',
				default: '',
				placeholder: '{ "reason": "wrong price" }',
				displayOptions: onBothSides,
				description: 'Anything your app wants to find with the recall',
			},
			{
				displayName: 'Beyond the Time Window',
				name: 'ignore_revoke_time',
				type: 'boolean',
				default: false,
				description:
					'Whether to recall the message also when the time for recalling it is over. NetEase does not by default.',
			},
			{
				displayName: 'Check Membership',
				name: 'check_team_member_valid',
				type: 'boolean',
				default: true,
				description:
					'Whether to refuse the recall when the sender is not a member of the team any more',
			},
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				placeholder: 'The price was wrong',
				description: 'Words that go with the recall',
			},
			extraQuery,
			{
				displayName: 'Message Time',
				name: 'message_time',
				type: 'string',
				default: '',
				placeholder: '1731234567890',
				description:
					'When the message was sent, in milliseconds since 1970 (create_time). Taken from the message where it is given.',
				wire: { id: true },
			},
			{
				displayName: 'Push Content',
				name: 'push_content',
				type: 'string',
				default: '',
				placeholder: 'A message was recalled',
				displayOptions: onBothSides,
				description: 'The words of the notification, at most 500 characters',
				wire: { maxLength: 500 },
			},
			{
				displayName: 'Push Payload (JSON)',
				name: 'push_payload',
				type: 'json',
				default: '{}',
				placeholder: '{ "pushTitle": "Order A-1024" }',
				displayOptions: onBothSides,
				description:
					'Settings for the push services of the phones, at most 2048 characters of JSON',
				wire: { json: 'text', maxLength: 2048 },
			},
			{
				...environment,
				displayName: 'Route Environment',
				displayOptions: onBothSides,
				description:
					'The environment, set up in the console, that gets the copy of the recall. At most 32 characters.',
			},
		],
	},
];
