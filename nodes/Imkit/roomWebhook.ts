import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { exchange, type Exchange } from '../api/exchange';
import { nodeError } from '../api/nodeError';
import { sharedPace } from '../api/pace';
import type { Signer } from '../api/request';
import { imkit, RATE_GROUP } from './service';
import { say } from '../languages/say';

const TIMEOUT_MS = 15_000;

/** What a room calls when something happens in it; one address, and whether it is called at all. */
export interface RoomWebhook {
	/** Empty where there is none, absent where the server does not show it. */
	webhook?: string;
	botMode?: boolean;
}

/** The webhooks of an app's rooms. That they can be read and set with the API key depends on the server. */
export class RoomWebhooks {
	private constructor(
		private readonly context: IHookFunctions,
		private readonly signer: Signer,
		private readonly host: string,
	) {}

	static async of(context: IHookFunctions): Promise<RoomWebhooks> {
		const data = await context.getCredentials(imkit.credential);
		const [host] = imkit.hosts(data);
		return new RoomWebhooks(context, { service: imkit, data }, host);
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

	private async ask(
		room: string,
		request: Pick<Exchange, 'method' | 'contentType' | 'body'>,
	): Promise<IDataObject> {
		const { context, signer, host } = this;
		const account = imkit.accountKey(signer.data);
		await sharedPace(host, account, RATE_GROUP).turn(0, AbortSignal.timeout(TIMEOUT_MS));
		const attempt = await exchange(
			context,
			signer,
			host,
			{
				...request,
				url: (at) => `${at}/rooms/${encodeURIComponent(room)}`,
				purpose: { maybe: '', ifUnknown: say('Look at the room in the IMKIT dashboard.') },
			},
			{ timeoutMs: TIMEOUT_MS },
		);
		if (attempt.kind === 'delivered') return attempt.message;
		const what = 'failure' in attempt ? attempt.failure.what : say('no answer');
		throw nodeError(
			context.getNode(),
			say(
				request.method === 'GET'
					? 'The room "{room}" could not be read: {what}'
					: 'The room "{room}" could not be changed: {what}',
				{ room, what },
			),
			'failure' in attempt ? attempt.failure.next : undefined,
		);
	}
}
