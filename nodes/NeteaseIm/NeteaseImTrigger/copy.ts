import type { IDataObject } from 'n8n-workflow';
import { trimmed, wordIn, wordOf } from '../../form/value';
import { objectIn } from '../../receiving/body';
import type { FileLink } from '../../receiving/downloads';
import { isAmong, listOf, textTest } from '../../receiving/filters';
import type { Message } from '../../receiving/item';
import type { Wanted } from '../../receiving/wanted';
import { SUPER_TEAM, TEAM } from '../conversation';

const ONE_TO_ONE = 1;

/** Event types that have a name in the form. */
const EVENTS = new Map([
	['1', 'message'],
	['7', 'recall'],
	['8', 'recall'],
	['25', 'recall'],
	['30', 'receipt'],
]);

/** What the server API sends carries this in place of a device. */
const SERVER_API = 'REST';

/**
 * Whether a copy is what the form asks for.
 *
 * @throws {InputError} for a filter that is none
 */
export function isWanted(copy: IDataObject, { events, filters, options }: Wanted): boolean {
	const saysEnough = textTest(filters);
	const event = EVENTS.get(wordOf(copy.eventType)) ?? 'other';
	if (!events.includes(event)) return false;
	if (copy.fromClientType === SERVER_API && options.includeServerMessages !== true) return false;

	const [notFrom, from, to] = [filters.notFromAccount, filters.fromAccount, filters.to].map(
		accountsIn,
	);
	const passes = (account: string | undefined, wanted: string[]) =>
		isAmong(account, wanted) || (account === undefined && event !== 'message');
	const parties = event === 'receipt' ? partiesOfReceipts(copy) : [partiesOf(copy)];
	const isBetweenThem = parties.some(
		(each) =>
			passes(each.from, from) && passes(each.to, to) && !(each.from && notFrom.includes(each.from)),
	);
	if (!isBetweenThem) return false;
	if (event !== 'message') return true;

	if (isStopped(copy) && options.includeStoppedMessages !== true) return false;
	const isOfMany = conversationTypeOf(copy) !== ONE_TO_ONE;
	const ours = accountIn(options.answerAs);
	if (isOfMany && ours !== undefined && parties[0].from === ours) return false;
	return (
		isAmong(wordIn(copy.convType), listOf(filters.convType)) &&
		isAmong(wordIn(copy.msgType), listOf(filters.msgType)) &&
		(saysEnough === undefined || saysEnough(wordOf(copy.body)))
	);
}

/** By what a repeat of the copy is recognised; `undefined` where it names nothing of the kind. */
export function idOf(copy: IDataObject): string | undefined {
	const { eventType, msgidServer, msgId, objects } = copy;
	const id =
		wordIn(msgidServer) ||
		wordIn(msgId) ||
		clientIdOf(copy) ||
		receiptsIn(objects)
			.flatMap((receipt) => clientIdOf(receipt) ?? [])
			.join(',');
	return id ? `${wordIn(eventType)} ${id}` : undefined;
}

/** The copy with `attach` as an object, where it is JSON in a text. */
export function readable(copy: IDataObject): IDataObject {
	const attach = objectIn(copy.attach);
	return attach ? { ...copy, attach } : copy;
}

/** What is known of a message besides its own fields; nothing of other events. */
export function messageIn(copy: IDataObject, answerAs: unknown): Message | undefined {
	if (EVENTS.get(wordOf(copy.eventType)) !== 'message') return undefined;
	const from = wordIn(copy.fromAccount);
	const to = wordIn(copy.to);
	if (!from || !to) return undefined;
	const conversation_type = conversationTypeOf(copy);
	const isPerson = conversation_type === ONE_TO_ONE;
	const sender_id = isPerson ? to : trimmed(wordOf(answerAs));
	const receiver_id = isPerson ? from : to;
	const conversation_id = `${sender_id}|${conversation_type}|${receiver_id}`;
	return {
		reply: {
			...(sender_id && { sender_id }),
			conversation_type,
			receiver_id,
			...(sender_id && { conversation_id }),
		},
		text: wordOf(copy.body),
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

/** Whom a copy names, as NetEase knows them. */
interface Parties {
	from?: string;
	to?: string;
}

function partiesOf({ fromAccount, from, to }: IDataObject): Parties {
	return { from: accountIn(fromAccount ?? from), to: accountIn(to) };
}

/** One copy may carry several receipts, or name nobody. */
function partiesOfReceipts({ objects }: IDataObject): Parties[] {
	const named = receiptsIn(objects).map(({ fromAccount, toAccount }) => ({
		from: accountIn(fromAccount),
		to: accountIn(toAccount),
	}));
	return named.length > 0 ? named : [{}];
}

/** The fields are there only where they apply, but somebody may write them out. */
function isStopped({ antispam, blacklist }: IDataObject): boolean {
	return [antispam, blacklist].some(
		(mark) => mark !== undefined && mark !== null && !['false', '0', ''].includes(String(mark)),
	);
}

/** NetEase knows accounts in small letters. */
function accountIn(value: unknown): string | undefined {
	const account = trimmed(wordOf(value)).toLowerCase();
	return account === '' ? undefined : account;
}

function accountsIn(value: unknown): string[] {
	return listOf(value).map((id) => id.toLowerCase());
}

function clientIdOf({ msgidClient, timestamp, msgTimestamp }: IDataObject): string | undefined {
	const id = wordIn(msgidClient);
	return id && `${id} ${wordIn(timestamp) ?? wordOf(msgTimestamp)}`;
}

/** `objects` is a list, mostly written as JSON in a text. */
function receiptsIn(objects: unknown): IDataObject[] {
	const list = typeof objects === 'string' ? objectIn(`{"list":${objects}}`)?.list : objects;
	if (!Array.isArray(list)) return [];
	return list.map(objectIn).filter((entry) => entry !== undefined);
}
