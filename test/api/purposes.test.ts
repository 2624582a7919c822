import { Chat, conversationForm, jsonOf } from '../support/chat';
import { startNeteaseIm, startServerThatAlwaysSays } from '../services/chatServices';
import { searchList, testCredential, workflowOf } from '../support/engine';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const gateway = { reply: { status: 502, body: '<html>Bad Gateway</html>' } };
const UNREACHABLE = 'http://127.0.0.1:1';

describe('the test of a credential', () => {
	it.each([
		['a gateway that answers in its place', { status: 502, body: '<html>Bad Gateway</html>' }],
		['a connection that breaks', undefined],
	])('%s: speaks of the credential, not of a message', async (_case, reply) => {
		const other = await startServerThatAlwaysSays(reply);
		for (const type of ['imkitApi', 'neteaseImApi'] as const) {
			const data = { ...chat.credentials[type], baseUrl: other.url };
			const { status, message } = await testCredential(chat.engine, type, data);
			expect(status).toBe('Error');
			expect(message).toContain('The credential could not be tested');
			expect(message).not.toMatch(/delivered|room|message_client_id/);
		}
		await other.close();
	});

	it('an address that cannot be reached is named', async () => {
		const data = { ...chat.imkit.credential, baseUrl: UNREACHABLE };
		const { message } = await testCredential(chat.engine, 'imkitApi', data);
		expect(message).toContain(`${UNREACHABLE} cannot be reached`);
	});
});

describe('a list', () => {
	it('from an address that cannot be reached says so, and that typing the ID works', async () => {
		const listed = searchList(chat.engine, 'sendRoomMessage', 'rooms', {
			credentials: { imkitApi: { ...chat.imkit.credential, baseUrl: UNREACHABLE } },
		});
		await expect(listed).rejects.toThrow(
			`${UNREACHABLE} cannot be reached (ECONNREFUSED). Switch to "By ID" and type the ID instead.`,
		);
	});
});

describe('an upload', () => {
	const form = { ...conversationForm, message_type: 1, fileFrom: 'binary', binaryField: 'data' };
	const item = {
		json: {},
		binary: { data: { data: Buffer.from('words').toString('base64'), mimeType: 'text/plain' } },
	};
	const send = async (addresses: { baseUrl: string; backupUrl?: string }) =>
		await chat.engine.run(
			workflowOf('sendConversationMessage', form, { onError: 'continueErrorOutput' }),
			{
				credentials: { neteaseImApi: { ...chat.neteaseIm.credential, ...addresses } },
				input: [item],
			},
		);

	it('goes to the backup when the main host refuses the connection, and the message too', async () => {
		const backup = await startNeteaseIm({ accounts: 'any' });
		const sent = await send({ baseUrl: UNREACHABLE, backupUrl: backup.url });
		expect(jsonOf(sent, 1)).toEqual([]);
		expect(backup.accepted).toHaveLength(1);
		await backup.close();
	});

	it('that fails says that the file was not stored, with the cause of the network', async () => {
		const failed = jsonOf(await send({ baseUrl: UNREACHABLE }), 1)[0];
		expect(failed.error).toMatchObject({
			message: `The file was not stored: ${UNREACHABLE} cannot be reached (ECONNREFUSED)`,
			outcome: 'refused',
			cause: 'temporarily-unavailable',
		});
	});

	it('is tried again after an answer that was lost, as a file stored twice harms nobody', async () => {
		chat.neteaseIm.fail(gateway, { times: 1 });
		const sent = await send({ baseUrl: chat.neteaseIm.url });
		expect(jsonOf(sent, 1)).toEqual([]);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
	});
});
