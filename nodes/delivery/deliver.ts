import type { IExecuteFunctions, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import { settle, type Channel } from './settle';
import type { Service } from './contract';
import { filesOf } from '../files/files';
import { hintsAfter } from './hints';
import { InputError } from './inputError';
import { runInLanes } from './lanes';
import { ledger } from './ledger';
import { isFailed, toError, toItem, type Failure, type Outcome } from './outcome';
import { Pace, sharedTurns } from './pace';
import type { Signer } from './request';
import { deliveryOptions, type DeliveryOptions } from './parameters';
import { draftsOf } from './drafts';
import { sender } from './attempt';

/**
 * The `execute` of every node of this package: sends one message for each input item and returns the
 * message objects in item order. Messages to one destination stay in order, destinations go in
 * parallel, and every item ends as delivered, refused, unknown or not tried.
 *
 * @throws {NodeApiError} in stop mode, saying what became of every item
 */
export async function deliver(
	context: IExecuteFunctions,
	service: Service,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];

	let options: DeliveryOptions;
	try {
		options = deliveryOptions(context, service);
	} catch (error) {
		const failure = notSent(error as Error);
		const outcomes = items.map((): Outcome => ({ kind: 'refused', failure }));
		return conclude(context, outcomes, hintsAfter(outcomes));
	}

	const runId = runIdOf(context);
	const drafts = draftsOf(context, service, runId);
	const credential = context.getNode().credentials?.[service.credential]?.id ?? '';
	const pace = new Pace(sharedTurns(credential, options.maxPerSecond));
	const outcomes = items.map((item): Outcome => ledger.recall(item, runId) ?? { kind: 'notTried' });
	const stops = stopsAtFailure(context);
	const cancelled = context.getExecutionCancelSignal() as AbortSignal | undefined;
	let failed = outcomes.some(isFailed);
	let channel: Promise<OpenChannel> | undefined;
	const notFound = new Set<string>();
	const missing = (what: string) => void notFound.add(what);

	async function deliverItem(item: number): Promise<Outcome> {
		try {
			const { fields, destination, messageId } = drafts.draftOf(item);
			channel ??= openChannel(context, service, options, pace, cancelled);
			const { signer, ...open } = await channel;
			const files = filesOf(context, signer, item, missing, { ...options, cancelled });
			const complete = await service.complete(fields, files, open.hosts[0]);
			const outcome = await settle(service.request(complete, destination, messageId), open);
			if (!isFailed(outcome)) return outcome;
			return { ...outcome, failure: { ...outcome.failure, destination: destination.id } };
		} catch (error) {
			return { kind: 'refused', failure: notSent(error as Error) };
		}
	}

	await runInLanes({
		count: items.length,
		maxInFlight: options.maxInFlight,
		laneOf(item) {
			try {
				return drafts.destinationOf(item).id;
			} catch {
				// What is wrong is said when the item's turn comes; until then it is in nobody's way.
				return `item ${item}`;
			}
		},
		async run(item) {
			if (outcomes[item].kind !== 'notTried') return;
			const outcome = await deliverItem(item);
			outcomes[item] = outcome;
			failed ||= isFailed(outcome);
			const mustNotBeSentAgain =
				outcome.kind === 'delivered' || (outcome.kind === 'unknown' && !options.resendWhenUnknown);
			if (mustNotBeSentAgain) ledger.record(items[item], runId, outcome);
		},
		stopped: () => cancelled?.aborted === true || (stops && failed),
	});

	if (cancelled?.aborted) {
		throw new NodeOperationError(context.getNode(), 'The execution was canceled');
	}
	return conclude(context, outcomes, hintsAfter(outcomes, pace.pauses, [...notFound]));
}

/** An agent that uses the node as its tool learns of a refusal from the item; of an error n8n tells it nothing. */
function stopsAtFailure(context: IExecuteFunctions): boolean {
	return !context.continueOnFail() && !context.isToolExecution();
}

/** Names one run of one node in one execution; the same in every try of that run. */
function runIdOf(context: IExecuteFunctions): string {
	// n8n names every execution; one without a name must not share its message ids with another.
	const execution = context.getExecutionId() ?? randomUUID();
	return [execution, context.getNode().id, context.evaluateExpression('{{ $runIndex }}', 0)].join(
		' ',
	);
}

function conclude(
	context: IExecuteFunctions,
	outcomes: Outcome[],
	hints: NodeExecutionHint[],
): INodeExecutionData[][] {
	const firstFailure = outcomes.findIndex(isFailed);
	if (firstFailure >= 0 && stopsAtFailure(context)) {
		throw toError(context.getNode(), outcomes, firstFailure);
	}
	context.addExecutionHints(...hints);
	return [outcomes.map(toItem)];
}

interface OpenChannel extends Channel {
	signer: Signer;
}

async function openChannel(
	context: IExecuteFunctions,
	service: Service,
	options: DeliveryOptions,
	pace: Pace,
	cancelled?: AbortSignal,
): Promise<OpenChannel> {
	const data = await context.getCredentials(service.credential);
	const signer = { type: service.credential, data };
	return {
		signer,
		hosts: service.hosts(data),
		send: sender(context, service, signer, options.timeout, cancelled),
		pace,
		policy: options,
		cancelled,
	};
}

/** Nothing of this item reached the network: a value, an expression or the credential is wrong. */
function notSent(error: Error): Failure {
	const { description } = error as { description?: unknown };
	return {
		what: error.message,
		next:
			error instanceof InputError
				? error.next
				: String(description ?? 'Correct the expression in this node, or the credential it uses.'),
		field: error instanceof InputError ? error.field : undefined,
		cause: 'configuration-invalid',
	};
}
