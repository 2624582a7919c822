import type { IExecuteFunctions } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { FilesOfItem, NotStored, type FileAccess, type Store, type Stored } from '../files/files';
import type { Fields } from '../form/bodyParameter';
import { toJsonText } from '../form/json';
import type { Call, CallRequest, Draft, Several } from './call';
import type { Rate } from '../api/pace';
import { redact } from '../api/redact';
import type { ThisN8n } from '../api/thisN8n';
import { whenAborted } from '../api/wait';
import { afterDoubt, type Channel, type Endings, type Result } from './channel';
import { Channels } from './channels';
import { Drafts, type Addressed } from './drafts';
import { knownOf, ledgerOf, type Entry, type Ledger } from './ledger';
import { messageIdOf } from './messageId';
import { DONE, isFailed, mayHaveArrived, type Done, type Outcome } from './outcome';
import { readSettings, type DeliverySettings } from './settings';
import { Suspects } from './suspects';
import { defect, NotTried, withoutSending } from './unsent';
import { say } from '../languages/say';

/** One message to one receiver. */
export interface Letter {
	item: number;
	/** Which of the item's receivers it is. */
	place: number;
	/** Where it goes, or what is wrong with that. */
	address: Addressed | Error;
	/** What an earlier try of this run knows of it. */
	before?: Entry;
	/** Whether what is wrong with its address says nothing about other receivers. */
	ofOne?: boolean;
}

/**
 * One run of a node: what all its messages share, and the steps of a single one, which a node that
 * sends only one can take by itself.
 */
export class Run {
	readonly settings: DeliverySettings;

	/** What could not be found out about files. */
	readonly missing = new Set<string>();

	/** How often an item named a receiver again. */
	repeats = 0;

	private readonly drafts: Drafts;

	/** Added to what went wrong with a message that may have arrived nevertheless. */
	private readonly maybe: string;

	private readonly ledger: Ledger;

	private readonly endings: Endings;

	private readonly halting = new AbortController();

	private readonly suspects = new Suspects();

	private readonly channels: Channels;

	private readonly access = new Map<Channel, FileAccess>();

	/**
	 * @param stops whether nothing new leaves once something has failed
	 * @throws {InputError} for delivery settings or values that no message could be sent with
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly call: Call,
		private readonly stops: boolean,
		{ cancelled }: Pick<ThisN8n, 'cancelled'>,
	) {
		this.settings = readSettings(context, call);
		this.drafts = new Drafts(context, call);
		this.maybe = maybeDone(call.done);
		this.ledger = ledgerOf(context);
		if (cancelled) whenAborted(cancelled, () => this.halt());
		this.endings = { cancelled, halted: this.halting.signal };
		this.channels = new Channels(context, call.service, this.settings, this.endings);
	}

	get isCancelled(): boolean {
		return this.endings.cancelled?.aborted === true;
	}

	/** Whether nothing new leaves. */
	get isHalted(): boolean {
		return this.endings.halted.aborted;
	}

	/** How many messages may be on their way now. */
	get maxInFlight(): number {
		const { maxInFlight, rate } = this.settings;
		if (maxInFlight !== undefined) return maxInFlight;
		return this.channels.placesFor(this.call.rate.group, rate);
	}

	/** Labels of options that gave nothing, and for how many items. */
	get leftOut(): ReadonlyMap<string, number> {
		return this.drafts.leftOut;
	}

	/** How often the service made this run pause. */
	get pauses(): number {
		return this.channels.pauses;
	}

	/** What is sent for one item, to where it went before if that is in doubt. */
	letterOf(item: number): Letter {
		const before = this.ledger.single[item];
		const kept = before?.draft && { values: {}, destination: before.draft.destination };
		return { item, place: 0, address: kept ?? this.tryAddress(item), before };
	}

	/**
	 * The same for an item that may have several receivers. Those that an earlier try of this run may
	 * have reached stay among them, even where an expression does not name them any more.
	 *
	 * @throws {InputError} for values that name no destination
	 */
	lettersOf(item: number, several: Several): Letter[] {
		const { addresses, repeats } = this.drafts.addressesOf(item, several);
		this.repeats += repeats;
		const named = new Set(addresses.map(idOf));
		const entries = this.ledger.several[item];
		const unnamed = [...(entries?.values() ?? [])].filter(
			({ outcome, destination }) => mayHaveArrived(outcome) && !named.has(destination.id),
		);
		const all = [...addresses, ...unnamed.map(({ destination }) => ({ values: {}, destination }))];
		return all.map((address, place) => ({
			item,
			place,
			address,
			before: entries?.get(idOf(address) ?? ''),
			ofOne: address instanceof Error,
		}));
	}

	/** What a letter says: what may have arrived, or else what the form holds. @throws {InputError} */
	fieldsOf({ item, address, before }: Letter): Fields {
		if (before?.draft) return before.draft.fields;
		if (address instanceof Error) throw address;
		return this.drafts.filledIn(item, address).fields;
	}

	/** Sends the message of one item, to where it went before if that is in doubt. */
	async deliver(item: number): Promise<Outcome> {
		const [outcome] = await this.deliverTogether([this.letterOf(item)]);
		return outcome;
	}

	/**
	 * Sends what goes out in one request: letters that say the same, and either all of them or none
	 * are in doubt from an earlier try.
	 *
	 * @param fields what they say, or what is wrong with that, where it has been read already
	 * @returns one outcome for each letter
	 */
	async deliverTogether(letters: Letter[], fields?: Fields | Error): Promise<Outcome[]> {
		let read: Fields;
		try {
			if (fields instanceof Error) throw fields;
			read = fields ?? this.fieldsOf(letters[0]);
		} catch (error) {
			return this.ended(letters.map((letter) => unsent(letter, error as Error)));
		}
		const { usual } = this.channels;
		if (usual) return this.ended(await this.outcomesOn(usual, letters, read));
		const outcomes = new Map<Letter, Outcome>();
		for (const [channel, part] of await this.byChannel(letters)) {
			const ofPart = this.ended(await this.outcomesOn(channel, part, read));
			part.forEach((letter, index) => outcomes.set(letter, ofPart[index]));
		}
		return letters.map((letter) => outcomes.get(letter) as Outcome);
	}

	/** Nothing new leaves from now on. */
	halt(): void {
		this.halting.abort();
	}

	/** What an earlier try of this run knows of an item, for each receiver; n8n may try a node again. */
	recall(item: number): Outcome[] {
		return knownOf(this.ledger, item);
	}

	/** Whether nothing more can be done for an item. */
	isSettled({ kind }: Outcome): boolean {
		return kind === 'delivered' || (kind === 'unknown' && !this.settings.resendWhenUnknown);
	}

	/** Halts the run where these outcomes do. */
	private ended(outcomes: Outcome[]): Outcome[] {
		if (this.stops && this.stopsAfter(outcomes)) this.halt();
		return outcomes;
	}

	/** A refusal of one of several receivers, or a lost answer, says nothing about the next ones. */
	private stopsAfter(outcomes: Outcome[]): boolean {
		if (!this.call.several) return outcomes.some(isFailed);
		return outcomes.every(
			(outcome) =>
				isFailed(outcome) &&
				outcome.kind !== 'unknown' &&
				!(outcome.kind === 'refused' && outcome.ofOne),
		);
	}

	/** Nearly always all of them: only where the credential holds expressions does it differ. */
	private async byChannel(letters: Letter[]): Promise<Map<Channel | Error, Letter[]>> {
		const channels = new Map<number, Channel | Error>();
		const parts = new Map<Channel | Error, Letter[]>();
		for (const letter of letters) {
			const { item } = letter;
			const channel = channels.get(item) ?? (await this.tryChannel(item));
			channels.set(item, channel);
			const part = parts.get(channel) ?? [];
			part.push(letter);
			parts.set(channel, part);
		}
		return parts;
	}

	private async tryChannel(item: number): Promise<Channel | Error> {
		try {
			return await this.channels.forItem(item);
		} catch (error) {
			return error as Error;
		}
	}

	/** @param channel or what is wrong with the way to it */
	private async outcomesOn(
		channel: Channel | Error,
		letters: Letter[],
		fields: Fields,
	): Promise<Outcome[]> {
		try {
			if (channel instanceof Error) throw channel;
			const drafts = await this.draftsOf(channel, letters, fields);
			return await this.send(channel, letters, drafts);
		} catch (error) {
			return letters.map((letter) => unsent(letter, error as Error));
		}
	}

	/** What may have arrived, as it was; or else a message with its files' facts, for each letter. */
	private async draftsOf(channel: Channel, letters: Letter[], fields: Fields): Promise<Draft[]> {
		const kept = letters.flatMap(({ before }) => before?.draft ?? []);
		if (kept.length === letters.length) return kept;

		const [{ item }] = letters;
		const files = new FilesOfItem(this.context, item, this.accessFrom(channel));
		const complete = await this.call.complete(fields, files);
		const fresh = this.call.recognisesRepeats
			? messageIdOf(this.ledger.runId, item, fields, files.taken)
			: undefined;
		return letters.map(({ address, before }) => ({
			fields: complete,
			destination: (address as Addressed).destination,
			messageId: before?.messageId ?? fresh,
		}));
	}

	private accessFrom(channel: Channel): FileAccess {
		const known = this.access.get(channel);
		if (known) return known;
		const access = {
			...this.settings,
			cancelled: this.endings.cancelled,
			goOn: () => {
				if (this.isHalted) throw new NotTried();
			},
			allowPrivate: channel.signer.data.allowPrivateLinks === true,
			store: this.storeAt(channel),
			missing: (what: string) => void this.missing.add(what),
		};
		this.access.set(channel, access);
		return access;
	}

	/** Sends one request, or more where it is to be found out who is to blame that it is refused. */
	private async send(
		channel: Channel,
		letters: Letter[],
		drafts: Draft[],
		isHalf = false,
	): Promise<Outcome[]> {
		let request: CallRequest;
		try {
			request = this.call.request(drafts);
		} catch (error) {
			return letters.map((letter) => unsent(letter, error as Error));
		}
		let outcomes: Outcome[];
		try {
			// Those in doubt are sent with no others.
			const ifUnknown = this.ifUnknown(drafts);
			const result = await this.exchange(channel, request, ifUnknown, doubtOf(letters[0]));
			if (result.kind === 'delivered' && this.call.several) {
				this.suspects.trust(this.senderOf(drafts));
			}
			if (this.isToBeHalved(result, drafts)) {
				const halve = async () => await this.sendHalves(channel, letters, drafts);
				const halved = isHalf
					? await halve()
					: await this.suspects.lookFor(this.senderOf(drafts), halve);
				if (halved) return halved;
			}
			outcomes = this.outcomesFrom(result, drafts);
		} catch (error) {
			const failure = defect(error as Error, this.ifUnknown(drafts), this.maybe);
			outcomes = drafts.map(() => ({ kind: 'unknown', failure }));
		}
		const named = this.isNamed(drafts);
		outcomes = outcomes.map((outcome, index) => ({
			...withDestination(outcome, drafts[index].destination.id),
			...(named && { named }),
		}));
		letters.forEach(({ item }, index) => {
			const [draft, outcome] = [drafts[index], outcomes[index]];
			const { messageId, destination } = draft;
			const entry: Entry = {
				outcome,
				...(messageId && { messageId }),
				...(outcome.kind === 'unknown' && { draft }),
			};
			const { single, several } = this.ledger;
			if (!this.call.several) single[item] = entry;
			else (several[item] ??= new Map()).set(destination.id, { ...entry, destination });
		});
		return outcomes;
	}

	private async sendHalves(
		channel: Channel,
		letters: Letter[],
		drafts: Draft[],
	): Promise<Outcome[]> {
		const middle = Math.ceil(drafts.length / 2);
		const first = await this.send(channel, letters.slice(0, middle), drafts.slice(0, middle), true);
		const second = await this.send(channel, letters.slice(middle), drafts.slice(middle), true);
		return [...first, ...second];
	}

	/** Whether the user has named this message, so that it is recognised in another execution too. */
	private isNamed([{ fields }]: Draft[]): boolean {
		return this.call.ownName?.isGiven(fields) === true;
	}

	private ifUnknown(drafts: Draft[]): string {
		const { ownName, ifUnknown } = this.call;
		return ownName && this.isNamed(drafts) ? ownName.ifUnknown : ifUnknown;
	}

	/** Nobody to speak of where the service refuses each receiver by itself. */
	private senderOf([{ fields }]: Draft[]): string {
		return this.call.several?.refusedTogether?.sender(fields) ?? '';
	}

	private isToBeHalved(result: Result, drafts: Draft[]): boolean {
		const { refusedTogether } = this.call.several ?? {};
		return (
			refusedTogether !== undefined &&
			drafts.length > 1 &&
			result.kind === 'refused' &&
			refusedTogether.isOfReceiver(result.failure) &&
			refusedTogether.halves(drafts[0].fields)
		);
	}

	private async exchange(
		channel: Channel,
		request: CallRequest,
		ifUnknown: string,
		doubt?: Failure,
	): Promise<Result> {
		const { method, path, qs, body } = request;
		const { rate, doneBefore } = this.call;
		const { resendWhenUnknown } = this.settings;
		return await channel.send(
			{
				method,
				url: (host) => host + path,
				qs,
				...(body && {
					contentType: 'application/json; charset=utf-8',
					body: toJsonText(body),
				}),
				purpose: { maybe: this.maybe, ifUnknown },
			},
			{ group: rate.group, rate: this.settings.rate, resendWhenUnknown, doubt, doneBefore },
		);
	}

	private outcomesFrom(result: Result, drafts: Draft[]): Outcome[] {
		switch (result.kind) {
			case 'delivered':
				return this.call
					.outcomes(result.message, drafts)
					.map((outcome) => quoted(inDoubtStill(outcome, result.doubt), result.secrets));
			case 'repeated':
				return this.call.outcomes(undefined, drafts);
			case 'refused': {
				const outcome = this.refused(result.failure, drafts);
				return drafts.map(() => outcome);
			}
			case 'unknown':
				return drafts.map(() => ({ kind: 'unknown', failure: result.failure }));
			default:
				return drafts.map(() => result);
		}
	}

	/** What a refusal of a request is for each of its receivers. */
	private refused(failure: Failure, drafts: Draft[]): Outcome {
		const { refusedTogether } = this.call.several ?? {};
		if (drafts.length === 1) {
			const ofOne = refusedTogether?.isOfReceiver(failure);
			return { kind: 'refused', failure, ...(ofOne && { ofOne }) };
		}
		const advice = refusedTogether?.advice(failure, drafts[0].fields);
		const next = advice ? say('{next} {advice}', { next: failure.next, advice }) : failure.next;
		return { kind: 'refused', failure: { ...failure, next } };
	}

	/** A file that is stored twice harms nobody, so a lost answer is tried again. */
	private storeAt(channel: Channel): Store {
		return async ({ group, advice, ...upload }) => {
			const ifUnknown = say('The message was not sent. Run the node again. {advice}', { advice });
			const result = await channel.send(
				{ ...upload, method: 'POST', purpose: { maybe: '', ifUnknown } },
				{ group, rate: this.rateOfUploads(group), resendWhenUnknown: true },
			);
			if (result.kind === 'delivered' && result.host) return result as Stored;
			if (result.kind === 'refused' || result.kind === 'unknown') {
				throw new NotStored(notStored(result.failure, advice));
			}
			throw new NotTried(result.kind === 'notTried' ? result.failure : undefined);
		};
	}

	/** They are not spread, but what the service counts together with the messages is counted so. */
	private rateOfUploads(group: string): Rate {
		const { rate } = this.call;
		return { perSecond: 0, ...(group === rate.group && { window: this.settings.rate.window }) };
	}

	private tryAddress(item: number): Addressed | Error {
		try {
			return this.drafts.addressOf(item);
		} catch (error) {
			return error as Error;
		}
	}
}

function idOf(address: Addressed | Error): string | undefined {
	return address instanceof Error ? undefined : address.destination.id;
}

function maybeDone(done: Done = 'delivered'): string {
	return say(': the message may have been {done}', { done: DONE[done] });
}

function doubtOf({ before }: Letter): Failure | undefined {
	return before?.outcome.kind === 'unknown' ? before.outcome.failure : undefined;
}

/** Where an answer was lost before, a receiver that is refused now may have the message from then. */
function inDoubtStill(outcome: Outcome, lost?: Failure): Outcome {
	if (!lost || outcome.kind !== 'refused') return outcome;
	return { kind: 'unknown', failure: afterDoubt(lost, outcome.failure) };
}

/** What the service says of one receiver has not been looked through yet. */
function quoted(outcome: Outcome, secrets: string[]): Outcome {
	if (!isFailed(outcome)) return outcome;
	const { what, serviceCode, ...facts } = outcome.failure;
	return {
		...outcome,
		failure: {
			...facts,
			what: redact(what, secrets),
			...(serviceCode !== undefined && { serviceCode: redact(serviceCode, secrets) }),
		},
	};
}

function notStored({ what, next, ...facts }: Failure, advice: string): Failure {
	// Advice for a code of the service names a cause; the general one does not.
	const isOurs = facts.serviceCode !== undefined && facts.cause !== undefined;
	return {
		...facts,
		what: say('The file was not stored: {what}', { what }),
		next: isOurs ? next : advice,
	};
}

function withDestination(outcome: Outcome, destination: string): Outcome {
	if (!isFailed(outcome)) return outcome;
	return { ...outcome, failure: { ...outcome.failure, destination } };
}

/** What an error before anything has left is for a letter, which an earlier try may have delivered. */
function unsent(letter: Letter, error: Error): Outcome {
	const doubt = doubtOf(letter);
	if (doubt) return { kind: 'unknown', failure: doubt };
	const outcome = withoutSending(error);
	const { address, ofOne } = letter;
	if (!(address instanceof Error)) return withDestination(outcome, address.destination.id);
	return outcome.kind === 'refused' && ofOne ? { ...outcome, ofOne } : outcome;
}
