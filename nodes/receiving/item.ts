import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Downloads } from './downloads';

/** What is known of a message besides its own fields. */
export interface Message {
	/** The fields of the send node with which it is answered. */
	reply: IDataObject;
	/** What it says; empty where it says nothing. */
	text: string;
	/** The same for all messages of one conversation, and for no others. */
	session: string;
}

/**
 * The item that starts the workflow: the body as it came, and beside it what is needed to answer.
 * `chatInput` and `sessionId` are the names by which n8n's AI Agent and its memories find the words
 * and the conversation, with nothing mapped.
 */
export function itemOf(
	body: IDataObject,
	message?: Message,
	{ binary, missing }: Downloads = { binary: {}, missing: [] },
): INodeExecutionData {
	const json: IDataObject = { ...body };
	if (message) {
		const { reply, text, session } = message;
		Object.assign(json, { reply, chatInput: text, sessionId: session });
	}
	if (missing.length > 0) json.missingFiles = missing;
	return { json, ...(Object.keys(binary).length > 0 && { binary }) };
}
