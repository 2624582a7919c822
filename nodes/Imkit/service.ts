import { clean } from '../../credentials/address';
import { ImkitApi, imkitHosts } from '../../credentials/ImkitApi.credentials';
import { retryAfterMs } from '../api/retryAfter';
import type { Reply, Service, Verdict } from '../api/service';
import { isObject } from '../form/body';
import { advice } from './advice';
import { say } from '../languages/say';

const credential = new ImkitApi();

/** IMKIT counts every call of a key together. */
export const RATE_GROUP = 'all calls';

/** IMKIT, as its platform API documentation describes it. */
export const imkit: Service = {
	name: 'IMKIT',
	credential: credential.name,
	authenticate: async (data, request) => await credential.authenticate(data, request),
	hosts: imkitHosts,
	accountKey: ({ apiKey }) => clean(apiKey),
	advice,
	codes: {
		own: /^[A-Z]+(_[A-Z]+)+$/,
		ofItsInside:
			/^(5\d\d|408|499)$|TIME.?OUT|TIMED.?OUT|INTERNAL|UNAVAILABLE|GATEWAY|UPSTREAM|DEADLINE|ABORTED|CANCELL?ED|^UNKNOWN/i,
		any: /^([34]\d\d|\d{4,}|[A-Z]+(_[A-Z]+)+)$/,
	},
	verdict,
	credentialTest: {
		path: '/admin/connection-count',
		accepts: ({ kind }) => kind === 'delivered',
	},
};

/**
 * Reads `{RC, RM, result}` of a message taken, and the three shapes of a refusal:
 * `{RC, RM, error: {code, message}}`, `{error: "CODE", message, retryAfter?}` and `{RC, RM}`.
 */
function verdict({ body }: Reply): Verdict {
	if (!isObject(body)) return { kind: 'unreadable' };
	const { RC, RM, result, error, message, retryAfter } = body;
	const failed = !isHollow(error);
	const succeeded = !failed && (RC === 0 || RC === '0');
	if (succeeded && isObject(result)) return { kind: 'delivered', message: result };
	if (succeeded || (!failed && !Number(RC))) return { kind: 'unreadable' };

	const details = isObject(error) ? error : { code: error, message };
	const codes = [details.code, RC].filter(Boolean).map(String);
	return {
		kind: 'refused',
		codes,
		words: String(details.message || RM || codes[0] || say('no reason given')),
		retryAfterMs: retryAfterMs(retryAfter ?? details.retryAfter),
	};
}

/** An envelope may carry an empty `error` beside its success. */
function isHollow(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return !error;
	return Object.values(error).every(isHollow);
}
