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
import { rooms } from '../pickers';
import { recallRoomMessage } from './call';

export class RecallRoomMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Recall Room Message',
		name: 'recallRoomMessage',
		icon: { light: 'file:../imkit.svg', dark: 'file:../imkit.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: 'IMKIT',
		description:
			'Take back chat messages that were sent into IMKIT rooms: their words disappear for everybody in the room',
		defaults: { name: 'Recall Room Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		properties: [...recallRoomMessage.parameters, recallRoomMessage.settings] as INodeProperties[],
	};

	constructor() {
		describeTool(
			this.description,
			`Take back a chat message that was sent in IMKIT${where(' into the room ', 'room')}: its words disappear for everybody in the room`,
			'',
		);
		speak(this.description);
	}

	methods = {
		listSearch: { rooms },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, recallRoomMessage);
	}
}
