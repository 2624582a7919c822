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
import { batchSendConversationMessage } from './call';

export class BatchSendConversationMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Batch Send Conversation Message',
		name: 'batchSendConversationMessage',
		icon: { light: 'file:../neteaseIm.svg', dark: 'file:../neteaseIm.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ ["NetEase IM", $rawParameter["sender_id"]].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description:
			'Send one chat message to many NetEase IM (网易云信) accounts at once, up to 100 in one request, and say what became of each (群发消息 · 群發訊息)',
		defaults: { name: 'Batch Send Conversation Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		properties: [
			...batchSendConversationMessage.parameters,
			batchSendConversationMessage.settings,
		] as INodeProperties[],
	};

	constructor() {
		describeTool(
			this.description,
			`Send one chat message to many NetEase IM (网易云信) accounts at once${where(' from the account ', 'sender_id')}${where(' to ', 'receiver_ids')}`,
		);
		speak(this.description);
	}

	methods = { credentialTest };

	async execute(this: IExecuteFunctions) {
		return await deliver(this, batchSendConversationMessage);
	}
}
