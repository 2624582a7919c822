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
import { rooms, users } from '../pickers';
import { askInRoom } from './call';

export class AskInRoom implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ask in Room',
		name: 'askInRoom',
		icon: { light: 'file:../imkit.svg', dark: 'file:../imkit.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["IMKIT", $rawParameter["responseType"], $rawParameter["room"]?.value].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description:
			'Ask in an IMKIT room and wait for the answer: an approval, a choice or words (审批 · 簽核)',
		defaults: { name: 'Ask in Room' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		// An agent asks before it uses another tool: by n8n's human review, which this node is offered for.
		usableAsTool: undefined,
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		webhooks,
		waitingNodeTooltip: 'Waiting for the answer to the question',
		properties: [operation, ...askInRoom.parameters, askInRoom.settings] as INodeProperties[],
	};

	constructor() {
		speak(this.description);
	}

	methods = {
		listSearch: { rooms, users },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await ask(this, askInRoom);
	}

	async webhook(this: IWebhookFunctions) {
		return await answer(this);
	}
}
