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
import { users } from '../pickers';
import { batchSendRoomMessage } from './call';

export class BatchSendRoomMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Batch Send Room Message',
		name: 'batchSendRoomMessage',
		icon: { light: 'file:../imkit.svg', dark: 'file:../imkit.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["IMKIT", $rawParameter["messageType"]].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description:
			'Queue one chat message for many IMKIT rooms or users at once; IMKIT delivers it later and does not say to whom (群发消息 · 群發訊息)',
		defaults: { name: 'Batch Send Room Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		properties: [
			...batchSendRoomMessage.parameters,
			batchSendRoomMessage.settings,
		] as INodeProperties[],
	};

	constructor() {
		describeTool(
			this.description,
			`Queue one chat message in IMKIT for many rooms or users at once${where(' into the rooms ', 'rooms')}${where(' to the users ', 'receivers')}${where(' as the user ', 'sender')}. IMKIT delivers it later and does not say to whom.`,
		);
		speak(this.description);
	}

	methods = {
		listSearch: { users },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, batchSendRoomMessage);
	}
}
