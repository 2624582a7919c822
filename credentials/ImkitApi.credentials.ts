import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { speak } from '../nodes/languages/speak';
import { baseAddress, clean, guardRequest } from './address';

/**
 * The platform key of an IMKIT app. It may do everything in the app, so it goes only to the address
 * given here. Tested by the Send Room Message node, because IMKIT can refuse a key under HTTP 200.
 */
export class ImkitApi implements ICredentialType {
	name = 'imkitApi';

	displayName = 'IMKIT API';

	icon = {
		light: 'file:../nodes/Imkit/imkit.svg',
		dark: 'file:../nodes/Imkit/imkit.dark.svg',
	} as const;

	/** The key goes to the addresses below and nowhere else, so there is no domain left to choose. */
	hideDomainRestrictionFields = true;

	documentationUrl =
		'https://github.com/n8n-nodes-imkit-netease/n8n-nodes-imkit-netease#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'https://your-app.imkit.io',
			description: 'The address of your IMKIT app, as shown in the IMKIT dashboard',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The platform API key from the IMKIT dashboard. It can do everything in your app: keep it as safe as a password.',
		},
		{
			displayName: 'Allow Links Into Your Own Network',
			name: 'allowPrivateLinks',
			type: 'boolean',
			default: false,
			description:
				'Whether n8n may look at files behind links that lead to private addresses, such as 192.168.1.5. Everybody who can run a workflow with this credential could then reach such addresses.',
		},
		{
			displayName: 'Allow Unencrypted HTTP',
			name: 'allowHttp',
			type: 'boolean',
			default: false,
			description:
				'Whether the base URL may start with http:// on another machine. The key and the messages then travel unencrypted.',
		},
	];

	constructor() {
		speak(this);
	}

	async authenticate(
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { apiKey } = credential;
		if (clean(apiKey) === '')
			throw new UserError('The API key is empty. Fill it in in the credential.');
		guardRequest(request, imkitHosts(credential));
		request.headers = { ...request.headers, 'IM-API-KEY': clean(apiKey) };
		return request;
	}
}

/** Where the app of this credential is reached. */
export function imkitHosts({ baseUrl, allowHttp }: ICredentialDataDecryptedObject): string[] {
	return [baseAddress(baseUrl, allowHttp, 'https://your-app.imkit.io')];
}
