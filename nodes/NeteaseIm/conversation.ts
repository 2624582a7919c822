import type { Failure } from '../api/failure';
import type { Destination } from '../delivery/call';
import { trimmed } from '../form/value';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';
import { listOrId } from '../form/listOrId';
import { say } from '../languages/say';

export const ONE_TO_ONE = 1;
export const TEAM = 2;
export const SUPER_TEAM = 3;

const byParts = { conversationFrom: ['parts'] };

/** Who sends to whom: what most people fill in. */
export const conversationParts: BodyParameter[] = [
	{
		displayName: 'Sender',
		name: 'sender_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'service-desk',
		displayOptions: { show: byParts },
		description:
			'The account (accid) the message comes from. NetEase lists no accounts, so its ID is typed.',
		wire: { id: true },
	},
	{
		displayName: 'Conversation Type',
		name: 'conversation_type',
		type: 'options',
		default: ONE_TO_ONE,
		required: true,
		displayOptions: { show: byParts },
		description: 'Whether the message goes to one person or to a team',
		options: [
			{ name: 'One-to-One', value: ONE_TO_ONE, description: 'To one account (单聊)' },
			{ name: 'Advanced Team', value: TEAM, description: 'To a team (高级群)' },
			{ name: 'Super Team', value: SUPER_TEAM, description: 'To a super team (超大群)' },
		],
	},
	{
		displayName: 'Receiver',
		name: 'receiver_id',
		type: 'string',
		// Nothing: so the field of a team, which has the same name, begins with its own default.
		default: undefined,
		required: true,
		placeholder: 'customer-42',
		displayOptions: { show: { ...byParts, conversation_type: [ONE_TO_ONE] } },
		description:
			'The account (accid) the message goes to. NetEase lists no accounts, so its ID is typed.',
		wire: { id: true },
	},
	{
		displayName: 'Receiver',
		name: 'receiver_id',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		// n8n empties the field when the type changes: a team is no account, and no super team.
		typeOptions: { loadOptionsDependsOn: ['conversation_type'] },
		displayOptions: { show: { ...byParts, conversation_type: [TEAM, SUPER_TEAM] } },
		description: 'The team the message goes to. The list holds the teams of the sender.',
		...listOrId('teams', 'Choose a team', '1989982127'),
	},
];

/** For those who have the whole ID already; it stands below what is filled in every day. */
export const readyConversation: BodyParameter[] = [
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

/** The conversation id in the path: `sender_id|conversation_type|receiver_id`. */
export const conversation: BodyParameter[] = [...conversationParts, ...readyConversation];

/**
 * `sender_id|conversation_type|receiver_id`. A ready ID is taken apart, as if its parts had been
 * filled in, so that options of another conversation type are noticed.
 *
 * @param receiverLabel of the field that holds the receiver
 */
export function conversationOf(
	{ conversationFrom, conversation_id, ...parts }: Fields,
	receiverLabel = say('Receiver'),
): Destination {
	if (conversationFrom === 'id') {
		const [sender_id, type, receiver_id, ...more] = String(conversation_id).split('|').map(trimmed);
		const isWhole = sender_id && receiver_id && more.length === 0 && /^[123]$/.test(type);
		if (!isWhole) {
			throw new InputError(
				say('Conversation ID'),
				say(
					'"Conversation ID" is "{id}"; it must be sender, type (1, 2 or 3) and receiver joined by "|", such as service-desk|1|customer-42',
					{ id: String(conversation_id) },
				),
			);
		}
		return toDestination(sender_id, Number(type), receiver_id);
	}
	const { sender_id, conversation_type, receiver_id } = parts;
	checkPart(sender_id, say('Sender'));
	checkPart(receiver_id, receiverLabel);
	return toDestination(String(sender_id), Number(conversation_type), String(receiver_id));
}

/** @throws {InputError} for what cannot be a part of a conversation ID */
export function checkPart(id: unknown, field: string): void {
	const value = String(id);
	if (!value.includes('|')) return;
	throw new InputError(
		field,
		say('"{field}" is "{value}"; an ID must not contain "|"', { field, value }),
	);
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

type Words = (parts: { sender: string; receiver: string; item: number }) => string;

/** By the type of a conversation; `nobody` is the code for a receiver that does not exist. */
const BOUND: Record<number, { words: Words; nobody: string; doubt: Words }> = {
	[ONE_TO_ONE]: {
		words: (parts) =>
			say(
				'The message was from {sender} to the account {receiver} (One-to-One; item {item}, counted from 0).',
				parts,
			),
		nobody: '102404',
		doubt: (parts) => say('Is {receiver} a team? Then choose its Conversation Type.', parts),
	},
	[TEAM]: {
		words: (parts) =>
			say(
				'The message was from {sender} to the team {receiver} (Advanced Team; item {item}, counted from 0).',
				parts,
			),
		nobody: '108404',
		doubt: (parts) =>
			say('Is {receiver} a super team or an account? Then choose its Conversation Type.', parts),
	},
	[SUPER_TEAM]: {
		words: (parts) =>
			say(
				'The message was from {sender} to the super team {receiver} (Super Team; item {item}, counted from 0).',
				parts,
			),
		nobody: '108404',
		doubt: (parts) =>
			say(
				'Is {receiver} an advanced team or an account? Then choose its Conversation Type.',
				parts,
			),
	},
};

/**
 * Where a failed message was to go, in words; and where the service knows nobody there, what the
 * mistake may be.
 *
 * @param item counted from 0
 */
export function conversationBound({ destination, serviceCode }: Failure, item: number): string {
	const [sender, type, receiver] = String(destination).split('|');
	const { words, nobody, doubt } = BOUND[Number(type)];
	const parts = { sender, receiver, item };
	return serviceCode === nobody ? `${words(parts)}\n\n${doubt(parts)}` : words(parts);
}

/** The same for a call that goes to persons only, so that there is no type to be mistaken about. */
export function personBound(failure: Failure, item: number): string {
	return conversationBound({ ...failure, serviceCode: undefined }, item);
}
