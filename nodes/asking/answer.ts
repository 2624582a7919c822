import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isAsExpected } from '../api/authentic';
import { answerAlone, startOf, type Start } from '../api/webhookResponse';
import { ownLocale } from '../languages/say';
import { askedAt } from './asked';
import { closedPage, HEADERS, questionPage, thanksPage } from './page';
import { answerIn } from './question';

/** Questions that were answered to this process, and what became of the answer; the oldest are forgotten. */
const answered = new Map<string, () => Start>();
const MOST_ANSWERED = 10_000;

/**
 * Whether an answer is the first. Later versions of n8n see to that themselves; n8n 1 goes on once
 * for each of those that come at the same moment.
 */
function isFirst(context: IWebhookFunctions, nonce: string): boolean {
	// Where n8n could not go on, the question is still open.
	if ((answered.get(nonce)?.() ?? 'failed') !== 'failed') return false;
	answered.set(nonce, startOf(context));
	const [oldest] = answered.keys();
	if (answered.size > MOST_ANSWERED) answered.delete(oldest);
	return true;
}

/**
 * The `webhook` of every node that asks. A look at the question (GET) shows its page and changes
 * nothing, however often previews, scanners and browsers come by; what is posted from there decides.
 * Whoever has not the link of this very question is told that it is no longer open.
 */
export async function answer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const asked = askedAt(context);
	const { question: nonce, answer: chosen } = context.getQueryData() as IDataObject;
	if (!asked || !isAsExpected(nonce, asked.nonce)) {
		return show(context, 410, closedPage(asked?.question.locale ?? ownLocale));
	}

	const { question, message } = asked;
	if (context.getRequestObject().method !== 'POST') {
		return show(context, 200, questionPage(question, chosen));
	}
	const given = answerIn(question, context.getBodyData(), chosen);
	if ('problem' in given) {
		return show(context, 400, questionPage(question, chosen, given.problem));
	}

	if (!isFirst(context, asked.nonce)) return show(context, 410, closedPage(question.locale));
	// n8n sends the page when the execution goes on, and its own where another answer was faster.
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	const { data, label } = given;
	const json = { data, respondedAt: new Date().toISOString(), message };
	return {
		webhookResponse: thanksPage(question, label),
		workflowData: [[{ json, pairedItem: { item: 0 } }]],
	};
}

/** The execution sleeps on. */
function show(context: IWebhookFunctions, status: number, page: string): IWebhookResponseData {
	return answerAlone(context, status, HEADERS, page);
}
