import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { leaveAside, start, turnAway } from '../../receiving/answer';
import { isAsExpected } from '../../api/authentic';
import { rawBodyOf, readBody } from '../../receiving/body';
import { download, maxBytesOf, type Downloads } from '../../receiving/downloads';
import { itemOf } from '../../receiving/item';
import { keptCredential } from '../../receiving/keptCredential';
import { isAsMeant, wantedOf } from '../../receiving/wanted';
import { withField } from '../../receiving/withField';
import { imkit } from '../service';
import { answerTo, filesIn, isWanted, messageIn } from './call';
import { parameters } from './form';
import { isSetUpByHand, tokenIn } from './form/values';
import { tokenOf } from './setUp';

/** One call of a room. IMKIT signs nothing: only who knows the whole address can start something. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	if (!isFromTheRoom(context)) return turnAway(context, 401, 'The token is missing or wrong');
	const bytes = await rawBodyOf(context);
	const call = bytes && readBody(bytes);
	if (!call) return turnAway(context, 400, 'The body is not a JSON object');

	const answer = answerTo(call);
	const wanted = withField(context, () => wantedOf(context, parameters));
	if (!isAsMeant(context, wanted)) return leaveAside(answer);
	if (!withField(context, () => isWanted(call, wanted))) return leaveAside(answer);
	const message = messageIn(call, wanted.options);
	const downloads =
		message && wanted.options.downloadFiles === true
			? await filesOf(context, call, wanted.options)
			: undefined;
	return start(answer, itemOf(call, message, downloads));
}

function isFromTheRoom(context: IWebhookFunctions): boolean {
	const { token } = context.getQueryData() as { token?: unknown };
	if (!isSetUpByHand(context)) return isAsExpected(token, tokenOf(context) ?? '');
	try {
		const expected = tokenIn(context);
		return expected === '' || isAsExpected(token, expected);
	} catch (error) {
		// Not for each call that anybody makes a failed execution.
		context.logger.warn((error as Error).message);
		return false;
	}
}

async function filesOf(
	context: IWebhookFunctions,
	call: IDataObject,
	options: IDataObject,
): Promise<Downloads> {
	const credential = await keptCredential(context, imkit.credential);
	const [host] = imkit.hosts(credential);
	const { headers = {} } = await imkit.authenticate(credential, { url: host });
	return await download(context, filesIn(call, host, headers), {
		maxBytes: maxBytesOf(options),
		allowPrivate: credential.allowPrivateLinks === true,
	});
}
