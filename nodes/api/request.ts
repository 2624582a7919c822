import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { parseJson } from '../form/json';
import { secretsOf } from './redact';
import type { Reply, Service } from './service';

/** A credential's data, looked up and decrypted once and not again for every request. */
export interface Signer {
	service: Service;
	data: ICredentialDataDecryptedObject;
}

/**
 * One request through n8n's own helper, signed by the credential. A refusal is a reply as well.
 *
 * @throws {UserError} before anything leaves, where the credential refuses to sign
 * @throws what n8n's helper throws where no reply came
 */
export async function request(
	context: IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions,
	{ service, data }: Signer,
	options: IHttpRequestOptions,
): Promise<Reply> {
	const type = service.credential;
	const signed: IHttpRequestOptions = {
		...options,
		// As text, because n8n's own JSON parsing rounds integers beyond 2^53.
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context as IExecuteFunctions,
		type,
		signed,
		{ credentialsDecrypted: { id: '', name: '', type, data } },
	)) as Response;
	return toReply(response, secretsOf(data, addedBySigning(signed, options)));
}

/** The credential signs the very object that it is given. */
function addedBySigning(
	{ headers: signed = {} }: IHttpRequestOptions,
	{ headers = {} }: IHttpRequestOptions,
): IDataObject {
	return Object.fromEntries(Object.entries(signed).filter(([name]) => !(name in headers)));
}

interface Response {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/**
 * A response as n8n's helpers give it, with its text parsed losslessly.
 *
 * @param secrets of the request that it answers
 */
export function toReply({ statusCode, headers, body }: Response, secrets: string[]): Reply {
	const text = String(body ?? '');
	return { status: statusCode, headers, text, body: parseJson(text), secrets };
}
