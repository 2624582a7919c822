import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { parseJson } from './json';

/** A reply as it came: the text is parsed losslessly and may be no JSON at all. */
export interface Reply {
	status: number;
	headers: IDataObject;
	/** `undefined` when the text is no JSON. */
	body: unknown;
	text: string;
}

/** A credential and its data, looked up and decrypted once and not again for every request. */
export interface Signer {
	type: string;
	data: ICredentialDataDecryptedObject;
}

/**
 * One request through n8n's own helper, signed by the credential. A refusal is a reply as well.
 *
 * @throws what n8n's helper throws where no reply came
 */
export async function request(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	{ type, data }: Signer,
	options: IHttpRequestOptions,
): Promise<Reply> {
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context as IExecuteFunctions,
		type,
		{
			...options,
			// As text, because n8n's own JSON parsing rounds integers beyond 2^53.
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		},
		{ credentialsDecrypted: { id: '', name: '', type, data } },
	)) as Response;
	return toReply(response);
}

interface Response {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/** A response as n8n's helpers give it, with its text parsed losslessly. */
export function toReply({ statusCode, headers, body }: Response): Reply {
	const text = String(body ?? '');
	return { status: statusCode, headers, text, body: parseJson(text) };
}
