import type { IDataObject } from 'n8n-workflow';
import { isObject, trimmed, wordIn, wordOf } from '../../form/value';
import { objectIn } from '../../receiving/body';
import type { FileLink } from '../../receiving/downloads';
import { isAmong, listOf, textTest } from '../../receiving/filters';
import type { Message } from '../../receiving/item';
import type { Wanted } from '../../receiving/wanted';

const MESSAGE = 'MESSAGE';

/**
 * Whether a call of a room is what the form asks for.
 *
 * @throws {InputError} for a filter that is none
 */
export function isWanted(call: IDataObject, { events, filters, options }: Wanted): boolean {
	const saysEnough = textTest(filters);
	const event = wordOf(call.event);
	if (!events.includes(event)) return false;
	const data = objectIn(call.data) ?? {};
	const { id, isRobot } = senderOf(data);
	if (id !== undefined && listOf(filters.notSender).includes(id)) return false;
	if (!isAmong(id, listOf(filters.sender))) return false;
	if (event !== MESSAGE) return true;

	if (isRobot && options.includeRobots !== true) return false;
	if (id !== undefined && id === answererIn(options)) return false;
	return (
		isAmong(wordIn(data.messageType), listOf(filters.messageType)) &&
		(saysEnough === undefined || saysEnough(wordOf(data.message)))
	);
}

/** What is known of a message besides its own fields; nothing of other events. */
export function messageIn(call: IDataObject, options: IDataObject): Message | undefined {
	if (call.event !== MESSAGE) return undefined;
	const data = objectIn(call.data) ?? {};
	const room = wordIn(call.roomID) ?? idOf(data.room);
	if (!room) return undefined;
	const sender = answererIn(options);
	return {
		reply: { room, ...(sender && { sender }) },
		text: wordOf(data.message),
		session: room,
	};
}

/** The answer that leaves the bot of the room in the state in which it is. */
export function answerTo({ botState }: IDataObject): IDataObject {
	return { toBotState: botState ?? null, data: null };
}

/**
 * The files of a message. Those that the app keeps itself are given to those who know its key, which
 * goes with nothing else that somebody may have written into a message.
 *
 * @param host address of the app
 * @param signed what the credential adds to a request
 */
export function filesIn({ data }: IDataObject, host: string, signed: IDataObject): FileLink[] {
	const { images, originalUrl, extra } = objectIn(data) ?? {};
	const { fileName, fileExtension } = objectIn(extra) ?? {};
	const name = [wordIn(fileName), wordIn(fileExtension)].filter(Boolean).join('.');
	const pictures = (Array.isArray(images) ? images : []).map((image) => ({
		link: isObject(image) ? wordIn(image.originalUrl) : undefined,
		name: undefined,
	}));
	return [...pictures, { link: wordIn(originalUrl), name: name || undefined }].flatMap((file) => {
		if (!file.link) return [];
		const url = file.link.startsWith('/') ? host + file.link : file.link;
		return [{ url, name: file.name, ...(isKeptByTheApp(url, host) && { headers: signed }) }];
	});
}

/** Only what is plainly a stored file: the key opens everything else of the app, too. */
function isKeptByTheApp(url: string, host: string): boolean {
	const path = url.startsWith(`${host}/`) ? url.slice(host.length) : '';
	return /^\/files(\/[\w-]+(\.[\w-]+)*){2}$/.test(path);
}

function senderOf({ sender }: IDataObject): { id?: string; isRobot: boolean } {
	return { id: idOf(sender), isRobot: isObject(sender) && sender.isRobot === true };
}

/** A user or room, as its id or as an object that has it. */
function idOf(value: unknown): string | undefined {
	return wordIn(isObject(value) ? (value._id ?? value.id) : value);
}

function answererIn({ answerAs }: IDataObject): string {
	return trimmed(wordOf(answerAs));
}
