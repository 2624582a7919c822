import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { answer } from '../../asking/answer';
import { ask } from '../../asking/ask';
import { operation } from '../../asking/questionFields';
import { webhooks } from '../../asking/webhooks';
import { speak } from '../../languages/speak';
import { credentialTest } from '../credentialTest';
import { teams } from '../pickers';
import { askInConversation } from './call';

export class AskInConversation implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ask in Conversation',
		name: 'askInConversation',
		icon: { light: 'file:../neteaseIm.svg', dark: 'file:../neteaseIm.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["NetEase IM", $rawParameter["responseType"], $rawParameter["conversationFrom"] === "id" ? $rawParameter["conversation_id"] : ($rawParameter["receiver_id"]?.value ?? $rawParameter["receiver_id"])].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description:
			'Ask in a NetEase IM (网易云信) conversation and wait for the answer: an approval, a choice or words (审批 · 簽核)',
		defaults: { name: 'Ask in Conversation' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		// An agent asks before it uses another tool: by n8n's human review, which this node is offered for.
		usableAsTool: undefined,
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
		webhooks,
		waitingNodeTooltip: 'Waiting for the answer to the question',
		properties: [
			operation,
			...askInConversation.parameters,
			askInConversation.settings,
		] as INodeProperties[],
	};

	constructor() {
		speak(this.description);
	}

	methods = {
		listSearch: { teams },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await ask(this, askInConversation);
	}

	async webhook(this: IWebhookFunctions) {
		return await answer(this);
	}
}
