import type { IExecuteFunctions } from 'n8n-workflow';
import { breathDue, REQUEST_MS } from '../api/breath';
import { exchange, type Exchange } from '../api/exchange';
import type { Failure } from '../api/failure';
import { closed, type Attempt } from '../api/judge';
import { sharedPace, type Pace, type Rate, type Sender } from '../api/pace';
import type { Signer } from '../api/request';
import { wait } from '../api/wait';
import { Hosts } from './hosts';
import { nextTry } from './retry';
import type { DeliverySettings } from './settings';
import { say } from '../languages/say';

/** What became of one request in the end, after all its tries. */
export type Result =
	/** `doubt` where an earlier answer was lost. */
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
	rate: Rate;
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
export class Channel implements Sender {
	/** The numbers of the pauses that held something back. */
	readonly pauses = new Set<number>();

	readonly signer: Signer;

	readonly isBounded: boolean;

	readonly ended: AbortSignal;

	private readonly hosts: Hosts;

	private readonly paces = new Map<string, Pace>();

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
		this.isBounded = settings.maxInFlight !== undefined;
		this.ended = endings.halted;
		this.hosts = new Hosts(hosts);
		[this.firstHost] = hosts;
	}

	/** Sends one request until its result is known or nothing more may be done. */
	async send(
		request: Exchange,
		{ group, rate, resendWhenUnknown, doubt, doneBefore = [] }: SendOptions,
	): Promise<Result> {
		const { settings, endings, hosts } = this;
		const { cancelled, halted } = endings;
		const pace = this.paceOf(group);
		let lost = doubt;
		for (let tries = 1; ; tries++) {
			const place = await pace.place(rate, this);
			for (let due; (due = breathDue(REQUEST_MS)); ) await due;
			if (halted.aborted || pace.closedForMs > 0) {
				place.leave(false);
				const failure = halted.aborted ? undefined : closed(this.signer.service, pace.closedForMs);
				return inDoubt(lost) ?? { kind: 'notTried', failure };
			}

			const host = hosts.current;
			const limits = { timeoutMs: settings.timeoutMs, cancelled };
			const attempt = await exchange(this.context, this.signer, host, request, limits);
			if (attempt.kind === 'unknown') lost = attempt.failure;
			const mayGoAtOnce = 'elsewhere' in attempt && attempt.elsewhere === true && hosts.leave(host);
			const policy = { maxRetries: settings.maxRetries, resendWhenUnknown };
			const next = nextTry(attempt, tries, policy);
			if (next?.everything) pace.pause(next.waitMs);
			place.leave(attempt.kind === 'delivered' || attempt.kind === 'repeated');
			if (!next?.again) {
				return { ...refusedAfter(lost, attempt, doneBefore), host, doubt: lost };
			}
			if (!next.everything && !mayGoAtOnce) await wait(next.waitMs, halted);
		}
	}

	/** How many requests may be under way at this rate, as things are. */
	placesFor(group: string, rate: Rate): number {
		return this.paceOf(group).placesFor(rate);
	}

	/** Counted by account, whichever of its hosts answers. */
	private paceOf(group: string): Pace {
		const { service, data } = this.signer;
		const pace =
			this.paces.get(group) ?? sharedPace(this.firstHost, service.accountKey(data), group);
		this.paces.set(group, pace);
		return pace;
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
	return {
		...facts,
		what: say('{first}; sent again: {second}', { first: lost.what, second: what }),
		next: lost.next,
	};
}
