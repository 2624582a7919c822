const { cardsOf, questionOf } = require('./chatCards');
const { readExactly, writeExactly } = require('./exactJson');

/**
 * @typedef {import('./chatServer').AcceptedMessage} AcceptedMessage
 *
 * @typedef {object} ChatMessage one message as the chat page shows it
 * @property {string} service
 * @property {string} chat key of the room or conversation
 * @property {string} title what apps call it
 * @property {string} destination its id, or those of both people
 * @property {string} kind of room or conversation
 * @property {Named} sender
 * @property {string} type
 * @property {string} text
 * @property {{ id: string; sender?: Named; text?: string }} [reply] what it answers, with its words
 * where it is here
 * @property {Named[]} mentions accounts whose attention the message asks for
 * @property {string} mentionWord how the service calls that
 * @property {string[]} pictures addresses
 * @property {import('./chatCards').Card[]} cards
 * @property {ChatFile} [file]
 * @property {{ latitude: number; longitude: number; name?: string }} [place]
 * @property {number} at milliseconds since 1970
 * @property {{ name: string; text: string }} [json] what only an app that knows it can show
 * @property {string} body the whole request
 *
 * @typedef {{ id: string; name: string }} Named
 *
 * @typedef {(id: string) => string} NameOf
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
 * @param {{ accepted: AcceptedMessage[]; names: { room: NameOf; user: NameOf } }} service
 * @returns {ChatMessage}
 */
function imkitMessage({ destination, body, text, at }, { accepted, names }) {
	const { images = [], sticker = '', originalUrl, latitude, longitude, reply } = body;
	const { fileName, fileExtension } = body.extra ?? {};
	const exact = exactBody(body, text);
	const { template, contents, extra } = exact;
	const isCustom = body.messageType !== 'file' && body.messageType !== 'audio';
	const answered = accepted.find(({ message }) => message._id === reply);
	return {
		service: 'IMKIT',
		chat: `imkit ${destination}`,
		// A batch to users says who they are.
		title: destination
			.split(' ↔ ')
			.map(destination.includes(' ↔ ') ? names.user : names.room)
			.join(' ↔ '),
		destination,
		kind: 'Room 聊天室',
		sender: named(body.sender, names.user),
		type: body.messageType,
		text: body.message ?? '',
		reply: reply && {
			id: reply,
			...(answered && {
				sender: named(answered.body.sender, names.user),
				text: answered.body.message,
			}),
		},
		mentions: (body.mentions ?? []).map((/** @type {string} */ id) => named(id, names.user)),
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
		json:
			jsonOf('Card (JSON)', template ?? contents) ??
			(isCustom ? jsonOf('Extra (JSON)', extra) : undefined),
		body: writeExactly(exact, 2),
	};
}

/**
 * @param {AcceptedMessage} accepted
 * @param {{ accepted: AcceptedMessage[]; names: { account: NameOf; team: NameOf } }} service
 * @returns {ChatMessage}
 */
function neteaseImMessage({ destination, body, text: bodyText, at }, { accepted, names }) {
	const [sender, kind, receiver] = destination.split('|');
	const { message, push_config = {} } = body;
	const { message_type, text = '', attachment = {} } = message;
	const { url, name, dur, lat, lng, title } = attachment;
	const type = NETEASE_TYPES[message_type];
	// Both directions between two people are one chat.
	const people = [sender, receiver].sort();
	const exact = exactBody(body, bodyText);
	const forced = push_config.push_forcepush_ids ?? [];
	return {
		service: 'NetEase IM',
		chat: `netease ${kind} ${kind === '1' ? people.join(' ') : receiver}`,
		title: kind === '1' ? people.map(names.account).join(' ↔ ') : names.team(receiver),
		destination: kind === '1' ? people.join(' ↔ ') : receiver,
		kind: CONVERSATION_KINDS[kind],
		sender: named(sender, names.account),
		type,
		text,
		reply: repliedOf(exact.thread_config?.thread_reply, accepted, names.account),
		mentions: push_config.push_forcepush_all
			? [{ id: 'all', name: 'all' }]
			: forced.map((/** @type {string} */ id) => named(id, names.account)),
		mentionWord: 'forced push 强推 ',
		pictures: url && type === 'image' ? [url] : [],
		cards: questionOf(attachment),
		file:
			url && type !== 'image'
				? { address: url, name, player: playerFor(type), seconds: dur && dur / 1000 }
				: undefined,
		place: lat === undefined ? undefined : { latitude: lat, longitude: lng, name: title },
		at,
		json: type === 'custom' ? jsonOf('Attachment (JSON)', exact.message.attachment) : undefined,
		body: writeExactly(exact, 2),
	};
}

/**
 * @param {any} reference to the message that is answered, by the id of the server or of its sender
 * @param {AcceptedMessage[]} accepted
 * @param {NameOf} nameOf
 */
function repliedOf(reference, accepted, nameOf) {
	if (!reference) return undefined;
	const { message_server_id, message_client_id } = reference;
	const id = writeExactly(message_server_id ?? message_client_id).replaceAll('"', '');
	const answered = accepted.find(
		({ message }) => message.message_server_id === id || message.message_client_id === id,
	);
	return {
		id,
		...(answered && {
			sender: named(answered.message.sender_id, nameOf),
			text: answered.message.text,
		}),
	};
}

/**
 * @param {string} id
 * @param {NameOf} nameOf
 * @returns {Named}
 */
const named = (id, nameOf) => ({ id, name: nameOf(id) });

/**
 * The body with every digit, as `writeExactly` writes it.
 *
 * @param {unknown} body
 * @param {string} [text]
 */
const exactBody = (body, text) => readExactly(text ?? JSON.stringify(body));

/**
 * @param {string} name
 * @param {unknown} value
 */
const jsonOf = (name, value) =>
	value === undefined ? undefined : { name, text: writeExactly(value, 2) };

/**
 * @param {string} type
 * @returns {ChatFile['player']}
 */
function playerFor(type) {
	return type === 'audio' || type === 'video' ? type : undefined;
}

module.exports = { imkitMessage, neteaseImMessage };
