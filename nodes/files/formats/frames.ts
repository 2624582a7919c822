import type { Excerpt } from '../excerpt';

/** One frame of a format that is nothing but frames one after another. */
export interface Frame {
	/** Bytes of the whole frame, at least 1. */
	bytes: number;
	seconds: number;
	/** In any unit; frames of equal bitrate take equally many bytes a second. */
	bitrate: number;
}

export interface FrameFormat {
	/** Bytes that `parse` needs. */
	headerBytes: number;
	/** @returns nothing where no frame begins */
	parse(header: Buffer): Frame | undefined;
}

/** About two hours of any such format, and few enough to walk at once. */
const MAX_FRAMES = 300_000;
/** What may follow the last frame. */
const TAGS = /^(TAG|APETAGEX|LYRICSBEGIN|ID3|3DI)/;

/** Whether at least two frames follow one another, since a single header can be found in any data. */
export function hasFrames(file: Excerpt, start: number, format: FrameFormat): boolean {
	const first = frameAt(file, start, format);
	return !!first && !!frameAt(file, start + first.bytes, format);
}

/**
 * Adds up the frames. Where not all of them are at hand, those that are speak for the rest if all
 * have the same bitrate.
 *
 * @returns NaN where that does not give the duration
 */
export function secondsOfFrames(file: Excerpt, start: number, format: FrameFormat): number {
	let seconds = 0;
	let offset = start;
	let bitrate: number | undefined;
	let constant = true;
	for (let count = 0; count < MAX_FRAMES; count++) {
		const frame = frameAt(file, offset, format);
		if (!frame) break;
		seconds += frame.seconds;
		offset += frame.bytes;
		constant &&= bitrate === undefined || frame.bitrate === bitrate;
		bitrate = frame.bitrate;
	}
	const left = file.size - offset;
	const next = file.read(offset, Math.min(left, 16));
	const isEnd = left < format.headerBytes || (next && TAGS.test(next.toString('latin1')));
	if (isEnd) return seconds;
	const isCutOff = !next || !!format.parse(next);
	return isCutOff && constant ? (seconds * (file.size - start)) / (offset - start) : NaN;
}

function frameAt(file: Excerpt, offset: number, format: FrameFormat): Frame | undefined {
	const header = file.read(offset, format.headerBytes);
	return header && format.parse(header);
}
