import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

/**
 * Turns a call away. Nothing runs and nothing is stored: an error in place of this would be stored by
 * n8n as a failed execution, as often as anybody calls.
 */
export function turnAway(
	context: IWebhookFunctions,
	status: 400 | 401,
	message: string,
): IWebhookResponseData {
	const response = context.getResponseObject();
	response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify({ message }));
	return { noWebhookResponse: true };
}

/** The service is told that all is well, and nothing runs. */
export function leaveAside(answer: IDataObject): IWebhookResponseData {
	return { webhookResponse: answer };
}

/** The workflow runs with the item; n8n answers the service. */
export function start(answer: IDataObject, item: INodeExecutionData): IWebhookResponseData {
	return { webhookResponse: answer, workflowData: [[item]] };
}

/** Is called back if n8n could not start the workflow and has told the service so. */
export function ifNotStarted(context: IWebhookFunctions, callback: () => void): void {
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= 400) callback();
	});
}
