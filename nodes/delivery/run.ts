import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { filesOf, NotStored, type Store, type Stored } from '../files/files';
import { InputError, inputErrorFrom } from '../form/inputError';
import type { Fields } from '../form/bodyParameter';
import { toJsonText } from '../form/json';
import type { Call, CallRequest, Draft, Several } from './call';
import { readCredential } from '../api/credential';
import { redact, secretsOf } from '../api/redact';
import type { ThisN8n } from '../api/thisN8n';
import { afterDoubt, Channel, type Endings, type Result } from './channel';
import { Drafts, type Addressed } from './drafts';
import { ledger } from './ledger';
import { messageIdOf, runIdOf } from './messageId';
import { isFailed, type Outcome } from './outcome';
import { readSettings, type DeliverySettings } from './settings';

/** One message to one receiver. */
export interface Letter {
	item: number;
	/** Which of the item's receivers it is. */
	place: number;
	/** Where it goes, or what is wrong with that. */
	address: Addressed | Error;
}

/**
 * One run of a node: what all its messages share, and the steps of a single one, which a node that
 * sends only one can take by itself.
 */
export class Run {
	readonly settings: DeliverySettings;

	/** What could not be found out about files. */
	readonly missing = new Set<string>();

	/** How many receivers an item named more than once. */
	repeats = 0;

	private readonly drafts: Drafts;

	private readonly id: string;

	private readonly endings: Endings;

	private readonly halting = new AbortController();

	/** By what the credential holds, as it may hold something else for another item. */
	private readonly channels = new Map<string, Promise<Channel>>();

	private common: Promise<ICredentialDataDecryptedObject | undefined> | undefined;

	private readonly open = new Set<Channel>();

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
		this.id = runIdOf(context);
		cancelled?.addEventListener('abort', () => this.halt(), { once: true });
		if (cancelled?.aborted) this.halt();
		this.endings = { cancelled, halted: this.halting.signal };
	}

	get isCancelled(): boolean {
		return this.endings.cancelled?.aborted === true;
	}

	/** Whether nothing new leaves. */
	get isHalted(): boolean {
		return this.endings.halted.aborted;
	}

	/** How often the service made this run pause. */
	get pauses(): number {
		return new Set([...this.open].flatMap((channel) => [...channel.pauses])).size;
	}

	/** @throws {InputError} for values that name no destination */
	addressOf(item: number): Addressed {
		return this.drafts.addressOf(item);
	}

	/**
	 * Where an item goes that may have several receivers. What an earlier try of this run knows of
	 * them is told as well.
	 *
	 * @throws {InputError} for values that name no destination
	 */
	lettersOf(
		item: number,
		several: Several,
	): { letters: Letter[]; known: Array<Outcome | undefined> } {
		const { addresses, repeats } = this.drafts.addressesOf(item, several);
		this.repeats += repeats;
		return {
			letters: addresses.map((address, place) => ({ item, place, address })),
			known: addresses.map(({ destination }) => this.recall(item, destination.id)),
		};
	}

	/** What one letter says. @throws {InputError} for values that do not fit their parameters */
	fieldsOf({ item, address }: Letter): Fields {
		if (address instanceof Error) throw address;
		return this.drafts.filledIn(item, address).fields;
	}

	/** Whether an earlier try of this run may have delivered a letter that is to be sent again. */
	isInDoubt(letter: Letter): boolean {
		return this.before(letter)?.outcome.kind === 'unknown';
	}

	/**
	 * Sends the message of one item, unless an earlier try of this run has done so.
	 *
	 * @param address where it goes, or what is wrong with that
	 */
	async deliver(item: number, address: Addressed | Error): Promise<Outcome> {
		const [outcome] = await this.deliverTogether([{ item, place: 0, address }]);
		return outcome;
	}

	/**
	 * Sends what goes out in one request.
	 *
	 * @param fields what all of them say, where it has been read already
	 * @returns one outcome for each letter
	 */
	async deliverTogether(letters: Letter[], fields?: Fields): Promise<Outcome[]> {
		const outcomes = await this.outcomesOf(letters, fields);
		const failed = outcomes.filter(isFailed);
		// The service's refusal of one receiver, or a lost answer, says nothing about the next ones.
		const isForAll = failed.length === outcomes.length && failed[0].kind !== 'unknown';
		const ends = this.call.several ? isForAll && !failed[0].ofOne : failed.length > 0;
		if (this.stops && ends) this.halt();
		return outcomes;
	}

	/** Nothing new leaves from now on. */
	halt(): void {
		this.halting.abort();
	}

	/** What an earlier try of this run knows of an item; n8n may try a node again. */
	recall(item: number, receiver?: string): Outcome | undefined {
		const outcome = ledger.recall(this.itemOf(item), this.id, receiver)?.outcome;
		if (outcome?.kind === 'delivered') return outcome;
		return outcome?.kind === 'unknown' && !this.settings.resendWhenUnknown ? outcome : undefined;
	}

	private async outcomesOf(letters: Letter[], read?: Fields): Promise<Outcome[]> {
		const outcomes = new Map<Letter, Outcome>();
		for (const [channel, part] of await this.byChannel(letters)) {
			const ofPart = await this.outcomesOn(channel, part, read);
			part.forEach((letter, index) => outcomes.set(letter, ofPart[index]));
		}
		return letters.map((letter) => outcomes.get(letter) as Outcome);
	}

	/** @param channel or what is wrong with the way to it */
	private async outcomesOn(
		channel: Channel | Error,
		letters: Letter[],
		read?: Fields,
	): Promise<Outcome[]> {
		try {
			if (channel instanceof Error) throw channel;
			const drafts = await this.draftsOf(channel, letters, read);
			return await this.send(channel, letters, drafts);
		} catch (error) {
			const failure = notSent(error as Error);
			const outcomes = letters.map((): Outcome => ({ kind: 'refused', failure }));
			return this.call.several
				? outcomes.map((outcome, index) => withDestination(outcome, idOf(letters[index])))
				: outcomes;
		}
	}

	/** Nearly always all of them: only where the credential holds expressions does it differ. */
	private async byChannel(letters: Letter[]): Promise<Map<Channel | Error, Letter[]>> {
		const channels = new Map<number, Channel | Error>();
		const parts = new Map<Channel | Error, Letter[]>();
		for (const letter of letters) {
			const { item, address } = letter;
			const channel = channels.get(item) ?? (await this.wayFor(item, address));
			channels.set(item, channel);
			parts.set(channel, [...(parts.get(channel) ?? []), letter]);
		}
		return parts;
	}

	private async wayFor(item: number, address: Addressed | Error): Promise<Channel | Error> {
		if (address instanceof Error) return address;
		try {
			return await this.channelFor(item);
		} catch (error) {
			return error as Error;
		}
	}

	/** @throws {InputError} or {NotStored}, before anything has left */
	private async draftsOf(channel: Channel, letters: Letter[], read?: Fields): Promise<Draft[]> {
		const [{ item }] = letters;
		const fields = read ?? this.fieldsOf(letters[0]);
		const taken: string[] = [];
		const files = filesOf(this.context, item, {
			...this.settings,
			cancelled: this.endings.cancelled,
			allowPrivate: channel.signer.data.allowPrivateLinks === true,
			store: this.storeAt(channel),
			missing: (what) => void this.missing.add(what),
			taken: ({ md5 }) => void taken.push(md5),
		});
		const complete = await this.call.complete(fields, files);
		const named = messageIdOf(this.id, item, fields, taken);
		return letters.map((letter) => ({
			fields: complete,
			destination: (letter.address as Addressed).destination,
			messageId: this.before(letter)?.messageId ?? named,
		}));
	}

	/** @throws {InputError} before anything has left */
	private async send(channel: Channel, letters: Letter[], drafts: Draft[]): Promise<Outcome[]> {
		const request = this.call.request(drafts);
		const outcomes = await this.sent(channel, request, letters, drafts);
		const [{ fields }] = drafts;
		const [{ failure }] = outcomes as Array<{ failure?: Failure }>;
		const isRefused = outcomes.every((outcome) => isFailed(outcome) && !outcome.ofOne);
		if (isRefused && outcomes[0].kind === 'refused' && drafts.length > 1) {
			if (failure && this.call.several?.halves?.(fields, failure)) {
				const middle = Math.ceil(drafts.length / 2);
				return [
					...(await this.send(channel, letters.slice(0, middle), drafts.slice(0, middle))),
					...(await this.send(channel, letters.slice(middle), drafts.slice(middle))),
				];
			}
		}
		letters.forEach(({ item }, index) => {
			const { messageId, destination } = drafts[index];
			const entry = { runId: this.id, messageId, outcome: outcomes[index] };
			ledger.record(this.itemOf(item), entry, this.call.several && destination.id);
		});
		return outcomes;
	}

	private async sent(
		channel: Channel,
		request: CallRequest,
		letters: Letter[],
		drafts: Draft[],
	): Promise<Outcome[]> {
		try {
			// Letters in doubt are sent with no others.
			const result = await this.exchange(
				channel,
				request,
				doubtOf(this.before(letters[0])?.outcome),
			);
			const secrets = secretsOf(channel.signer.data);
			return this.outcomesFrom(result, drafts).map((outcome, index) =>
				withDestination(quoted(outcome, secrets), drafts[index].destination.id),
			);
		} catch (error) {
			const failure = defect(error as Error, this.call.ifUnknown);
			return drafts.map(() => ({ kind: 'unknown', failure }));
		}
	}

	private before({ item, address }: Letter) {
		if (address instanceof Error) return undefined;
		const receiver = this.call.several && address.destination.id;
		return ledger.recall(this.itemOf(item), this.id, receiver);
	}

	private async exchange(channel: Channel, request: CallRequest, doubt?: Failure): Promise<Result> {
		const { method, path, qs, body } = request;
		const { rate, ifUnknown, doneBefore, done = 'delivered' } = this.call;
		const { maxPerSecond, resendWhenUnknown } = this.settings;
		return await channel.send(
			{
				method,
				url: (host) => host + path,
				qs,
				...(body && {
					contentType: 'application/json; charset=utf-8',
					body: toJsonText(body),
				}),
				purpose: { maybe: `: the message may have been ${done}`, ifUnknown },
			},
			{ group: rate.group, maxPerSecond, resendWhenUnknown, doubt, doneBefore },
		);
	}

	private outcomesFrom(result: Result, drafts: Draft[]): Outcome[] {
		switch (result.kind) {
			case 'delivered': {
				const { message, doubt } = result;
				const outcomes = this.call.outcomes(message, drafts);
				return doubt ? outcomes.map((outcome) => inDoubtStill(doubt, outcome)) : outcomes;
			}
			case 'repeated':
				return this.call.outcomes(undefined, drafts);
			case 'notTried':
				return drafts.map(() => result);
			default: {
				const { kind, failure } = result;
				const more =
					drafts.length > 1 && kind === 'refused' && this.call.several?.ifRefusedTogether;
				const told = more ? { ...failure, next: `${failure.next} ${more}` } : failure;
				return drafts.map(() => ({ kind, failure: told }));
			}
		}
	}

	/** A file that is stored twice harms nobody, so a lost answer is tried again. */
	private storeAt(channel: Channel): Store {
		return async ({ group, advice, ...upload }) => {
			const ifUnknown = `The message was not sent. Run the node again. ${advice}`;
			const result = await channel.send(
				{ ...upload, method: 'POST', purpose: { maybe: '', ifUnknown } },
				{ group, maxPerSecond: 0, resendWhenUnknown: true },
			);
			if (result.kind === 'delivered' && result.host) return result as Stored;
			throw new NotStored(
				'failure' in result && result.failure
					? notStored(result.failure, advice)
					: { what: 'The file was not stored, because the run ended', next: 'Run the node again.' },
			);
		};
	}

	/** One channel for each credential as it reads; nearly all read the same for every item. */
	private async channelFor(item: number): Promise<Channel> {
		const { credential } = this.call.service;
		this.common ??= this.readCommon(item);
		const common = await this.common;
		try {
			const data = common ?? (await readCredential(this.context, credential, item)).data;
			const key = JSON.stringify(data);
			const channel = this.channels.get(key) ?? this.openChannel(data);
			this.channels.set(key, channel);
			return await channel;
		} catch (error) {
			throw inputErrorFrom(error, 'Credential', 'Correct the credential of this node.');
		}
	}

	/** What the credential holds for every item, if it does. */
	private async readCommon(item: number): Promise<ICredentialDataDecryptedObject | undefined> {
		try {
			const { data, mayDifferByItem } = await readCredential(
				this.context,
				this.call.service.credential,
				item,
			);
			return mayDifferByItem ? undefined : data;
		} catch {
			// Perhaps it cannot be read for this item alone.
			this.common = undefined;
			return undefined;
		}
	}

	private async openChannel(data: ICredentialDataDecryptedObject): Promise<Channel> {
		const { service } = this.call;
		const hosts = service.hosts(data);
		// What the credential refuses to sign is known before anything leaves.
		for (const host of hosts) await service.authenticate(data, { url: host });
		const channel = new Channel(
			this.context,
			{ service, data },
			hosts,
			this.settings,
			this.endings,
		);
		this.open.add(channel);
		return channel;
	}

	private itemOf(item: number) {
		return this.context.getInputData()[item];
	}
}

/** Where an answer was lost before, a receiver that is refused now may have the message from then. */
function inDoubtStill(lost: Failure, outcome: Outcome): Outcome {
	if (outcome.kind !== 'refused') return outcome;
	return { ...outcome, kind: 'unknown', failure: afterDoubt(lost, outcome.failure) };
}

function doubtOf(outcome?: Outcome): Failure | undefined {
	return outcome?.kind === 'unknown' ? outcome.failure : undefined;
}

function notStored({ what, next, ...facts }: Failure, advice: string): Failure {
	const isOurs = facts.serviceCode !== undefined && !next.startsWith('Look up');
	return { ...facts, what: `The file was not stored: ${what}`, next: isOurs ? next : advice };
}

/** What the service says of one receiver has not been looked through yet. */
function quoted(outcome: Outcome, secrets: string[]): Outcome {
	if (!isFailed(outcome) || !outcome.ofOne) return outcome;
	const { failure } = outcome;
	return { ...outcome, failure: { ...failure, what: redact(failure.what, secrets) } };
}

function idOf({ address }: Letter): string | undefined {
	return address instanceof Error ? undefined : address.destination.id;
}

function withDestination(outcome: Outcome, destination?: string): Outcome {
	if (!isFailed(outcome)) return outcome;
	return { ...outcome, failure: { ...outcome.failure, destination } };
}

/** Nothing reached the network: a value, an expression, the credential or a file is wrong. */
export function notSent(error: Error): Failure {
	if (error instanceof NotStored) return error.failure;
	if (error instanceof InputError) {
		const { message, next, field } = error;
		return { what: message, next, field, cause: 'configuration-invalid' };
	}
	return defect(error, 'Nothing was sent.');
}

/** The fault is this package's own. */
function defect(error: Error, next: string): Failure {
	return {
		what: `A fault of this node: ${error.message}`,
		next: `${next} Please report this fault with the text above: it should not happen whatever the input.`,
		cause: 'node-defect',
	};
}
