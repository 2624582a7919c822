import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import { withExtra } from '../../form/extraBody';
import type { Fields } from '../../form/bodyParameter';
import { toFlex, toTemplate, wordsOf } from '../cards';
import { messageIdOf } from '../message';
import { room } from '../room';
import { imkit, RATE } from '../service';
import { parameters } from './form';
import { delivery } from './form/delivery';
import { withFiles } from './media';
import { say } from '../../languages/say';

const REPLY_TO = `${say('Options')} → ${say('Reply To')}`;

/**
 * `POST /messages`, as on the page "Send a Message" of IMKIT's documentation. The data of rich types
 * stands beside `message`, at the top level, where IMKIT's own apps read it.
 */
export const sendRoomMessage: Call = {
	service: imkit,
	parameters,
	settings: delivery,
	destination: {
		parameters: room.filter(({ name }) => name === 'room'),
		of: ({ room: id }) => ({ id: String(id) }),
	},
	rate: RATE,
	recognisesRepeats: false,
	ifUnknown: say(
		'Look into the room before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.',
	),
	complete: withFiles,
	request,
	outcomes: (message = {}) => [{ kind: 'delivered', message }],
};

function request([{ fields }]: Draft[]): CallRequest {
	const { content, extraBody } = partsOf(fields);
	const body = { room: fields.room, ...content };
	return { method: 'POST', path: '/messages', body: withExtra(body, extraBody, ['room']) };
}

/** All of a body but where the message goes. */
export function partsOf(fields: Fields): { content: IDataObject; extraBody: IDataObject } {
	const { sender, messageType, customMessageType, options = {} } = fields;
	const {
		extraBody = {},
		addMentions = true,
		message = fields.message ?? wordsFor(fields),
		reply,
		...optional
	} = options as IDataObject;
	const { mentions } = optional as { mentions?: string[] };
	const content = {
		sender,
		messageType: customMessageType ?? messageType,
		message: mentions && addMentions ? withMentions(String(message), mentions) : message,
		...contentOf(fields),
		...optional,
		...(reply !== undefined && { reply: messageIdOf(reply as IDataObject | string, REPLY_TO) }),
	} as IDataObject;
	return { content, extraBody: extraBody as IDataObject };
}

/** What a message of this type carries beside its words. */
function contentOf(fields: Fields): IDataObject {
	const { images, originalUrl, latitude, longitude, sticker } = fields;
	switch (fields.messageType) {
		case 'image':
		case 'mixed':
			return { images };
		case 'audio':
		case 'file':
		case 'video':
			return { originalUrl };
		case 'location':
			return { latitude, longitude };
		case 'sticker':
			return { sticker };
		case 'template':
			return { template: toTemplate(fields) };
		case 'flex':
			return { contents: toFlex(fields) };
		default:
			return {};
	}
}

/** IMKIT requires words with every message; apps show them in notifications. */
function wordsFor(fields: Fields): string {
	const { messageType, latitude, longitude, fileName } = fields;
	if (messageType === 'location') return `${latitude}, ${longitude}`;
	if (messageType === 'template' || messageType === 'flex') return wordsOf(fields);
	return String(fileName ?? messageType);
}

/** Apps show a mention as a name only where the text has `@id` with blanks around it. */
function withMentions(text: string, mentions: string[]): string {
	const padded = ` ${text.replace(/\s/g, ' ')} `;
	const missing = mentions.filter((id) => !padded.includes(` @${id} `));
	return [...missing.map((id) => `@${id}`), text].join(' ');
}
