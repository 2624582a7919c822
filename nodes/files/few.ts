/** A file that is read keeps some 12 MB of itself. */
export const FEW_LINKS = 5;

/** Lets only a few pieces of work run at the same time; the others wait, first come, first served. */
export class Few {
	private running = 0;

	private readonly waiting: Array<() => void> = [];

	constructor(private readonly most: number) {}

	/** One of these for each object, such as the context of a node's run, as long as that lives. */
	static inEach(most: number): { of(owner: object): Few } {
		const all = new WeakMap<object, Few>();
		return {
			of(owner) {
				const few = all.get(owner) ?? new Few(most);
				all.set(owner, few);
				return few;
			},
		};
	}

	async run<T>(work: () => Promise<T>): Promise<T> {
		// Whoever leaves hands over the place, so that nobody who comes meanwhile takes it.
		if (this.running < this.most) this.running++;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.running--;
		}
	}
}

/**
 * `Promise.all` over a list of any length, a few entries at a time. After a failure nothing new is
 * begun, and what has begun is waited for.
 *
 * @throws the first failure
 */
export async function eachOfFew<T, R>(list: T[], work: (entry: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	let failed = false;
	const worker = async () => {
		while (next < list.length && !failed) {
			const index = next++;
			try {
				results[index] = await work(list[index]);
			} finally {
				failed ||= !(index in results);
			}
		}
	};
	const workers = await Promise.allSettled(Array.from({ length: FEW_LINKS }, worker));
	const failure = workers.find((each) => each.status === 'rejected');
	if (failure) throw failure.reason;
	return results;
}
