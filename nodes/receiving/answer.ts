import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { answerAlone } from '../api/webhookResponse';

/**
 * Turns a call away. Nothing runs and nothing is stored: an error in place of this would be stored by
 * n8n as a failed execution, as often as anybody calls.
 */
export function turnAway(
	context: IWebhookFunctions,
	status: 400 | 401 | 503,
	message: string,
): IWebhookResponseData {
	const headers = { 'Content-Type': 'application/json; charset=utf-8' };
	return answerAlone(context, status, headers, JSON.stringify({ message }));
}

/** The service is told that all is well, and nothing runs. */
export function leaveAside(answer: IDataObject): IWebhookResponseData {
	return { webhookResponse: answer };
}

/** The workflow runs with the item; n8n answers the service. */
export function start(answer: IDataObject, item: INodeExecutionData): IWebhookResponseData {
	return { webhookResponse: answer, workflowData: [[item]] };
}
