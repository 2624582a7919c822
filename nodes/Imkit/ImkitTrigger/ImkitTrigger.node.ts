import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { speak } from '../../languages/speak';
import { checkAsMeant, wantedOf } from '../../receiving/wanted';
import { withField } from '../../receiving/withField';
import { credentialTest } from '../credentialTest';
import { rooms, users } from '../pickers';
import { isWanted } from './call';
import { parameters } from './form';
import { checkRooms } from './form/values';
import { receive } from './receive';
import { isSetUp, putRoomsBack, setUpRooms } from './setUp';

export class ImkitTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'IMKIT Trigger',
		name: 'imkitTrigger',
		icon: { light: 'file:../imkit.svg', dark: 'file:../imkit.dark.svg' },
		group: ['trigger'],
		// Of a node of version 1, n8n works out an expression for each call before it reads the body.
		version: 2,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["IMKIT"].concat(Array.isArray($rawParameter["events"]) ? $rawParameter["events"] : []).join(" · ") }}',
		description: 'Starts the workflow when something happens in IMKIT rooms',
		defaults: { name: 'IMKIT Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'imkitApi', required: true, testedBy: 'imkitApi' }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Nothing of n8n's own, so that the answer of the node is what the service gets.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: parameters,
	};

	constructor() {
		speak(this.description);
	}

	methods = { listSearch: { rooms, users }, credentialTest };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				withField(this, () => {
					checkRooms(this);
					const wanted = wantedOf(this, parameters);
					checkAsMeant(wanted);
					isWanted({}, wanted);
				});
				return await isSetUp(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await setUpRooms(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await putRoomsBack(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receive(this);
	}
}
