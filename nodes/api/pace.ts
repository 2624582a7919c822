import { createHash } from 'node:crypto';
import { sleep } from 'n8n-workflow';
import { SLICE_MS, whenAborted } from './wait';

/** Kept below the allowed rate, because the network delivers evenly sent requests unevenly. */
const SHARE_OF_THE_ALLOWED_RATE = 0.98;

/**
 * So much of what a second may hold is let go within a second, by when its requests seem to have
 * arrived: a few that the network moved together are made up for before the service counts too many.
 */
const SECOND = { ms: 1000, share: 0.99 };

/** Given up with each refusal for the rate, down to the least: what arrives when was misjudged. */
const LESS_AFTER_A_REFUSAL = 0.03;
const LEAST_SHARE = 0.8;

/** Lateness that is made up for, as timers are late by this much; more would make a burst. */
const TOLERANCE_MS = 10;

/** A pause longer than this is not waited for: what would have to wait is not tried. */
export const LONGEST_PAUSE_MS = 5 * 60_000;

/** Requests under way in this process, whoever sends them; more only where each sender has just one. */
const MOST_IN_PROCESS = 500;
/** The same for one account. */
const MOST_FOR_AN_ACCOUNT = 300;
/** A rate that needs fewer is not helped by fewer, and may meet a slow answer. */
const FEWEST = 10;
/** Where nothing says what the service can take. */
const CAREFUL = 25;
/** Where requests may leave at once, which a slow service answers more slowly still. */
const MOST_AT_ONCE = 100;
/** Answers take longer now and then. */
const ROOM_TO_SPARE = 1.5;
/** As long as no answer was seen. Too many do no harm where they leave one by one. */
const ANSWER_MS = { ofPaced: 1000, ofUnpaced: 50 };
/** What may go at once goes within this part of its window. */
const SHARE_OF_THE_WINDOW = 0.05;
/**
 * How far one answer moves what is known of all. Little where it was slow: on a busy machine more
 * requests at once make answers slower still, and those must not call for even more.
 */
const WEIGHT = { ofFaster: 0.3, ofSlower: 0.02 };
/** How far a slower answer moves what the fastest is taken to need: a network may become slower. */
const WEIGHT_OF_SLOWER_THAN_FASTEST = 0.01;

/** For a window to be counted from the first request on, before anybody names that window. */
const FEWEST_REMEMBERED = 1000;
/** A wait for the window that is worth telling a user of. */
const NOTABLE_MS = 1000;

/** What a service takes from one account. */
export interface Rate {
	/** Spread evenly; 0 for no such limit. */
	perSecond: number;
	/** So many in any time of this length, however close together. */
	window?: { most: number; ms: number };
}

/** Who sends: a run of a node with one credential, or a single question. */
export interface Sender {
	/** Aborted when nothing more of it shall leave. */
	ended?: AbortSignal;
	/** Whether its user has bounded it, so that nobody else has to. */
	isBounded?: boolean;
	/** Gathers the numbers of the pauses that held it up. */
	pauses?: Set<number>;
}

/** Held from the moment when a request may leave, until its answer has come. */
export interface Place {
	/** @param answered whether the service has answered, so that its time tells something */
	leave(answered: boolean): void;
}

/** How many requests have to be under way at once to use a rate, with room to spare. */
export function placesFor({ perSecond, window }: Rate, answerMs?: number): number {
	if (perSecond === 0 && !window) return CAREFUL;
	const seconds = (answerMs ?? (perSecond > 0 ? ANSWER_MS.ofPaced : ANSWER_MS.ofUnpaced)) / 1000;
	const wanted =
		perSecond > 0 || !window ? perSecond : window.most / ((window.ms / 1000) * SHARE_OF_THE_WINDOW);
	const places = Math.ceil(wanted * seconds * ROOM_TO_SPARE);
	return Math.min(Math.max(places, FEWEST), perSecond > 0 ? MOST_FOR_AN_ACCOUNT : MOST_AT_ONCE);
}

/** Lets a request leave, or tells it that it may not. */
type Answer = (place?: Place) => void;

/** Requests that wait: the senders take turns, and each sender's go first come, first served. */
class Rounds {
	private readonly waiting = new Map<Sender, { answers: Answer[]; stopListening?(): void }>();

	get isEmpty(): boolean {
		return this.waiting.size === 0;
	}

	get senders(): Sender[] {
		return [...this.waiting.keys()];
	}

	add(sender: Sender, answer: Answer): void {
		const own = this.waiting.get(sender);
		if (own) return void own.answers.push(answer);
		const { ended } = sender;
		const stopListening = ended && whenAborted(ended, () => this.dismiss(sender));
		this.waiting.set(sender, { answers: [answer], stopListening });
	}

	/** Whose turn it is, of those who may send, and how to tell it. */
	next(may: (sender: Sender) => boolean): { sender: Sender; answer: Answer } | undefined {
		for (const [sender, own] of this.waiting) {
			if (!may(sender)) continue;
			const answer = own.answers.shift() as Answer;
			// Whoever had a turn goes to the end.
			this.waiting.delete(sender);
			if (own.answers.length > 0) this.waiting.set(sender, own);
			else own.stopListening?.();
			return { sender, answer };
		}
		return undefined;
	}

	dismiss(sender: Sender): void {
		const own = this.waiting.get(sender);
		this.waiting.delete(sender);
		own?.stopListening?.();
		for (const answer of own?.answers ?? []) answer();
	}
}

let underWayInProcess = 0;

/** Gates that found nobody who may leave; that may change when an answer has come. */
const blocked = new Set<() => void>();

function lookAgain(): void {
	for (const wake of blocked) wake();
	blocked.clear();
}

/** Lets requests leave that keep to one rate, when the account's pace allows it. */
class Gate {
	private nextTurn = 0;

	private isOpen = false;

	private readonly rounds = new Rounds();

	constructor(
		private readonly pace: Pace,
		private readonly rate: Rate,
	) {}

	private get intervalMs(): number {
		const { perSecond } = this.rate;
		return perSecond > 0 ? 1000 / (perSecond * this.pace.share) : 0;
	}

	/** @returns nothing where the caller may not send, as its run ends or the service is closed */
	async enter(sender: Sender): Promise<Place | undefined> {
		if (sender.ended?.aborted) return undefined;
		return await new Promise<Place | undefined>((resolve) => {
			this.rounds.add(sender, resolve);
			if (this.isOpen) lookAgain();
			else void this.open();
		});
	}

	/** Until nobody waits. */
	private async open(): Promise<void> {
		this.isOpen = true;
		while (!this.rounds.isEmpty) {
			if (this.pace.closedForMs > 0) {
				for (const sender of this.rounds.senders) this.rounds.dismiss(sender);
				break;
			}
			const waitMs = Math.max(this.holdUpMs(), this.nextTurn - performance.now());
			if (waitMs > 0) {
				// In slices: n8n's timer cannot be taken back, and all who wait may be gone by then.
				await sleep(Math.min(waitMs, SLICE_MS));
				continue;
			}
			const next = this.rounds.next((one) => this.pace.hasRoomFor(one, this.rate));
			if (!next) {
				await new Promise<void>((resolve) => blocked.add(resolve));
				continue;
			}
			this.nextTurn = Math.max(this.nextTurn, performance.now() - TOLERANCE_MS) + this.intervalMs;
			next.answer(this.pace.enter(next.sender));
		}
		this.isOpen = false;
	}

	private holdUpMs(): number {
		const { ms, number } = this.pace.holdUp(this.rate);
		if (number !== undefined) {
			for (const { pauses } of this.rounds.senders) pauses?.add(number);
		}
		return ms;
	}
}

/**
 * When this process may send to one account what the service counts together: at its turn, not while
 * the service refuses for its rate, and with no more under way than the rate needs.
 */
export class Pace {
	/** Counts the pauses; the number of the one that holds now, or of the last one. */
	pauseNumber = 0;

	/** Of the allowed rate, what is used. */
	share = SHARE_OF_THE_ALLOWED_RATE;

	private pausedUntil = 0;

	private closedUntil = 0;

	private fullUntil = 0;

	private readonly gates = new Map<string, Gate>();

	private readonly underWay = new Map<Sender, number>();

	/** When each request that is under way left, in milliseconds, the earliest first. */
	private readonly left = new Set<{ at: number }>();

	/** When the latest answers came, in milliseconds; by then the service has surely counted its request. */
	private readonly answeredAt: number[] = [];

	private remembered = FEWEST_REMEMBERED;

	/** How long an answer takes lately. */
	private answerMs: number | undefined;

	/** How long the fastest take lately. */
	private fastestMs = Infinity;

	/**
	 * Resolves when the caller may send, its run ends, or the service is closed for long.
	 *
	 * @param rate all who name the same keep it together
	 */
	async place(rate: Rate, sender: Sender): Promise<Place> {
		return (await this.gateFor(rate).enter(sender)) ?? { leave() {} };
	}

	/** How many requests may be under way at this rate, as things are. */
	placesFor(rate: Rate): number {
		return placesFor(rate, this.answerMs);
	}

	/** Nothing is sent for so long; for more than five minutes nothing even waits. */
	pause(ms: number): void {
		const now = performance.now();
		if (!this.isPaused) {
			this.pauseNumber++;
			this.share = Math.max(LEAST_SHARE, this.share - LESS_AFTER_A_REFUSAL);
		}
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
		if (ms > LONGEST_PAUSE_MS) this.closedUntil = Math.max(this.closedUntil, now + ms);
	}

	get isPaused(): boolean {
		return this.pausedUntil > performance.now();
	}

	/** How long the service has said, more than five minutes ahead, that it will refuse; 0 if it has not. */
	get closedForMs(): number {
		return Math.max(0, this.closedUntil - performance.now());
	}

	/** For how long nothing may leave at this rate, and the number of that pause if it is one. */
	holdUp({ perSecond, window }: Rate): { ms: number; number?: number } {
		const now = performance.now();
		const fullMs = Math.max(
			window ? this.fullForMs(window) : 0,
			perSecond > 0 ? this.secondFullForMs(perSecond) : 0,
		);
		if (fullMs > NOTABLE_MS && this.fullUntil < now) {
			if (!this.isPaused) this.pauseNumber++;
			this.fullUntil = now + fullMs;
		}
		const isPause = this.isPaused || (fullMs > 0 && this.fullUntil > now);
		return {
			ms: Math.max(this.pausedUntil - now, fullMs),
			...(isPause && { number: this.pauseNumber }),
		};
	}

	/** Everybody has one place; whose user has set no bound gets more as long as there are some. */
	hasRoomFor(sender: Sender, rate: Rate): boolean {
		if (sender.isBounded || !this.underWay.has(sender)) return true;
		return this.left.size < this.placesFor(rate) && underWayInProcess < MOST_IN_PROCESS;
	}

	enter(sender: Sender): Place {
		const departure = { at: performance.now() };
		this.underWay.set(sender, (this.underWay.get(sender) ?? 0) + 1);
		this.left.add(departure);
		underWayInProcess++;
		return {
			leave: (answered) => {
				this.left.delete(departure);
				this.leave(sender);
				if (answered) this.learn(performance.now() - departure.at);
			},
		};
	}

	private leave(sender: Sender): void {
		const others = (this.underWay.get(sender) ?? 0) - 1;
		if (others > 0) this.underWay.set(sender, others);
		else this.underWay.delete(sender);
		underWayInProcess--;
		this.answeredAt.push(performance.now());
		if (this.answeredAt.length > 2 * this.remembered) this.answeredAt.splice(0, this.remembered);
		lookAgain();
	}

	private learn(ms: number): void {
		this.answerMs ??= ms;
		const weight = ms < this.answerMs ? WEIGHT.ofFaster : WEIGHT.ofSlower;
		this.answerMs += (ms - this.answerMs) * weight;
		const slower = this.fastestMs + (ms - this.fastestMs) * WEIGHT_OF_SLOWER_THAN_FASTEST;
		this.fastestMs = ms < this.fastestMs ? ms : slower;
	}

	/**
	 * Where the service's window begins is not known, so none may hold more, wherever it begins. A
	 * request counts from its answer on, as nobody knows how long it was on its way.
	 */
	private fullForMs({ most, ms }: NonNullable<Rate['window']>): number {
		return this.heldForMs(most - this.left.size, ms);
	}

	/**
	 * One that leaves now arrives no sooner than the fastest did after it left. So those of the same
	 * second are at most the ones under way, and the ones whose answers came less than a second before
	 * its own can. What hangs for longer than that will not arrive any more, or has.
	 */
	private secondFullForMs(perSecond: number): number {
		const ms = SECOND.ms - this.fastestMs;
		// Answers that take longer come too late to tell anything.
		if (ms <= 0) return 0;
		let free = Math.ceil(perSecond * SECOND.share) - this.left.size;
		const hangSince = performance.now() - SECOND.ms;
		for (const { at } of this.left) {
			if (at > hangSince) break;
			free++;
		}
		return this.heldForMs(free, ms);
	}

	/** Until an answer is so old that with the ones after it there is one less than are free. */
	private heldForMs(free: number, ms: number): number {
		// Somebody's answer has to come first.
		if (free <= 0) return SLICE_MS;
		const earliest = this.answeredAt.at(-free);
		return earliest === undefined ? 0 : earliest + ms - performance.now();
	}

	private gateFor(rate: Rate): Gate {
		const { perSecond, window } = rate;
		const name = [perSecond, window?.most, window?.ms].join();
		const gate = this.gates.get(name) ?? new Gate(this, rate);
		this.gates.set(name, gate);
		this.remembered = Math.max(this.remembered, window?.most ?? 0);
		return gate;
	}
}

/** There are only ever as many as accounts in use. */
const paces = new Map<string, Pace>();

/**
 * The pace that all node runs and lists of this process share which ask one host with one key for
 * what the service counts together.
 *
 * @param host address of the service
 * @param key what identifies the account there; only a digest of it is kept
 * @param group name of what the service counts together
 */
export function sharedPace(host: string, key: string, group: string): Pace {
	const account = createHash('sha256')
		.update(JSON.stringify([host, key, group]))
		.digest('hex');
	const pace = paces.get(account) ?? new Pace();
	paces.set(account, pace);
	return pace;
}
