import { createHash } from 'node:crypto';
import {
	sleep,
	type IDataObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { copyCheckSum } from '../../../credentials/NeteaseImApi.credentials';
import { leaveAside, start, turnAway } from '../../receiving/answer';
import { isHexAsExpected } from '../../api/authentic';
import { startOf } from '../../api/webhookResponse';
import { rawBodyOf, readBody } from '../../receiving/body';
import { download, maxBytesOf } from '../../receiving/downloads';
import { itemOf } from '../../receiving/item';
import { credentialKnownTo } from '../../receiving/keptCredential';
import { repeats, type Taken } from '../../receiving/repeats';
import { isAsMeant, wantedOf } from '../../receiving/wanted';
import { withField } from '../../receiving/withField';
import { neteaseIm } from '../service';
import { filesIn, idOf, isWanted, messageIn, readable } from './copy';
import { parameters } from './form';

/** Every HTTP 200 is taken for "received". */
const RECEIVED: IDataObject = { code: 200 };

/** NetEase waits for 5 s. */
const MOST_WAIT_MS = 3_000;
const LOOK_MS = 50;

const MILLISECONDS = /^\d{1,15}$/;

/**
 * One copy (消息抄送) of what happened in NetEase IM. What NetEase did not sign starts nothing, is
 * stored nowhere, and costs no look at the credential unless at least its digest is right.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const bytes = await rawBodyOf(context);
	const { md5, checksum, curtime } = context.getHeaderData() as Record<string, unknown>;
	if (!bytes || !MILLISECONDS.test(String(curtime))) return notSigned(context);
	const digest = createHash('md5').update(bytes).digest('hex');
	if (!isHexAsExpected(md5, digest)) return notSigned(context);
	const credential = await credentialKnownTo(context, neteaseIm.credential, ({ appSecret }) =>
		isHexAsExpected(checksum, copyCheckSum(appSecret, digest, String(curtime))),
	);
	if (!credential) return notSigned(context);

	const wanted = withField(context, () => wantedOf(context, parameters));
	const { maxAgeSeconds } = wanted.options;
	const ageMs = Math.abs(Date.now() - Number(curtime));
	if (typeof maxAgeSeconds === 'number' && ageMs > maxAgeSeconds * 1000) {
		return turnAway(context, 401, 'The signature is too old');
	}

	const copy = readBody(bytes);
	if (!copy) return turnAway(context, 400, 'The body is not a JSON object');
	// So the console finds out whether the address answers.
	if (Object.keys(copy).length === 0) return leaveAside(RECEIVED);
	if (!isAsMeant(context, wanted)) return leaveAside(RECEIVED);
	if (!withField(context, () => isWanted(copy, wanted))) return leaveAside(RECEIVED);
	const taken = await take(context, copy);
	if (taken === 'repeat') return leaveAside(RECEIVED);
	// Whether n8n can store it is not known even now; NetEase sends it once more.
	if (taken === 'pending') return turnAway(context, 503, 'The same is being stored already');

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

function notSigned(context: IWebhookFunctions): IWebhookResponseData {
	return turnAway(context, 401, 'The signature is missing or wrong');
}

/** While somebody tries the node in the editor, the same message may come as often as they like. */
async function take(context: IWebhookFunctions, copy: IDataObject): Promise<Taken> {
	const id = idOf(copy);
	if (id === undefined || context.getMode() === 'manual') return 'first';
	const receiver = `${context.getWorkflow().id} ${context.getNode().id}`;
	const start = startOf(context);
	for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
		const taken = repeats.take(receiver, id, start);
		if (taken !== 'pending' || waitedMs >= MOST_WAIT_MS) return taken;
		await sleep(LOOK_MS);
	}
}
