import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Fields } from '../../form/bodyParameter';
import type { FileFacts, Files } from '../../files/files';
import { upload } from '../upload';
import { attachment as attachmentParameter, WITH_FILE } from './form/message';

const IMAGE = 1;
const AUDIO = 2;
const VIDEO = 3;

/** Completes the attachment of a message with what can be found out about its file. */
export async function withAttachment(fields: Fields, files: Files): Promise<Fields> {
	const { message_type, fileFrom, fileUrl, binaryField } = fields;
	const { attachment: given = {} } = (fields.options ?? {}) as { attachment?: IDataObject };
	if (!WITH_FILE.includes(message_type as number) || fileFrom === 'fields') return fields;

	if (fileFrom === 'binary') {
		const binary = await files.inItem(String(binaryField));
		const url = await upload(binary, files);
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
