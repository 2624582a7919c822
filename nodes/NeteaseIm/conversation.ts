import type { Destination } from '../delivery/call';
import { trimmed } from '../form/body';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';

export const TEAM = 2;
export const SUPER_TEAM = 3;

/** The conversation id in the path: `sender_id|conversation_type|receiver_id`. */
export const conversation: BodyParameter[] = [
	{
		displayName: 'Address By',
		name: 'conversationFrom',
		type: 'options',
		noDataExpression: true,
		default: 'parts',
		description: 'How to say which conversation the message goes to',
		options: [
			{
				name: 'Sender and Receiver',
				value: 'parts',
				description: 'Fill in who sends and who receives',
			},
			{
				name: 'Conversation ID',
				value: 'id',
				description: 'Give the ready ID, for example from an earlier message',
			},
		],
	},
	{
		displayName: 'Sender',
		name: 'sender_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'service-desk',
		displayOptions: { show: { conversationFrom: ['parts'] } },
		description: 'The account (accid) the message comes from',
		wire: { id: true },
	},
	{
		displayName: 'Conversation Type',
		name: 'conversation_type',
		type: 'options',
		default: 1,
		required: true,
		displayOptions: { show: { conversationFrom: ['parts'] } },
		description: 'Whether the message goes to one person or to a team',
		options: [
			{ name: 'One-to-One', value: 1, description: 'To one account (单聊)' },
			{ name: 'Advanced Team', value: 2, description: 'To a team (高级群)' },
			{ name: 'Super Team', value: 3, description: 'To a super team (超大群)' },
		],
	},
	{
		displayName: 'Receiver',
		name: 'receiver_id',
		type: 'resourceLocator',
		default: { mode: 'id', value: '' },
		required: true,
		displayOptions: { show: { conversationFrom: ['parts'] } },
		description: 'The account (accid) the message goes to, or the team',
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'customer-42',
			},
			{
				displayName: 'From List of Teams',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'teams', searchable: true },
			},
		],
	},
	{
		displayName: 'Conversation ID',
		name: 'conversation_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'service-desk|1|customer-42',
		displayOptions: { show: { conversationFrom: ['id'] } },
		description:
			'Sender, type (1 one-to-one, 2 advanced team, 3 super team) and receiver, joined by "|"',
		wire: { id: true },
	},
];

/**
 * `sender_id|conversation_type|receiver_id`. A ready ID is taken apart, as if its parts had been
 * filled in, so that options of another conversation type are noticed.
 */
export function conversationOf({
	conversationFrom,
	conversation_id,
	...parts
}: Fields): Destination {
	if (conversationFrom === 'id') {
		const [sender_id, type, receiver_id, ...more] = String(conversation_id).split('|').map(trimmed);
		const isWhole = sender_id && receiver_id && more.length === 0 && /^[123]$/.test(type);
		if (!isWhole) {
			throw new InputError(
				'Conversation ID',
				`"Conversation ID" is "${conversation_id}"; it must be sender, type (1, 2 or 3) and receiver joined by "|", such as service-desk|1|customer-42`,
			);
		}
		return toDestination(sender_id, Number(type), receiver_id);
	}
	const { sender_id, conversation_type, receiver_id } = parts;
	for (const [field, value] of [
		['Sender', sender_id],
		['Receiver', receiver_id],
	]) {
		if (String(value).includes('|')) {
			throw new InputError(String(field), `"${field}" is "${value}"; an ID must not contain "|"`);
		}
	}
	return toDestination(String(sender_id), Number(conversation_type), String(receiver_id));
}

function toDestination(
	sender_id: string,
	conversation_type: number,
	receiver_id: string,
): Destination {
	return {
		id: `${sender_id}|${conversation_type}|${receiver_id}`,
		conversationFrom: 'parts',
		sender_id,
		conversation_type,
		receiver_id,
	};
}
