import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { neteaseImUploadUrl } from '../../credentials/NeteaseImApi.credentials';
import { isObject } from '../delivery/body';
import type { Fields } from '../delivery/contract';
import { InputError } from '../delivery/inputError';
import type { BinaryFile, FileFacts, Files } from '../files/files';
import { attachment as attachmentParameter, WITH_FILE } from './parameters/message';

const IMAGE = 1;
const AUDIO = 2;
const VIDEO = 3;

/** The upload call of NetEase takes at most this. */
const MOST_BYTES = 15_000_000;

/** Completes the attachment of a message with what can be found out about its file. */
export async function withAttachment(fields: Fields, files: Files, host: string): Promise<Fields> {
	const { message_type, fileFrom, fileUrl, binaryField } = fields;
	const { attachment: given = {} } = (fields.options ?? {}) as { attachment?: IDataObject };
	if (!WITH_FILE.includes(message_type as number) || fileFrom === 'fields') return fields;

	if (fileFrom === 'binary') {
		const binary = await files.inItem(String(binaryField));
		const url = await upload(binary, files, host);
		return { ...fields, attachment: attachmentOf(message_type, url, binary.facts, given, files) };
	}
	const url = String(fileUrl);
	const facts = await files.behind(url, 'Link');
	return { ...fields, attachment: attachmentOf(message_type, url, facts, given, files) };
}

function attachmentOf(
	message_type: unknown,
	url: string,
	{ name, md5, ext, size, width, height, durationMs }: FileFacts,
	given: IDataObject,
	files: Files,
): IDataObject {
	const found: IDataObject = { name, md5, url, ext, size };
	if (message_type === IMAGE || message_type === VIDEO) Object.assign(found, { width, height });
	if (message_type === AUDIO || message_type === VIDEO)
		found.dur = durationMs && Math.round(durationMs);
	const attachment = { ...found, ...given };
	const absent = (attachmentParameter.options as INodeProperties[])
		.filter(({ name: key }) => key in attachment && attachment[key] === undefined)
		.map(({ displayName }) => displayName);
	if (absent.length > 0) files.missing(`${absent.join(', ')} of ${url}`);
	return Object.fromEntries(Object.entries(attachment).filter(([, value]) => value !== undefined));
}

/** Stores a file with the upload call of NetEase's API v1, which answers `{code: 200, url}`. */
async function upload({ bytes, facts }: BinaryFile, files: Files, host: string): Promise<string> {
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
	const reply = await files.upload({
		url: neteaseImUploadUrl(host),
		contentType: 'application/x-www-form-urlencoded;charset=utf-8',
		body: form.toString(),
	});
	const { code, desc, url } = isObject(reply.body) ? reply.body : {};
	if (Number(code) === 200 && url) return String(url);
	throw new InputError(
		'File From',
		`NetEase IM did not store the file (${code ?? `HTTP ${reply.status}`}${desc ? `, ${desc}` : ''})`,
		'Check that file storage is part of your NetEase plan, or put the file on the web and send its link.',
	);
}
