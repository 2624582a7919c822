import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { deliver } from '../../delivery/deliver';
import { credentialTest } from '../credentialTest';
import { teams } from '../pickers';
import { recallConversationMessage } from './call';

export class RecallConversationMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Recall Conversation Message',
		name: 'recallConversationMessage',
		icon: { light: 'file:../neteaseIm.svg', dark: 'file:../neteaseIm.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: 'NetEase IM',
		description:
			'Take back chat messages that were sent into NetEase IM (网易云信) conversations: they disappear for their receivers',
		defaults: { name: 'Recall Conversation Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		properties: [
			...recallConversationMessage.parameters,
			recallConversationMessage.settings,
		] as INodeProperties[],
	};

	methods = {
		listSearch: { teams },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, recallConversationMessage);
	}
}
