import type { IHttpRequestOptions } from 'n8n-workflow';
import { ImkitApi, imkitHosts } from '../../credentials/ImkitApi.credentials';
import {
	NeteaseImApi,
	neteaseImHosts,
	signature,
} from '../../credentials/NeteaseImApi.credentials';

const imkitUrl = { url: 'https://app.imkit.io/anything' } as IHttpRequestOptions;
const neteaseUrl = { url: 'https://open.yunxinapi.com/anything' } as IHttpRequestOptions;
const imkit = { baseUrl: 'https://app.imkit.io', apiKey: 'the-key' };
const netease = { appKey: 'app', appSecret: 'secret', region: 'china' };

describe('signing for NetEase IM', () => {
	it('the signature is SHA1 of secret, nonce and time', () => {
		expect(signature('app', 'test-app-secret', 'nonce-1', '1700000000')).toEqual({
			AppKey: 'app',
			Nonce: 'nonce-1',
			CurTime: '1700000000',
			CheckSum: 'd33d9a2cd3bcc60f7b4c694e936b08cb49872a19',
		});
	});

	it('the signature is made afresh for every request, in UTC seconds', async () => {
		const sign = async () =>
			(await new NeteaseImApi().authenticate(netease, { ...neteaseUrl })).headers ?? {};
		const [first, second] = [await sign(), await sign()];
		expect(first.Nonce).not.toBe(second.Nonce);
		expect(first.CheckSum).not.toBe(second.CheckSum);
		expect(Math.abs(Number(first.CurTime) - Date.now() / 1000)).toBeLessThan(2);
		expect(String(first.Nonce).length).toBeLessThanOrEqual(128);
	});
});

describe('credentials', () => {
	it('what was pasted along with a key does no harm', async () => {
		const pasted = '\u200b the-key\r\n\ufeff';
		const request = await new ImkitApi().authenticate(
			{ ...imkit, apiKey: pasted },
			{ ...imkitUrl },
		);
		expect(request.headers).toEqual({ 'IM-API-KEY': 'the-key' });

		const clean = signature('app', 'secret', 'n', '1');
		expect(clean).toEqual(signature('app', 'secret', 'n', '1'));
		const signed = await new NeteaseImApi().authenticate(
			{ ...netease, appKey: ' app\n', appSecret: '\u00a0secret\u200d' },
			{ ...neteaseUrl },
		);
		const { Nonce, CurTime } = signed.headers as Record<string, string>;
		expect(signed.headers).toEqual(signature('app', 'secret', Nonce, CurTime));
	});

	it('headers that a request has already are kept', async () => {
		const request = { ...imkitUrl, headers: { Accept: 'application/json' } };
		const { headers } = await new ImkitApi().authenticate(imkit, request);
		expect(headers).toEqual({ Accept: 'application/json', 'IM-API-KEY': 'the-key' });
	});

	it('never follow a redirect, neither from our nodes nor from the HTTP Request node', async () => {
		for (const signed of [
			await new ImkitApi().authenticate(imkit, { ...imkitUrl }),
			await new NeteaseImApi().authenticate(netease, { ...neteaseUrl }),
		]) {
			expect(signed).toMatchObject({
				disableFollowRedirect: true,
				followRedirect: false,
				followAllRedirects: false,
			});
		}
	});

	it.each([
		['https://app.imkit.io/', 'https://app.imkit.io'],
		[' https://app.imkit.io//\n', 'https://app.imkit.io'],
		['https://chat.example.com/imkit/', 'https://chat.example.com/imkit'],
		['https://app.imkit.io:8443/v1?x=1#y', 'https://app.imkit.io:8443/v1'],
		['http://localhost:3000', 'http://localhost:3000'],
		['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
		['http://[::1]:3000', 'http://[::1]:3000'],
	])('the base URL %j is used as %j', (baseUrl, expected) => {
		expect(imkitHosts({ ...imkit, baseUrl })).toEqual([expected]);
	});

	it.each([
		['', 'is empty'],
		['app.imkit.io', 'must start with https://'],
		['ftp://app.imkit.io', 'must start with https://'],
		['javascript:alert(1)', 'must start with https://'],
		['https://', 'must start with https://'],
		['http://app.imkit.io', 'not encrypted'],
		['http://192.168.1.5:3000', 'not encrypted'],
		['http://127.0.0.1.example.com', 'not encrypted'],
		['http://anything.localhost', 'not encrypted'],
		['http://evil.example.localhost:3000', 'not encrypted'],
		['https://user:hunter2@app.imkit.io', 'user name or password'],
	])('the base URL %j is refused: %s', (baseUrl, words) => {
		expect(() => imkitHosts({ ...imkit, baseUrl })).toThrow(words);
		expect(() => imkitHosts({ ...imkit, baseUrl })).not.toThrow('hunter2');
	});

	it('plain http to another machine works where the user allowed it', () => {
		const baseUrl = 'http://imkit.internal:3000';
		expect(imkitHosts({ ...imkit, baseUrl, allowHttp: true })).toEqual([baseUrl]);
	});

	it('a key does not leave unencrypted, whatever URL a request has', async () => {
		const request = { url: 'http://app.imkit.io/messages' };
		await expect(new ImkitApi().authenticate(imkit, request)).rejects.toThrow('is for https://');
		const open = { ...imkit, baseUrl: 'http://app.imkit.io' };
		await expect(new ImkitApi().authenticate(open, request)).rejects.toThrow('not encrypted');
		const below = { ...imkit, baseUrl: 'http://app.localhost' };
		await expect(new ImkitApi().authenticate(below, request)).rejects.toThrow('not encrypted');
	});

	it('an empty key or secret is refused with words', async () => {
		await expect(
			new ImkitApi().authenticate({ ...imkit, apiKey: ' ' }, { ...imkitUrl }),
		).rejects.toThrow('The API key is empty');
		await expect(
			new NeteaseImApi().authenticate({ ...netease, appSecret: '' }, { ...neteaseUrl }),
		).rejects.toThrow('The App Key or App Secret is empty');
	});

	it.each([
		['china', ['https://open.yunxinapi.com', 'https://open-bak.yunxinapi.com']],
		['singapore', ['https://open-sg.yunxinapi.com', 'https://open-sg-bak.yunxinapi.com']],
	])('the region %s has its documented address and backup', (region, hosts) => {
		expect(neteaseImHosts({ ...netease, region })).toEqual(hosts);
	});

	it('a private deployment has its own address, and a backup if there is one', () => {
		const custom = { ...netease, region: 'custom', baseUrl: 'https://im.example.com/' };
		expect(neteaseImHosts(custom)).toEqual(['https://im.example.com']);
		expect(neteaseImHosts({ ...custom, backupUrl: 'https://bak.example.com' })).toEqual([
			'https://im.example.com',
			'https://bak.example.com',
		]);
	});
});
