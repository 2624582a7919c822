import type { Reply, Verdict } from '../api/service';
import type { BinaryFile, FileFacts, Files } from '../files/files';
import { isObject } from '../form/body';
import type { Fields } from '../form/bodyParameter';
import { imkit, RATE_GROUP } from './service';

/**
 * Stores the item's file at the IMKIT server, as IMKIT's own apps do: `POST /files/{bucket}` with
 * the part `file` answers `{_id, bucketName}`, and the file is found at `/files/{bucketName}/{_id}`.
 */
export async function uploaded(
	{ binaryField, bucket }: Fields,
	files: Files,
): Promise<{ facts: FileFacts; originalUrl: string }> {
	const binary = await files.inItem(String(binaryField));
	const { host, message: stored } = await files.upload({
		url: (at) => `${at}/files/${encodeURIComponent(String(bucket))}`,
		...multipart(binary),
		group: RATE_GROUP,
		verdict,
		advice:
			'Check the bucket, and whether your server takes uploads with the API key. Otherwise put the file on the web and send its link.',
	});
	const originalUrl = `${host}/files/${stored.bucketName ?? bucket}/${stored._id}`;
	return { facts: binary.facts, originalUrl };
}

/** The stored file stands in the reply, or in its `result`. */
function verdict(reply: Reply): Verdict {
	const body = isObject(reply.body) ? reply.body : {};
	const stored = isObject(body.result) ? body.result : body;
	return stored._id ? { kind: 'delivered', message: stored } : imkit.verdict(reply);
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
