import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { watchConnection } from '../api/connection';
import { Deadline } from '../api/deadline';
import { whenAborted } from '../api/wait';
import { shownLink } from '../form/shownLink';
import { InputError } from '../form/inputError';
import type { BinaryFile } from './binary';
import { Intake, type Excerpt } from './excerpt';
import { factsOfExcerpt, type FileFacts } from './facts';
import { nameFromContentDisposition } from './names';
import { isPublicAddress, isPublicHost } from './publicAddress';
import { say } from '../languages/say';

export interface FetchOptions {
	/** A larger file is not read to its end. */
	maxBytes: number;
	/** Whether the link may lead into the own network. */
	allowPrivate: boolean;
	/**
	 * Milliseconds for everything together: looking up, redirects, and the last byte. Only time counts
	 * in which it could have been read.
	 */
	timeoutMs: number;
	cancelled?: AbortSignal;
	/** Label of the parameter that the link stands in, for errors. */
	field?: string;
	/** Sent with the link itself, and never on to where it redirects. */
	headers?: IDataObject;
}

/** Whatever n8n calls a node with: all of it can make requests. */
interface Requesting {
	helpers: Pick<IExecuteFunctions['helpers'], 'httpRequest'>;
}

/** What was read of a file: the excerpt is all of it where as much was to be kept. */
interface Read {
	excerpt: Excerpt;
	facts: FileFacts;
}

/** A reply whose body has not been read yet. */
interface OpenReply {
	/** Where the redirects have led. */
	url: string;
	statusCode: number;
	headers: IDataObject;
	body: FileStream;
	/** Closes the connection, wherever the body is. */
	discard(): void;
}

/** What is used here of Node's stream. */
interface FileStream extends AsyncIterable<Buffer> {
	on(event: 'error', listener: () => void): unknown;
	destroy(): unknown;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Reads a file behind a link, once and without keeping it, and tells what can be known about it.
 *
 * @throws {InputError} naming the link, if it cannot be read, is not allowed, empty, or too large
 */
export async function fetchFacts(
	context: Requesting,
	url: string,
	options: FetchOptions,
): Promise<FileFacts> {
	return (await fetchRead(context, url, options)).facts;
}

/**
 * The same for a file that is wanted itself. All of it is in memory.
 *
 * @throws {InputError} as `fetchFacts` does
 */
export async function fetchFile(
	context: Requesting,
	url: string,
	options: FetchOptions,
): Promise<BinaryFile> {
	const { excerpt, facts } = await fetchRead(context, url, options, options.maxBytes);
	return { facts, bytes: excerpt.head };
}

/** @param keptBytes how much of each end is kept, unless as much as the facts need */
async function fetchRead(
	context: Requesting,
	url: string,
	options: FetchOptions,
	keptBytes?: number,
): Promise<Read> {
	const link = new Link(url, options.field);
	const breakingOff = new AbortController();
	const breakOff = () => breakingOff.abort();
	const deadline = new Deadline(options.timeoutMs, breakOff);
	const stopListening = options.cancelled && whenAborted(options.cancelled, breakOff);
	const { signal } = breakingOff;
	try {
		const reply = await open(context, link, options, signal);
		const intake = new Intake(keptBytes);
		const { excerpt, md5 } = await readAll(reply, link, options.maxBytes, signal, intake);
		const facts = factsOfExcerpt(excerpt, md5, {
			name: nameFromContentDisposition(reply.headers['content-disposition']),
			mimeType: String(reply.headers['content-type'] ?? ''),
			url: reply.url,
		});
		return { excerpt, facts };
	} catch (error) {
		throw failureOf(error as Error, link, options, deadline);
	} finally {
		deadline.end();
		stopListening?.();
	}
}

function failureOf(
	error: Error,
	link: Link,
	{ cancelled, timeoutMs }: FetchOptions,
	deadline: Deadline,
): InputError {
	if (error instanceof InputError) return error;
	if (cancelled?.aborted) return link.error(say('was not read: the execution was canceled'));
	if (deadline.passed) {
		return link.error(
			say('could not be read within {seconds} seconds', { seconds: timeoutMs / 1000 }),
			say('Use a link to a smaller file or a faster server.'),
		);
	}
	return link.error(say('could not be read: {reason}', { reason: reasonOf(error) }));
}

/** Names the link in every error. */
class Link {
	constructor(
		readonly url: string,
		private readonly field = say('URL'),
	) {}

	error(what: string, next = say('Check that the link opens in a browser.')): InputError {
		return new InputError(
			this.field,
			say('The file {link} {what}', { link: shownLink(this.url), what }),
			next,
		);
	}

	refused(address: string): InputError {
		return this.error(
			say('leads to {address}, which is not an address on the internet', { address }),
			say('Use a link that everybody can open, or allow private addresses in the credential.'),
		);
	}
}

/** Requests the link and follows its redirects, each of them checked like the link itself. */
async function open(
	{ helpers }: Requesting,
	link: Link,
	options: FetchOptions,
	signal: AbortSignal,
): Promise<OpenReply> {
	const { allowPrivate } = options;
	let target = webAddress(link.url, link);
	for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
		if (!allowPrivate && !isPublicHost(target.hostname)) throw link.refused(target.hostname);
		const reply = await within(
			signal,
			request(helpers, target, link, { ...options, ...(redirects > 0 && { headers: {} }) }, signal),
		);
		const { statusCode, headers } = reply;
		if (statusCode >= 200 && statusCode < 300) return reply;

		reply.discard();
		if (!REDIRECTS.has(statusCode) || !headers.location) {
			throw link.error(
				say('could not be read: the server answered HTTP {status}', { status: statusCode }),
			);
		}
		target = webAddress(String(headers.location), link, target);
	}
	throw link.error(say('redirects more than {count} times', { count: MAX_REDIRECTS }));
}

/** @param base what a redirect is relative to */
function webAddress(address: string, link: Link, base?: URL): URL {
	const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
	if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
	throw link.error(
		base
			? say('redirects to {address}, which is not a web link', { address: shownLink(address) })
			: say('is not a web link'),
		say('Use a link that begins with http:// or https://.'),
	);
}

/**
 * One request. Where its name has led shows on the connection itself, before a byte leaves, so a
 * name cannot lead elsewhere after it was looked up.
 */
async function request(
	helpers: Requesting['helpers'],
	url: URL,
	link: Link,
	{ allowPrivate, timeoutMs, headers }: FetchOptions,
	signal: AbortSignal,
): Promise<OpenReply> {
	const mayConnectTo = allowPrivate ? undefined : isPublicAddress;
	const connection = watchConnection({ mayConnectTo, connectTimeoutMs: timeoutMs });
	const asked = helpers.httpRequest({
		url: url.href,
		...connection.options,
		// The file as it is, and not packed for the way.
		headers: { ...headers, Accept: '*/*', 'Accept-Encoding': 'identity' },
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		abortSignal: signal,
	}) as Promise<Pick<OpenReply, 'statusCode' | 'headers' | 'body'>>;
	const reply = await asked.catch((error: Error) => {
		const address = connection.refusedAddress();
		if (address === undefined) throw error;
		throw link.refused(address === '' ? url.hostname : `${url.hostname} (${address})`);
	});
	const { body } = reply;
	// While nobody reads the body, its errors would end n8n.
	body.on('error', () => {});
	const discard = () => {
		connection.close();
		body.destroy();
	};
	if (connection.wasConnected() || allowPrivate) return { ...reply, url: url.href, discard };

	discard();
	throw link.error(
		say('was not read: this version of n8n does not show where its name leads'),
		say(
			'Tell the authors of this package your version of n8n. Until then, allow private addresses in the credential if all links are your own.',
		),
	);
}

async function readAll(
	{ headers, body, discard }: OpenReply,
	link: Link,
	maxBytes: number,
	signal: AbortSignal,
	intake: Intake,
): Promise<ReturnType<Intake['finish']>> {
	const tooLarge = () =>
		link.error(
			say('is larger than {most} bytes, the most that is read', { most: maxBytes }),
			say('Use a link to a smaller file.'),
		);
	signal.addEventListener('abort', discard, { once: true });
	try {
		signal.throwIfAborted();
		if (Number(headers['content-length']) > maxBytes) throw tooLarge();
		for await (const chunk of body) {
			if (intake.size + chunk.length > maxBytes) throw tooLarge();
			intake.add(chunk);
		}
		signal.throwIfAborted();
		if (intake.size === 0) throw link.error(say('is empty'));
		return intake.finish();
	} finally {
		signal.removeEventListener('abort', discard);
		discard();
	}
}

/** The outcome of `work`, but no later than the signal, whatever `work` is waiting for. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
	return await new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason as Error);
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}

/** The root of an error: n8n and its HTTP client wrap what has happened. */
function reasonOf(error: Error): string {
	let root = error;
	while (root.cause instanceof Error) root = root.cause;
	return root.message || root.name;
}
