import { createHash, randomUUID } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { speak } from '../nodes/languages/speak';
import { baseAddress, clean, guardRequest } from './address';

/** Each region's address and the backup that NetEase documents for it. */
const HOSTS: Record<string, string[]> = {
	china: ['https://open.yunxinapi.com', 'https://open-bak.yunxinapi.com'],
	singapore: ['https://open-sg.yunxinapi.com', 'https://open-sg-bak.yunxinapi.com'],
};

const UPLOAD_HOSTS: Record<string, string> = {
	china: 'https://api.yunxinapi.com',
	singapore: 'https://api-sg.yunxinapi.com',
};

/**
 * An app of NetEase IM (网易云信). Every request is signed afresh. Tested by the Send Conversation
 * Message node, because NetEase answers HTTP 200 to a wrong key too.
 */
export class NeteaseImApi implements ICredentialType {
	name = 'neteaseImApi';

	displayName = 'NetEase IM (网易云信) API';

	icon = {
		light: 'file:../nodes/NeteaseIm/neteaseIm.svg',
		dark: 'file:../nodes/NeteaseIm/neteaseIm.dark.svg',
	} as const;

	/** The key goes to the addresses below and nowhere else, so there is no domain left to choose. */
	hideDomainRestrictionFields = true;

	documentationUrl =
		'https://github.com/n8n-nodes-imkit-netease/n8n-nodes-imkit-netease#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'The App Key from the NetEase IM console (网易云信控制台 → 应用管理 → AppKey)',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The App Secret beside the App Key. It signs every request and is never sent itself.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'China', value: 'china', description: 'Address: open.yunxinapi.com' },
				{ name: 'Singapore', value: 'singapore', description: 'Address: open-sg.yunxinapi.com' },
				{
					name: 'Custom',
					value: 'custom',
					description: 'A private deployment with its own address',
				},
			],
			default: 'china',
			description: 'Where the app was created. A key is known in its own region only.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'https://im.example.com',
			displayOptions: { show: { region: ['custom'] } },
			description: 'The address of your private deployment',
		},
		{
			displayName: 'Backup URL',
			name: 'backupUrl',
			type: 'string',
			default: '',
			placeholder: 'https://im-backup.example.com',
			displayOptions: { show: { region: ['custom'] } },
			description:
				'The address to use while the base URL cannot be reached. Leave empty if there is none.',
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
			displayOptions: { show: { region: ['custom'] } },
			description:
				'Whether the addresses may start with http:// on another machine. The messages then travel unencrypted.',
		},
	];

	constructor() {
		speak(this);
	}

	async authenticate(
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { appKey, appSecret } = credential;
		if (clean(appKey) === '' || clean(appSecret) === '') {
			throw new UserError('The App Key or App Secret is empty. Fill in both in the credential.');
		}
		guardRequest(request, neteaseImAddresses(credential));
		request.headers = { ...request.headers, ...signature(clean(appKey), clean(appSecret)) };
		return request;
	}
}

/** Where the app of this credential is reached: the address, then its backup if there is one. */
export function neteaseImHosts(credential: ICredentialDataDecryptedObject): string[] {
	const { region, baseUrl, backupUrl, allowHttp } = credential;
	if (region !== 'custom') return HOSTS[String(region)] ?? HOSTS.china;
	return [baseUrl, ...(clean(backupUrl) === '' ? [] : [backupUrl])].map((address) =>
		baseAddress(address, allowHttp, 'https://im.example.com'),
	);
}

/** Where files are stored: the host of API v1 in the region of `host`, or a private deployment itself. */
export function neteaseImUploadUrl(host: string): string {
	const region = Object.keys(HOSTS).find((name) => HOSTS[name].includes(host));
	return `${region ? UPLOAD_HOSTS[region] : host}/nimserver/msg/upload.action`;
}

/** Everything that a request with this credential may go to. */
function neteaseImAddresses(credential: ICredentialDataDecryptedObject): string[] {
	const hosts = neteaseImHosts(credential);
	return [...hosts, ...hosts.map(neteaseImUploadUrl)];
}

/**
 * The headers NetEase checks on every call. A signature is valid for five minutes from `CurTime`
 * (UTC seconds) and its nonce for one request, so it is never reused.
 */
export function signature(
	appKey: string,
	appSecret: string,
	nonce = randomUUID().replaceAll('-', ''),
	curTime = String(Math.floor(Date.now() / 1000)),
) {
	const checkSum = createHash('sha1')
		.update(appSecret + nonce + curTime)
		.digest('hex');
	return { AppKey: appKey, Nonce: nonce, CurTime: curTime, CheckSum: checkSum };
}

/**
 * The `CheckSum` of a message copy (消息抄送), by which NetEase shows that the copy comes from it. None
 * without a secret: everybody could make that one.
 *
 * @param md5 hexadecimal digest of the body's bytes, in lower case
 * @param curTime the header, milliseconds since 1970
 */
export function copyCheckSum(appSecret: unknown, md5: string, curTime: string): string {
	const secret = clean(appSecret);
	if (secret === '') return '';
	return createHash('sha1')
		.update(secret + md5 + curTime)
		.digest('hex');
}
