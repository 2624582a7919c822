import { randomBytes } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../form/value';
import type { Question } from './question';

const KEY = 'asked';

/** What is kept of a question while its execution sleeps. */
export interface Asked extends IDataObject {
	/** What lets an answer in: known to the links of this one question, and to nothing else. */
	nonce: string;
	/** The run of the node that asked, so that a later try of it asks the same question. */
	run: string;
	question: Question;
	/** ISO 8601. */
	until: string;
	/** The message as the service stored it. */
	message?: IDataObject;
}

/** 128 random bits, short enough for a link. */
export function newNonce(): string {
	return randomBytes(16).toString('base64url');
}

/** n8n stores it with the execution: it outlives sleep, restarts and the way to another process. */
export function keep(context: IExecuteFunctions, asked: Asked): void {
	context.getContext('node')[KEY] = asked;
}

export function keptBy(context: IExecuteFunctions): Asked | undefined {
	return context.getContext('node')[KEY] as Asked | undefined;
}

/**
 * The same for one who answers. Nothing else tells runs of a node apart there: n8n has taken the
 * waiting one out of the list of runs.
 */
export function askedAt(context: IWebhookFunctions): Asked | undefined {
	const name = JSON.stringify(context.getNode().name);
	const asked: unknown = context.evaluateExpression(`{{ $node[${name}].context["${KEY}"] }}`);
	return isObject(asked) ? (asked as Asked) : undefined;
}
