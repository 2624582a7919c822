import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { Chat, conversationForm, roomForm } from '../support/chat';
import { searchList, testCredential, workflowOf } from '../support/engine';
import { startServerThatAlwaysSays } from '../services/otherServer';

type Other = Awaited<ReturnType<typeof startServerThatAlwaysSays>>;
const BASE = 'https://app.imkit.io';
const imkit = { baseUrl: `${BASE}/v1`, apiKey: 'the-key' };
const custom = {
	appKey: 'app',
	appSecret: 'secret',
	region: 'custom',
	baseUrl: 'https://im.example.com:8443/',
	backupUrl: 'https://backup.example.com',
};
const SIGNED = ['im-api-key', 'appkey', 'checksum'];

let chat: Chat;
let other: Other;
/** Redirects everything to the other one. */
let turn: Other;
/** Answers everything. */
let pages: Other;

beforeAll(async () => {
	chat = await Chat.start();
	other = await startServerThatAlwaysSays({ body: { stolen: true } });
	pages = await startServerThatAlwaysSays({ body: {} });
	turn = await startServerThatAlwaysSays({
		status: 302,
		body: '',
		headers: { location: other.url },
	});
});
beforeEach(() => {
	chat.reset();
	other.received.length = 0;
	turn.received.length = 0;
	pages.received.length = 0;
});
afterAll(async () => {
	await chat.close();
	await other.close();
	await turn.close();
	await pages.close();
});

const credentialsFor = (url: string) => ({
	imkitApi: { ...imkit, baseUrl: url },
	neteaseImApi: { ...custom, baseUrl: url, backupUrl: '' },
});

/** What the credential makes of a request, as n8n asks it before every one. */
const sign = async (data: ICredentialDataDecryptedObject, request: object, type = 'imkitApi') =>
	await chat.engine.authenticate(type, data, request as IHttpRequestOptions);

describe('the addresses that a key goes to', () => {
	it.each([
		[{ url: `${BASE}/messages` }],
		[{ url: `${BASE}` }],
		[{ url: 'HTTPS://APP.IMKIT.IO/messages' }],
		[{ url: `${BASE}:443/messages` }],
		[{ url: `${BASE}/v2/other/path?x=1#y` }],
		[{ uri: `${BASE}/messages` }],
		[{ url: '/messages', baseURL: BASE }],
		[{ url: 'messages', baseURL: `${BASE}/` }],
		[{ url: '', baseURL: `${BASE}/messages` }],
		[{ url: `${BASE}/messages`, baseURL: 'https://evil.example' }],
		[{ url: '//app.imkit.io/messages', baseURL: BASE }],
	])('%j: signed', async (request) => {
		const signed = await sign(imkit, request);
		expect(signed.headers).toMatchObject({ 'IM-API-KEY': 'the-key' });
		// However n8n puts an address together, this one can only be read in one way.
		expect(new URL(signed.url).origin).toBe(BASE);
		expect(signed).not.toHaveProperty('baseURL');
	});

	it('a base URL with a path: what stands after it is below it', async () => {
		const signed = await sign(imkit, { url: '/messages', baseURL: `${BASE}/v1/` });
		expect(signed.url).toBe(`${BASE}/v1/messages`);
	});

	it.each([
		['https://im.example.com:8443/im/v2/x'],
		['https://backup.example.com/im/v2/x'],
		['https://im.example.com:8443/nimserver/msg/upload.action'],
	])('NetEase IM, a private deployment: %s', async (url) => {
		const { headers } = await sign(custom, { url }, 'neteaseImApi');
		expect(headers).toHaveProperty('CheckSum');
	});

	it.each([
		['china', ['open.yunxinapi.com', 'open-bak.yunxinapi.com', 'api.yunxinapi.com']],
		['singapore', ['open-sg.yunxinapi.com', 'open-sg-bak.yunxinapi.com', 'api-sg.yunxinapi.com']],
	])('NetEase IM, %s: its address, the backup and where it stores files', async (region, hosts) => {
		const china = { ...custom, region };
		const allowed = [];
		for (const host of ['open', 'open-bak', 'api'].flatMap((name) => [
			`${name}.yunxinapi.com`,
			`${name.replace(/^(open|api)/, '$1-sg')}.yunxinapi.com`,
		])) {
			const signing = sign(china, { url: `https://${host}/x` }, 'neteaseImApi');
			if (await signing.then(Boolean, () => false)) allowed.push(host);
		}
		expect(allowed.sort()).toEqual([...hosts].sort());
	});
});

it.each(['imkitApi', 'neteaseImApi'])('%s asks for no domains beside its addresses', (type) => {
	const credential = chat.engine.loader.getCredential(type).type;
	expect(credential).toHaveProperty('hideDomainRestrictionFields', true);
});

describe('an address that a key does not go to', () => {
	it.each([
		[{ url: 'https://evil.example/messages' }],
		[{ uri: 'https://evil.example/messages' }],
		[{ url: '/messages', baseURL: 'https://evil.example' }],
		[{ url: 'https://evil.example', baseURL: BASE }],
		[{ url: '//evil.example/x', baseURL: BASE }],
		[{ url: '\\\\evil.example/x', baseURL: BASE }],
		[{ url: '/\t/evil.example/x', baseURL: BASE }],
		[{ url: ' \\/evil.example/x', baseURL: BASE }],
		[{ url: 'https:evil.example/x', baseURL: BASE }],
		[{ url: ' https://evil.example' }],
		[{ url: `${BASE}/x`, uri: 'https://evil.example' }],
		[{ url: 'https://evil.example', uri: `${BASE}/x` }],
		[{ url: 'http://app.imkit.io/messages' }],
		[{ url: `${BASE}:8443/messages` }],
		[{ url: 'https://app.imkit.io./messages' }],
		[{ url: 'https://app.imkit.io.evil.example/' }],
		[{ url: 'https://app.imkit.io@evil.example/' }],
		[{ url: 'https://app.imkit.io\\@evil.example/', uri: 'https://evil.example' }],
		[{ url: 'https://user:hunter2@app.imkit.io/' }],
		[{ url: 'https://аpp.imkit.io/messages' }],
		[{ url: 'https://imkit.io/messages' }],
		[{ url: 'https://sub.app.imkit.io/messages' }],
		[{ url: '//app.imkit.io/messages' }],
		[{ url: '/messages' }],
		[{ url: '' }],
		[{}],
		[{ url: 'ftp://app.imkit.io/x' }],
		[{ url: 'data:text/plain,x' }],
		[{ url: 'javascript:alert(1)' }],
	])('%j: refused before anything is signed', async (request) => {
		const error = await sign(imkit, request).catch((refusal: Error) => refusal);
		expect(error).toBeInstanceOf(Error);
		expect((error as Error).message).toMatch(
			/^This credential is for https:\/\/app\.imkit\.io only, and the request goes to .+\. Correct the URL|user name or password/,
		);
		expect((error as Error).message).not.toMatch(/hunter2|the-key/);
		expect(request).not.toHaveProperty('headers');
	});

	it('the other region of NetEase IM, and the base URL of a deployment no longer chosen', async () => {
		const china = { ...custom, region: 'china' };
		for (const url of ['https://open-sg.yunxinapi.com/x', 'https://im.example.com:8443/x']) {
			await expect(sign(china, { url }, 'neteaseImApi')).rejects.toThrow(
				'This credential is for https://open.yunxinapi.com, ',
			);
		}
	});

	it('a proxy of the request that could read the key', async () => {
		const url = `${BASE}/x`;
		const proxy = { protocol: 'http', host: 'evil.example', port: 3128 };
		await expect(sign(imkit, { url, proxy })).resolves.toHaveProperty('headers');
		for (const loose of [
			{ skipSslCertificateValidation: true },
			{ rejectUnauthorized: false },
			{ agentOptions: { ca: 'mine' } },
		]) {
			await expect(sign(imkit, { url, proxy, ...loose })).rejects.toThrow('could read the key');
		}
		const local = { ...imkit, baseUrl: 'http://127.0.0.1:3000' };
		const plain = { url: 'http://127.0.0.1:3000/x', proxy: 'http://evil.example' };
		await expect(sign(local, plain)).rejects.toThrow('could read the key');
	});
});

describe.each([
	['imkitApi', () => chat.imkit],
	['neteaseImApi', () => chat.neteaseIm],
] as const)('the HTTP Request node with %s', (type, service) => {
	const http = async (parameters: { url: string; nextUrl?: string; proxy?: string }) =>
		await chat.engine.run(
			workflowOf('n8n-nodes-base.httpRequest', { ...parameters, nodeCredentialType: type }),
			{ credentials: chat.credentials },
		);

	it('reaches the address of the credential', async () => {
		await http({ url: `${service().url}/anything` });
		expect(service().requests).toMatchObject([{ url: '/anything' }]);
		expect(SIGNED.filter((name) => name in service().requests[0].headers)).not.toEqual([]);
	});

	it.each([
		['another address', (url: string) => url],
		['another name of this machine', (url: string) => url.replace('127.0.0.1', 'localhost')],
		['a user name in it', (url: string) => url.replace('://', '://127.0.0.1@')],
		[
			'capitals and an IPv4 in one number',
			(url: string) => url.replace(/http:..127.0.0.1/, 'HTTP://2130706433'),
		],
	])('sends nothing to %s', async (_, written) => {
		const { error } = await http({ url: written(other.url) });
		expect(String(error?.message)).toMatch(/only, and the request goes to http|user name/);
		expect(other.received).toEqual([]);
	});

	it.each([
		['reads the next page at the same address', () => pages, 2],
		['sends nothing to the next page, if that is elsewhere', () => other, 1],
	])('%s', async (_, next, read) => {
		const { error } = await chat.engine.run(
			workflowOf('n8n-nodes-base.httpRequest', {
				url: `${pages.url}/first`,
				nextUrl: `${next().url}/second`,
				nodeCredentialType: type,
			}),
			{ credentials: credentialsFor(pages.url) },
		);
		const refusal = next() === other ? /only, and the request goes to http/ : /^undefined$/;
		expect(String(error?.message)).toMatch(refusal);
		expect([pages.received.length, other.received.length]).toEqual([read, 0]);
	});

	it('does not follow a redirect', async () => {
		const { error } = await chat.engine.run(
			workflowOf('n8n-nodes-base.httpRequest', { url: turn.url, nodeCredentialType: type }),
			{ credentials: credentialsFor(turn.url) },
		);
		expect(String(error?.message)).toContain('302');
		expect(turn.received).toHaveLength(1);
		expect(other.received).toEqual([]);
	});

	it('sends nothing through a proxy of its own that could read it', async () => {
		await http({ url: `${service().url}/anything`, proxy: other.url });
		expect(other.received).toEqual([]);
		expect(service().requests).toEqual([]);
	});
});

it.each([
	['where IMKIT stores files', 'imkitApi', () => chat.imkit, '/files/chat'],
	['the backup address of NetEase IM', 'neteaseImApi', () => chat.neteaseIm, '/anything'],
	[
		'where NetEase IM stores files',
		'neteaseImApi',
		() => chat.neteaseIm,
		'/nimserver/msg/upload.action',
	],
] as const)('the HTTP Request node reaches %s', async (_what, type, service, path) => {
	const { url } = service();
	const addresses: ICredentialDataDecryptedObject =
		type === 'imkitApi' ? { baseUrl: url } : { baseUrl: other.url, backupUrl: url };
	await chat.engine.run(
		workflowOf('n8n-nodes-base.httpRequest', {
			url: url + path,
			method: 'POST',
			nodeCredentialType: type,
		}),
		{ credentials: { [type]: { ...chat.credentials[type], ...addresses } } },
	);
	expect(service().requests).toMatchObject([{ url: path, method: 'POST' }]);
	expect(SIGNED.filter((name) => name in service().requests[0].headers)).not.toEqual([]);
	expect(other.received).toEqual([]);
});

describe('a service that redirects: the key stays', () => {
	const binary = { data: { data: 'UEs=', mimeType: 'application/zip', fileName: 'a.zip' } };

	it.each([
		[
			'storing a file at IMKIT',
			'sendRoomMessage',
			{
				...roomForm,
				messageType: 'file',
				fileFrom: 'binary',
				binaryField: 'data',
				bucket: 'files',
			},
		],
		[
			'storing a file at NetEase IM',
			'sendConversationMessage',
			{ ...conversationForm, message_type: 6, fileFrom: 'binary', binaryField: 'data' },
		],
		['a message to IMKIT', 'sendRoomMessage', roomForm],
		['a message to NetEase IM', 'sendConversationMessage', conversationForm],
	])('%s', async (_, node, form) => {
		const { error } = await chat.engine.run(workflowOf(node, form), {
			credentials: credentialsFor(turn.url),
			input: [{ json: {}, binary }],
		});
		expect(error?.message).toMatch(/redirects|did not store/);
		expect(turn.received).toHaveLength(1);
		expect(SIGNED.filter((name) => name in turn.received[0])).not.toEqual([]);
		expect(other.received).toEqual([]);
	});

	it('lists in the editor', async () => {
		const credentials = credentialsFor(turn.url);
		await expect(
			searchList(chat.engine, 'sendRoomMessage', 'rooms', { credentials }),
		).rejects.toThrow('redirects');
		const parameters = { conversationFrom: 'parts', sender_id: 'a', conversation_type: 2 };
		await expect(
			searchList(chat.engine, 'sendConversationMessage', 'teams', { credentials, parameters }),
		).rejects.toThrow('redirects');
		expect(turn.received).toHaveLength(2);
		expect(other.received).toEqual([]);
	});

	it.each(['imkitApi', 'neteaseImApi'] as const)('the test of %s', async (type) => {
		const { status, message } = await testCredential(
			chat.engine,
			type,
			credentialsFor(turn.url)[type],
		);
		expect([status, message]).toEqual(['Error', expect.stringContaining('redirects')]);
		expect(turn.received).toHaveLength(1);
		expect(other.received).toEqual([]);
	});
});
