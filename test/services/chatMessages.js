const { cardsOf } = require('./chatCards');

/**
 * @typedef {import('./chatServer').AcceptedMessage} AcceptedMessage
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
 * @property {ChatFile} [file]
 * @property {{ latitude: number; longitude: number; name?: string }} [place]
 * @property {number} at milliseconds since 1970
 * @property {unknown} body the whole request
 *
 * @typedef {object} ChatFile
 * @property {string} address
 * @property {string} [name]
 * @property {'audio' | 'video'} [player] what plays it
 * @property {string} [poster] address of a picture shown until it is played
 * @property {number} [seconds]
 */

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
	const { images = [], sticker = '', originalUrl, latitude, longitude } = body;
	const { fileName, fileExtension } = body.extra ?? {};
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
			...(sticker.startsWith('http') ? [sticker] : []),
		].filter(Boolean),
		cards: cardsOf(body),
		file: originalUrl && {
			address: originalUrl,
			name: fileName && [fileName, fileExtension].filter(Boolean).join('.'),
			player: playerFor(body.messageType),
			poster: body.thumbnailUrl,
			seconds: body.duration,
		},
		place: latitude === undefined ? undefined : { latitude, longitude },
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
	const { url, name, dur, lat, lng, title } = attachment;
	const type = NETEASE_TYPES[message_type];
	// Both directions between two people are one chat.
	const people = [sender, receiver].sort();
	const forced = push_config.push_forcepush_all ? ['all'] : (push_config.push_forcepush_ids ?? []);
	return {
		service: 'NetEase IM',
		chat: `netease ${kind} ${kind === '1' ? people.join(' ') : receiver}`,
		title: kind === '1' ? people.join(' ↔ ') : receiver,
		kind: CONVERSATION_KINDS[kind],
		sender,
		type,
		text,
		mentions: forced,
		mentionWord: 'forced push 强推 ',
		pictures: url && type === 'image' ? [url] : [],
		cards: [],
		file:
			url && type !== 'image'
				? { address: url, name, player: playerFor(type), seconds: dur && dur / 1000 }
				: undefined,
		place: lat === undefined ? undefined : { latitude: lat, longitude: lng, name: title },
		at,
		body,
	};
}

/**
 * @param {string} type
 * @returns {ChatFile['player']}
 */
function playerFor(type) {
	return type === 'audio' || type === 'video' ? type : undefined;
}

module.exports = { imkitMessage, neteaseImMessage };
