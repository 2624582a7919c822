import { breathDue } from '../api/breath';

/** A piece of work, and the lanes it is in. */
export interface Task<Ticket> {
	lanes: string[];
	ticket: Ticket;
}

interface Lanes<Ticket> {
	/**
	 * Asked for the next one only when somebody is free to run it. Gives nothing where it has worked
	 * for a while and has more to do before it knows the next one.
	 */
	tasks: Iterable<Task<Ticket> | undefined>;
	/** Most tasks running at once; asked again and again, as it may change. */
	maxInFlight(): number;
	run(ticket: Ticket): Promise<void>;
	/** Asked before every start; once true, nothing new is started. */
	stopped(): boolean;
}

interface Waiting<Ticket> extends Task<Ticket> {
	/** In how many of its lanes another task has to end before. */
	behind: number;
	/** Those who are next to it in a lane; who is so in two lanes stands here twice. */
	followers: Array<Waiting<Ticket>>;
}

/**
 * Runs every task, lanes side by side and each lane in order; a task in several lanes keeps the order
 * in all of them. Resolves when what was started has ended; rejects with the first error of `run`.
 */
export async function runInLanes<Ticket>({
	tasks,
	maxInFlight,
	run,
	stopped,
}: Lanes<Ticket>): Promise<void> {
	const coming = tasks[Symbol.iterator]();
	/** The last task of each lane, until it has ended. */
	const lastOf = new Map<string, Waiting<Ticket>>();
	const ready: Array<Waiting<Ticket>> = [];
	let workers = 0;
	let isKnown = false;

	async function next(): Promise<Waiting<Ticket> | undefined> {
		while (!stopped()) {
			const breath = breathDue();
			if (breath) {
				await breath;
				// Others may have freed or taken something meanwhile.
				continue;
			}
			const freed = ready.shift();
			if (freed) return freed;
			const { value, done } = coming.next();
			if (done) {
				isKnown = true;
				return undefined;
			}
			const task = value && enter(value);
			if (task?.behind === 0) return task;
		}
		return undefined;
	}

	function enter({ lanes, ticket }: Task<Ticket>): Waiting<Ticket> {
		const task: Waiting<Ticket> = { lanes: [...new Set(lanes)], ticket, behind: 0, followers: [] };
		for (const lane of task.lanes) {
			const before = lastOf.get(lane);
			before?.followers.push(task);
			if (before) task.behind++;
			lastOf.set(lane, task);
		}
		return task;
	}

	function leave(task: Waiting<Ticket>): void {
		for (const follower of task.followers) {
			if (--follower.behind === 0) ready.push(follower);
		}
		for (const lane of task.lanes) {
			if (lastOf.get(lane) === task) lastOf.delete(lane);
		}
	}

	async function work(): Promise<void> {
		workers++;
		const helpers: Array<Promise<void>> = [];
		const hire = (most: number) => {
			for (let left = Math.min(most, maxInFlight() - workers); left > 0; left--) {
				const helper = work();
				// Its error is thrown below, and must not count as nobody's until then.
				void helper.catch(() => undefined);
				helpers.push(helper);
			}
		};
		while (workers <= maxInFlight()) {
			const task = await next();
			if (!task) break;
			await run(task.ticket);
			leave(task);
			// One end may free several tasks, when others have gone for want of work; or more may run now.
			hire(isKnown ? ready.length - 1 : Infinity);
		}
		workers--;
		// One goes for want of work in the moment in which another goes for want of room and leaves some.
		if (workers === 0 && !stopped()) hire(ready.length);
		await Promise.all(helpers);
	}

	await Promise.all(Array.from({ length: maxInFlight() }, work));
}
