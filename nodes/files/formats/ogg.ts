import type { Excerpt } from '../excerpt';
import { duration, type Found } from './found';

/** A page is at most 65 307 bytes, so the beginning of the last one is always among these. */
const END_BYTES = 128 * 1024;
const PAGE_HEADER_BYTES = 27;

interface Codec {
	mimeType: string;
	/** Samples per second that positions are counted in. */
	rate: number;
	/** Samples at the beginning that are not played. */
	skipped: number;
}

/** Opus and Vorbis; of other streams the type only. */
export function ogg(file: Excerpt): Found | undefined {
	const page = file.read(0, PAGE_HEADER_BYTES);
	if (page?.toString('latin1', 0, 4) !== 'OggS') return undefined;
	const segments = page[26];
	const codec = codecOf(file.read(PAGE_HEADER_BYTES + segments, 16));
	if (!codec) return { mimeType: 'application/ogg' };
	const samples = lastPosition(file, page.readUInt32LE(14)) - codec.skipped;
	return { mimeType: codec.mimeType, ...duration(samples / codec.rate) };
}

function codecOf(firstPacket: Buffer | undefined): Codec | undefined {
	const magic = firstPacket?.toString('latin1', 0, 8) ?? '';
	if (magic === 'OpusHead') {
		// Whatever was recorded, Opus counts at 48 kHz.
		return { mimeType: 'audio/ogg', rate: 48_000, skipped: firstPacket!.readUInt16LE(10) };
	}
	if (magic.startsWith('\x01vorbis')) {
		return { mimeType: 'audio/ogg', rate: firstPacket!.readUInt32LE(12), skipped: 0 };
	}
	return magic.startsWith('\x80theora')
		? { mimeType: 'video/ogg', rate: NaN, skipped: 0 }
		: undefined;
}

/** The position after the last sample of the stream; NaN where the last page is not to be found. */
function lastPosition(file: Excerpt, serial: number): number {
	const end = file.end(END_BYTES);
	for (
		let at = end.lastIndexOf('OggS');
		at >= 0;
		at = at > 0 ? end.lastIndexOf('OggS', at - 1) : -1
	) {
		const isPage = at + PAGE_HEADER_BYTES <= end.length && end.readUInt32LE(at + 14) === serial;
		const position = isPage ? Number(end.readBigInt64LE(at + 6)) : -1;
		// −1: no packet ends on this page.
		if (position >= 0) return position;
	}
	return NaN;
}
