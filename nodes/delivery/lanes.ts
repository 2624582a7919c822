import { sleep } from 'n8n-workflow';

/** For so long the process does nothing else; asking many tasks for their lanes takes longer. */
const LONGEST_BLOCK_MS = 8;

/** A piece of work, and the lanes it is in. */
export interface Task<Ticket> {
	lanes: string[];
	ticket: Ticket;
}

interface Lanes<Ticket> {
	/** Asked for the next one only when somebody is free to run it. */
	tasks: Iterable<Task<Ticket>>;
	/** Most tasks running at once. */
	maxInFlight: number;
	run(ticket: Ticket): Promise<void>;
	/** Asked before every start; once true, nothing new is started. */
	stopped(): boolean;
}

interface Waiting<Ticket> extends Task<Ticket> {
	/** Of how many of its lanes somebody else is at the head. */
	behind: number;
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
	/** The tasks of each lane that have not ended, the first of them running or ready to. */
	const queues = new Map<string, Array<Waiting<Ticket>>>();
	const ready: Array<Waiting<Ticket>> = [];
	let workers = 0;
	let lookedUpAt = performance.now();

	async function next(): Promise<Waiting<Ticket> | undefined> {
		while (!stopped()) {
			const freed = ready.shift();
			if (freed) return freed;
			if (performance.now() - lookedUpAt > LONGEST_BLOCK_MS) {
				await sleep(0);
				lookedUpAt = performance.now();
				continue;
			}
			const { value, done } = coming.next();
			if (done) return undefined;
			const task = enter(value as Task<Ticket>);
			if (task.behind === 0) return task;
		}
		return undefined;
	}

	function enter({ lanes, ticket }: Task<Ticket>): Waiting<Ticket> {
		const task = { lanes: [...new Set(lanes)], ticket, behind: 0 };
		for (const lane of task.lanes) {
			const queue = queues.get(lane) ?? [];
			if (queue.length > 0) task.behind++;
			queue.push(task);
			queues.set(lane, queue);
		}
		return task;
	}

	function leave({ lanes }: Waiting<Ticket>): void {
		for (const lane of lanes) {
			const queue = queues.get(lane) as Array<Waiting<Ticket>>;
			queue.shift();
			if (queue.length === 0) queues.delete(lane);
			else if (--queue[0].behind === 0) ready.push(queue[0]);
		}
	}

	async function work(): Promise<void> {
		workers++;
		const helpers: Array<Promise<void>> = [];
		for (;;) {
			const task = await next();
			if (!task) break;
			await run(task.ticket);
			leave(task);
			// One end may free several tasks, when others have gone for want of work.
			while (ready.length > 1 && workers < maxInFlight) {
				const helper = work();
				// Its error is thrown below, and must not count as nobody's until then.
				void helper.catch(() => undefined);
				helpers.push(helper);
			}
		}
		workers--;
		await Promise.all(helpers);
	}

	await Promise.all(Array.from({ length: maxInFlight }, work));
}
