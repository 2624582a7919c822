import type { IExecuteFunctions } from 'n8n-workflow';
import { exchange, type Exchange } from '../api/exchange';
import type { Failure } from '../api/failure';
import type { Attempt } from '../api/judge';
import type { Pace } from '../api/pace';
import { sharedPace } from '../api/pace';
import type { Signer } from '../api/request';
import { wait } from '../api/wait';
import { Hosts } from './hosts';
import { nextTry } from './retry';
import type { DeliverySettings } from './settings';

/** What became of one request in the end, after all its tries. */
export type Result =
	/** `doubt` where an answer was lost before this one came. */
	(Attempt & { host?: string; doubt?: Failure }) | { kind: 'notTried'; failure?: Failure };

/** What ends a run before its messages are through. */
export interface Endings {
	/** The execution was cancelled: requests under way are broken off. */
	cancelled?: AbortSignal;
	/** Nothing new leaves; what is under way ends. */
	halted: AbortSignal;
}

export interface SendOptions {
	/** Counted together with others of this name. */
	group: string;
	/** 0 for no limit. */
	maxPerSecond: number;
	/** Whether to send again what may have been taken. */
	resendWhenUnknown: boolean;
	/** Why it is not known whether an earlier try was taken. */
	doubt?: Failure;
	/** Codes that then tell that it was. */
	doneBefore?: string[];
}

/**
 * The way to one account at a service: requests go out at the account's pace, to the host that
 * answers, and again where that is safe.
 */
export class Channel {
	/** The numbers of the pauses that held something back. */
	readonly pauses = new Set<number>();

	readonly signer: Signer;

	private readonly hosts: Hosts;

	private readonly firstHost: string;

	/** @param hosts addresses to send to: the first, then the one to fall back to */
	constructor(
		private readonly context: IExecuteFunctions,
		signer: Signer,
		hosts: string[],
		private readonly settings: DeliverySettings,
		private readonly endings: Endings,
	) {
		this.signer = signer;
		this.hosts = new Hosts(hosts);
		[this.firstHost] = hosts;
	}

	/** Sends one request until its result is known or nothing more may be done. */
	async send(
		request: Exchange,
		{ group, maxPerSecond, resendWhenUnknown, doubt, doneBefore = [] }: SendOptions,
	): Promise<Result> {
		const { settings, endings, hosts } = this;
		const { cancelled, halted } = endings;
		const pace = this.paceOf(group);
		let lost = doubt;
		for (let tries = 1; ; tries++) {
			await this.turn(pace, maxPerSecond);
			if (halted.aborted) return inDoubt(lost) ?? { kind: 'notTried' };
			if (pace.closedForMs > 0) {
				return inDoubt(lost) ?? { kind: 'notTried', failure: closed(this, pace.closedForMs) };
			}

			const host = hosts.current;
			const limits = { timeoutMs: settings.timeoutMs, cancelled };
			const attempt = await exchange(this.context, this.signer, host, request, limits);
			if (attempt.kind === 'unknown') lost = attempt.failure;
			const mayGoAtOnce = 'elsewhere' in attempt && attempt.elsewhere === true && hosts.leave(host);
			const policy = { maxRetries: settings.maxRetries, resendWhenUnknown };
			const next = nextTry(attempt, tries, policy);
			if (next?.everything) pace.pause(next.waitMs);
			if (!next?.again) {
				return { ...refusedAfter(lost, attempt, doneBefore), host, doubt: lost };
			}
			if (!next.everything && !mayGoAtOnce) await wait(next.waitMs, halted);
		}
	}

	private async turn(pace: Pace, maxPerSecond: number): Promise<void> {
		const paused = pace.isPaused;
		await pace.turn(maxPerSecond, this.endings.halted);
		if (paused) this.pauses.add(pace.pauseNumber);
	}

	/** Counted by account, whichever of its hosts answers. */
	private paceOf(group: string): Pace {
		const { service, data } = this.signer;
		return sharedPace(this.firstHost, service.accountKey(data), group);
	}
}

/** An unknown stays unknown, whatever happens to later tries. */
function inDoubt(lost?: Failure): Attempt | undefined {
	return lost && { kind: 'unknown', failure: lost };
}

function refusedAfter(lost: Failure | undefined, attempt: Attempt, doneBefore: string[]): Attempt {
	if (!lost || attempt.kind !== 'refused') return attempt;
	if (doneBefore.includes(attempt.failure.serviceCode ?? '')) return { kind: 'repeated' };
	return { kind: 'unknown', failure: afterDoubt(lost, attempt.failure) };
}

/** What was refused at last may have been taken before. */
export function afterDoubt(lost: Failure, { what, ...facts }: Failure): Failure {
	return { ...facts, what: `${lost.what}; sent again: ${what}`, next: lost.next };
}

function closed({ signer }: Channel, forMs: number): Failure {
	const { name } = signer.service;
	return {
		what: `${name} takes nothing more with this key for ${inMinutes(forMs)}`,
		next: `It said so when it refused an earlier message for its rate. Run the node again after ${new Date(Date.now() + forMs).toISOString()}.`,
		cause: 'rate-limited',
		retryAfterMs: Math.round(forMs),
	};
}

function inMinutes(ms: number): string {
	const minutes = Math.ceil(ms / 60_000);
	return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
