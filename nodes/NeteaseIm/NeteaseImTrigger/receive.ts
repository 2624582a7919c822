import { createHash } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { copyCheckSum } from '../../../credentials/NeteaseImApi.credentials';
import { ifNotStarted, leaveAside, start, turnAway } from '../../receiving/answer';
import { isHexAsExpected } from '../../receiving/authentic';
import { rawBodyOf, readBody } from '../../receiving/body';
import { download, maxBytesOf } from '../../receiving/downloads';
import { itemOf } from '../../receiving/item';
import { repeats } from '../../receiving/repeats';
import { withField } from '../../receiving/withField';
import { neteaseIm } from '../service';
import { filesIn, idOf, isWanted, messageIn, readable, type Wanted } from './copy';

/** Every HTTP 200 is taken for "received". */
const RECEIVED: IDataObject = { code: 200 };

const MILLISECONDS = /^\d{1,15}$/;

/**
 * One copy (消息抄送) of what happened in NetEase IM. What NetEase did not sign starts nothing, is
 * stored nowhere, and costs no look at the credential unless at least its digest is right.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const bytes = rawBodyOf(context);
	const { md5, checksum, curtime } = context.getHeaderData() as Record<string, unknown>;
	if (!bytes || !MILLISECONDS.test(String(curtime))) return notSigned(context);
	const digest = createHash('md5').update(bytes).digest('hex');
	if (!isHexAsExpected(md5, digest)) return notSigned(context);
	const credential = await context.getCredentials(neteaseIm.credential);
	const expected = copyCheckSum(credential.appSecret, digest, String(curtime));
	if (!isHexAsExpected(checksum, expected)) return notSigned(context);

	const wanted = wantedOf(context);
	const { maxAgeSeconds } = wanted.options;
	const ageMs = Math.abs(Date.now() - Number(curtime));
	if (typeof maxAgeSeconds === 'number' && ageMs > maxAgeSeconds * 1000) {
		return turnAway(context, 401, 'The signature is too old');
	}

	const copy = readBody(bytes);
	if (!copy) return turnAway(context, 400, 'The body is not a JSON object');
	// So the console finds out whether the address answers.
	if (Object.keys(copy).length === 0) return leaveAside(RECEIVED);
	if (!withField(context, () => isWanted(copy, wanted))) return leaveAside(RECEIVED);
	if (!isFirst(context, copy)) return leaveAside(RECEIVED);

	const message = messageIn(copy, wanted.options.answerAs);
	const item = readable(copy);
	if (!message || wanted.options.downloadFiles !== true) {
		return start(RECEIVED, itemOf(item, message));
	}
	const downloads = await download(context, filesIn(copy), {
		maxBytes: maxBytesOf(wanted.options),
		allowPrivate: credential.allowPrivateLinks === true,
	});
	return start(RECEIVED, itemOf(item, message, downloads));
}

export function wantedOf(context: { getNodeParameter(name: string): unknown }): Wanted {
	const values = (name: string) => (context.getNodeParameter(name) ?? {}) as IDataObject;
	const events = context.getNodeParameter('events');
	return {
		events: Array.isArray(events) ? events.map(String) : [String(events)],
		filters: values('filters'),
		options: values('options'),
	};
}

function notSigned(context: IWebhookFunctions): IWebhookResponseData {
	return turnAway(context, 401, 'The signature is missing or wrong');
}

/** While somebody tries the node in the editor, the same message may come as often as they like. */
function isFirst(context: IWebhookFunctions, copy: IDataObject): boolean {
	const id = idOf(copy);
	if (id === undefined || context.getMode() === 'manual') return true;
	const receiver = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (!repeats.take(receiver, id)) return false;
	ifNotStarted(context, () => repeats.giveBack(receiver, id));
	return true;
}
