import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { Deadline } from './deadline';

/** A machine that does not answer at all is given up after this. */
const CONNECT_TIMEOUT_MS = 10_000;

export interface ConnectionOptions {
	/** What is sent. Without it the request has no body, and no header that speaks of one. */
	content?: string | Buffer;
	/**
	 * Judges the IP address that is about to be connected to. Where it says no, the connection is
	 * cut before a byte leaves. A proxy of the own network is not judged: it looks names up itself.
	 */
	mayConnectTo?: (address: string) => boolean;
	/** Milliseconds until the connection, TLS included, must stand. */
	connectTimeoutMs?: number;
}

/** The connection of one request through one of n8n's helpers. It serves that request only. */
export interface Connection {
	/** To be spread into the request's options. `headers` has to be merged with those of the request. */
	options: Pick<IHttpRequestOptions, 'body'> & { headers: IDataObject };
	/**
	 * Whether the connection came to stand. While it is `false`, nothing of the request has left, so it
	 * surely was not taken. `undefined`: this n8n did not let it be seen, so nothing can be said.
	 */
	wasConnected(): boolean | undefined;
	/** The address that `mayConnectTo` refused; empty where the connection did not show its address. */
	refusedAddress(): string | undefined;
	/** Cuts the connection, whatever it is at. */
	close(): void;
}

/** What is used here of Node's `http.ClientRequest`. */
interface ClientRequest {
	path: string;
	/** The agent of n8n, which it makes anew for each request. */
	agent?: { proxy?: unknown; sockets?: Record<string, unknown[]> };
	socket?: Socket | null;
	once(event: 'socket', listener: (socket: Socket) => void): unknown;
	once(event: 'close', listener: () => void): unknown;
	end(content?: string | Buffer): unknown;
	destroy(error?: Error): unknown;
}

/** What is used here of Node's `net.Socket` and `tls.TLSSocket`. */
interface Socket {
	connecting: boolean;
	/** True where the system refused at once to connect; then it is not connecting any more. */
	destroyed?: boolean;
	/** True from the beginning of a TLS connection to the end of its handshake. */
	secureConnecting?: boolean;
	remoteAddress?: string;
	on(
		event: 'lookup',
		listener: (error: Error | null, address: string | undefined) => void,
	): unknown;
	once(event: 'secureConnect', listener: () => void): unknown;
	prependOnceListener(event: 'connect', listener: () => void): unknown;
}

/**
 * Watches the connection of a request, and sends the request only once the connection stands. n8n
 * has no way to ask for that, but its HTTP client takes a body with `pipe` for a stream and hands it
 * the real request, to which nothing has been written yet.
 *
 * Used for a POST like this; a GET has no `content`, and must not name its method, as n8n drops the
 * body of what is called GET. Redirects must not be followed (`disableFollowRedirect`, or the
 * credential says so), as they would be connections of their own.
 *
 * ```ts
 * const connection = watchConnection({ content: toJsonText(body) });
 * const { options } = connection;
 * try {
 * 	await helper({ method: 'POST', url, ...options, headers: { ...headers, ...options.headers } });
 * } catch (error) {
 * 	if (connection.wasConnected() === false) // Surely not taken: send again, or to the backup.
 * }
 * ```
 *
 * A connection that is not made in time ends the request with the code ETIMEDOUT and the system call
 * `connect`, as Node itself reports it.
 */
export function watchConnection({
	content,
	mayConnectTo,
	connectTimeoutMs = CONNECT_TIMEOUT_MS,
}: ConnectionOptions = {}): Connection {
	let request: ClientRequest | undefined;
	let connected = false;
	let closed = false;
	let deadline: Deadline | undefined;
	let refused: string | undefined;

	/** @returns whether the connection may go on */
	function judged(address = ''): boolean {
		if (mayConnectTo === undefined || mayConnectTo(address)) return true;
		refused ??= address;
		request?.destroy(new Error(`${address || 'An unknown address'} must not be connected to`));
		return false;
	}

	function watch(socket: Socket): void {
		const send = () => {
			if (connected || refused !== undefined || socket.destroyed) return;
			connected = true;
			deadline?.end();
			request?.end(content);
		};
		const sendWhenSecure = () => {
			if (socket.secureConnecting) socket.once('secureConnect', send);
			else send();
		};
		if (isOfProxy(request as ClientRequest, socket)) mayConnectTo = undefined;
		if (!socket.connecting) {
			if (judged(socket.remoteAddress)) sendWhenSecure();
			return;
		}
		socket.on('lookup', (error, address) => {
			if (!error) judged(address);
		});
		// Before all others, since TLS greets the other side as soon as it is connected.
		socket.prependOnceListener('connect', () => {
			if (judged(socket.remoteAddress)) sendWhenSecure();
		});
	}

	function take(real: ClientRequest): void {
		request = real;
		if (closed) return void real.destroy();
		if (real.socket) watch(real.socket);
		else real.once('socket', watch);
		deadline = new Deadline(connectTimeoutMs, () => real.destroy(timedOut(connectTimeoutMs)));
		real.once('close', () => deadline?.end());
	}

	const length = content === undefined ? undefined : Buffer.byteLength(content);
	return {
		options: {
			body: streamInto(take) as unknown as IDataObject,
			headers: length === undefined ? {} : { 'Content-Length': String(length) },
		},
		wasConnected: () => (request ? connected : undefined),
		refusedAddress: () => refused,
		close() {
			closed = true;
			request?.destroy();
		},
	};
}

/**
 * Whether a socket leads to a proxy. It is believed only where it shows: by the agent that names its
 * proxy, by a request for a whole address, or by a tunnel, which is dug before the agent gets it.
 */
function isOfProxy({ agent, path }: ClientRequest, socket: Socket): boolean {
	const isOwn = Object.values(agent?.sockets ?? {}).some((sockets) => sockets.includes(socket));
	const isTunnel = !socket.connecting && !isOwn;
	return Boolean(agent?.proxy) || !path.startsWith('/') || isTunnel;
}

/**
 * Looks like a stream to n8n's HTTP client. Newer versions pipe it into a stream that counts its
 * bytes, and that one into the request: then the counting stream is left out.
 */
function streamInto(take: (request: ClientRequest) => void): object {
	const stream = {
		pipe(target: ClientRequest | { pipe: unknown }) {
			if ('path' in target) take(target);
			else target.pipe = take;
			return target;
		},
		on: () => stream,
		once: () => stream,
		off: () => stream,
		removeListener: () => stream,
		emit: () => false,
		destroy: () => stream,
	};
	return stream;
}

function timedOut(ms: number): Error {
	const error = new Error(`The connection was not made within ${ms / 1000} seconds`);
	return Object.assign(error, { code: 'ETIMEDOUT', syscall: 'connect' });
}
