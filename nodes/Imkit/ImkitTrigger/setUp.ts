import { randomBytes } from 'node:crypto';
import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { activationError } from '../../api/nodeError';
import { shownLink } from '../../form/shownLink';
import { RoomWebhooks, type RoomWebhook } from '../roomWebhook';
import { bare, nodeIn, withToken } from './addresses';
import { clearsRooms, replacesExisting, roomsIn } from './form/values';
import { say } from '../../languages/say';

/** What is kept from setting rooms up until they are put back, in the static data of the node. */
interface SetUp {
	/** n8n's address for this node at that time. */
	address: string;
	token: string;
	/** Set up for a test in the editor; n8n keeps its data apart from that of production. */
	isTest: boolean;
	/** Whether a room that had no address before is left without one. */
	clears: boolean;
	/** By id, what stood there before. */
	rooms: Record<string, RoomWebhook>;
}

const NOTHING: RoomWebhook = { webhook: '', botMode: false };

/**
 * By node and room, what stood in rooms that call a test, or were not put back after a set-up that
 * failed. n8n keeps the data of a test from production, and stores none of a set-up that failed.
 */
const notStored = new Map<string, RoomWebhook>();

/**
 * By node and room, what stood there before a node that ended after another one had taken the room.
 * The other one goes back to that, as long as nobody listens at the node's own address.
 */
const handedOn = new Map<string, RoomWebhook>();

/** Nodes and rooms that are set up now. */
const listening = new Set<string>();

/** The secret in the address that the rooms call; `undefined` if n8n has set up none. */
export function tokenOf(context: {
	getWorkflowStaticData(type: string): IDataObject;
}): string | undefined {
	return remembered(context)?.token;
}

/** Whether every room of the form, and no other, calls this node already. */
export async function isSetUp(context: IHookFunctions): Promise<boolean> {
	const setUp = remembered(context);
	const rooms = roomsIn(context);
	if (!setUp) return rooms.length === 0;
	const ids = Object.keys(setUp.rooms);
	if (setUp.address !== addressOf(context) || !areTheSame(ids, rooms)) return false;
	const webhooks = await RoomWebhooks.of(context);
	for (const room of rooms) {
		const now = await tried(async () => await webhooks.read(room));
		if (now?.webhook !== withToken(setUp.address, setUp.token) || now.botMode === false)
			return false;
	}
	return true;
}

/**
 * Has the rooms of the form call this node, and remembers what stood there. All of them or none.
 *
 * @throws {NodeOperationError} naming the room that cannot be set up, and why
 */
export async function setUpRooms(context: IHookFunctions): Promise<void> {
	const before = remembered(context);
	const rooms = roomsIn(context);
	if (rooms.length === 0 && !before) return;
	const webhooks = await RoomWebhooks.of(context);
	const address = addressOf(context);
	const isTest = context.getActivationMode() === 'manual';
	const token = randomBytes(24).toString('hex');
	const isOurs = ({ webhook = '' }: RoomWebhook) =>
		nodeIn(webhook) === nodeIn(address) || bare(webhook) === before?.address;

	const found = new Map<string, RoomWebhook>();
	for (const room of rooms) found.set(room, await lookAt(context, webhooks, room, isOurs));
	await setAll(context, webhooks, found, { webhook: withToken(address, token), botMode: true });
	const kept = before ? await putBackAll(webhooks, without(before, rooms), address) : {};
	for (const [room, was] of found) {
		const known = before?.rooms[room] ?? notStored.get(keyOf(address, room));
		// After a test production gets its rooms back. Otherwise our own address is nothing to go back to.
		const isProductionOfThisTest = isTest && isOurs(was) && bare(was.webhook ?? '') !== address;
		if (was.webhook === undefined) kept[room] = known ?? was;
		else if (!isOurs(was) || isProductionOfThisTest) kept[room] = was;
		else kept[room] = known ?? NOTHING;
		if (isTest) noteHere(address, room, was);
		else listening.add(keyOf(address, room));
	}
	keep(context, { address, token, isTest, clears: clearsRooms(context), rooms: kept });
}

/**
 * Puts back what stood in the rooms that n8n has set up, whatever the form says by now. A room that
 * cannot be reached does not hold up the others, and is remembered.
 *
 * @returns whether all of them are put back
 */
export async function putRoomsBack(context: IHookFunctions): Promise<boolean> {
	const setUp = remembered(context);
	if (!setUp) return true;
	const address = addressOf(context);
	// Given to a test after it failed to begin: what production remembers is for production.
	if (setUp.address !== address && nodeIn(setUp.address) === nodeIn(address)) return true;
	const left = await putBackAll(await RoomWebhooks.of(context), setUp, address);
	for (const room of Object.keys(setUp.rooms)) {
		if (!(room in left)) notStored.delete(keyOf(address, room));
	}
	return keep(context, { ...setUp, rooms: left });
}

/** @throws {NodeOperationError} where the room must not be touched */
async function lookAt(
	context: IHookFunctions,
	webhooks: RoomWebhooks,
	room: string,
	isOurs: (found: RoomWebhook) => boolean,
): Promise<RoomWebhook> {
	const next = say(
		'Set "Room Setup" to "By Hand" and enter the address of this node in the room yourself, or switch on "Replace Existing".',
	);
	const refuse = (what: string) => activationError(context.getNode(), what, next);
	if (replacesExisting(context)) return (await tried(async () => await webhooks.read(room))) ?? {};

	const found = await webhooks.read(room).catch((error: Error) => refuse(`${error.message}.`));
	if (found instanceof Error) throw found;
	if (found.webhook === undefined) {
		throw refuse(
			say(
				'The room "{room}" does not show which webhook it has, so one could be lost. Nothing was changed.',
				{ room },
			),
		);
	}
	if (found.webhook !== '' && !isOurs(found)) {
		const shown = shownLink(found.webhook);
		throw refuse(
			say('The room "{room}" already calls {address}. Nothing was changed.', {
				room,
				address: shown,
			}),
		);
	}
	return found;
}

/** @throws {NodeOperationError} after the rooms changed so far were put back */
async function setAll(
	context: IHookFunctions,
	webhooks: RoomWebhooks,
	found: Map<string, RoomWebhook>,
	wanted: RoomWebhook,
): Promise<void> {
	const changed: string[] = [];
	for (const room of found.keys()) {
		const failure = await failureOf(async () => await webhooks.set(room, wanted));
		// Where no answer came, it may be changed all the same.
		if (!failure || !webhooks.hasRefused(failure)) changed.push(room);
		if (!failure) continue;
		const left: string[] = [];
		for (const each of changed.reverse()) {
			const was = found.get(each) ?? {};
			const { webhook = '', botMode = webhook !== '' } = was;
			const lost = await failureOf(async () => await webhooks.set(each, { webhook, botMode }));
			if (!lost && was.webhook !== undefined) continue;
			left.push(each);
			if (lost) noteHere(wanted.webhook ?? '', each, was);
		}
		const undone =
			left.length === 0
				? say('Nothing was changed.')
				: say('Look at {rooms}: what stood there could not be put back.', {
						rooms: left.map((each) => `"${each}"`).join(say(', ')),
					});
		throw activationError(
			context.getNode(),
			say('{what}. {next}', { what: failure.message, next: undone }),
			say(
				'Whether the API key may change rooms depends on your IMKIT server. If it may not, set "Room Setup" to "By Hand".',
			),
		);
	}
}

/** @returns what could not be put back */
async function putBackAll(
	webhooks: RoomWebhooks,
	{ address: ours, isTest, clears, rooms }: SetUp,
	address: string,
): Promise<SetUp['rooms']> {
	const left: SetUp['rooms'] = {};
	for (const [room, was] of Object.entries(rooms)) {
		if (!isTest) listening.delete(keyOf(ours, room));
		const failure = await failureOf(async () => {
			const { webhook = '' } = await webhooks.read(room);
			const isOwn = bare(webhook) === ours;
			// What production has set up meanwhile is not for the end of a test to change.
			if (!isOwn && (isTest || nodeIn(webhook) !== nodeIn(address))) {
				if (!isTest) handedOn.set(keyOf(ours, room), was);
				return;
			}
			const before = lastingOf(room, was);
			if (before.webhook) await webhooks.set(room, before);
			else if (clears) await webhooks.set(room, NOTHING);
		});
		if (failure) left[room] = was;
	}
	return left;
}

/** What stood in a room before those that took it from each other and have ended. */
function lastingOf(room: string, was: RoomWebhook): RoomWebhook {
	const ended = new Set<RoomWebhook>();
	let before = was;
	for (;;) {
		const key = keyOf(before.webhook ?? '', room);
		const next = handedOn.get(key);
		if (!next || listening.has(key) || ended.has(next)) return before;
		ended.add(next);
		before = next;
	}
}

function without(setUp: SetUp, rooms: string[]): SetUp {
	const left = Object.entries(setUp.rooms).filter(([room]) => !rooms.includes(room));
	return { ...setUp, rooms: Object.fromEntries(left) };
}

function areTheSame(some: string[], others: string[]): boolean {
	return some.length === others.length && some.every((each) => others.includes(each));
}

function addressOf(context: IHookFunctions): string {
	return bare(context.getNodeWebhookUrl('default') ?? '');
}

function remembered(context: {
	getWorkflowStaticData(type: string): IDataObject;
}): SetUp | undefined {
	const { setUp } = context.getWorkflowStaticData('node');
	return setUp as SetUp | undefined;
}

/** @returns whether nothing is left to be put back */
function keep(context: IHookFunctions, setUp: SetUp): boolean {
	const data = context.getWorkflowStaticData('node');
	const isEmpty = Object.keys(setUp.rooms).length === 0;
	// Whole and anew, because n8n stores what it sees assigned.
	if (isEmpty) delete data.setUp;
	else data.setUp = setUp as unknown as IDataObject;
	return isEmpty;
}

/** Of a room that called this node already, what is known of it stays known. */
function noteHere(address: string, room: string, was: RoomWebhook): void {
	if (was.webhook === undefined || nodeIn(was.webhook) === nodeIn(address)) return;
	notStored.set(keyOf(address, room), was);
}

function keyOf(address: string, room: string): string {
	return `${nodeIn(address)} ${room}`;
}

async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch {
		return undefined;
	}
}

async function failureOf(work: () => Promise<void>): Promise<Error | undefined> {
	try {
		await work();
		return undefined;
	} catch (error) {
		return error as Error;
	}
}
