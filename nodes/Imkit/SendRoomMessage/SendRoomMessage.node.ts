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
import { rooms, users } from '../pickers';
import { sendRoomMessage } from './call';

export class SendRoomMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Room Message',
		name: 'sendRoomMessage',
		icon: { light: 'file:../imkit.svg', dark: 'file:../imkit.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["IMKIT", $rawParameter["messageType"], $rawParameter["room"]?.value].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description: 'Send chat messages into IMKIT rooms (聊天室发消息 · 發訊息)',
		defaults: { name: 'Send Room Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		properties: [...sendRoomMessage.parameters, sendRoomMessage.settings] as INodeProperties[],
	};

	constructor() {
		describeTool(
			this.description,
			`Send a chat message in IMKIT${where(' into the room ', 'room')}${where(' as the user ', 'sender')}`,
		);
		speak(this.description);
	}

	methods = {
		listSearch: { rooms, users },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, sendRoomMessage);
	}
}
