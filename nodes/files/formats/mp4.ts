import type { Excerpt } from '../excerpt';
import { dimensions, duration, type Found } from './found';

/** ISO/IEC 14496-12: a box is its size, its type and its content, which may be boxes again. */
interface Box {
	type: string;
	/** Where the content begins and ends in the file. */
	start: number;
	end: number;
}

interface Track {
	handler?: string;
	width?: number;
	height?: number;
}

/** More than any real file has on one level; a hostile one consists of nothing else. */
const MAX_BOXES = 2_000;
/** Fixed-point numbers with 16 bits after the point. */
const ONE = 0x10000;

const PICTURES: Record<string, string> = {
	avif: 'image/avif',
	avis: 'image/avif',
	heic: 'image/heic',
	heix: 'image/heic',
	mif1: 'image/heif',
	msf1: 'image/heif',
};

/** QuickTime files of old begin without a brand, directly with one of these. */
const FIRST_BOXES_OF_QUICKTIME = new Set(['moov', 'mdat', 'wide']);

/** MP4, M4A, MOV and 3GP; of HEIF pictures the type only. */
export function mp4(file: Excerpt): Found | undefined {
	const [first] = boxes(file, 0, Math.min(file.size, ONE));
	const isQuickTime = FIRST_BOXES_OF_QUICKTIME.has(first?.type) && !!movieOf(file);
	if (first?.type !== 'ftyp' && !isQuickTime) return undefined;

	const brand = isQuickTime ? 'qt  ' : (file.read(first.start, 4)?.toString('latin1') ?? '');
	if (brand in PICTURES) return { mimeType: PICTURES[brand] };

	const movie = movieOf(file);
	if (!movie) return { mimeType: typeOf(brand, []) };
	const inside = [...boxes(file, movie.start, movie.end)];
	const tracks = inside.filter(({ type }) => type === 'trak').map((box) => trackOf(file, box));
	const video = tracks.find(({ handler, width }) => handler === 'vide' && width);
	return {
		mimeType: typeOf(brand, tracks),
		...(video && dimensions(video.width, video.height)),
		...duration(secondsOf(file, inside)),
	};
}

function typeOf(brand: string, tracks: Track[]): string {
	const isAudio =
		/^M4[AB] $/.test(brand) ||
		(tracks.some(({ handler }) => handler === 'soun') &&
			!tracks.some(({ handler }) => handler === 'vide'));
	if (brand === 'qt  ' && !isAudio) return 'video/quicktime';
	const container = /^3g[gp2]/.test(brand) ? '3gpp' : 'mp4';
	return `${isAudio ? 'audio' : 'video'}/${container}`;
}

/** The movie box stands before the media, or after all of it. */
function movieOf(file: Excerpt): Box | undefined {
	return find(boxes(file, 0, file.size), 'moov');
}

/** @returns NaN where the file does not say it, as live recordings do */
function secondsOf(file: Excerpt, inside: Box[]): number {
	const header = inside.find(({ type }) => type === 'mvhd');
	const [version] = (header && file.read(header.start, 1)) ?? [];
	const times = header && file.read(header.start + (version === 1 ? 20 : 12), 12);
	if (!times) return NaN;
	const timescale = times.readUInt32BE(0);
	// A file in fragments tells only the length of its first one here.
	const fragments = inside.find(({ type }) => type === 'mvex');
	if (fragments) return lengthOfFragments(file, fragments) / timescale;
	return lengthIn(times.subarray(4), version) / timescale;
}

function lengthOfFragments(file: Excerpt, fragments: Box): number {
	const header = find(boxes(file, fragments.start, fragments.end), 'mehd');
	const content = header && file.read(header.start, Math.min(12, header.end - header.start));
	return content && content.length >= 8 ? lengthIn(content.subarray(4), content[0]) : NaN;
}

/** All bits set means unknown. */
function lengthIn(field: Buffer, version: number): number {
	if (version !== 1) {
		const length = field.readUInt32BE(0);
		return length === 0xffffffff ? NaN : length;
	}
	return field.length >= 8 ? Number(field.readBigUInt64BE(0)) : NaN;
}

function trackOf(file: Excerpt, track: Box): Track {
	const inside = [...boxes(file, track.start, track.end)];
	const media = inside.find(({ type }) => type === 'mdia');
	const handlerBox = media && find(boxes(file, media.start, media.end), 'hdlr');
	const handler = handlerBox && file.read(handlerBox.start + 8, 4)?.toString('latin1');

	const header = inside.find(({ type }) => type === 'tkhd');
	const [version] = (header && file.read(header.start, 1)) ?? [];
	const content = header && file.read(header.start + (version === 1 ? 52 : 40), 44);
	if (!content) return { handler };
	const [width, height] = [content.readUInt32BE(36), content.readUInt32BE(40)].map((fixed) =>
		Math.round(fixed / ONE),
	);
	// The matrix [a b u, c d v, x y w]: telephones record upright videos lying, and turn them here.
	const [a, b, c, d] = [0, 4, 12, 16].map((offset) => content.readInt32BE(offset));
	const isTurned = a === 0 && d === 0 && b !== 0 && c !== 0;
	return isTurned ? { handler, width: height, height: width } : { handler, width, height };
}

function find(candidates: Iterable<Box>, wanted: string): Box | undefined {
	for (const box of candidates) if (box.type === wanted) return box;
	return undefined;
}

/** The boxes of one level, as far as their headers are at hand and make sense. */
function* boxes(file: Excerpt, from: number, to: number): Generator<Box, void, undefined> {
	let start = from;
	for (let count = 0; count < MAX_BOXES; count++) {
		const header = file.read(start, 8);
		if (!header || start + 8 > to) return;
		const type = header.toString('latin1', 4);
		let size = header.readUInt32BE(0);
		let headerSize = 8;
		if (size === 0) {
			size = to - start;
		} else if (size === 1) {
			const large = file.read(start + 8, 8);
			if (!large) return;
			size = Number(large.readBigUInt64BE(0));
			headerSize = 16;
		}
		if (size < headerSize) return;
		yield { type, start: start + headerSize, end: Math.min(start + size, to) };
		start += size;
	}
}
