import type { IDataObject } from 'n8n-workflow';
import { Chat, conversationForm, roomForm } from '../support/chat';
import { searchList, testCredential, workflowOf } from '../support/engine';
import { startServerThatAlwaysSays } from '../services/otherServer';

const ODD = 'the-Key/of+IMKIT=42';
const OTHER = 'the-App-Secret';
const SIGNED = ['im-api-key', 'appkey', 'nonce', 'curtime', 'checksum'];

let chat: Chat;

beforeAll(async () => {
	chat = await Chat.start();
});
afterAll(async () => await chat.close());

type Headers = Record<string, string | string[] | undefined>;
const signatureOf = (headers: Headers) =>
	SIGNED.flatMap((name) => (headers[name] ? [String(headers[name])] : []));

/** What another side makes of what it was sent. */
const ECHOES: Record<string, (headers: Headers) => object> = {
	'a refusal in JSON': (headers) => ({
		body: {
			RC: 403,
			RM: `wrong: ${JSON.stringify(headers)}`,
			error: { code: signatureOf(headers)[0], message: `bad ${signatureOf(headers).join(' ')}` },
			code: 403,
			msg: `wrong: ${JSON.stringify(headers)}`,
			desc: `wrong: ${signatureOf(headers).map(encodeURIComponent).join('&')}`,
		},
	}),
	'a code that is the key': (headers) => ({
		body: { error: signatureOf(headers)[0], message: 'no', code: signatureOf(headers).at(-1) },
	}),
	'the page of a proxy': (headers) => ({
		status: 502,
		body: `<pre>${'x'.repeat(90)} ${signatureOf(headers).map(encodeURIComponent).join(' ')}</pre>`,
	}),
	'a page in Base64': (headers) => ({
		status: 403,
		body: Buffer.from(signatureOf(headers).join(':')).toString('base64'),
	}),
	'a signature in capitals': (headers) => ({
		status: 404,
		body: signatureOf(headers).join(' ').toUpperCase(),
	}),
	'a redirect': (headers) => ({
		status: 302,
		body: '',
		headers: {
			location: `https://${signatureOf(headers)
				.at(-1)
				?.replace(/[^\w-]/g, 'x')}.example/`,
		},
	}),
};

/** Everything that a user gets to see of a run. */
const shown = (value: unknown) => JSON.stringify(value) ?? '';

describe.each(Object.entries(ECHOES))('%s', (_, echo) => {
	let other: Awaited<ReturnType<typeof startServerThatAlwaysSays>>;
	beforeAll(async () => {
		other = await startServerThatAlwaysSays(echo as () => { body: unknown });
	});
	afterAll(async () => await other.close());

	const credentials = () => ({
		imkitApi: { baseUrl: other.url, apiKey: ODD },
		neteaseImApi: {
			appKey: 'the-App-Key',
			appSecret: OTHER,
			region: 'custom',
			baseUrl: other.url,
		},
	});

	function expectNoSecret(texts: string): void {
		const sent = other.received.flatMap(signatureOf);
		expect(sent.length).toBeGreaterThan(0);
		const secrets = [ODD, OTHER, ...sent].flatMap((secret) => [
			secret,
			encodeURIComponent(secret),
			Buffer.from(secret).toString('base64').slice(0, -4),
		]);
		const found = secrets.filter((secret) => texts.toLowerCase().includes(secret.toLowerCase()));
		expect(found).toEqual([]);
		other.received.length = 0;
	}

	const binary = { data: { data: 'UEs=', mimeType: 'application/zip', fileName: 'a.zip' } };
	const stored = { fileFrom: 'binary', binaryField: 'data' };
	it.each([
		['a message to IMKIT', 'sendRoomMessage', roomForm],
		['a message to NetEase IM', 'sendConversationMessage', conversationForm],
		[
			'a file for IMKIT',
			'sendRoomMessage',
			{ ...roomForm, messageType: 'file', bucket: 'files', ...stored },
		],
		[
			'a file for NetEase IM',
			'sendConversationMessage',
			{ ...conversationForm, message_type: 6, ...stored },
		],
	])('%s: no key and no signature is shown', async (_name, node, form) => {
		const delivery = { maxRetries: 0 };
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const execution = await chat.engine.run(
				workflowOf(node, { ...form, delivery }, { onError }),
				{
					credentials: credentials(),
					input: [{ json: {}, binary }],
				},
			);
			const { message, description, messages, context } = (execution.error ??
				{}) as never as IDataObject;
			const items = [...execution.output('Send'), ...execution.output('Send', 1)];
			expectNoSecret(
				shown([message, description, messages, context, items.map(({ json }) => json)]),
			);
		}
	});

	it('lists and the tests of credentials: no key and no signature is shown', async () => {
		const failure = async (asked: Promise<unknown>) =>
			shown(
				await asked.then(
					() => '',
					(error: Error) => [error.message, { ...error }],
				),
			);
		expectNoSecret(
			await failure(
				searchList(chat.engine, 'sendRoomMessage', 'rooms', { credentials: credentials() }),
			),
		);
		for (const [type, data] of Object.entries(credentials())) {
			expectNoSecret(shown(await testCredential(chat.engine, type, data)));
		}
	});
});
