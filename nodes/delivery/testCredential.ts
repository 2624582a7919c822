import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { judge } from './attempt';
import type { Service } from './contract';
import { parseJson } from './json';

interface Signer {
	authenticate(
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions>;
}

/**
 * Makes the service's harmless call and reads its reply as that of a message is read: both services
 * can refuse a key under HTTP 200, which n8n's declarative credential tests cannot express.
 */
export async function testCredential(
	{ helpers }: ICredentialTestFunctions,
	service: Service,
	signer: Signer,
	{ data = {} as ICredentialDataDecryptedObject }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const [host] = service.hosts(data);
		const request = await signer.authenticate(data, {
			method: 'GET',
			url: host + service.credentialTest.path,
		});
		// The only way to make a request that n8n offers to a credential test.
		const response = (await helpers.request({
			...request,
			timeout: 10_000,
			simple: false,
			resolveWithFullResponse: true,
		})) as { statusCode: number; headers: IDataObject; body: string };
		const reply = {
			status: response.statusCode,
			headers: response.headers,
			text: response.body,
			body: parseJson(response.body),
		};
		if (service.credentialTest.accepts(service.verdict(reply))) {
			return { status: 'OK', message: `${service.name} accepted the credential` };
		}
		const attempt = judge(service, host, reply);
		const failure = 'failure' in attempt ? attempt.failure : undefined;
		return {
			status: 'Error',
			message: failure ? `${failure.what}. ${failure.next}` : 'Unexpected reply',
		};
	} catch (error) {
		return { status: 'Error', message: (error as Error).message };
	}
}
