import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import type { Failure } from '../api/failure';
import { filesOf, NotStored, type Store, type Stored } from '../files/files';
import { InputError, inputErrorFrom } from '../form/inputError';
import { toJsonText } from '../form/json';
import type { Call, CallRequest, Draft } from './call';
import { readCredential } from '../api/credential';
import type { ThisN8n } from '../api/thisN8n';
import { Channel, type Endings, type Result } from './channel';
import { Drafts, type Addressed, type Filled } from './drafts';
import { ledger } from './ledger';
import { messageIdOf, runIdOf } from './messageId';
import { DONE, isFailed, type Outcome } from './outcome';
import { readSettings, type DeliverySettings } from './settings';
import { say } from '../languages/say';

/**
 * One run of a node: what all its messages share, and the steps of a single one, which a node that
 * sends only one can take by itself.
 */
export class Run {
	readonly settings: DeliverySettings;

	/** What could not be found out about files. */
	readonly missing = new Set<string>();

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
	 * Sends the message of one item, unless an earlier try of this run has done so.
	 *
	 * @param address where it goes, or what is wrong with that
	 */
	async deliver(item: number, address: Addressed | Error): Promise<Outcome> {
		const outcome = await this.outcomeOf(item, address);
		if (this.stops && isFailed(outcome)) this.halt();
		return outcome;
	}

	/** Nothing new leaves from now on. */
	halt(): void {
		this.halting.abort();
	}

	/** What an earlier try of this run knows of an item; n8n may try a node again. */
	recall(item: number): Outcome | undefined {
		const outcome = this.entryOf(item)?.outcome;
		return outcome?.kind === 'delivered' || outcome?.kind === 'unknown' ? outcome : undefined;
	}

	/** Whether nothing more can be done for an item. */
	isSettled({ kind }: Outcome): boolean {
		return kind === 'delivered' || (kind === 'unknown' && !this.settings.resendWhenUnknown);
	}

	private async outcomeOf(item: number, address: Addressed | Error): Promise<Outcome> {
		const before = this.entryOf(item);
		const doubt = doubtOf(before?.outcome);
		let mayHaveLeft = false;
		try {
			let draft = before?.draft;
			const filled = draft ? undefined : this.filledIn(item, address);
			const channel = await this.channelFor(item);
			draft ??= await this.draftOf(item, filled as Filled, channel, before?.messageId);
			const request = this.call.request([draft]);
			mayHaveLeft = true;
			const result = await this.send(channel, request, doubt);
			const outcome = withDestination(this.outcomeFrom(result, draft), draft.destination.id);
			ledger.record(this.itemOf(item), this.placeOf(item), {
				messageId: draft.messageId,
				outcome,
				...(outcome.kind === 'unknown' && { draft }),
			});
			return outcome;
		} catch (error) {
			if (doubt && !mayHaveLeft) return { kind: 'unknown', failure: doubt };
			const outcome: Outcome = mayHaveLeft
				? { kind: 'unknown', failure: defect(error as Error, this.call.ifUnknown) }
				: withoutSending(error as Error);
			return address instanceof Error ? outcome : withDestination(outcome, address.destination.id);
		}
	}

	private filledIn(item: number, address: Addressed | Error): Filled {
		if (address instanceof Error) throw address;
		return this.drafts.filledIn(item, address);
	}

	private async draftOf(
		item: number,
		{ fields, destination }: Filled,
		channel: Channel,
		knownId?: string,
	): Promise<Draft> {
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
		const messageId = knownId ?? messageIdOf(this.id, item, fields, taken);
		return { fields: complete, destination, messageId };
	}

	private async send(channel: Channel, request: CallRequest, doubt?: Failure): Promise<Result> {
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
				purpose: {
					maybe: say(': the message may have been {done}', { done: DONE[done] }),
					ifUnknown,
				},
			},
			{ group: rate.group, maxPerSecond, resendWhenUnknown, doubt, doneBefore },
		);
	}

	private outcomeFrom(result: Result, draft: Draft): Outcome {
		switch (result.kind) {
			case 'delivered':
				return this.call.outcomes(result.message, [draft])[0];
			case 'repeated':
				return this.call.outcomes(undefined, [draft])[0];
			case 'notTried':
				return result;
			default:
				return { kind: result.kind, failure: result.failure };
		}
	}

	/** A file that is stored twice harms nobody, so a lost answer is tried again. */
	private storeAt(channel: Channel): Store {
		return async ({ group, advice, ...upload }) => {
			const ifUnknown = say('The message was not sent. Run the node again. {advice}', { advice });
			const result = await channel.send(
				{ ...upload, method: 'POST', purpose: { maybe: '', ifUnknown } },
				{ group, maxPerSecond: 0, resendWhenUnknown: true },
			);
			if (result.kind === 'delivered' && result.host) return result as Stored;
			if (result.kind === 'refused' || result.kind === 'unknown') {
				throw new NotStored(notStored(result.failure, advice));
			}
			throw new NotTried(result.kind === 'notTried' ? result.failure : undefined);
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
			throw inputErrorFrom(error, say('Credential'), say('Correct the credential of this node.'));
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

	private placeOf(index: number) {
		return { runId: this.id, index };
	}

	private entryOf(item: number) {
		return ledger.recall(this.itemOf(item), this.placeOf(item));
	}
}

/** The run ended, or the service takes nothing for now, before the message itself could be sent. */
class NotTried extends Error {
	constructor(readonly failure?: Failure) {
		super();
	}
}

function doubtOf(outcome?: Outcome): Failure | undefined {
	return outcome?.kind === 'unknown' ? outcome.failure : undefined;
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

function withoutSending(error: Error): Outcome {
	if (error instanceof NotTried) return { kind: 'notTried', failure: error.failure };
	return { kind: 'refused', failure: notSent(error) };
}

/** Nothing reached the network: a value, an expression, the credential or a file is wrong. */
export function notSent(error: Error): Failure {
	if (error instanceof NotStored) return error.failure;
	if (error instanceof InputError) {
		const { message, next, field } = error;
		return { what: message, next, field, cause: 'configuration-invalid' };
	}
	return defect(error, say('Nothing was sent.'));
}

/** The fault is this package's own. */
function defect(error: Error, next: string): Failure {
	return {
		what: say('A fault of this node: {what}', { what: error.message }),
		next: say(
			'{next} Please report this fault with the text above: it should not happen whatever the input.',
			{ next },
		),
		cause: 'node-defect',
	};
}
