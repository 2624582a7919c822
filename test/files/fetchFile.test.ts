import { sleep } from 'n8n-workflow';
import type { InputError } from '../../nodes/form/inputError';
import type { FileFacts } from '../../nodes/files/facts';
import { fetchFacts, type FetchOptions } from '../../nodes/files/fetchFile';
import { startPromptServer } from '../api/support/wire';
import { block } from '../support/eventLoop';
import { inExecution } from './support/execution';
import { startFileServer } from './support/fileServer';
import { memoryInUse } from './support/memory';
import { pretendNames, useProxy } from './support/names';
import { measured } from './support/samples';

const MEGABYTE = 1024 * 1024;

let server: Awaited<ReturnType<typeof startFileServer>>;
let undo: Array<() => void> = [];

beforeAll(async () => {
	server = await startFileServer();
});
beforeEach(() => server.reset());
afterEach(() => {
	for (const undoIt of undo) undoIt();
	undo = [];
});
afterAll(async () => await server.close());

/** Fetches in n8n's engine, from the server of this test unless the link names another one. */
async function fetchFrom(link: string, options: Partial<FetchOptions> = {}): Promise<FileFacts> {
	const url = link.startsWith('/') ? server.url + link : link;
	const all = { maxBytes: MEGABYTE, allowPrivate: true, timeoutMs: 10_000, ...options };
	const [facts] = await inExecution(async (context) => await fetchFacts(context, url, all));
	return facts;
}

async function failureOf(...args: Parameters<typeof fetchFrom>): Promise<InputError> {
	const facts = await fetchFrom(...args).catch((error: InputError) => error);
	expect(facts).toMatchObject({ next: expect.any(String), field: expect.any(String) });
	return facts as InputError;
}

const query = (headers: Record<string, string>) => `?${new URLSearchParams(headers).toString()}`;

describe('a file behind a link', () => {
	it.each(['picture.png', 'upright.jpg', 'video.mp4', 'sound.m4a', 'vbr.mp3', 'document.pdf'])(
		'%s: the same facts as of the file itself',
		async (name) => {
			const { size, md5, width, height } = measured[name];
			const facts = await fetchFrom(`/sample/${name}`);
			expect(facts).toMatchObject({ name, size, md5 });
			expect([facts.width, facts.height]).toEqual([width, height]);
		},
	);

	it('its name is from Content-Disposition, RFC 5987 included, else from the link', async () => {
		const disposition = (value: string) =>
			`/sample/picture.png${query({ 'content-disposition': value })}`;
		expect((await fetchFrom('/sample/picture.png?x=1')).name).toBe('picture.png');
		expect((await fetchFrom(disposition('attachment; filename="my photo.png"'))).name).toBe(
			'my photo.png',
		);
		expect(
			(await fetchFrom(disposition("attachment; filename=x; filename*=UTF-8''%E5%9B%BE.png"))).name,
		).toBe('图.png');
		expect((await fetchFrom(disposition('attachment; filename="图片.png"'))).name).toBe('图片.png');
	});

	it('a wrong Content-Type does not count, a right one completes what the bytes do not say', async () => {
		const typed = (path: string, type: string) => path + query({ 'content-type': type });
		expect(await fetchFrom(typed('/sample/picture.png', 'text/html'))).toMatchObject({
			mimeType: 'image/png',
			ext: 'png',
		});
		expect((await fetchFrom(typed('/bytes/10', 'text/csv; charset=utf-8'))).mimeType).toBe(
			'text/csv',
		);
		expect(await fetchFrom(typed('/bytes/10', 'image/png'))).not.toHaveProperty('mimeType');
	});

	it('is unpacked when it comes packed', async () => {
		expect(await fetchFrom('/gzipped/picture.png')).toMatchObject({
			md5: measured['picture.png'].md5,
			width: 72,
		});
	});

	it('is requested without credentials, once, and the connection is closed', async () => {
		await fetchFrom('/sample/picture.png');
		expect(server.requests).toHaveLength(1);
		const [{ headers }] = server.requests;
		expect(headers).not.toHaveProperty('authorization');
		expect(headers).not.toHaveProperty('cookie');
		await closed();
	});
});

describe('a link that leads elsewhere', () => {
	it('is followed five times', async () => {
		expect(await fetchFrom('/hops/5/sample/picture.png')).toMatchObject({
			name: 'picture.png',
			width: 72,
		});
		expect(server.requests).toHaveLength(6);
	});

	it('is not followed a sixth time', async () => {
		const { message } = await failureOf('/hops/6/sample/picture.png');
		expect(message).toBe(
			`The file ${server.url}/hops/6/sample/picture.png redirects more than 5 times`,
		);
		await failureOf('/loop');
		expect(server.requests).toHaveLength(12);
	});

	it('has to lead to the web', async () => {
		const to = (location: string) => `/redirect${query({ location })}`;
		expect((await failureOf(to('ftp://example.com/x'))).message).toMatch(
			/redirects to ftp:\/\/example.com\/x, which is not a web link$/,
		);
		expect((await failureOf(to('file:///etc/passwd'))).message).toMatch(/not a web link$/);
		expect((await failureOf(to('http://'))).message).toMatch(/not a web link$/);
		expect((await failureOf('/redirect/304')).message).toMatch(/answered HTTP 304$/);
		expect((await failureOf('/redirect/302')).message).toMatch(/answered HTTP 302$/);
	});
});

describe('a link that cannot be read', () => {
	it.each([
		'',
		'picture.png',
		'//example.com/picture.png',
		'ftp://example.com/picture.png',
		'file:///etc/passwd',
		'data:image/png;base64,iVBORw0KGgo=',
		'http://',
	])('%s is not a web link', async (link) => {
		const url = link.startsWith('//') ? ` ${link}` : link;
		const error = await failureOf(url);
		expect(error.message).toMatch(/is not a web link$/);
		expect(error.field).toBe('URL');
	});

	it('says which field it stands in', async () => {
		expect((await failureOf('nonsense', { field: 'Image → URL' })).field).toBe('Image → URL');
	});

	it.each([204, 403, 404, 500])(
		'answered with HTTP %i it fails, naming link and status',
		async (code) => {
			const { message } = await failureOf(`/status/${code}`);
			expect(message).toMatch(code === 204 ? /is empty$/ : RegExp(`answered HTTP ${code}$`));
			expect(message).toContain(`${server.url}/status/${code}`);
		},
	);

	it('an answer without an end is not read', async () => {
		expect((await failureOf('/status-endless/404')).message).toMatch(/HTTP 404$/);
		await closed();
		const location = query({ location: '/loop' });
		expect((await failureOf(`/status-endless/302${location}`)).message).toMatch(/5 times$/);
		expect(server.requests.every(({ socket }) => socket.destroyed)).toBe(true);
	});

	it('no server, no such name, a broken connection and an empty file are told apart', async () => {
		expect((await failureOf('http://127.0.0.1:1/x.png')).message).toMatch(/ECONNREFUSED/);
		undo.push(pretendNames({}));
		expect((await failureOf('http://nowhere.example.com/x.png')).message).toMatch(/ENOTFOUND/);
		expect((await failureOf('/broken')).message).toMatch(/could not be read: /);
		expect((await failureOf('/empty')).message).toMatch(/is empty$/);
	});

	it('is named without its password, and not at full length', async () => {
		const { message } = await failureOf(`http://user:secret@127.0.0.1:1/${'x'.repeat(5_000)}`);
		expect(message).not.toContain('secret');
		expect(message.length).toBeLessThan(400);
	});
});

describe('a file that is too large', () => {
	it.each(['/declared', '/undeclared', '/endless'])('%s is not read to its end', async (path) => {
		const { message } = await failureOf(path);
		expect(message).toBe(
			`The file ${server.url}${path} is larger than 1048576 bytes, the most that is read`,
		);
		await closed();
		// The system's own buffers are filled before it notices that nobody reads.
		expect(server.bytesSent()).toBeLessThan(20 * MEGABYTE);
	});

	it('a packed file that is too large is not unpacked to its end', async () => {
		expect((await failureOf('/bomb')).message).toMatch(/is larger than 1048576 bytes/);
	});

	it('a file of exactly the most bytes is read, one of a byte more is not', async () => {
		expect((await fetchFrom('/bytes/1000', { maxBytes: 1_000 })).size).toBe(1_000);
		await failureOf('/bytes/1001', { maxBytes: 1_000 });
	});

	it('100 MB are read in bounded memory where they are allowed', async () => {
		const before = memoryInUse();
		const reading = fetchFrom('/undeclared', { maxBytes: 100 * MEGABYTE });
		let most = 0;
		const watching = (async () => {
			while ((await Promise.race([reading, tick()])) === undefined) {
				most = Math.max(most, memoryInUse() - before);
			}
		})();
		expect((await reading).size).toBe(100 * MEGABYTE);
		await watching;
		expect(most).toBeLessThan(64 * MEGABYTE);
	});
});

describe('a server that takes its time', () => {
	it.each(['/drip', '/endless', '/silent'])(
		'%s is not waited for longer than allowed',
		async (path) => {
			const started = performance.now();
			const { message } = await failureOf(path, { maxBytes: Infinity, timeoutMs: 400 });
			expect(message).toBe(`The file ${server.url}${path} could not be read within 0.4 seconds`);
			expect(performance.now() - started).toBeLessThan(2_000);
			await closed();
		},
	);

	it('a cancelled execution does not wait for it', async () => {
		const cancellation = new AbortController();
		const failing = failureOf('/drip', { cancelled: cancellation.signal });
		while (server.requests.length === 0) await tick();
		cancellation.abort();
		expect((await failing).message).toMatch(/was not read: the execution was canceled$/);
		await closed();
	});
});

describe('the own network', () => {
	const forbidden = { allowPrivate: false };
	const secret = () => `http://127.0.0.1:${server.port}/sample/picture.png`;

	it.each([
		() => secret(),
		() => `http://localhost:${server.port}/sample/picture.png`,
		() => `http://[::ffff:127.0.0.1]:${server.port}/sample/picture.png`,
		() => 'http://169.254.169.254/latest/meta-data/',
		() => 'http://redis:6379/',
	])('a link into it is refused before anything is requested (%#)', async (link) => {
		const { message, next } = await failureOf(link(), forbidden);
		expect(message).toContain(link());
		expect(message).toMatch(/which is not an address on the internet$/);
		expect(next).toMatch(/allow private addresses in the credential/);
		expect(server.requests).toHaveLength(0);
	});

	it('a name that leads into it is refused before anything is requested', async () => {
		undo.push(pretendNames({ 'inside.example.com': '127.0.0.1' }));
		const link = `http://inside.example.com:${server.port}/sample/picture.png`;
		expect((await failureOf(link, forbidden)).message).toMatch(
			/leads to inside.example.com \(127.0.0.1\), which is not an address on the internet$/,
		);
		expect(server.connections()).toBe(0);
	});

	it.each([
		'::1',
		'::ffff:127.0.0.1',
		'::ffff:7f00:1',
		'fd00::1',
		'fe80::1',
		'10.0.0.7',
		'169.254.169.254',
		'64:ff9b::7f00:1',
		// A name may have several addresses: one of them is enough.
		'127.0.0.1 93.184.216.34',
		'2606:2800:220:1::1 127.0.0.1',
	])('a name that leads to %s is refused before anything is requested', async (addresses) => {
		undo.push(pretendNames({ 'inside.example.com': addresses }));
		const link = `http://inside.example.com:${server.port}/sample/picture.png`;
		expect((await failureOf(link, forbidden)).message).toMatch(
			/leads to inside.example.com( \(.+\))?, which is not an address on the internet$/,
		);
		expect(server.connections()).toBe(0);
	});

	it('a redirect to a name that leads into it is not followed', async () => {
		undo.push(useProxy(server.url, 'inside.example.com'));
		undo.push(pretendNames({ 'inside.example.com': '127.0.0.1' }));
		const location = `http://inside.example.com:${server.port}/sample/picture.png`;
		const link = `http://files.example.com/redirect${query({ location })}`;
		expect((await failureOf(link, forbidden)).message).toMatch(/\(127.0.0.1\), which is not/);
		expect(server.requests).toMatchObject([{ host: 'files.example.com', path: '/redirect' }]);
	});

	it('a name that leads elsewhere when it is looked up again: no connection is made', async () => {
		undo.push(
			pretendNames(
				{ 'inside.example.com': '93.184.216.34' },
				{ 'inside.example.com': '127.0.0.1' },
			),
		);
		const link = `http://inside.example.com:${server.port}/sample/picture.png`;
		expect((await failureOf(link, forbidden)).message).toMatch(
			/leads to inside.example.com \(127.0.0.1\), which is not an address on the internet$/,
		);
		expect(server.connections()).toBe(0);
	});

	it('a redirect that leads into it is not followed', async () => {
		// A proxy lets a link seem to be anywhere: the server of this test answers for all names.
		undo.push(useProxy(server.url));
		for (const location of [secret(), 'http://localhost/', 'http://[::1]/', 'http://10.0.0.1/']) {
			server.reset();
			const link = `http://files.example.com/redirect${query({ location })}`;
			expect((await failureOf(link, forbidden)).message).toMatch(
				/which is not an address on the internet$/,
			);
			expect(server.requests).toMatchObject([{ host: 'files.example.com', path: '/redirect' }]);
		}
	});

	it('a proxy there is no obstacle for a link to elsewhere', async () => {
		undo.push(useProxy(server.url));
		const link = 'http://files.example.com/sample/picture.png';
		expect((await fetchFrom(link, forbidden)).width).toBe(72);
		expect(server.requests).toMatchObject([{ host: 'files.example.com' }]);
	});

	it('a name that the proxy is not asked for is judged like any other', async () => {
		undo.push(useProxy(server.url, 'inside.example.com'));
		undo.push(pretendNames({ 'inside.example.com': '127.0.0.1' }));
		const link = `http://inside.example.com:${server.port}/sample/picture.png`;
		expect((await failureOf(link, forbidden)).message).toMatch(/\(127.0.0.1\), which is not/);
		expect(server.connections()).toBe(0);
	});

	it('may be read where the credential allows it', async () => {
		expect((await fetchFrom(secret(), { allowPrivate: true })).width).toBe(72);
	});
});

/** The client has closed the connection of the last request. */
async function closed(): Promise<void> {
	const started = performance.now();
	while (!server.isClosed() && performance.now() - started < 5_000) await tick();
	expect(server.isClosed()).toBe(true);
}

async function tick(): Promise<void> {
	await sleep(5);
}

describe('a file that comes while the process is busy with something else', () => {
	it.each([
		{ afterMs: 0, timeoutMs: 100, busyMs: 500, times: 1 },
		{ afterMs: 50, timeoutMs: 200, busyMs: 1000, times: 1 },
		{ afterMs: 100, timeoutMs: 250, busyMs: 300, times: 3 },
	])('is read, however late: %o', async ({ afterMs, timeoutMs, busyMs, times }) => {
		const prompt = await startPromptServer(afterMs);
		undo.push(prompt.close);
		for (const beforeMs of [0, 15, 30]) {
			const reading = fetchFrom(`${prompt.url}/a.json`, { timeoutMs });
			for (let blocks = 0; blocks < times; blocks++) {
				await sleep(beforeMs);
				block(busyMs);
			}
			expect(await reading).toMatchObject({ name: 'a.json' });
		}
	});
});
