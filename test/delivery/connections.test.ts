import { sleep } from 'n8n-workflow';
import {
	startDeafServer,
	startDrippingServer,
	startPromptServer,
	startWire,
	useUpDescriptors,
} from '../api/support/wire';
import { sample } from '../files/support/samples';
import { Chat, conversationForm, jsonOf, roomForm } from '../support/chat';
import { workflowOf } from '../support/engine';
import { block } from '../support/eventLoop';

let chat: Chat;

beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(async () => await chat.close());

/** Runs a node whose services are elsewhere. */
const run = async (node: string, form: object, at: { baseUrl?: string; backupUrl?: string }) => {
	const { imkitApi, neteaseImApi } = chat.credentials;
	return await chat.engine.run(workflowOf(node, form as never), {
		credentials: {
			imkitApi: { ...imkitApi, ...at },
			neteaseImApi: { ...neteaseImApi, backupUrl: '', ...at },
		},
		input: [{ json: {}, binary }],
	});
};

const binary = {
	data: {
		data: sample('picture.png').toString('base64'),
		mimeType: 'image/png',
		fileName: 'a.png',
	},
};

describe('a host that swallows packets', () => {
	let deaf: Awaited<ReturnType<typeof startDeafServer>>;
	beforeAll(async () => {
		deaf = await startDeafServer();
	});
	afterAll(async () => await deaf.close());

	it('NetEase IM: the message goes to the backup host, once', async () => {
		const sent = await run(
			'sendConversationMessage',
			{ ...conversationForm, delivery: { timeout: 0.6 } },
			{ baseUrl: `http://127.0.0.1:${deaf.port}`, backupUrl: chat.neteaseIm.url },
		);
		expect(jsonOf(sent)).toHaveLength(1);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});

	it('IMKIT: the message surely was not taken, so nobody has to look for it', async () => {
		const { error } = await run(
			'sendRoomMessage',
			{ ...roomForm, delivery: { timeout: 0.4, maxRetries: 1 } },
			{ baseUrl: `http://127.0.0.1:${deaf.port}` },
		);
		expect(error?.message).toMatch(/cannot be reached \(no connection within 0.4 seconds\)/);
		expect(JSON.stringify(error)).not.toMatch(/may have been delivered/);
	});
});

describe('a handshake that does not come to its end', () => {
	let wire: Awaited<ReturnType<typeof startWire>>;
	beforeAll(async () => {
		wire = await startWire();
	});
	afterAll(async () => await wire.close());

	const broken = [
		['is cut', () => `https://127.0.0.1:${wire.cuttingPort}`],
		['is answered with an alert', () => `https://127.0.0.1:${wire.refusingPort}`],
		['is none, as the other side speaks no TLS', () => `https://127.0.0.1:${wire.plainPort}`],
		['hangs', () => `https://127.0.0.1:${wire.hangingPort}`],
	] as const;

	it.each(broken)(
		'%s: NetEase IM gets the message at the backup host, once',
		async (_, baseUrl) => {
			const sent = await run(
				'sendConversationMessage',
				{ ...conversationForm, delivery: { timeout: 0.6 } },
				{ baseUrl: baseUrl(), backupUrl: chat.neteaseIm.url },
			);
			expect(jsonOf(sent)).toHaveLength(1);
			expect(chat.neteaseIm.accepted).toHaveLength(1);
		},
	);

	it.each(broken)('%s: IMKIT surely did not get it, and is asked again', async (_, baseUrl) => {
		wire.reset();
		const { error } = await run(
			'sendRoomMessage',
			{ ...roomForm, delivery: { timeout: 0.6, maxRetries: 1 } },
			{ baseUrl: baseUrl() },
		);
		expect(error?.message).toMatch(/^https:.+ cannot be reached \(.+\)$/);
		expect(wire.connections()).toBe(2);
		expect(wire.seen).toEqual([]);
	});
});

describe('a process that may open no more connections', () => {
	const forms = [
		['IMKIT', 'sendRoomMessage', roomForm, 'imkit'],
		['NetEase IM', 'sendConversationMessage', conversationForm, 'neteaseIm'],
	] as const;

	/** While the system gives it nothing, from when the node begins to send: for so long, or to its end. */
	const runWithout = async (node: string, form: object, ms?: number) => {
		// What is loaded late has its file opened now.
		await run(node, form, {});
		chat.reset();
		const free = await useUpDescriptors();
		const running = run(node, form, {});
		await (ms === undefined ? running : sleep(ms));
		free();
		return await running;
	};

	it.each(forms)('%s: sends as soon as it may, once', async (_, node, form, service) => {
		const sent = await runWithout(node, form, 300);
		expect(sent.error).toBeUndefined();
		expect(chat[service].accepted).toHaveLength(1);
	});

	it.each(forms)('%s: says that nothing was sent, and what is lacking', async (_, node, form) => {
		const { error } = await runWithout(node, { ...form, delivery: { maxRetries: 0 } });
		expect(error?.message).toMatch(/cannot be reached \(EMFILE\)$/);
		expect(error?.description).toMatch(/^Your n8n server has no file descriptors left/);
	});
});

describe('an answer that comes while the process is busy with something else', () => {
	it.each([
		{ afterMs: 0, timeout: 0.1, busyMs: 500, times: 1 },
		{ afterMs: 50, timeout: 0.2, busyMs: 1000, times: 1 },
		{ afterMs: 100, timeout: 0.25, busyMs: 300, times: 3 },
	])('counts, however late it can be read: %o', async ({ afterMs, timeout, busyMs, times }) => {
		const prompt = await startPromptServer(afterMs);
		const delivery = { timeout, maxRetries: 0 };
		for (const beforeMs of [0, 15, 30]) {
			const running = run('sendRoomMessage', { ...roomForm, delivery }, { baseUrl: prompt.url });
			for (let blocks = 0; blocks < times; blocks++) {
				await sleep(beforeMs);
				block(busyMs);
			}
			const sent = await running;
			expect(sent.error).toBeUndefined();
		}
		await prompt.close();
	});
});

describe('storing a file', () => {
	const stored = {
		fileFrom: 'binary',
		binaryField: 'data',
		delivery: { timeout: 0.5, maxRetries: 0 },
	};

	it.each([
		['IMKIT', 'sendRoomMessage', { ...roomForm, messageType: 'image', bucket: 'files', ...stored }],
		['NetEase IM', 'sendConversationMessage', { ...conversationForm, message_type: 1, ...stored }],
	] as const)(
		'%s: ends at the time-out, however slowly the answer drips',
		async (_, node, form) => {
			const dripping = await startDrippingServer();
			const started = performance.now();
			const { error } = await run(node, form, { baseUrl: dripping.url });
			expect(performance.now() - started).toBeLessThan(5_000);
			expect(error?.message).toMatch(
				/^The file was not stored: .+ did not answer within 0.5 seconds$/,
			);
			await dripping.close();
		},
	);
});
