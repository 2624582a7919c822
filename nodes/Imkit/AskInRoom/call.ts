import type { IDataObject } from 'n8n-workflow';
import { checkOwn, linksIn } from '../../asking/links';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import { ofOneMessage, resendWhenUnknown } from '../../delivery/settings';
import { withExtra } from '../../form/extraBody';
import { say } from '../../languages/say';
import { linkCard } from '../cards';
import { maxPerSecond } from '../SendRoomMessage/form/delivery';
import { sendRoomMessage } from '../SendRoomMessage/call';
import { parameters } from './form';

/** What a question is made of in the body of its message. */
const OWN = ['message', 'messageType', 'template', 'contents'];

/** `POST /messages` with a card whose buttons lead to the page of a question. */
export const askInRoom: Call = {
	...sendRoomMessage,
	parameters,
	settings: {
		...ofOneMessage,
		options: [...ofOneMessage.options, maxPerSecond, resendWhenUnknown],
	},
	ifUnknown: say(
		'The question may stand in the room; nobody waits for its answer, and its buttons answer nothing. Look into the room before you ask again, or switch on Delivery → Resend When Unknown if twice is better than never.',
	),
	complete: async (fields) => fields,
	request,
};

function request([{ fields }]: Draft[]): CallRequest {
	const { room, sender, message, options = {} } = fields;
	const { push, extraBody = {} } = options as IDataObject;
	checkOwn(extraBody as IDataObject, OWN);
	const { link, answers } = linksIn(fields);
	const body = {
		room,
		sender,
		// Apps that show no cards show these words, and so do notifications.
		message: `${String(message)}\n${link}`,
		...linkCard(String(message), answers),
		...(push !== undefined && { push }),
	};
	return {
		method: 'POST',
		path: '/messages',
		body: withExtra(body, extraBody as IDataObject, ['room']),
	};
}
