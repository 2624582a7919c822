import type { IDataObject } from 'n8n-workflow';
import type { Call, CallRequest, Draft } from '../../delivery/call';
import { merge } from '../../form/body';
import type { Fields } from '../../form/bodyParameter';
import { toFlex, toTemplate, wordsOf } from '../cards';
import { room } from '../room';
import { imkit, RATE_GROUP } from '../service';
import { parameters } from './form';
import { delivery } from './form/delivery';
import { withFiles } from './media';

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
	rate: { group: RATE_GROUP, perSecond: 0 },
	recognisesRepeats: false,
	ifUnknown:
		'Look into the room before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.',
	complete: withFiles,
	request,
	outcomes: (message = {}) => [{ kind: 'delivered', message }],
};

function request([{ fields }]: Draft[]): CallRequest {
	const { content, extraBody } = partsOf(fields);
	const body = { room: fields.room, ...content };
	return { method: 'POST', path: '/messages', body: merge(body, extraBody) };
}

/** All of a body but where the message goes. */
export function partsOf(fields: Fields): { content: IDataObject; extraBody: IDataObject } {
	const { sender, messageType, customMessageType, options = {} } = fields;
	const { extraBody = {}, addMentions = true, ...optional } = options as IDataObject;
	const { mentions } = optional as { mentions?: string[] };
	const text = (fields.message ?? wordsFor(fields)) as string;
	const content = {
		sender,
		messageType: customMessageType ?? messageType,
		message: mentions && addMentions ? withMentions(text, mentions) : text,
		...contentOf(fields),
		...optional,
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
