import {
	NodeConnectionTypes,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { NeteaseImApi } from '../../credentials/NeteaseImApi.credentials';
import { deliver } from '../delivery/deliver';
import { delivery } from '../delivery/parameters';
import { testCredential } from '../delivery/testCredential';
import { teams } from './lists';
import { neteaseIm } from './service';

export class SendConversationMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Conversation Message',
		name: 'sendConversationMessage',
		icon: { light: 'file:neteaseIm.svg', dark: 'file:neteaseIm.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ "NetEase IM: to " + ($parameter["conversationFrom"] === "id" ? $parameter["conversation_id"] : ($parameter["receiver_id"]?.value ?? $parameter["receiver_id"])) }}',
		description: 'Send chat messages into NetEase IM (网易云信) conversations',
		defaults: { name: 'Send Conversation Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		properties: [...neteaseIm.parameters, delivery] as INodeProperties[],
	};

	methods = {
		listSearch: { teams },
		credentialTest: {
			async neteaseImApi(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
				return await testCredential(this, neteaseIm, new NeteaseImApi(), credential);
			},
		},
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, neteaseIm);
	}
}
