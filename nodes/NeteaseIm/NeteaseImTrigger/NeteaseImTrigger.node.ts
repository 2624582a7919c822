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
import { isWanted } from './copy';
import { parameters } from './form';
import { receive } from './receive';

export class NeteaseImTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NetEase IM Trigger',
		name: 'neteaseImTrigger',
		icon: { light: 'file:../neteaseIm.svg', dark: 'file:../neteaseIm.dark.svg' },
		group: ['trigger'],
		// Of a node of version 1, n8n works out an expression for each call before it reads the body.
		version: 2,
		// Raw values, because n8n shows no subtitle at all where one of them is an expression.
		subtitle:
			'={{ ["NetEase IM"].concat(Array.isArray($rawParameter["events"]) ? $rawParameter["events"] : []).join(" · ") }}',
		description: 'Starts the workflow when something is written in NetEase IM (网易云信)',
		defaults: { name: 'NetEase IM Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'neteaseImApi', required: true, testedBy: 'neteaseImApi' }],
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

	methods = { credentialTest };

	/** The address is entered in NetEase's console, which no program can do. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** A filter that can never work is said now, and not with every message. */
			async create(this: IHookFunctions): Promise<boolean> {
				withField(this, () => {
					const wanted = wantedOf(this, parameters);
					checkAsMeant(wanted);
					isWanted({}, wanted);
				});
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receive(this);
	}
}
