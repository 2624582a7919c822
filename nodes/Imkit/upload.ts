import type { Reply, Verdict } from '../api/service';
import type { BinaryFile, FileFacts, Files } from '../files/files';
import { isObject, wordOf } from '../form/value';
import type { Fields } from '../form/bodyParameter';
import { InputError } from '../form/inputError';
import { imkit, RATE } from './service';
import { say } from '../languages/say';

/**
 * Stores the item's file at the IMKIT server, as IMKIT's own apps do: `POST /files/{bucket}` with
 * the part `file` answers `{_id, bucketName}`, and the file is found at `/files/{bucketName}/{_id}`.
 */
export async function uploaded(
	{ binaryField, bucket }: Fields,
	files: Files,
): Promise<{ facts: FileFacts; originalUrl: string }> {
	const folder = bucketName(bucket);
	return await files.inItem(String(binaryField), async (file) => {
		const { host, message: stored } = await files.upload({
			url: (at) => `${at}/files/${encodeURIComponent(folder)}`,
			...multipart(file),
			group: RATE.group,
			verdict,
			advice: say(
				'Check the bucket, and whether your server takes uploads with the API key. Otherwise put the file on the web and send its link.',
			),
		});
		const originalUrl = `${host}/files/${wordOf(stored.bucketName) || folder}/${stored._id}`;
		return { facts: file.facts, originalUrl };
	});
}

/** @throws {InputError} for what would lead to another path of the server */
function bucketName(bucket: unknown): string {
	const name = String(bucket);
	if (!/^\.*$/.test(name) && !/[\s\p{C}/\\?#%:]/u.test(name)) return name;
	throw new InputError(
		say('Bucket'),
		say('"Bucket" is {name}, which is not the name of a bucket', { name: JSON.stringify(name) }),
		say('Write the name of the bucket alone, without blanks, slashes and other signs of a path.'),
	);
}

/** The stored file stands in the reply, or in its `result`. */
function verdict(reply: Reply): Verdict {
	const body = isObject(reply.body) ? reply.body : {};
	const stored = isObject(body.result) ? body.result : body;
	return wordOf(stored._id) !== '' ? { kind: 'delivered', message: stored } : imkit.verdict(reply);
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
