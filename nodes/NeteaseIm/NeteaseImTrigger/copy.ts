import type { IDataObject } from 'n8n-workflow';
import { trimmed } from '../../form/body';
import { objectIn, wordIn } from '../../receiving/body';
import type { FileLink } from '../../receiving/downloads';
import { idsOf, isAmong, textTest } from '../../receiving/filters';
import type { Message } from '../../receiving/item';
import { SUPER_TEAM, TEAM } from '../conversation';

/** The values of the form. */
export interface Wanted {
	events: string[];
	filters: IDataObject;
	options: IDataObject;
}

const ONE_TO_ONE = 1;

/** Event types that have a name in the form. */
const EVENTS: Record<string, string> = {
	1: 'message',
	7: 'recall',
	8: 'recall',
	25: 'recall',
	30: 'receipt',
};

/** What the server API sends carries this in place of a device. */
const SERVER_API = 'REST';

/**
 * Whether a copy is what the form asks for.
 *
 * @throws {InputError} for a filter that is none
 */
export function isWanted(copy: IDataObject, { events, filters, options }: Wanted): boolean {
	const saysEnough = textTest(filters);
	const event = EVENTS[wordIn(copy.eventType) ?? ''] ?? 'other';
	if (!events.includes(event)) return false;
	if (copy.fromClientType === SERVER_API && options.includeServerMessages !== true) return false;

	const from = accountIn(copy.fromAccount ?? copy.from);
	const to = accountIn(copy.to);
	if (from !== undefined && accountsIn(filters.notFromAccount).includes(from)) return false;
	// Receipts and the like name no accounts beside their own list, and so are of anybody.
	if (from !== undefined && !isAmong(from, accountsIn(filters.fromAccount))) return false;
	if (to !== undefined && !isAmong(to, accountsIn(filters.to))) return false;
	if (event !== 'message') return true;

	if (from === undefined && idsOf(filters.fromAccount).length > 0) return false;
	if (to === undefined && idsOf(filters.to).length > 0) return false;
	if (isStopped(copy) && options.includeStoppedMessages !== true) return false;
	if (conversationTypeOf(copy) !== ONE_TO_ONE && from === accountIn(options.answerAs)) return false;
	return (
		isAmong(wordIn(copy.convType), idsOf(filters.convType)) &&
		isAmong(wordIn(copy.msgType), idsOf(filters.msgType)) &&
		(saysEnough === undefined || saysEnough(wordIn(copy.body) ?? ''))
	);
}

/** By what a repeat of the copy is recognised; `undefined` where it names nothing of the kind. */
export function idOf(copy: IDataObject): string | undefined {
	const { eventType, msgidServer, msgId, objects } = copy;
	const id =
		wordIn(msgidServer) || wordIn(msgId) || clientIdOf(copy) || receiptsOf(objects).join(',');
	return id ? `${wordIn(eventType)} ${id}` : undefined;
}

/** The copy with `attach` as an object, where it is JSON in a text. */
export function readable(copy: IDataObject): IDataObject {
	const attach = objectIn(copy.attach);
	return attach ? { ...copy, attach } : copy;
}

/** What is known of a message besides its own fields; nothing of other events. */
export function messageIn(copy: IDataObject, answerAs: unknown): Message | undefined {
	if (EVENTS[wordIn(copy.eventType) ?? ''] !== 'message') return undefined;
	const from = wordIn(copy.fromAccount);
	const to = wordIn(copy.to);
	if (!from || !to) return undefined;
	const conversation_type = conversationTypeOf(copy);
	const isPerson = conversation_type === ONE_TO_ONE;
	const sender_id = isPerson ? to : trimmed(wordIn(answerAs) ?? '');
	const receiver_id = isPerson ? from : to;
	const conversation_id = `${sender_id}|${conversation_type}|${receiver_id}`;
	return {
		reply: {
			...(sender_id && { sender_id }),
			conversation_type,
			receiver_id,
			...(sender_id && { conversation_id }),
		},
		text: wordIn(copy.body) ?? '',
		// A team has one conversation, whoever answers in it.
		session: isPerson ? conversation_id : `${conversation_type}|${receiver_id}`,
	};
}

/** The file of a message. */
export function filesIn({ attach }: IDataObject): FileLink[] {
	const { url, name, ext } = objectIn(attach) ?? {};
	const link = wordIn(url);
	if (!link) return [];
	const named = wordIn(name);
	const ending = wordIn(ext);
	const isWhole = !ending || named?.toLowerCase().endsWith(`.${ending.toLowerCase()}`);
	return [{ url: link, name: named && !isWhole ? `${named}.${ending}` : named }];
}

function conversationTypeOf({ convType, msgType }: IDataObject): number {
	switch (convType) {
		case 'TEAM':
			return TEAM;
		case 'SUPER_TEAM':
			return SUPER_TEAM;
		case 'CUSTOM_TEAM':
			return String(wordIn(msgType)).includes('SUPERTEAM') ? SUPER_TEAM : TEAM;
		default:
			return ONE_TO_ONE;
	}
}

/** The fields are there only where they apply, but somebody may write them out. */
function isStopped({ antispam, blacklist }: IDataObject): boolean {
	return [antispam, blacklist].some(
		(mark) => mark !== undefined && mark !== null && !['false', '0', ''].includes(String(mark)),
	);
}

/** NetEase knows accounts in small letters. */
function accountIn(value: unknown): string | undefined {
	const account = trimmed(wordIn(value) ?? '').toLowerCase();
	return account === '' ? undefined : account;
}

function accountsIn(value: unknown): string[] {
	return idsOf(value).map((id) => id.toLowerCase());
}

function clientIdOf({ msgidClient, timestamp, msgTimestamp }: IDataObject): string | undefined {
	const id = wordIn(msgidClient);
	return id && `${id} ${wordIn(timestamp) ?? wordIn(msgTimestamp) ?? ''}`;
}

/** `objects` is a list, mostly written as JSON in a text. */
function receiptsOf(objects: unknown): string[] {
	const list = typeof objects === 'string' ? objectIn(`{"list":${objects}}`)?.list : objects;
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry) => clientIdOf(objectIn(entry) ?? {}) ?? []);
}
