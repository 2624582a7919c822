import type { IDataObject } from 'n8n-workflow';
import { shownLink } from '../../form/shownLink';
import type { Fields } from '../../form/bodyParameter';
import type { FileFacts, Files } from '../../files/files';
import { eachOfFew } from '../../files/few';
import { nameFromUrl } from '../../files/names';
import { uploaded } from '../upload';
import { say } from '../../languages/say';

/** Finds out about the files of a message what the user left empty. */
export async function withFiles(fields: Fields, files: Files): Promise<Fields> {
	switch (fields.messageType) {
		case 'image':
		case 'mixed':
			return { ...fields, ...(await pictures(fields, files)) };
		case 'audio':
		case 'file':
		case 'video':
			return { ...fields, ...(await file(fields, files)) };
		default:
			return fields;
	}
}

async function pictures(fields: Fields, files: Files): Promise<Fields> {
	if (fields.fileFrom === 'binary') {
		const { facts, originalUrl } = await uploaded(fields, files);
		return { fileName: facts.name, images: [picture({ originalUrl }, facts)] };
	}
	const given = fields.images as IDataObject[];
	const images = await eachOfFew(given, async (image) => {
		if (image.width !== undefined && image.height !== undefined) return picture(image);
		const facts = await files.behind(
			String(image.originalUrl),
			`${say('Pictures')} → ${say('Link')}`,
		);
		if (facts.width === undefined)
			files.missing(
				say('width and height of {link}', { link: shownLink(String(image.originalUrl)) }),
			);
		return picture(image, facts);
	});
	return { fileName: nameFromUrl(String(given[0].originalUrl)), images };
}

function picture(given: IDataObject, facts?: FileFacts): IDataObject {
	const { originalUrl, thumbnailUrl = originalUrl } = given;
	const { width = facts?.width, height = facts?.height } = given;
	return { originalUrl, thumbnailUrl, ...present({ width, height }) };
}

async function file(fields: Fields, files: Files): Promise<Fields> {
	const { facts, originalUrl } =
		fields.fileFrom === 'binary'
			? await uploaded(fields, files)
			: {
					facts: await files.behind(String(fields.originalUrl), say('Link')),
					originalUrl: fields.originalUrl,
				};
	const options = (fields.options ?? {}) as IDataObject;
	return {
		fileName: facts.name,
		originalUrl,
		options: {
			...found(fields.messageType, facts, String(originalUrl), options, files),
			...options,
			...extraOf(fields.messageType, facts, options),
		},
	};
}

/** Facts that stand at the top level of the body; what the user gave wins. */
function found(
	messageType: unknown,
	{ durationMs, width, height }: FileFacts,
	url: string,
	given: IDataObject,
	files: Files,
): IDataObject {
	if (messageType === 'file') return {};
	const duration = durationMs === undefined ? undefined : Math.round(durationMs / 100) / 10;
	if (duration === undefined && given.duration === undefined)
		files.missing(say('duration of {link}', { link: shownLink(url) }));
	return present(messageType === 'video' ? { duration, width, height } : { duration });
}

/** Sounds and documents carry their facts in `extra`, the name without its extension. */
function extraOf(
	messageType: unknown,
	{ name, ext, mimeType, size }: FileFacts,
	given: IDataObject,
): IDataObject {
	if (messageType === 'video') return {};
	const fileName =
		ext && name?.toLowerCase().endsWith(`.${ext}`) ? name.slice(0, -ext.length - 1) : name;
	const facts = present({ fileName, fileExtension: ext, mimeType, bytes: size });
	return { extra: { ...facts, ...((given.extra ?? {}) as IDataObject) } };
}

function present(fields: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
