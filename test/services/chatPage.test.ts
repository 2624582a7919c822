import type { IDataObject } from 'n8n-workflow';
import { loadEngine } from '../support/engine';
import { startReceiver } from '../support/receiver';
import { startChatPage } from './chatPage';
import { startImkit, startNeteaseIm } from './chatServices';

describe('the page of the local chat services', () => {
	let imkit: Awaited<ReturnType<typeof startImkit>>;
	let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
	let page: Awaited<ReturnType<typeof startChatPage>>;
	beforeAll(async () => {
		imkit = await startImkit();
		neteaseIm = await startNeteaseIm();
		page = await startChatPage({ imkit, neteaseIm });
	});
	afterAll(async () => {
		await page.close();
		await imkit.close();
		await neteaseIm.close();
	});

	async function hand(path: string, body: IDataObject) {
		const headers = { 'Content-Type': 'application/json' };
		return await fetch(page.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
	}

	it('writes as a user, and the triggers of both services hear it', async () => {
		const engine = await loadEngine();
		const heard: Array<(words: unknown) => void> = [];
		const next = async () => await new Promise((resolve) => heard.push(resolve));
		const onStart = ({ json }: { json: IDataObject }) => heard.shift()?.(json.chatInput);
		const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
		const rooms = { room: [{ room: { __rl: true, mode: 'id', value: 'support' } }] };
		const room = await startReceiver(engine, {
			node: 'imkitTrigger',
			parameters: { rooms } as never,
			credentials,
			onStart,
		});
		const conversation = await startReceiver(engine, {
			node: 'neteaseImTrigger',
			credentials,
			onStart,
		});
		for (const receiver of [room, conversation]) await receiver.activate();
		await hand('/copies', { url: conversation.url });

		for (const [service, to] of [
			['imkit', 'support'],
			['1', 'assistant'],
			['2', '30001'],
		]) {
			const words = next();
			const text = `Hello ${to}`;
			const { status } = await hand('/write', { service, sender: 'user-a', to, text });
			expect([status, await words]).toEqual([200, text]);
		}
		for (const receiver of [room, conversation]) await receiver.close();
	});

	it('takes no message without a sender', async () => {
		const { status } = await hand('/write', { service: 'imkit', sender: '', to: 'a', text: 'b' });
		expect(status).toBe(400);
	});

	it('shows no box where the services cannot be written to', async () => {
		const silent = await startChatPage({ imkit: { accepted: [] }, neteaseIm: { accepted: [] } });
		const [open, shut] = await Promise.all(
			[page, silent].map(async ({ url }) => await (await fetch(url)).text()),
		);
		expect([open.includes('<footer>'), shut.includes('<footer hidden>')]).toEqual([true, true]);
		expect((await fetch(`${silent.url}/write`, { method: 'POST' })).status).toBe(404);
		await silent.close();
	});
});
