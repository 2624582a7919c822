/** `(a{1,1000}){1,1000}` is a short way to write down a million steps. */
const MOST_STEPS = 2_000;

/** One step of an expression; those that follow it stand before it in their list, save in a loop. */
type Step =
	| { kind: 'character'; fits: (character: string) => boolean; next: number }
	| { kind: 'either'; next: number[] }
	| { kind: 'place'; fits: (place: Place) => boolean; next: number }
	| { kind: 'end' };

interface Steps {
	all: Step[];
	first: number;
}

interface Place {
	characters: string[];
	at: number;
}

/** What is written in an expression, read into a tree. */
type Part =
	| { kind: 'character'; fits: (character: string) => boolean }
	| { kind: 'place'; fits: (place: Place) => boolean }
	| { kind: 'row'; parts: Part[] }
	| { kind: 'either'; parts: Part[] }
	| { kind: 'repeat'; part: Part; least: number; most: number };

/** Something that only JavaScript's own way of matching knows. */
class NotLinear extends Error {}

/**
 * Whether a text matches, in a time that grows with its length and no faster. JavaScript tries the
 * ways through an expression one after another: for `(a+)+$` and a text of thirty characters these
 * are more than a thousand million, and n8n stands still, for all workflows, until they are tried.
 * Here all ways are gone at once, from the end of the text to its beginning, so that it is known for
 * every place whether a match begins there, also for what only looks ahead.
 *
 * @returns `undefined` for an expression that looks behind itself, refers to its own groups or has
 * very large counts: that cannot be matched so
 */
export function linearTest(expression: RegExp): ((text: string) => boolean) | undefined {
	try {
		const steps = stepsOf(new Reader(expression).read());
		return (text) => {
			const places = beginningsIn(charactersOf(text, expression), steps);
			return (expression.sticky ? places.slice(0, 1) : places).includes(1);
		};
	} catch {
		return undefined;
	}
}

function charactersOf(text: string, { unicode }: RegExp): string[] {
	return unicode ? [...text] : text.split('');
}

/** For each place in the text and the one behind it: 1 where a match begins. */
function beginningsIn(characters: string[], { all, first }: Steps): Uint8Array {
	const places = new Uint8Array(characters.length + 1);
	let after = new Uint8Array(all.length);
	for (let at = characters.length; at >= 0; at--) {
		const here = new Uint8Array(all.length);
		const leadsToEnd = (step: Step): boolean => {
			switch (step.kind) {
				case 'end':
					return true;
				case 'either':
					return step.next.some((next) => here[next] === 1);
				case 'place':
					return here[step.next] === 1 && step.fits({ characters, at });
				case 'character':
					return at < characters.length && after[step.next] === 1 && step.fits(characters[at]);
			}
		};
		// Once, and again for what stands in loops.
		for (let found = true; found; ) {
			found = false;
			for (const [index, step] of all.entries()) {
				if (here[index] === 1 || !leadsToEnd(step)) continue;
				here[index] = 1;
				found = true;
			}
		}
		places[at] = here[first];
		after = here;
	}
	return places;
}

function stepsOf(part: Part): Steps {
	const all: Step[] = [];
	const add = (step: Step): number => {
		if (all.length >= MOST_STEPS) throw new NotLinear();
		return all.push(step) - 1;
	};
	/** Adds a part that leads to `next`, and gives where it begins. */
	const lay = (laid: Part, next: number): number => {
		switch (laid.kind) {
			case 'row':
				return laid.parts.reduceRight((after, each) => lay(each, after), next);
			case 'either':
				return add({ kind: 'either', next: laid.parts.map((each) => lay(each, next)) });
			case 'repeat': {
				let begin = next;
				if (laid.most === Infinity) {
					const again: Step & { kind: 'either' } = { kind: 'either', next: [next] };
					begin = add(again);
					again.next.push(lay(laid.part, begin));
				} else {
					for (let times = laid.least; times < laid.most; times++) {
						begin = add({ kind: 'either', next: [next, lay(laid.part, begin)] });
					}
				}
				for (let times = 0; times < laid.least; times++) begin = lay(laid.part, begin);
				return begin;
			}
			default:
				return add({ ...laid, next });
		}
	};
	const first = lay(part, add({ kind: 'end' }));
	return { all, first };
}

/** One character, as it is written: what JavaScript takes for one, it is asked about. */
const ESCAPED = /\\(?:u\{[\da-f]+\}|[pP]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^])/iy;
const ESCAPED_PAIR = /\\ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}/iy;
const ESCAPED_PLAIN = /\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^])/iy;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/y;
const COUNT = /\{(\d+)(,(\d*))?\}/y;

/** Reads an expression that JavaScript has taken for one. */
class Reader {
	private at = 0;
	private readonly source: string;

	constructor(private readonly expression: RegExp) {
		this.source = expression.source;
		// Classes in classes, and strings in them.
		if (expression.flags.includes('v')) throw new NotLinear();
	}

	read(): Part {
		const parts = [this.row()];
		while (this.take('|')) parts.push(this.row());
		return parts.length > 1 ? { kind: 'either', parts } : parts[0];
	}

	private row(): Part {
		const parts: Part[] = [];
		while (this.at < this.source.length && !/[|)]/.test(this.source[this.at])) {
			parts.push(this.repeated(this.one()));
		}
		return { kind: 'row', parts };
	}

	private repeated(part: Part): Part {
		const [least, most] = this.howOften();
		// A lazy repeat finds another match, not another answer.
		if (least !== 1 || most !== 1) this.take('?');
		return least === 1 && most === 1 ? part : { kind: 'repeat', part, least, most };
	}

	private howOften(): [number, number] {
		if (this.take('*')) return [0, Infinity];
		if (this.take('+')) return [1, Infinity];
		if (this.take('?')) return [0, 1];
		const count = this.match(COUNT);
		if (!count) return [1, 1];
		const [, least, several, most] = count;
		if (!several) return [Number(least), Number(least)];
		return [Number(least), most ? Number(most) : Infinity];
	}

	private one(): Part {
		const { unicode, multiline } = this.expression;
		if (this.take('^')) return place(({ at, characters }) => isEdge(characters[at - 1], multiline));
		if (this.take('$')) return place(({ at, characters }) => isEdge(characters[at], multiline));
		if (this.take('\\b')) return place((here) => this.isBoundary(here));
		if (this.take('\\B')) return place((here) => !this.isBoundary(here));
		if (this.take('(')) return this.group();
		if (/^\\(?:[1-9]|0\d|k)/.test(this.source.slice(this.at, this.at + 3))) throw new NotLinear();
		const written =
			this.match(CLASS) ??
			(unicode ? this.match(ESCAPED_PAIR) : undefined) ??
			this.match(unicode ? ESCAPED : ESCAPED_PLAIN);
		return this.character(written ? written[0] : this.plain());
	}

	private group(): Part {
		const [opening, look] = this.match(/(?:\?(?::|([=!])|<(?![=!])[^>]*>))?/y) ?? [];
		// It looks behind, or has flags of its own.
		if (!opening && this.source[this.at] === '?') throw new NotLinear();
		const part = this.read();
		this.take(')');
		if (!look) return part;
		const ahead = stepsOf(part);
		const known = new WeakMap<string[], Uint8Array>();
		return place(({ characters, at }) => {
			const places = known.get(characters) ?? beginningsIn(characters, ahead);
			known.set(characters, places);
			return (places[at] === 1) === (look === '=');
		});
	}

	private plain(): string {
		const code = this.expression.unicode ? (this.source.codePointAt(this.at) ?? 0) : 0;
		const written = code > 0xffff ? String.fromCodePoint(code) : this.source[this.at];
		this.at += written.length;
		return written;
	}

	/** JavaScript itself says what fits one character, in whichever case, and is asked once for each. */
	private character(written: string): Part {
		const flags = this.expression.flags.replace(/[^isu]/g, '');
		const one = new RegExp(`^(?:${written})$`, flags);
		const known = new Map<string, boolean>();
		const fits = (character: string): boolean => {
			const before = known.get(character);
			if (before !== undefined) return before;
			const now = one.test(character);
			known.set(character, now);
			return now;
		};
		return { kind: 'character', fits };
	}

	private isBoundary({ characters, at }: Place): boolean {
		const { unicode, ignoreCase } = this.expression;
		const word = new RegExp('^\\w$', unicode && ignoreCase ? 'iu' : '');
		const isWord = (character?: string) => character !== undefined && word.test(character);
		return isWord(characters[at - 1]) !== isWord(characters[at]);
	}

	private take(text: string): boolean {
		if (!this.source.startsWith(text, this.at)) return false;
		this.at += text.length;
		return true;
	}

	private match(expression: RegExp): RegExpExecArray | undefined {
		expression.lastIndex = this.at;
		const found = expression.exec(this.source) ?? undefined;
		if (found) this.at += found[0].length;
		return found;
	}
}

function place(fits: (place: Place) => boolean): Part {
	return { kind: 'place', fits };
}

function isEdge(character: string | undefined, multiline: boolean): boolean {
	return character === undefined || (multiline && /[\n\r\u2028\u2029]/.test(character));
}
