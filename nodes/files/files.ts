import type { IExecuteFunctions } from 'n8n-workflow';
import { request, type Reply, type Signer } from '../delivery/request';
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
	upload(upload: Upload): Promise<Reply>;
	/** Notes what could not be found out; the editor shows it after the run. */
	missing(what: string): void;
}

export interface Upload {
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
	signer: Signer,
	item: number,
	missing: (what: string) => void,
	{ maxBytes, timeout, cancelled }: FileLimits,
): Files {
	return {
		behind: async (link, field) =>
			await fetchFactsOnce(context, link, {
				maxBytes,
				allowPrivate: signer.data.allowPrivateLinks === true,
				timeoutMs: timeout,
				cancelled,
				field,
			}),
		inItem: async (binaryField) => await binaryFacts(context, item, binaryField, { maxBytes }),
		upload: async ({ url, contentType, body }) =>
			await request(context, signer, {
				method: 'POST',
				url,
				headers: { 'Content-Type': contentType },
				body,
				timeout,
			}),
		missing,
	};
}
