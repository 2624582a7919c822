import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeParameters,
} from 'n8n-workflow';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { loadEngine, workflowOf, type Engine, type Execution } from './engine';

export type Parameters = INodeParameters;
export type Settings = Partial<INode> & { executionId?: string };
type Imkit = Awaited<ReturnType<typeof startImkit>>;
type NeteaseIm = Awaited<ReturnType<typeof startNeteaseIm>>;

export const ROOM = 'project-room-001';

/** A form as a user leaves it who filled in just what is required. */
export const roomForm: Parameters = {
	room: ROOM,
	sender: 'system',
	messageType: 'text',
	message: 'Your order has been shipped',
};

export const conversationForm: Parameters = {
	conversationFrom: 'parts',
	sender_id: 'service-desk',
	conversation_type: 1,
	receiver_id: 'customer-42',
	message_type: 0,
	text: 'Your order has been shipped',
};

/**
 * n8n's engine with the built package, and both chat services, for the tests of one file. Ids are
 * all known to the services unless a test says otherwise.
 */
export class Chat {
	private constructor(
		readonly engine: Engine,
		readonly imkit: Imkit,
		readonly neteaseIm: NeteaseIm,
		private readonly permissions: ICredentialDataDecryptedObject,
	) {}

	/** @param permissions switched on in both credentials */
	static async start(permissions: ICredentialDataDecryptedObject = {}): Promise<Chat> {
		const engine = await loadEngine();
		const imkit = await startImkit({ rooms: 'any', users: 'any' });
		const neteaseIm = await startNeteaseIm({ accounts: 'any', teams: 'any' });
		return new Chat(engine, imkit, neteaseIm, permissions);
	}

	get credentials(): Record<'imkitApi' | 'neteaseImApi', ICredentialDataDecryptedObject> {
		const { imkit, neteaseIm, permissions } = this;
		return {
			imkitApi: { ...imkit.credential, ...permissions },
			neteaseImApi: { ...neteaseIm.credential, ...permissions },
		};
	}

	/** Runs Send Room Message once for each input item. */
	async room(
		form: Parameters,
		input: IDataObject[] = [{}],
		settings: Settings = {},
	): Promise<Execution> {
		return await this.run('sendRoomMessage', form, input, settings);
	}

	/** Runs Send Conversation Message once for each input item. */
	async conversation(
		form: Parameters,
		input: IDataObject[] = [{}],
		settings: Settings = {},
	): Promise<Execution> {
		return await this.run('sendConversationMessage', form, input, settings);
	}

	/** Runs any node of this package, by its name, once for each input item. */
	async node(
		name: string,
		form: Parameters,
		input: IDataObject[] = [{}],
		settings: Settings = {},
	): Promise<Execution> {
		return await this.run(name, form, input, settings);
	}

	/** Forgets what came in before, and makes everything well. */
	reset(): void {
		this.imkit.reset();
		this.neteaseIm.reset();
	}

	async close(): Promise<void> {
		await Promise.all([this.imkit.close(), this.neteaseIm.close()]);
	}

	private async run(
		node: string,
		form: Parameters,
		input: IDataObject[],
		{ executionId, ...settings }: Settings,
	) {
		const { credentials } = this;
		return await this.engine.run(workflowOf(node, form, settings), {
			credentials,
			input,
			executionId,
		});
	}
}

export const jsonOf = (execution: Execution, output = 0): IDataObject[] =>
	execution.output('Send', output).map(({ json }) => json);
