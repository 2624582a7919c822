import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { startLateServer } from '../api/support/wire';
import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { workflowOf } from '../support/engine';

let chat: Chat;
let late: Awaited<ReturnType<typeof startLateServer>>;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(async () => {
	chat.reset();
	late = await startLateServer({ afterMs: 1_500, badAfterMs: 200 });
});
afterEach(async () => await late.close());
afterAll(() => chat.close());

const fileOf = (words: string) => ({
	data: {
		data: Buffer.from(words).toString('base64'),
		mimeType: 'image/png',
		fileName: 'a.png',
	},
});
const stored = { fileFrom: 'binary', binaryField: 'data' };
const linked = { fileFrom: 'link', fileUrl: '={{ $json.link }}' };
const services = [
	[
		'IMKIT',
		'sendRoomMessage',
		{ ...roomForm, messageType: 'file', bucket: 'files', room: '={{ $json.to }}' },
		'originalUrl',
	],
	[
		'NetEase IM',
		'sendConversationMessage',
		{ ...conversationForm, message_type: 6, receiver_id: '={{ $json.to }}' },
		'fileUrl',
	],
] as const;

const start = (node: string, form: object, input: IDataObject[]) => {
	const { imkitApi, neteaseImApi } = chat.credentials;
	const at = { baseUrl: late.url, backupUrl: '', allowPrivateLinks: true };
	return chat.engine.start(workflowOf(node, form as never), {
		credentials: {
			imkitApi: { ...imkitApi, ...at },
			neteaseImApi: { ...neteaseImApi, ...at },
		},
		input: input as never,
	});
};
const items = (first: string) =>
	Array.from({ length: 8 }, (_, item) => ({
		json: { to: `to-${item}`, link: `${late.url}/${item === 0 ? first : 'file'}-${item}` },
		binary: fileOf(item === 0 ? first : `file ${item}`),
	}));
const isMessage = (request: string) => /messages$/.test(request);
const until = async (what: () => boolean) => {
	for (let tries = 0; !what() && tries < 200; tries++) await sleep(25);
	expect(what()).toBe(true);
};

describe.each(services)('%s', (_service, node, form, link) => {
	const withLinks = { ...form, ...linked, [link]: '={{ $json.link }}' };

	it('cancelled while files are being stored: no other file and no message leaves', async () => {
		const { promise, cancel } = start(node, { ...form, ...stored }, items('file'));
		await until(() => late.seen.length === 2);
		cancel();
		const cancelledAt = Date.now();
		await promise.catch(() => undefined);
		expect(Date.now() - cancelledAt).toBeLessThan(1_400);
		await sleep(2_000);
		expect(late.seen).toHaveLength(2);
		expect(late.seen.filter(isMessage)).toEqual([]);
	});

	it('stopped by a file that is not stored: no other file and no message leaves', async () => {
		const { promise } = start(node, { ...form, ...stored }, items('bad'));
		const { error } = await promise;
		expect(error?.message).toMatch(/^The file was not stored/);
		expect(error?.description).toContain('1 failed (item 0), 7 not tried (items 1-7)');
		await sleep(300);
		expect(late.seen).toHaveLength(2);
		expect(late.seen.filter(isMessage)).toEqual([]);
	});

	it('stopped by a link that cannot be read: no other link is opened, and no message leaves', async () => {
		const { promise } = start(node, withLinks, items('bad'));
		const { error } = await promise;
		expect(error?.description).toContain('1 failed (item 0), 7 not tried (items 1-7)');
		await sleep(300);
		// Five at a time, and the one that takes the place of the failed one.
		expect(late.seen.filter((request) => request.startsWith('GET')).length).toBeLessThanOrEqual(6);
		expect(late.seen.filter(isMessage)).toEqual([]);
	});

	it('Execute Once: one file is stored, and one message sent', async () => {
		const workflow = workflowOf(node, { ...form, ...stored } as never, { executeOnce: true });
		const { credentials } = chat;
		const sent = await chat.engine.run(workflow, { credentials, input: items('file') as never });
		expect(jsonOf(sent)).toHaveLength(1);
		const { requests, accepted } = node === 'sendRoomMessage' ? chat.imkit : chat.neteaseIm;
		expect([requests.length, accepted.length]).toEqual([2, 1]);
	});
});
