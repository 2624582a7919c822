import type { Excerpt } from '../excerpt';
import { dimensions, duration, type Found } from './found';

/** Element ids of Matroska, RFC 9559. */
const ID = {
	ebml: 0x1a45dfa3,
	docType: 0x4282,
	segment: 0x18538067,
	info: 0x1549a966,
	timestampScale: 0x2ad7b1,
	duration: 0x4489,
	tracks: 0x1654ae6b,
	track: 0xae,
	trackType: 0x83,
	video: 0xe0,
	pixelWidth: 0xb0,
	pixelHeight: 0xba,
};
const VIDEO = 1;
const MAX_ELEMENTS = 2_000;
const DEFAULT_TIMESTAMP_SCALE = 1_000_000;

interface Element {
	id: number;
	start: number;
	end: number;
}

/** WebM and Matroska. Recordings of browsers are streams that do not tell their duration. */
export function webm(file: Excerpt): Found | undefined {
	const [header] = elements(file, 0, file.size);
	if (header?.id !== ID.ebml) return undefined;
	const [docType] = inside(file, header, ID.docType);
	const isWebm = docType && file.read(docType.start, 4)?.toString('latin1') === 'webm';
	const container = isWebm ? 'webm' : 'x-matroska';

	const segment = [...elements(file, header.end, file.size)].find(({ id }) => id === ID.segment);
	if (!segment) return { mimeType: `video/${container}` };
	const tracks = inside(file, segment, ID.tracks).flatMap((list) => inside(file, list, ID.track));
	const video = tracks.find((track) => numberIn(file, track, ID.trackType) === VIDEO);
	const [picture] = video ? inside(file, video, ID.video) : [];
	return {
		mimeType: `${tracks.length > 0 && !video ? 'audio' : 'video'}/${container}`,
		...(picture &&
			dimensions(numberIn(file, picture, ID.pixelWidth), numberIn(file, picture, ID.pixelHeight))),
		...duration(secondsOf(file, segment)),
	};
}

/** @returns NaN where the file does not say it */
function secondsOf(file: Excerpt, segment: Element): number {
	const [info] = inside(file, segment, ID.info);
	const [length] = info ? inside(file, info, ID.duration) : [];
	const bytes = length && file.read(length.start, Math.min(8, length.end - length.start));
	const ticks =
		bytes?.length === 8 ? bytes.readDoubleBE(0) : bytes?.length === 4 ? bytes.readFloatBE(0) : NaN;
	const nanoseconds = (info && numberIn(file, info, ID.timestampScale)) ?? DEFAULT_TIMESTAMP_SCALE;
	return (ticks * nanoseconds) / 1e9;
}

function inside(file: Excerpt, parent: Element, wanted: number): Element[] {
	return [...elements(file, parent.start, parent.end)].filter(({ id }) => id === wanted);
}

function numberIn(file: Excerpt, parent: Element, wanted: number): number | undefined {
	const [element] = inside(file, parent, wanted);
	const length = element ? element.end - element.start : 0;
	return length >= 1 && length <= 6
		? file.read(element.start, length)?.readUIntBE(0, length)
		: undefined;
}

/** The elements of one level, as far as their headers are at hand and make sense. */
function* elements(file: Excerpt, from: number, to: number): Generator<Element, void, undefined> {
	let offset = from;
	for (let count = 0; count < MAX_ELEMENTS && offset < to; count++) {
		const id = variableLength(file, offset, 4, true);
		const size = id && variableLength(file, offset + id.length, 8, false);
		if (!size) return;
		const start = offset + id.length + size.length;
		// All bits set: unknown, as the recording went on. It then lasts as long as what it is in.
		const isUnknown = size.value === 2 ** (7 * size.length) - 1;
		const end = isUnknown ? to : Math.min(start + size.value, to);
		yield { id: id.value, start, end };
		offset = end;
	}
}

/** A number whose leading zero bits tell how many bytes it has. */
function variableLength(
	file: Excerpt,
	offset: number,
	maxLength: number,
	keepMarker: boolean,
): { value: number; length: number } | undefined {
	const [first] = file.read(offset, 1) ?? [];
	if (!first) return undefined;
	const length = Math.clz32(first) - 23;
	const bytes = length <= maxLength ? file.read(offset, length) : undefined;
	if (!bytes) return undefined;
	const marker = 0x100 >>> length;
	const value = bytes
		.subarray(1)
		.reduce((sum, byte) => sum * 256 + byte, keepMarker ? first : first - marker);
	return { value, length };
}
