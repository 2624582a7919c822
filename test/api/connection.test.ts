import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { watchConnection, type ConnectionOptions } from '../../nodes/api/connection';
import { isPublicAddress } from '../../nodes/files/publicAddress';
import { inExecution } from '../files/support/execution';
import { pretendNames, useProxy } from '../files/support/names';
import { startDeafServer, startWire } from './support/wire';

const CONTENT = JSON.stringify({ text: 'ä 漢字 😀' });
const NAMES = { 'files.example.com': '127.0.0.1', 'proxy.example.com': '127.0.0.1' };

let wire: Awaited<ReturnType<typeof startWire>>;
let undo: Array<() => void> = [];

beforeAll(async () => {
	wire = await startWire();
});
beforeEach(() => {
	wire.reset();
	undo.push(pretendNames(NAMES));
});
afterEach(() => {
	for (const undoIt of undo) undoIt();
	undo = [];
});
afterAll(async () => await wire.close());

interface Result {
	status?: number;
	text?: string;
	error?: Error;
	connected: boolean | undefined;
	refused: string | undefined;
	ms: number;
}

/** One request through n8n's helper, in a running node. */
async function ask(
	url: string,
	request: Partial<IHttpRequestOptions> = {},
	options: ConnectionOptions = {},
): Promise<Result> {
	const [result] = await inExecution(async ({ helpers }) => {
		const connection = watchConnection(options);
		const started = performance.now();
		const outcome: Partial<Result> = {};
		try {
			const reply: { statusCode: number; body: string } = await helpers.httpRequest({
				url,
				timeout: 5_000,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				skipSslCertificateValidation: true,
				...request,
				...connection.options,
				headers: { ...request.headers, ...connection.options.headers },
			});
			Object.assign(outcome, { status: reply.statusCode, text: reply.body });
		} catch (error) {
			outcome.error = error as Error;
		}
		return {
			...outcome,
			connected: connection.wasConnected(),
			refused: connection.refusedAddress(),
			ms: performance.now() - started,
		};
	});
	return result;
}

const post = async (
	url: string,
	request: Partial<IHttpRequestOptions> = {},
	options: ConnectionOptions = {},
) =>
	await ask(
		url,
		{ method: 'POST', headers: { 'Content-Type': 'application/json' }, ...request },
		{ content: CONTENT, ...options },
	);

const plain = (path = '/x', host = 'files.example.com') =>
	`http://${host}:${wire.plainPort}${path}`;
const secure = (path = '/x', host = 'files.example.com') =>
	`https://${host}:${wire.securePort}${path}`;
const guarded = { mayConnectTo: isPublicAddress };

describe('a request that is watched', () => {
	it.each([
		['over HTTP', () => plain(), []],
		['over TLS', () => secure(), []],
		['over HTTP through a proxy', () => plain(), ['proxy']],
		['over TLS through a proxy', () => secure(), ['proxy']],
	])('%s: a POST is complete, with its length and in one piece', async (_, url, [proxy]) => {
		if (proxy) undo.push(useProxy(`http://127.0.0.1:${wire.proxyPort}`));
		expect(await post(url())).toMatchObject({ status: 200, text: 'answered', connected: true });
		expect(wire.connectionsOfProxy()).toBe(proxy ? 1 : 0);
		const [{ method, headers, body }] = wire.seen;
		expect([method, body]).toEqual(['POST', CONTENT]);
		expect(headers).toMatchObject({
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(CONTENT)),
		});
		expect(headers).not.toHaveProperty('transfer-encoding');
		expect(wire.seen).toHaveLength(1);
	});

	it.each([
		['over HTTP', () => plain(), []],
		['over TLS', () => secure(), []],
		['over HTTP through a proxy', () => plain(), ['proxy']],
		['over TLS through a proxy', () => secure(), ['proxy']],
	])('%s: a GET speaks of no body', async (_, url, [proxy]) => {
		if (proxy) undo.push(useProxy(`http://127.0.0.1:${wire.proxyPort}`));
		expect(await ask(url())).toMatchObject({ status: 200, text: 'answered', connected: true });
		expect(wire.connectionsOfProxy()).toBe(proxy ? 1 : 0);
		const [{ method, headers, body }] = wire.seen;
		expect([method, body]).toEqual(['GET', '']);
		const said = Object.keys(headers as IDataObject);
		expect(said.filter((name) => /^(content|transfer)-/.test(name))).toEqual([]);
	});

	it('a body of several megabytes arrives whole', async () => {
		const content = Buffer.alloc(8_000_000, '漢');
		expect(await post(plain(), {}, { content })).toMatchObject({ status: 200, connected: true });
		expect(wire.seen[0].body).toBe(content.toString());
	});

	it('a packed answer is unpacked, a redirect is handed back', async () => {
		expect(await ask(plain('/packed'))).toMatchObject({ status: 200, text: 'unpacked' });
		expect(await ask(plain('/redirect'))).toMatchObject({ status: 302 });
		expect(wire.seen).toHaveLength(2);
	});
});

describe('a name that leads to an address which must not be connected to', () => {
	it.each([
		['HTTP', () => plain()],
		['TLS', () => secure()],
	])('over %s: no connection is made', async (_, url) => {
		expect(await ask(url(), {}, guarded)).toMatchObject({
			error: expect.any(Error),
			connected: false,
			refused: '127.0.0.1',
		});
		expect(wire.connections()).toBe(0);
	});

	it('an address written out is judged like any other', async () => {
		const { refused, connected } = await ask(plain('/x', '127.0.0.1'), {}, guarded);
		expect([refused, connected]).toEqual(['127.0.0.1', false]);
		expect(wire.seen).toEqual([]);
	});

	it('where the address may be connected to, it is', async () => {
		const mayConnectTo = jest.fn(() => true);
		expect(await ask(plain(), {}, { mayConnectTo })).toMatchObject({ status: 200 });
		expect(mayConnectTo).toHaveBeenCalledWith('127.0.0.1');
	});

	it.each([
		['by its address', () => `http://127.0.0.1:${wire.proxyPort}`],
		['by its name', () => `http://proxy.example.com:${wire.proxyPort}`],
	])('a proxy that is reached %s is not judged: it looks names up itself', async (_, proxy) => {
		undo.push(useProxy(proxy(), 'inside.example.com'));
		expect(await ask(plain(), {}, guarded)).toMatchObject({ status: 200, connected: true });
		expect(await ask(secure(), {}, guarded)).toMatchObject({ status: 200, connected: true });
		expect(wire.connectionsOfProxy()).toBe(2);
	});

	it('a name that goes past the proxy is judged', async () => {
		undo.push(useProxy(`http://127.0.0.1:${wire.proxyPort}`, 'files.example.com'));
		expect(await ask(plain(), {}, guarded)).toMatchObject({ refused: '127.0.0.1' });
		expect(await ask(secure(), {}, guarded)).toMatchObject({ refused: '127.0.0.1' });
		expect([wire.connections(), wire.connectionsOfProxy()]).toEqual([0, 0]);
	});

	it('a proxy that refuses says so itself', async () => {
		undo.push(useProxy(`http://127.0.0.1:${wire.proxyPort}`));
		const { status, refused } = await ask(secure('/x', 'forbidden.example.com'), {}, guarded);
		expect([status, refused]).toEqual([403, undefined]);
	});
});

describe('whether the connection came to stand', () => {
	it.each([
		['nobody listens', () => 'http://127.0.0.1:1/x'],
		['the name is unknown', () => 'http://nowhere.example.com/x'],
		['the handshake is cut', () => `https://files.example.com:${wire.cuttingPort}/x`],
		['the other side speaks no TLS', () => `https://files.example.com:${wire.plainPort}/x`],
	])('no: %s', async (_, url) => {
		expect(await post(url())).toMatchObject({ error: expect.any(Error), connected: false });
		expect(wire.seen).toEqual([]);
	});

	it('no: the certificate is not trusted', async () => {
		const untrusted = { skipSslCertificateValidation: false };
		expect(await post(secure(), untrusted)).toMatchObject({ connected: false });
		expect(wire.seen).toEqual([]);
	});

	it('no: the other side swallows packets; that is noticed before the time for an answer is over', async () => {
		const deaf = await startDeafServer();
		try {
			const url = `http://127.0.0.1:${deaf.port}/x`;
			const own = await post(url, { timeout: 8_000 }, { connectTimeoutMs: 400 });
			expect(own).toMatchObject({ error: expect.any(Error), connected: false });
			expect(own.ms).toBeGreaterThan(390);
			expect(own.ms).toBeLessThan(2_000);
			const helper = await post(url, { timeout: 400 });
			expect(helper).toMatchObject({ error: expect.any(Error), connected: false });
		} finally {
			await deaf.close();
		}
	});

	it('no: a handshake that hangs', async () => {
		const url = `https://files.example.com:${wire.hangingPort}/x`;
		const { connected, ms } = await post(url, {}, { connectTimeoutMs: 400 });
		expect(connected).toBe(false);
		expect(ms).toBeLessThan(2_000);
	});

	it.each(['/silent', '/hang-up'])('yes: %s, the answer is lost', async (path) => {
		const timeout = 400;
		for (const url of [plain(path), secure(path)]) {
			const result = await post(url, { timeout }, { connectTimeoutMs: 200 });
			expect(result).toMatchObject({ error: expect.any(Error), connected: true });
		}
		expect(wire.seen).toMatchObject([{ body: CONTENT }, { body: CONTENT }]);
	});

	it('cannot be seen where n8n does not hand over the request', async () => {
		// n8n drops the body of what is called GET.
		const { status, connected } = await ask(plain(), { method: 'GET' });
		expect([status, connected]).toEqual([200, undefined]);
	});
});
