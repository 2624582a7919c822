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

	constructor() {
		describeTool(
			this.description,
			`Take back a chat message that was sent in NetEase IM (网易云信)${where(' from the account ', 'sender_id')}${where(' to ', 'receiver_id')}${where(' in the conversation ', 'conversation_id')}: it disappears for its receivers`,
			'Choose a fixed sender. A model that fills in Sender can take back the messages of anybody in your app.',
		);
		speak(this.description);
	}

	methods = {
		listSearch: { teams },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, recallConversationMessage);
	}
}
