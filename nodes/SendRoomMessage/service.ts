import type { IDataObject } from 'n8n-workflow';
import { imkitHosts } from '../../credentials/ImkitApi.credentials';
import { isObject, merge } from '../delivery/body';
import type { Fields, MessageRequest, Service, Verdict } from '../delivery/contract';
import type { Reply } from '../delivery/request';
import { toFlex, toTemplate, wordsOf } from './cards';
import { withFiles } from './files';
import { hints } from './hints';
import { parameters } from './parameters';
import { delivery } from './parameters/delivery';

/**
 * IMKIT, `POST /messages`, as on the page "Send a Message" of its documentation. The data of rich
 * types stands beside `message`, at the top level, where IMKIT's own apps read it.
 */
export const imkit: Service = {
	name: 'IMKIT',
	credential: 'imkitApi',
	parameters,
	delivery,
	destinationParameters: ['room'],
	hints,
	maxPerSecond: 0,
	recognisesRepeats: false,
	hosts: imkitHosts,
	destination: ({ room }) => ({ id: String(room) }),
	complete: withFiles,
	request,
	verdict,
	credentialTest: {
		path: '/admin/connection-count',
		accepts: ({ kind }) => kind === 'delivered',
	},
};

function request(fields: Fields): MessageRequest {
	const { room, sender, messageType, customMessageType, options = {} } = fields;
	const { extraBody = {}, addMentions = true, ...optional } = options as IDataObject;
	const { mentions } = optional as { mentions?: string[] };
	const text = (fields.message ?? wordsFor(fields)) as string;
	const body = {
		room,
		sender,
		messageType: customMessageType ?? messageType,
		message: mentions && addMentions ? withMentions(text, mentions) : text,
		...contentOf(fields),
		...optional,
	};
	return { path: '/messages', body: merge(body, extraBody as IDataObject), known: body };
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

/**
 * Reads `{RC, RM, result}` of a message taken, and the three shapes of a refusal:
 * `{RC, RM, error: {code, message}}`, `{error: "CODE", message, retryAfter?}` and `{RC, RM}`.
 */
function verdict({ body }: Reply): Verdict {
	if (!isObject(body)) return { kind: 'unreadable' };
	const { RC, RM, result, error, message, retryAfter } = body;
	const failed = !isHollow(error);
	const succeeded = !failed && (RC === 0 || RC === '0');
	if (succeeded && isObject(result)) return { kind: 'delivered', message: result };
	if (succeeded || (!failed && !Number(RC))) return { kind: 'unreadable' };

	const details = isObject(error) ? error : { code: error, message };
	const codes = [details.code, RC].filter(Boolean).map(String);
	const seconds = Number(retryAfter ?? details.retryAfter);
	return {
		kind: 'refused',
		codes,
		words: String(details.message || RM || codes[0] || 'no reason given'),
		...(seconds >= 0 && { retryAfterMs: seconds * 1000 }),
	};
}

/** An envelope may carry an empty `error` beside its success. */
function isHollow(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return !error;
	return Object.values(error).every(isHollow);
}
