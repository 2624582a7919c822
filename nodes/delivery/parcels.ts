import type { Fields } from '../form/bodyParameter';
import type { Call, Several } from './call';
import type { Task } from './lanes';
import type { Outcome } from './outcome';
import type { Letter, Run } from './run';

/** What goes out in one request. */
export interface Parcel {
	letters: Letter[];
	/** What all of them say, where it has been read already. */
	fields?: Fields;
}

/** A parcel that letters are still put into. */
interface Open extends Required<Parcel> {
	receivers: Set<string>;
	/** What a letter must be like to go with the others. */
	likeness: string;
	most: number;
}

/**
 * The parcels of a run, in item order, made when they are asked for. One for each item; where the call
 * takes several receivers, neighbours that say the same go together.
 */
export class Parcels implements Iterable<Task<Parcel>> {
	/** By item, then in the order of its receivers. */
	readonly outcomes: Outcome[][];

	private readonly parcels: Generator<Task<Parcel>>;

	constructor(
		private readonly run: Run,
		call: Call,
		private readonly count: number,
	) {
		this.outcomes = Array.from({ length: count }, (_, item) => [
			(!call.several && run.recall(item)) || { kind: 'notTried' },
		]);
		this.parcels = call.several ? this.together(call.several) : this.oneByOne();
	}

	[Symbol.iterator](): Iterator<Task<Parcel>> {
		return this.parcels;
	}

	/** Finds out how many receivers there are that nothing was tried for. */
	skipRest(): void {
		while (!this.parcels.next().done);
	}

	private *oneByOne(): Generator<Task<Parcel>> {
		for (let item = 0; item < this.count; item++) {
			if (this.outcomes[item][0].kind === 'notTried') yield this.single(item);
		}
	}

	private single(item: number): Task<Parcel> {
		try {
			const address = this.run.addressOf(item);
			const lanes = [address.destination.id];
			return { lanes, ticket: { letters: [{ item, place: 0, address }] } };
		} catch (error) {
			return wrong(item, error as Error);
		}
	}

	/** A receiver that is in the open parcel already closes it: the second message goes after the first. */
	private *together(several: Several): Generator<Task<Parcel>> {
		let open: Open | undefined;
		for (let item = 0; item < this.count; item++) {
			let letters: Letter[];
			let next: Open | undefined;
			try {
				letters = this.lettersOf(item, several);
				if (letters.length > 0) next = this.opened(letters[0], several);
			} catch (error) {
				this.outcomes[item] = [{ kind: 'notTried' }];
				yield wrong(item, error as Error);
				continue;
			}
			for (const letter of letters) {
				const receiver = receiverOf(letter);
				const likeness = this.likenessOf(letter, next as Open);
				const fits =
					open !== undefined &&
					open.likeness === likeness &&
					open.letters.length < open.most &&
					!open.receivers.has(receiver);
				if (open && !fits) yield taskOf(open);
				if (!open || !fits) {
					open = { ...(next as Open), letters: [], receivers: new Set(), likeness };
				}
				open.letters.push(letter);
				open.receivers.add(receiver);
			}
		}
		if (open) yield taskOf(open);
	}

	/** Those that an earlier try of this run did not settle. */
	private lettersOf(item: number, several: Several): Letter[] {
		const { letters, known } = this.run.lettersOf(item, several);
		this.outcomes[item] = known.map((outcome) => outcome ?? { kind: 'notTried' });
		return letters.filter(({ place }) => known[place] === undefined);
	}

	private opened(letter: Letter, several: Several): Open {
		const fields = this.run.fieldsOf(letter);
		// Even an item that goes alone goes together with itself.
		const likeness = several.likeness(fields) ?? `item ${letter.item}`;
		return { letters: [], fields, receivers: new Set(), likeness, most: several.most(fields) };
	}

	/** What may have been delivered before is sent again with nothing else. */
	private likenessOf(letter: Letter, { likeness }: Open): string {
		return `${this.run.isInDoubt(letter)} ${likeness}`;
	}
}

/** What is wrong is said when the item's turn comes; until then it is in nobody's way. */
function wrong(item: number, error: Error): Task<Parcel> {
	return { lanes: [], ticket: { letters: [{ item, place: 0, address: error }] } };
}

function receiverOf({ address }: Letter): string {
	return address instanceof Error ? '' : address.destination.id;
}

function taskOf({ letters, fields }: Open): Task<Parcel> {
	return { lanes: letters.map(receiverOf), ticket: { letters, fields } };
}
