import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { Failure } from './failure';
import { judge, transportFailure } from './judge';
import { secretsOf } from './redact';
import { toReply } from './request';
import type { Service } from './service';
import { say } from '../languages/say';

const TIMEOUT_MS = 10_000;

const PURPOSE = {
	maybe: '',
	ifUnknown: say('The credential could not be tested; nothing was changed. Try again in a minute.'),
};

/**
 * Makes the service's harmless call and reads its reply as that of a message is read: both services
 * can refuse a key under HTTP 200, which n8n's declarative credential tests cannot express.
 */
export async function testCredential(
	{ helpers }: ICredentialTestFunctions,
	service: Service,
	{ data = {} as ICredentialDataDecryptedObject }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const [host] = service.hosts(data);
		const request = await service.authenticate(data, {
			method: 'GET',
			url: host + service.credentialTest.path,
		});
		const secrets = secretsOf(data, request.headers as IDataObject);
		const failed = await tryRequest(helpers, service, host, request, secrets);
		if (!failed)
			return {
				status: 'OK',
				message: say('{service} accepted the credential', { service: service.name }),
			};
		return {
			status: 'Error',
			message: say('{what}. {next}', { what: failed.what, next: failed.next }),
		};
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
	secrets: string[],
): Promise<Failure | undefined> {
	try {
		// The only way to make a request that n8n offers to a credential test.
		const response = await helpers.request({
			...request,
			timeout: TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
		});
		const reply = toReply(response as Parameters<typeof toReply>[0], secrets);
		if (service.credentialTest.accepts(service.verdict(reply))) return undefined;
		const attempt = judge(service, host, reply, PURPOSE);
		return 'failure' in attempt ? attempt.failure : undefined;
	} catch (error) {
		return transportFailure(service, host, error as Error, PURPOSE).failure;
	}
}
