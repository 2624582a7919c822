import type { Excerpt } from '../excerpt';
import type { Found } from './found';

/** What the file begins with, a question mark for any byte. */
const SIGNATURES: Array<[mimeType: string, beginning: string]> = [
	['application/pdf', '%PDF-'],
	['application/zip', 'PK\x03\x04'],
	['application/vnd.rar', 'Rar!\x1a\x07'],
	['application/x-7z-compressed', '7z\xbc\xaf\x27\x1c'],
	['application/gzip', '\x1f\x8b'],
	['application/x-cfb', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
	['image/tiff', 'II*\0'],
	['image/tiff', 'MM\0*'],
	['audio/flac', 'fLaC'],
	['video/x-msvideo', 'RIFF????AVI '],
	['video/x-flv', 'FLV\x01'],
];

/** Kinds of files of which nothing but the type is read. */
export function signature(file: Excerpt): Found | undefined {
	const start = file.head.toString('latin1', 0, 16);
	const match = SIGNATURES.find(([, beginning]) =>
		[...beginning].every((byte, index) => byte === '?' || byte === start[index]),
	);
	return match && { mimeType: match[0] };
}
