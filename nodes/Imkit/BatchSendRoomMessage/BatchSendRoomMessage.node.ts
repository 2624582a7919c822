import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { deliver } from '../../delivery/deliver';
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
		subtitle: 'IMKIT',
		description:
			'Queue one chat message for many IMKIT rooms or users at once; IMKIT delivers it later and does not say to whom',
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

	methods = {
		listSearch: { users },
		credentialTest,
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, batchSendRoomMessage);
	}
}
