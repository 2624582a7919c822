import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { exchangeAlone } from '../api/alone';
import type { Exchange } from '../api/exchange';
import { nodeError } from '../api/nodeError';
import type { Signer } from '../api/request';
import { imkit, RATE } from './service';
import { say } from '../languages/say';

/** What a room calls when something happens in it; one address, and whether it is called at all. */
export interface RoomWebhook {
	/** Empty where there is none, absent where the server does not show it. */
	webhook?: string;
	botMode?: boolean;
}

/** The webhooks of an app's rooms. That they can be read and set with the API key depends on the server. */
export class RoomWebhooks {
	private readonly refusals = new WeakSet<Error>();

	private constructor(
		private readonly context: IHookFunctions,
		private readonly signer: Signer,
	) {}

	static async of(context: IHookFunctions): Promise<RoomWebhooks> {
		const data = await context.getCredentials(imkit.credential);
		// What is wrong with the address is no matter of a room.
		imkit.hosts(data);
		return new RoomWebhooks(context, { service: imkit, data });
	}

	/** @throws {NodeApiError} naming the room */
	async read(room: string): Promise<RoomWebhook> {
		const { webhook, botMode } = await this.ask(room, { method: 'GET' });
		return {
			...(webhook !== undefined && { webhook: String(webhook ?? '') }),
			...(typeof botMode === 'boolean' && { botMode }),
		};
	}

	/** @throws {NodeApiError} naming the room, also where it is not known whether it was set */
	async set(room: string, { webhook, botMode }: RoomWebhook): Promise<void> {
		await this.ask(room, {
			method: 'PUT',
			contentType: 'application/json; charset=utf-8',
			body: JSON.stringify({ webhook, botMode }),
		});
	}

	/** Whether the request that failed with this error was surely not carried out. */
	hasRefused(error: Error): boolean {
		return this.refusals.has(error);
	}

	private async ask(
		room: string,
		request: Pick<Exchange, 'method' | 'contentType' | 'body'>,
	): Promise<IDataObject> {
		const { context, signer } = this;
		const attempt = await exchangeAlone(context, signer, RATE.group, {
			...request,
			url: (at) => `${at}/rooms/${encodeURIComponent(room)}`,
			purpose: { maybe: '', ifUnknown: say('Look at the room in the IMKIT dashboard.') },
		});
		if (attempt.kind === 'delivered') return attempt.message;
		const what = 'failure' in attempt ? attempt.failure.what : say('no answer');
		const error = nodeError(
			context.getNode(),
			say(
				request.method === 'GET'
					? 'The room "{room}" could not be read: {what}'
					: 'The room "{room}" could not be changed: {what}',
				{ room, what },
			),
			'failure' in attempt ? attempt.failure.next : undefined,
		);
		if (attempt.kind === 'refused') this.refusals.add(error);
		throw error;
	}
}
