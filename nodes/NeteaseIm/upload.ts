import { neteaseImUploadUrl } from '../../credentials/NeteaseImApi.credentials';
import type { Reply, Verdict } from '../api/service';
import type { BinaryFile, Files } from '../files/files';
import { isObject } from '../form/body';
import { InputError } from '../form/inputError';
import { neteaseIm } from './service';

/** The upload call of NetEase takes at most this. */
const MOST_BYTES = 15_000_000;

/**
 * Stores a file with the upload call of NetEase's API v1, which answers `{code: 200, url}`.
 *
 * @returns where the file is found
 */
export async function upload({ bytes, facts }: BinaryFile, files: Files): Promise<string> {
	if (bytes.length > MOST_BYTES) {
		throw new InputError(
			'Input Binary Field',
			`The file has ${bytes.length} bytes; NetEase stores at most ${MOST_BYTES}`,
			'Put the file on the web and send its link.',
		);
	}
	const form = new URLSearchParams({
		content: bytes.toString('base64'),
		type: facts.mimeType ?? 'application/octet-stream',
		ishttps: 'true',
	});
	const { message } = await files.upload({
		url: neteaseImUploadUrl,
		contentType: 'application/x-www-form-urlencoded;charset=utf-8',
		body: form.toString(),
		group: 'uploads',
		verdict,
		advice:
			'Check that file storage is part of your NetEase plan, or put the file on the web and send its link.',
	});
	return String(message.url);
}

/** API v1 names the reason `desc` and the address at the top level. */
function verdict(reply: Reply): Verdict {
	if (!isObject(reply.body)) return { kind: 'unreadable' };
	const { code, desc, url } = reply.body;
	if (Number(code) === 200 && url) return { kind: 'delivered', message: { url } };
	const body = { msg: desc, ...reply.body };
	return neteaseIm.verdict({ ...reply, body });
}
