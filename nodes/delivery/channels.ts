import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { readCredential } from '../api/credential';
import { placesFor, type Rate } from '../api/pace';
import type { Service } from '../api/service';
import { inputErrorFrom } from '../form/inputError';
import { Channel, type Endings } from './channel';

import type { DeliverySettings } from './settings';
import { say } from '../languages/say';

/** One channel for each credential as it reads; nearly all read the same for every item. */
export class Channels {
	/** The one for what the credential holds for every item, once it is known. */
	usual: Channel | undefined;

	/** By what the credential holds, as it may hold something else for another item. */
	private readonly byContent = new Map<string, Promise<Channel>>();

	private readonly open = new Set<Channel>();

	private common: Promise<ICredentialDataDecryptedObject | undefined> | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly service: Service,
		private readonly settings: DeliverySettings,
		private readonly endings: Endings,
	) {}

	/** How often the service made this run pause. */
	get pauses(): number {
		return new Set([...this.open].flatMap((channel) => [...channel.pauses])).size;
	}

	/** How many messages may be on their way now, where the user did not say. */
	placesFor(group: string, rate: Rate): number {
		if (this.open.size === 0) return placesFor(rate);
		let places = 0;
		for (const channel of this.open) places += channel.placesFor(group, rate);
		return places;
	}

	/** @throws {InputError} for a credential that cannot be read, or not be used */
	async forItem(item: number): Promise<Channel> {
		if (this.usual) return this.usual;
		this.common ??= this.readCommon(item);
		const common = await this.common;
		try {
			const data = common ?? (await this.read(item)).data;
			const key = JSON.stringify(data);
			const channel = this.byContent.get(key) ?? this.openFor(data);
			this.byContent.set(key, channel);
			if (common) this.usual = await channel;
			return await channel;
		} catch (error) {
			throw inputErrorFrom(error, say('Credential'), say('Correct the credential of this node.'));
		}
	}

	/** What the credential holds for every item, if it does. */
	private async readCommon(item: number): Promise<ICredentialDataDecryptedObject | undefined> {
		try {
			const { data, mayDifferByItem } = await this.read(item);
			return mayDifferByItem ? undefined : data;
		} catch {
			// Perhaps it cannot be read for this item alone.
			this.common = undefined;
			return undefined;
		}
	}

	private async read(item: number): ReturnType<typeof readCredential> {
		return await readCredential(this.context, this.service.credential, item);
	}

	private async openFor(data: ICredentialDataDecryptedObject): Promise<Channel> {
		const hosts = this.service.hosts(data);
		// What the credential refuses to sign is known before anything leaves.
		for (const host of hosts) await this.service.authenticate(data, { url: host });
		const signer = { service: this.service, data };
		const channel = new Channel(this.context, signer, hosts, this.settings, this.endings);
		this.open.add(channel);
		return channel;
	}
}
