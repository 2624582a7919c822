import type { ICredentialsDecrypted, ICredentialTestFunctions } from 'n8n-workflow';
import { testCredential } from '../api/testCredential';
import { neteaseIm } from './service';

/** For every node that uses the credential: n8n asks the first one it finds, by the name in `testedBy`. */
export const credentialTest = {
	async neteaseImApi(this: ICredentialTestFunctions, credential: ICredentialsDecrypted) {
		return await testCredential(this, neteaseIm, credential);
	},
};
