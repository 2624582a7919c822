import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { toReply } from '../delivery/attempt';
import type { Reply, Service } from '../delivery/contract';
import { binaryFacts, type BinaryFile } from './binary';
import { fetchFactsOnce } from './cache';
import type { FileFacts } from './facts';

export type { BinaryFile, FileFacts };

/** What a service may do about files before it sends the message of one item. */
export interface Files {
	/**
	 * What can be known of the file behind a link, which is fetched once in an execution.
	 *
	 * @param field label of the parameter that holds the link
	 * @throws {InputError} naming the link
	 */
	behind(link: string, field: string): Promise<FileFacts>;
	/** @throws {InputError} naming the binary field */
	inItem(binaryField: string): Promise<BinaryFile>;
	/** One signed request that stores a file at the service. */
	upload(request: UploadRequest): Promise<Reply>;
	/** Notes what could not be found out; the editor shows it after the run. */
	missing(what: string): void;
}

export interface UploadRequest {
	/** Complete address. */
	url: string;
	contentType: string;
	body: string | Buffer;
}

export interface FileLimits {
	maxBytes: number;
	/** Milliseconds for reading one link, or for one upload. */
	timeout: number;
	cancelled?: AbortSignal;
}

export function filesOf(
	context: IExecuteFunctions,
	service: Service,
	credential: ICredentialDataDecryptedObject,
	item: number,
	missing: (what: string) => void,
	{ maxBytes, timeout, cancelled }: FileLimits,
): Files {
	return {
		behind: async (link, field) =>
			await fetchFactsOnce(context, link, {
				maxBytes,
				allowPrivate: credential.allowPrivateLinks === true,
				timeoutMs: timeout,
				cancelled,
				field,
			}),
		inItem: async (binaryField) => await binaryFacts(context, item, binaryField, { maxBytes }),
		async upload({ url, contentType, body }) {
			const options: IHttpRequestOptions = {
				method: 'POST',
				url,
				headers: { 'Content-Type': contentType },
				body,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout,
			};
			const credentialsDecrypted = { id: '', name: '', type: service.credential, data: credential };
			const response = (await context.helpers.httpRequestWithAuthentication.call(
				context,
				service.credential,
				options,
				{ credentialsDecrypted },
			)) as { statusCode: number; headers: IDataObject; body: unknown };
			return toReply(response);
		},
		missing,
	};
}
