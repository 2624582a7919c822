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
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["NetEase IM", $rawParameter["conversationFrom"] === "id" ? $rawParameter["conversation_id"] : $rawParameter["receiver_id"]?.value].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description: 'Send chat messages into NetEase IM (网易云信) conversations',
		defaults: { name: 'Send Conversation Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		properties: [...neteaseIm.parameters, neteaseIm.delivery] as INodeProperties[],
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
