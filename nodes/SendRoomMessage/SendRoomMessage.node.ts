import {
	NodeConnectionTypes,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { ImkitApi } from '../../credentials/ImkitApi.credentials';
import { deliver } from '../delivery/deliver';
import { testCredential } from '../delivery/testCredential';
import { rooms, users } from './lists';
import { imkit } from './service';

export class SendRoomMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Room Message',
		name: 'sendRoomMessage',
		icon: { light: 'file:imkit.svg', dark: 'file:imkit.dark.svg' },
		group: ['output'],
		version: 1,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["IMKIT", $rawParameter["messageType"], $rawParameter["room"]?.value].filter((part) => part && !String(part).startsWith("=")).join(" · ") }}',
		description: 'Send chat messages into IMKIT rooms',
		defaults: { name: 'Send Room Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		properties: [...imkit.parameters, imkit.delivery] as INodeProperties[],
	};

	methods = {
		listSearch: { rooms, users },
		credentialTest: {
			async imkitApi(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
				return await testCredential(this, imkit, new ImkitApi(), credential);
			},
		},
	};

	async execute(this: IExecuteFunctions) {
		return await deliver(this, imkit);
	}
}
