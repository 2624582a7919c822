import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../delivery/body';
import type { Fields } from '../delivery/contract';
import { InputError } from '../delivery/inputError';
import type { BinaryFile, FileFacts, Files } from '../files/files';
import { nameFromUrl } from '../files/names';

/** Finds out about the files of a message what the user left empty. */
export async function withFiles(fields: Fields, files: Files, host: string): Promise<Fields> {
	switch (fields.messageType) {
		case 'image':
		case 'mixed':
			return { ...fields, ...(await pictures(fields, files, host)) };
		case 'audio':
		case 'file':
		case 'video':
			return { ...fields, ...(await file(fields, files, host)) };
		default:
			return fields;
	}
}

async function pictures(fields: Fields, files: Files, host: string): Promise<Fields> {
	if (fields.fileFrom === 'binary') {
		const { facts, originalUrl } = await uploaded(fields, files, host);
		return { fileName: facts.name, images: [picture({ originalUrl }, facts)] };
	}
	const given = fields.images as IDataObject[];
	const images = await Promise.all(
		given.map(async (image) => {
			if (image.width !== undefined && image.height !== undefined) return picture(image);
			const facts = await files.behind(String(image.originalUrl), 'Pictures → Link');
			if (facts.width === undefined) files.missing(`width and height of ${image.originalUrl}`);
			return picture(image, facts);
		}),
	);
	return { fileName: nameFromUrl(String(given[0].originalUrl)), images };
}

function picture(given: IDataObject, facts?: FileFacts): IDataObject {
	const { originalUrl, thumbnailUrl = originalUrl } = given;
	const { width = facts?.width, height = facts?.height } = given;
	return { originalUrl, thumbnailUrl, ...present({ width, height }) };
}

async function file(fields: Fields, files: Files, host: string): Promise<Fields> {
	const { facts, originalUrl } =
		fields.fileFrom === 'binary'
			? await uploaded(fields, files, host)
			: {
					facts: await files.behind(String(fields.originalUrl), 'Link'),
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
	if (duration === undefined && given.duration === undefined) files.missing(`duration of ${url}`);
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

/**
 * Stores the item's file at the IMKIT server, as IMKIT's own apps do: `POST /files/{bucket}` with
 * the part `file` answers `{_id, bucketName}`, and the file is found at `/files/{bucketName}/{_id}`.
 */
async function uploaded(
	{ binaryField, bucket }: Fields,
	files: Files,
	host: string,
): Promise<{ facts: FileFacts; originalUrl: string }> {
	const binary = await files.inItem(String(binaryField));
	const reply = await files.upload({
		url: `${host}/files/${encodeURIComponent(String(bucket))}`,
		...multipart(binary),
	});
	const body = isObject(reply.body) ? reply.body : {};
	const stored = isObject(body.result) ? body.result : body;
	if (!stored._id) {
		throw new InputError(
			'File From',
			`IMKIT did not store the file (HTTP ${reply.status}${body.RM ? `, ${body.RM}` : ''})`,
			'Check the bucket, and whether your server takes uploads with the API key. Otherwise put the file on the web and send its link.',
		);
	}
	const originalUrl = `${host}/files/${stored.bucketName ?? bucket}/${stored._id}`;
	return { facts: binary.facts, originalUrl };
}

function multipart({ bytes, facts }: BinaryFile): { contentType: string; body: Buffer } {
	// The checksum of the content cannot stand in the content.
	const boundary = `n8n-${facts.md5}`;
	const name = encodeURIComponent(facts.name ?? 'file');
	const head =
		`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
		`Content-Type: ${facts.mimeType ?? 'application/octet-stream'}\r\n\r\n`;
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

function present(fields: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
