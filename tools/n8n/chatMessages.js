const { cardsOf } = require('./chatCards');

/**
 * @typedef {import('../../test/support/chatServer').AcceptedMessage} AcceptedMessage
 *
 * @typedef {object} ChatMessage one message as the chat page shows it
 * @property {string} service
 * @property {string} chat key of the room or conversation
 * @property {string} title
 * @property {string} kind of room or conversation
 * @property {string} sender
 * @property {string} type
 * @property {string} text
 * @property {string[]} mentions accounts whose attention the message asks for
 * @property {string} mentionWord how the service calls that
 * @property {string[]} pictures addresses
 * @property {import('./chatCards').Card[]} cards
 * @property {string} [file] address
 * @property {string} [fileName]
 * @property {string} [place]
 * @property {number} at milliseconds since 1970
 * @property {unknown} body the whole request
 */

const IMAGE_TYPE = 1;

/** @type {Record<string, string>} */
const NETEASE_TYPES = {
	0: 'text',
	1: 'image',
	2: 'audio',
	3: 'video',
	4: 'location',
	6: 'file',
	10: 'tip',
	100: 'custom',
};

/** @type {Record<string, string>} */
const CONVERSATION_KINDS = { 1: 'One-to-one 单聊', 2: 'Team 高级群', 3: 'Super team 超大群' };

/**
 * @param {AcceptedMessage} accepted
 * @returns {ChatMessage}
 */
function imkitMessage({ destination, body, at }) {
	const { images = [], sticker = '', originalUrl, thumbnailUrl, latitude, longitude } = body;
	const isPicture = body.messageType === 'image';
	return {
		service: 'IMKIT',
		chat: `imkit ${destination}`,
		title: destination,
		kind: 'Room 聊天室',
		sender: body.sender,
		type: body.messageType,
		text: body.message ?? '',
		mentions: body.mentions ?? [],
		mentionWord: '@',
		pictures: [
			...images.map((/** @type {any} */ image) => image.originalUrl ?? image.thumbnailUrl),
			...(isPicture ? [originalUrl] : [thumbnailUrl]),
			...(sticker.startsWith('http') ? [sticker] : []),
		].filter(Boolean),
		cards: cardsOf(body),
		file: isPicture ? undefined : originalUrl,
		fileName: body.extra?.fileName,
		place: latitude === undefined ? undefined : `${latitude}, ${longitude}`,
		at,
		body,
	};
}

/**
 * @param {AcceptedMessage} accepted
 * @returns {ChatMessage}
 */
function neteaseImMessage({ destination, body, at }) {
	const [sender, kind, receiver] = destination.split('|');
	const { message, push_config = {} } = body;
	const { message_type, text = '', attachment = {} } = message;
	const isPicture = message_type === IMAGE_TYPE;
	// Both directions between two people are one chat.
	const people = [sender, receiver].sort();
	const forced = push_config.push_forcepush_all ? ['all'] : (push_config.push_forcepush_ids ?? []);
	return {
		service: 'NetEase IM',
		chat: `netease ${kind} ${kind === '1' ? people.join(' ') : receiver}`,
		title: kind === '1' ? people.join(' ↔ ') : receiver,
		kind: CONVERSATION_KINDS[kind],
		sender,
		type: NETEASE_TYPES[message_type],
		text,
		mentions: forced,
		mentionWord: 'forced push 强推 ',
		pictures: isPicture && attachment.url ? [attachment.url] : [],
		cards: [],
		file: isPicture ? undefined : attachment.url,
		fileName: attachment.name,
		place:
			attachment.lat === undefined
				? undefined
				: `${attachment.title ?? ''} ${attachment.lat}, ${attachment.lng}`,
		at,
		body,
	};
}

module.exports = { imkitMessage, neteaseImMessage };
