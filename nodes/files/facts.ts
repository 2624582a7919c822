import { createHash } from 'node:crypto';
import { Excerpt } from './excerpt';
import type { Found } from './formats/found';
import { mp4 } from './formats/mp4';
import { mpegAudio } from './formats/mpegAudio';
import { ogg } from './formats/ogg';
import { picture } from './formats/picture';
import { signature } from './formats/signatures';
import { voice } from './formats/voice';
import { wav } from './formats/wav';
import { webm } from './formats/webm';
import { cleanName, nameFromUrl } from './names';
import { extensionOf, typeOf } from './types';

/** What a machine can know about a file. What cannot be found out is absent. */
export interface FileFacts {
	/** Without folders. */
	name?: string;
	/** Without the dot, in lower case. */
	ext?: string;
	/** Bytes. */
	size: number;
	/** 32 hexadecimal digits in lower case. */
	md5: string;
	/** Without parameters. */
	mimeType?: string;
	/** Pixels, as shown. Both are there or neither. */
	width?: number;
	height?: number;
	durationMs?: number;
}

/** What came with a file. Its bytes have the last word where they tell the same. */
export interface GivenFacts {
	name?: string;
	mimeType?: string;
	/** Where it came from; its last segment is the name if none is given. */
	url?: string;
}

/** The first one that knows the file decides. Those with weak signatures come last. */
const FORMATS: Array<(file: Excerpt) => Found | undefined> = [
	picture,
	mp4,
	webm,
	ogg,
	wav,
	signature,
	voice,
	mpegAudio,
];

/** Never throws, whatever the bytes are. */
export function factsOf(bytes: Buffer, given: GivenFacts): FileFacts {
	const md5 = createHash('md5').update(bytes).digest('hex');
	return factsOfExcerpt(Excerpt.of(bytes), md5, given);
}

/** The same for a file that was not kept whole. */
export function factsOfExcerpt(file: Excerpt, md5: string, given: GivenFacts): FileFacts {
	const found = firstOf(FORMATS, file);
	const name = cleanName(given.name) ?? (given.url ? nameFromUrl(given.url) : undefined);
	const mimeType = typeOf(found.mimeType, given.mimeType);
	const { width, height, durationMs } = found;
	return withoutUndefined({
		name,
		ext: extensionOf(mimeType, name),
		size: file.size,
		md5,
		mimeType,
		width,
		height,
		durationMs,
	});
}

function firstOf(formats: typeof FORMATS, file: Excerpt): Found {
	for (const format of formats) {
		const found = format(file);
		if (found) return found;
	}
	return {};
}

function withoutUndefined(facts: FileFacts): FileFacts {
	const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as unknown as FileFacts;
}
