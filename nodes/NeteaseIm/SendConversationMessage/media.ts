import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { shownLink } from '../../form/shownLink';
import type { Fields } from '../../form/bodyParameter';
import type { FileFacts, Files } from '../../files/files';
import { uploaded } from '../upload';
import { attachment as attachmentParameter, AUDIO, IMAGE, VIDEO, WITH_FILE } from './form/message';
import { say } from '../../languages/say';

/** Completes the attachment of a message with what can be found out about its file. */
export async function withAttachment(fields: Fields, files: Files): Promise<Fields> {
	const { message_type, fileFrom, fileUrl, binaryField } = fields;
	const { attachment: given = {} } = (fields.options ?? {}) as { attachment?: IDataObject };
	if (!WITH_FILE.includes(message_type as number) || fileFrom === 'fields') return fields;

	if (fileFrom === 'binary') {
		const { facts, url } = await uploaded(String(binaryField), files);
		return { ...fields, attachment: attachmentOf(message_type, url, facts, given, files) };
	}
	const url = String(fileUrl);
	const facts = await files.behind(url, say('Link'));
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
		.map(({ displayName }) => say(displayName));
	if (absent.length > 0)
		files.missing(
			say('{facts} of {link}', { facts: absent.join(say(', ')), link: shownLink(url) }),
		);
	return Object.fromEntries(Object.entries(attachment).filter(([, value]) => value !== undefined));
}
