import type { IDataObject } from 'n8n-workflow';
import { checkOwn, linksIn, type Links } from '../../asking/links';
import { withAdvice } from '../../api/service';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import type { Outcome } from '../../delivery/outcome';
import { ofOneMessage } from '../../delivery/settings';
import { isObject } from '../../form/value';
import type { Fields } from '../../form/bodyParameter';
import { InputError } from '../../form/inputError';
import { say } from '../../languages/say';
import { sendConversationMessage } from '../SendConversationMessage/call';
import { maxPerSecond } from '../SendConversationMessage/form/delivery';
import { CUSTOM, parameters } from './form';

/** Most characters of a text, and of the words about an attachment. */
const MOST_TEXT = 5000;
const MOST_WORDS = 500;

const ASK_ELSEWHERE = say('The team is muted. Unmute it, or ask in another conversation.');

/** What a question is made of in the message of a body, and the id by which a repeat of it is recognised. */
const OWN = ['message_type', 'text', 'attachment', 'message_client_id'];

/** `POST /im/v2/conversations/{conversation_id}/messages` with the link to the page of a question. */
export const askInConversation: Call = {
	...sendConversationMessage,
	service: withAdvice(sendConversationMessage.service, {
		104404: say('Sender and receiver are not friends. Make them friends, or ask somebody else.'),
		108306: ASK_ELSEWHERE,
		108423: ASK_ELSEWHERE,
	}),
	parameters,
	settings: { ...ofOneMessage, options: [...ofOneMessage.options, maxPerSecond] },
	// A question that is asked again has another link, and so it is another one.
	ownName: undefined,
	ifUnknown: say(
		'The question may stand in the conversation; nobody waits for its answer, and its link answers nothing. Look into the conversation before you ask again.',
	),
	complete: async (fields) => fields,
	request,
	outcomes,
};

function request([draft]: Draft[]): CallRequest {
	return sendConversationMessage.request([asMessage(draft)]);
}

function outcomes(reply: IDataObject | undefined, [draft]: Draft[]): Outcome[] {
	return sendConversationMessage.outcomes(reply, [asMessage(draft)]);
}

/** The draft as Send Conversation Message knows one. */
function asMessage({ fields, ...draft }: Draft): Draft {
	const { message_type, options = {} } = fields;
	const { push_config, extraBody = {} } = options as IDataObject;
	const { message } = extraBody as IDataObject;
	if (isObject(message)) checkOwn(message, OWN, 'message');
	else checkOwn(extraBody as IDataObject, ['message']);
	return {
		...draft,
		fields: {
			message_type,
			...(message_type === CUSTOM ? customOf(fields) : { text: textOf(fields) }),
			options: { ...(push_config !== undefined && { push_config }), extraBody },
		},
	};
}

function textOf(fields: Fields): string {
	const { link } = linksIn(fields);
	const text = `${String(fields.message)}\n\n${link}`;
	if (text.length > MOST_TEXT) {
		const field = say('Message');
		const what = say(
			'"{field}" has {count} characters with its link; the service takes at most {most}',
			{ field, count: text.length, most: MOST_TEXT },
		);
		throw new InputError(field, what);
	}
	return text;
}

/** For apps of the user's own: the question and all links as data. */
function customOf(fields: Fields): Fields {
	const text = String(fields.message);
	const given = (fields.attachment ?? {}) as IDataObject;
	if ('question' in given) {
		const field = say('Attachment (JSON)');
		const what = say('"{field}" has a key "question", which is the one that the node adds', {
			field,
		});
		throw new InputError(field, what);
	}
	const { link, answers }: Links = linksIn(fields);
	return {
		attachment: { ...given, question: { text, link, answers } },
		text: text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text,
	};
}
