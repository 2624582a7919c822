import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Exchange } from '../api/exchange';
import type { Failure } from '../api/failure';
import { binaryFacts, type BinaryFile } from './binary';
import { fetchFactsOnce } from './cache';
import type { FileFacts } from './facts';

export type { BinaryFile, FileFacts };

/** What a call may do about files before it sends the message of one item. */
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
	/**
	 * Stores a file at the service, again where that can help.
	 *
	 * @throws {NotStored} saying why
	 */
	upload: Store;
	/** Notes what could not be found out; the editor shows it after the run. */
	missing(what: string): void;
}

/** A request that stores a file. */
export type Upload = Pick<Exchange, 'url' | 'contentType' | 'body' | 'verdict'> & {
	/** Counted together with other requests of this name. */
	group: string;
	/** What the user should do where the service did not store the file. */
	advice: string;
};

/** Sends such a request. */
export type Store = (upload: Upload) => Promise<Stored>;

export interface Stored {
	/** The address where the file was stored. */
	host: string;
	/** What the service says of it. */
	message: IDataObject;
}

/** A file that was surely or possibly not stored, so that its message was not sent. */
export class NotStored extends Error {
	constructor(readonly failure: Failure) {
		super(failure.what);
	}
}

export interface FileAccess {
	/** A larger file is not read. */
	maxBytes: number;
	/** For reading one link. */
	timeoutMs: number;
	cancelled?: AbortSignal;
	/** Whether links may lead into the own network. */
	allowPrivate: boolean;
	store: Store;
	missing(what: string): void;
	/** Told of every file that is read from the item. */
	taken(file: FileFacts): void;
}

export function filesOf(
	context: IExecuteFunctions,
	item: number,
	{ maxBytes, timeoutMs, cancelled, allowPrivate, store, missing, taken }: FileAccess,
): Files {
	return {
		behind: async (link, field) =>
			await fetchFactsOnce(context, link, {
				maxBytes,
				allowPrivate,
				timeoutMs,
				cancelled,
				field,
			}),
		async inItem(binaryField) {
			const file = await binaryFacts(context, item, binaryField, { maxBytes });
			taken(file.facts);
			return file;
		},
		upload: store,
		missing,
	};
}
