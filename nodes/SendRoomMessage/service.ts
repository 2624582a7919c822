import type { IDataObject } from 'n8n-workflow';
import { imkitHosts } from '../../credentials/ImkitApi.credentials';
import { isObject, merge } from '../delivery/body';
import type { Fields, MessageRequest, Reply, Service, Verdict } from '../delivery/contract';
import { hints } from './hints';
import { parameters } from './parameters';

/** IMKIT, `POST /messages`, as on the page "Send a Message" of its documentation. */
export const imkit: Service = {
	name: 'IMKIT',
	credential: 'imkitApi',
	parameters,
	destinationParameters: ['room'],
	hints,
	maxPerSecond: 0,
	recognisesRepeats: false,
	hosts: imkitHosts,
	destination: ({ room }) => ({ id: String(room) }),
	request,
	verdict,
	credentialTest: {
		path: '/admin/connection-count',
		accepts: ({ kind }) => kind === 'delivered',
	},
};

function request(fields: Fields): MessageRequest {
	const { messageType, customMessageType, options = {}, ...required } = fields;
	const { extraBody = {}, ...optional } = options as IDataObject;
	const body = { ...required, messageType: customMessageType ?? messageType, ...optional };
	return { path: '/messages', body: merge(body, extraBody as IDataObject), known: body };
}

/**
 * Reads `{RC, RM, result}` of a message taken, and the three shapes of a refusal:
 * `{RC, RM, error: {code, message}}`, `{error: "CODE", message, retryAfter?}` and `{RC, RM}`.
 */
function verdict({ body }: Reply): Verdict {
	if (!isObject(body)) return { kind: 'unreadable' };
	const { RC, RM, result, error, message, retryAfter } = body;
	const succeeded = !error && (RC === 0 || RC === '0');
	if (succeeded && isObject(result)) return { kind: 'delivered', message: result };
	if (succeeded || (!error && !Number(RC))) return { kind: 'unreadable' };

	const details = isObject(error) ? error : { code: error, message };
	const codes = [details.code, RC].filter(Boolean).map(String);
	const seconds = Number(retryAfter ?? details.retryAfter);
	return {
		kind: 'refused',
		codes,
		words: String(details.message ?? RM ?? codes[0]),
		...(seconds >= 0 && { retryAfterMs: seconds * 1000 }),
	};
}
