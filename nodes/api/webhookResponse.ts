import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** What became of a call that n8n goes on with, as far as n8n has told whoever called. */
export type Start = 'open' | 'stored' | 'failed';

/** Answers a call without n8n: nothing runs and nothing is stored. */
export function answerAlone(
	context: IWebhookFunctions,
	status: number,
	headers: Readonly<Record<string, string>>,
	body: string,
): IWebhookResponseData {
	const response = context.getResponseObject();
	response.writeHead(status, headers);
	response.end(body);
	return { noWebhookResponse: true };
}

/** Tells, when it is asked, whether n8n has stored what this call starts or goes on with. */
export function startOf(context: IWebhookFunctions): () => Start {
	let response: ReturnType<typeof context.getResponseObject> | undefined =
		context.getResponseObject();
	let start: Start = 'open';
	const look = () => {
		// It ends too where the caller has gone meanwhile, and nothing can be written to it any more.
		if (response?.writableEnded) start = response.statusCode < 400 ? 'stored' : 'failed';
		// Whatever is known is kept without the response.
		if (start !== 'open') response = undefined;
		return start;
	};
	response.once('finish', look);
	return look;
}
