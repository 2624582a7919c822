import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { deliver } from '../../delivery/deliver';
import { describeTool, where } from '../../form/toolDescription';
import { speak } from '../../languages/speak';
import { credentialTest } from '../credentialTest';
import { teams } from '../pickers';
import { sendConversationMessage } from './call';

export class SendConversationMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Conversation Message',
		name: 'sendConversationMessage',
		icon: { light: 'file:../neteaseIm.svg', dark: 'file:../neteaseIm.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["NetEase IM", $rawParameter["conversationFrom"] === "id" ? $rawParameter["conversation_id"] : ($rawParameter["receiver_id"]?.value ?? $rawParameter["receiver_id"])].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description: 'Send chat messages into NetEase IM (网易云信) conversations (发消息 · 發訊息)',
		defaults: { name: 'Send Conversation Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		properties: [
			...sendConversationMessage.parameters,
			sendConversationMessage.settings,
		] as INodeProperties[],
	};

	constructor() {
		describeTool(
			this.description,
			`Send a chat message in NetEase IM (网易云信)${where(' from the account ', 'sender_id')}${where(' to ', 'receiver_id')}${where(' in the conversation ', 'conversation_id')}`,
		);
		speak(this.description);
	}

	methods = {
		listSearch: { teams },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, sendConversationMessage);
	}
}
