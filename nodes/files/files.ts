import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Exchange } from '../api/exchange';
import type { Failure } from '../api/failure';
import { binaryFacts, type BinaryFile } from './binary';
import { fetchFactsOnce } from './cache';
import type { FileFacts } from './facts';
import { Few } from './few';

export type { BinaryFile, FileFacts };

/** Whole files in memory in one run of a node, with what is made of them to be sent. */
const heldAtOnce = Few.inEach(2);

/** What a call may do about files before it sends the message of one item. */
export interface Files {
	/**
	 * What can be known of the file behind a link, which is fetched once in an execution.
	 *
	 * @param field label of the parameter that holds the link
	 * @throws {InputError} naming the link
	 */
	behind(link: string, field: string): Promise<FileFacts>;
	/**
	 * Gives the file of the item to `work`, when its turn has come: files are large, and only a few
	 * are held in memory at once.
	 *
	 * @throws {InputError} naming the binary field
	 */
	inItem<T>(binaryField: string, work: (file: BinaryFile) => Promise<T>): Promise<T>;
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

/** The same for all items that are sent over one account. */
export interface FileAccess {
	/** A larger file is not read. */
	maxBytes: number;
	/** For reading one link. */
	timeoutMs: number;
	cancelled?: AbortSignal;
	/** Asked before each file. @throws where the run has ended meanwhile, and nothing new may begin */
	goOn(): void;
	/** Whether links may lead into the own network. */
	allowPrivate: boolean;
	store: Store;
	missing(what: string): void;
}

/** The files of one item. */
export class FilesOfItem implements Files {
	/** MD5 of every file that was read from the item. */
	readonly taken: string[] = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly item: number,
		private readonly access: FileAccess,
	) {}

	async behind(link: string, field: string): Promise<FileFacts> {
		const { maxBytes, timeoutMs, cancelled, allowPrivate, goOn } = this.access;
		const options = { maxBytes, timeoutMs, cancelled, allowPrivate, field };
		return await fetchFactsOnce(this.context, link, options, goOn);
	}

	async inItem<T>(binaryField: string, work: (file: BinaryFile) => Promise<T>): Promise<T> {
		const { context, item, access } = this;
		return await heldAtOnce.of(context).run(async () => {
			access.goOn();
			const { maxBytes } = access;
			const file = await binaryFacts(context, item, binaryField, { maxBytes });
			this.taken.push(file.facts.md5);
			return await work(file);
		});
	}

	async upload(upload: Upload): Promise<Stored> {
		return await this.access.store(upload);
	}

	missing(what: string): void {
		this.access.missing(what);
	}
}
