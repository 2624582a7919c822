import { errorOutputNotice } from '../../../delivery/settings';
import type { BodyParameter } from '../../../form/bodyParameter';
import { conversation } from '../../conversation';
import { message } from '../../SendConversationMessage/form/message';
import { parameters as ofOneMessage } from '../../SendConversationMessage/form';

/** What the batch call does not have, of the options of a single message. */
const SINGLE_ONLY =
	/^(message_client_id|robot_config|thread_config|target_option|(super)?team_option|antispam_custom_message.*|push_forcepush_.*)$/;

/** A batch always goes to persons, so what is there for them is always shown. */
function forPersons(options: BodyParameter[]): BodyParameter[] {
	return options
		.filter(({ name, displayOptions }) => {
			const isSecondOffer = displayOptions?.show?.['/conversationFrom']?.includes('id');
			return !isSecondOffer && !SINGLE_ONLY.test(name);
		})
		.map((option) => {
			const { displayOptions, ...shown } = option;
			const { show = {} } = displayOptions ?? {};
			const isForPersons = '/conversation_type' in show || 'conversationFrom' in show;
			const bare = isForPersons ? shown : option;
			return option.type === 'collection'
				? { ...bare, options: forPersons(option.options as BodyParameter[]) }
				: bare;
		});
}

/** Who sends, and to whom. */
export const persons: BodyParameter[] = [
	...forPersons(conversation.filter(({ name }) => name === 'sender_id')),
	{
		displayName: 'Receivers',
		name: 'receiver_ids',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account ID' },
		default: [],
		required: true,
		placeholder: 'customer-42',
		description:
			'The accounts (accid) the message goes to, each in a conversation of its own. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.',
		wire: { each: true },
	},
];

/** The body of `POST /im/v2/conversations/messages`, as NetEase's page about it describes it. */
export const parameters: BodyParameter[] = [
	...persons,
	...message,
	errorOutputNotice,
	...ofOneMessage
		.filter(({ name }) => name === 'options')
		.map((options) => ({ ...options, options: forPersons(options.options as BodyParameter[]) })),
];
