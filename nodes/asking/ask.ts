import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { thisN8n, type ThisN8n } from '../api/thisN8n';
import type { Call } from '../delivery/call';
import { knownOf, ledgerOf } from '../delivery/ledger';
import { runIdOf } from '../delivery/messageId';
import { notesAfter } from '../delivery/notes';
import { isFailed, toError, toItem, type Outcome } from '../delivery/outcome';
import { Run } from '../delivery/run';
import { notSent } from '../delivery/unsent';
import type { Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';
import { say } from '../languages/say';
import { keep, keptBy, newNonce, type Asked } from './asked';
import { linksOf, privateServerOf } from './links';
import { questionOf } from './question';
import { endOfWait } from './waitLimit';

/**
 * The `execute` of every node that asks: sends the question, and has n8n wait for its answer. What
 * comes out meanwhile is the message that was sent. Where it was not, or nobody knows, there is
 * nothing to wait for.
 *
 * @throws {NodeApiError} in stop mode, where the question was not surely delivered
 */
export async function ask(context: IExecuteFunctions, call: Call): Promise<INodeExecutionData[][]> {
	const n8n = thisN8n(context, ['getSignedResumeUrl', 'getTimezone', 'putExecutionToWait']);
	const items = context.getInputData();
	if (items.length === 0) return [[]];

	const stops = !context.continueOnFail() && !n8n.isTool;
	const { outcomes, run } =
		items.length > 1 ? tooMany(items.length) : await askOne(context, call, stops, n8n);
	if (run?.isCancelled) {
		throw new NodeOperationError(context.getNode(), say('The execution was canceled'));
	}
	if (stops && isFailed(outcomes[0])) throw toError(context.getNode(), outcomes, 0);

	n8n.addNotes(...notesAfter(outcomes, run));
	const [outcome] = outcomes;
	if (outcome.kind === 'delivered') await wait(context, outcome.message, n8n);
	return [outcomes.map(toItem)];
}

interface Asking {
	outcomes: Outcome[];
	run?: Run;
}

/** One execution can wait for one answer, and for no list of them. */
function tooMany(count: number): Asking {
	const failure = notSent(
		new InputError(
			say('Input'),
			say('{count} items came in, but this node asks one question in a run', { count }),
			say(
				'Nothing was sent. To ask once for each item, put a Loop Over Items node with Batch Size 1 before this one. To ask once for all of them, switch on Settings → Execute Once.',
			),
		),
	);
	return { outcomes: Array.from({ length: count }, () => ({ kind: 'refused', failure })) };
}

async function askOne(
	context: IExecuteFunctions,
	call: Call,
	stops: boolean,
	n8n: ThisN8n,
): Promise<Asking> {
	let run: Run;
	try {
		run = new Run(context, withQuestion(context, call), stops, n8n);
	} catch (error) {
		// What may have arrived in an earlier try has, whatever is wrong now.
		const [known] = knownOf(ledgerOf(context), 0);
		return { outcomes: [known ?? { kind: 'refused', failure: notSent(error as Error) }] };
	}
	const [before] = run.recall(0);
	return { run, outcomes: [before && run.isSettled(before) ? before : await run.deliver(0)] };
}

/** The call with the links of a question among the fields of its message, where `linksIn` finds them. */
function withQuestion(context: IExecuteFunctions, call: Call): Call {
	return {
		...call,
		async complete(fields, files) {
			const asked = toAsk(context, fields);
			keep(context, asked);
			const links = linksOf(context, asked.question, asked.nonce);
			return await call.complete({ ...fields, links }, files);
		},
	};
}

/** A later try of the same run keeps the links: the service may have the message of the first. */
function toAsk(context: IExecuteFunctions, fields: Fields): Asked {
	const before = keptBy(context);
	const run = runIdOf(context);
	const options = (fields.options ?? {}) as IDataObject;
	return {
		nonce: before?.run === run ? before.nonce : newNonce(),
		run,
		question: questionOf(fields),
		until: endOfWait(options, context.getTimezone()).toISOString(),
	};
}

async function wait(
	context: IExecuteFunctions,
	message: IDataObject,
	{ addNotes }: ThisN8n,
): Promise<void> {
	const asked = { ...(keptBy(context) as Asked), message };
	keep(context, asked);
	const server = privateServerOf(linksOf(context, asked.question, asked.nonce));
	if (server) {
		addNotes({
			type: 'warning',
			location: 'outputPane',
			message: say(
				'The link in this question leads to {server}, which only opens on this machine or in its network. Set the environment variable WEBHOOK_URL of n8n, and of its workers, to the address under which others reach it, and start n8n again.',
				{ server },
			),
		});
	}
	await context.putExecutionToWait(new Date(asked.until));
}
