import { neteaseImUploadUrl } from '../../credentials/NeteaseImApi.credentials';
import type { Reply, Verdict } from '../api/service';
import type { BinaryFile, FileFacts, Files } from '../files/files';
import { isObject, wordOf } from '../form/value';
import { InputError } from '../form/inputError';
import { neteaseIm } from './service';
import { say } from '../languages/say';

/** The upload call of NetEase takes at most this. */
const MOST_BYTES = 15_000_000;

/**
 * Stores the item's file with the upload call of NetEase's API v1, which answers `{code: 200, url}`.
 *
 * @returns what is known of it, and where it is found
 */
export async function uploaded(
	binaryField: string,
	files: Files,
): Promise<{ facts: FileFacts; url: string }> {
	return await files.inItem(binaryField, async (file) => {
		const { message } = await files.upload({
			url: neteaseImUploadUrl,
			contentType: 'application/x-www-form-urlencoded;charset=utf-8',
			body: formOf(file),
			group: 'uploads',
			verdict,
			advice: say(
				'Check that file storage is part of your NetEase plan, or put the file on the web and send its link.',
			),
		});
		return { facts: file.facts, url: String(message.url) };
	});
}

function formOf({ bytes, facts }: BinaryFile): string {
	if (bytes.length > MOST_BYTES) {
		throw new InputError(
			say('Input Binary Field'),
			say('The file has {size} bytes; NetEase stores at most {most}', {
				size: bytes.length,
				most: MOST_BYTES,
			}),
			say('Put the file on the web and send its link.'),
		);
	}
	return new URLSearchParams({
		content: bytes.toString('base64'),
		type: facts.mimeType ?? 'application/octet-stream',
		ishttps: 'true',
	}).toString();
}

/** API v1 names the reason `desc` and the address at the top level. */
function verdict(reply: Reply): Verdict {
	if (!isObject(reply.body)) return { kind: 'unreadable' };
	const { code, desc } = reply.body;
	const url = wordOf(reply.body.url);
	if (Number(wordOf(code)) === 200 && url !== '') return { kind: 'delivered', message: { url } };
	const body = { msg: desc, ...reply.body };
	return neteaseIm.verdict({ ...reply, body });
}
