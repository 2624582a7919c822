import type { IWebhookDescription } from 'n8n-workflow';

/** Where the links of a question lead: to the execution that waits, and there to its node. */
const waiting = {
	name: 'default',
	responseMode: 'onReceived',
	// Nothing of n8n's own, so that the page of the node is what people see.
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
} as const;

/** A look at the question changes nothing; only what is posted answers it. */
export const webhooks: IWebhookDescription[] = [
	{ ...waiting, httpMethod: 'GET' },
	{ ...waiting, httpMethod: 'POST' },
];
