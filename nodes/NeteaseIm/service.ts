import { clean } from '../../credentials/address';
import { NeteaseImApi, neteaseImHosts } from '../../credentials/NeteaseImApi.credentials';
import type { Reply, Service, Verdict } from '../api/service';
import { isObject, wordOf } from '../form/value';
import { advice } from './advice';
import { say } from '../languages/say';

const SUCCESS = 200;
/** The service has it from an earlier request with the same message id. */
export const ALREADY_SENT = 107306;
const UNKNOWN_ACCOUNT = 102404;

const credential = new NeteaseImApi();

/** NetEase IM (网易云信), as its server API v2 describes it. */
export const neteaseIm: Service = {
	name: 'NetEase IM',
	credential: credential.name,
	authenticate: async (data, request) => await credential.authenticate(data, request),
	hosts: neteaseImHosts,
	accountKey: ({ appKey }) => clean(appKey),
	advice,
	codes: {
		own: /^\d{6}$/,
		// 503 is its way to say that it is busy and takes nothing. The last three of six digits are read
		// in the same way, as they follow the statuses of HTTP.
		ofItsInside: /^(5(?!03)\d\d|408|499|\d{3}(5\d\d|408|499))$/,
		any: /^(201|503|(\d{3})?[34]\d\d)$/,
	},
	verdict,
	credentialTest: {
		// An account nobody has: a valid credential is told so, a wrong one is refused.
		path: '/im/v2/accounts?account_ids=n8n-credential-test',
		accepts: (verdict) =>
			verdict.kind === 'delivered' ||
			(verdict.kind === 'refused' && verdict.codes.includes(String(UNKNOWN_ACCOUNT))),
	},
};

/** Reads `{code, msg, data}`: HTTP is 200 for business errors too. */
function verdict({ body }: Reply): Verdict {
	if (!isObject(body) || body.code === undefined) return { kind: 'unreadable' };
	const code = Number(wordOf(body.code));
	if (code === SUCCESS) {
		return isObject(body.data) ? { kind: 'delivered', message: body.data } : { kind: 'unreadable' };
	}
	if (code === ALREADY_SENT) return { kind: 'repeated' };
	return {
		kind: 'refused',
		codes: [wordOf(body.code)].filter((each) => each !== ''),
		words: wordOf(body.msg) || say('no reason given'),
	};
}
