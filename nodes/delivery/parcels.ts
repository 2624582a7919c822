import { breathDue } from '../api/breath';
import type { Fields } from '../form/bodyParameter';
import type { Call, Several } from './call';
import type { Task } from './lanes';
import { mayHaveArrived, type Outcome } from './outcome';
import type { Letter, Run } from './run';

/** What goes out in one request. */
export interface Parcel {
	letters: Letter[];
	/** What all of them say, or what is wrong with that, where it has been read already. */
	fields?: Fields | Error;
}

/** What a letter says, and what it may go together with. */
interface Content {
	fields: Fields | Error;
	/** The same for those that go together. */
	likeness: unknown;
	most: number;
}

/** A parcel that letters are still put into. */
interface Open extends Content {
	letters: Letter[];
	receivers: Set<string>;
}

const NOT_TRIED: Outcome = { kind: 'notTried' };

/**
 * The parcels of a run, in item order, made when they are asked for. One for each item; where the call
 * takes several receivers, neighbours that say the same go together.
 */
export class Parcels implements Iterable<Task<Parcel> | undefined> {
	/** By item, then in the order of its receivers. */
	readonly outcomes: Outcome[][];

	/** The first item whose receivers are not known yet. */
	private next = 0;

	/** @param known what earlier tries of the run know, by item */
	constructor(
		private readonly run: Run,
		private readonly call: Call,
		known: Outcome[][],
	) {
		this.outcomes = known.map((ofItem) => (ofItem.length > 0 ? ofItem : [NOT_TRIED]));
	}

	[Symbol.iterator](): Iterator<Task<Parcel> | undefined> {
		const { several } = this.call;
		return several ? this.together(several) : this.oneByOne();
	}

	/** Finds out how many receivers there are that nothing was tried for. */
	async countRest(): Promise<void> {
		const { several } = this.call;
		if (!several) return;
		while (this.next < this.outcomes.length) {
			for (let due; (due = breathDue()); ) await due;
			this.lettersOf(this.next++, several);
		}
	}

	private *oneByOne(): Generator<Task<Parcel>> {
		for (const [item, [outcome]] of this.outcomes.entries()) {
			if (!this.run.isSettled(outcome)) yield taskOf([this.run.letterOf(item)]);
		}
	}

	/** A receiver that is in the open parcel already closes it: the second message goes after the first. */
	private *together(several: Several): Generator<Task<Parcel> | undefined> {
		let open: Open | undefined;
		const unfit = new Map<Content, Letter[]>();
		while (this.next < this.outcomes.length) {
			const letters = this.lettersOf(this.next++, several);
			const contents = this.contentsOf(letters, several);
			for (const [index, letter] of letters.entries()) {
				const content = contents[index];
				if (content.fields instanceof Error) {
					// What is wrong is said when those before it have gone, and keeps nobody apart.
					const others = unfit.get(content);
					if (others) others.push(letter);
					else unfit.set(content, [letter]);
					continue;
				}
				const receiver = receiverOf(letter);
				if (open && !fits(open, receiver, content)) {
					yield taskOf(open.letters, open.fields);
					yield* wrong(unfit);
					open = undefined;
				}
				open ??= { ...content, letters: [], receivers: new Set() };
				open.letters.push(letter);
				open.receivers.add(receiver);
			}
			yield undefined;
		}
		if (open) yield taskOf(open.letters, open.fields);
		yield* wrong(unfit);
	}

	/** Those that can still be sent; what is known of the others stands in `outcomes`. */
	private lettersOf(item: number, several: Several): Letter[] {
		const outcomes = this.outcomes[item];
		try {
			const letters = this.run.lettersOf(item, several);
			this.outcomes[item] = letters.map(knownOf);
			return letters.filter(({ place }) => !this.run.isSettled(this.outcomes[item][place]));
		} catch (error) {
			const known = outcomes.filter((outcome) => outcome !== NOT_TRIED);
			this.outcomes[item] = [...known, NOT_TRIED];
			return [{ item, place: known.length, address: error as Error }];
		}
	}

	/** One for each letter; those of an item say the same, unless they are in doubt from an earlier try. */
	private contentsOf(letters: Letter[], several: Several): Content[] {
		const known = new Map<Fields | undefined, Content>();
		return letters.map((letter) => {
			// What is wrong with one receiver is not so with the others of its item.
			if (letter.address instanceof Error) return this.contentOf(letter, several);
			const kept = letter.before?.draft?.fields;
			const content = known.get(kept) ?? this.contentOf(letter, several);
			known.set(kept, content);
			return content;
		});
	}

	private contentOf(letter: Letter, several: Several): Content {
		try {
			const fields = this.run.fieldsOf(letter);
			// What may have arrived goes out again with what it went out with.
			const likeness = letter.before?.draft?.fields ?? several.likeness(fields) ?? fields;
			return { fields, likeness, most: several.most(fields) };
		} catch (error) {
			return { fields: error as Error, likeness: error, most: 0 };
		}
	}
}

function fits({ letters, receivers, most, likeness }: Open, receiver: string, content: Content) {
	return likeness === content.likeness && letters.length < most && !receivers.has(receiver);
}

function* wrong(unfit: Map<Content, Letter[]>): Generator<Task<Parcel>> {
	for (const [{ fields }, letters] of unfit) yield { lanes: [], ticket: { letters, fields } };
	unfit.clear();
}

/** What an earlier try made of it, where that may have arrived. */
function knownOf({ before }: Letter): Outcome {
	return before && mayHaveArrived(before.outcome) ? before.outcome : NOT_TRIED;
}

function receiverOf({ address }: Letter): string {
	return address instanceof Error ? '' : address.destination.id;
}

function taskOf(letters: Letter[], fields?: Parcel['fields']): Task<Parcel> {
	const lanes = letters.flatMap(({ address }) =>
		address instanceof Error ? [] : address.destination.id,
	);
	return { lanes, ticket: { letters, fields } };
}
