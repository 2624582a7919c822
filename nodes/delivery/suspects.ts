import type { Outcome } from './outcome';

/** A request that is being halved. */
interface Turn {
	over: Promise<void>;
	end: () => void;
}

/**
 * Who is to blame where requests are refused for a receiver: one of the receivers, or the sender whom
 * they share. Until something of a sender was taken, only one request of theirs is halved at a time.
 * Where even that came to nothing but refusals it is the sender, and to halve the others would only
 * ask the same once for each receiver.
 */
export class Suspects {
	private readonly trusted = new Set<string>();

	private readonly blamed = new Set<string>();

	private readonly turns = new Map<string, Turn>();

	/** Something of this sender was taken. */
	trust(sender: string): void {
		this.trusted.add(sender);
		this.turns.get(sender)?.end();
	}

	/**
	 * @param halve finds out what becomes of each receiver
	 * @returns what became of them, or nothing where the sender is to blame already
	 */
	async lookFor(sender: string, halve: () => Promise<Outcome[]>): Promise<Outcome[] | undefined> {
		for (let turn; !this.trusted.has(sender) && (turn = this.turns.get(sender)); ) await turn.over;
		if (this.trusted.has(sender)) return await halve();
		if (this.blamed.has(sender)) return undefined;

		const turn = newTurn();
		this.turns.set(sender, turn);
		try {
			const outcomes = await halve();
			if (this.trusted.has(sender) || !outcomes.every(({ kind }) => kind === 'refused')) {
				return outcomes;
			}
			this.blamed.add(sender);
			return outcomes.map(notOfOne);
		} finally {
			this.turns.delete(sender);
			turn.end();
		}
	}
}

function newTurn(): Turn {
	let end = () => {};
	const over = new Promise<void>((resolve) => (end = resolve));
	return { over, end };
}

/** Others would fare no better. */
function notOfOne(outcome: Outcome): Outcome {
	return outcome.kind === 'refused' ? { ...outcome, ofOne: undefined } : outcome;
}
