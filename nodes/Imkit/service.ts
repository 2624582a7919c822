import { clean } from '../../credentials/address';
import { ImkitApi, imkitHosts } from '../../credentials/ImkitApi.credentials';
import { retryAfterMs } from '../api/retryAfter';
import type { Reply, Service, Verdict } from '../api/service';
import { isObject, wordOf } from '../form/value';
import { advice } from './advice';
import { say } from '../languages/say';

const credential = new ImkitApi();

/** IMKIT counts every call of a key together, 1000 a minute. Where its minute begins, it does not say. */
export const RATE = {
	group: 'all calls',
	perSecond: 0,
	window: { most: 1000, ms: 60_000 },
};

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
		// `RC` follows the statuses of HTTP. What nobody documented may also mean that a message was kept.
		any: /^[34]\d\d$/,
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
	if (succeeded || (!failed && !Number(wordOf(RC)))) return { kind: 'unreadable' };

	const details = isObject(error) ? error : { code: error, message };
	const codes = [details.code, RC].map(wordOf).filter((code) => code !== '' && code !== '0');
	return {
		kind: 'refused',
		codes,
		words: wordOf(details.message) || wordOf(RM) || codes[0] || say('no reason given'),
		retryAfterMs: retryAfterMs(retryAfter ?? details.retryAfter),
	};
}

/** An envelope may carry an empty `error` beside its success. */
function isHollow(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return !error;
	return Object.values(error).every(isHollow);
}
