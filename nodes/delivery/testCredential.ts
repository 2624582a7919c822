import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { judge, transportFailure } from './attempt';
import type { Service } from './contract';
import type { Failure } from './outcome';
import { toReply } from './request';

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
		const attempt = await tryRequest(helpers, service, host, request);
		if (!attempt) return { status: 'OK', message: `${service.name} accepted the credential` };
		return { status: 'Error', message: `${attempt.failure.what}. ${attempt.failure.next}` };
	} catch (error) {
		return { status: 'Error', message: (error as Error).message };
	}
}

/** @returns what went wrong, or nothing */
async function tryRequest(
	helpers: ICredentialTestFunctions['helpers'],
	service: Service,
	host: string,
	request: IHttpRequestOptions,
): Promise<{ failure: Failure } | undefined> {
	try {
		// The only way to make a request that n8n offers to a credential test.
		const response = await helpers.request({
			...request,
			timeout: 10_000,
			simple: false,
			resolveWithFullResponse: true,
		});
		const reply = toReply(response as Parameters<typeof toReply>[0]);
		if (service.credentialTest.accepts(service.verdict(reply))) return undefined;
		return judge(service, host, reply) as { failure: Failure };
	} catch (error) {
		return transportFailure(service, host, error as Error);
	}
}
