import type { Excerpt } from '../excerpt';
import { duration, type Found } from './found';
import { hasFrames, secondsOfFrames, type FrameFormat } from './frames';
import { endOfId3 } from './mpegAudio';

/** Hz by index. */
const SAMPLE_RATES = [
	96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
	7_350,
];
const SAMPLES_PER_BLOCK = 1024;

/** AAC without a container: each frame has an ADTS header. */
const adtsFrames: FrameFormat = {
	headerBytes: 7,
	parse(header) {
		// The synchronisation word, and the layer, which is always 0.
		if ((header.readUInt16BE(0) & 0xfff6) !== 0xfff0) return undefined;
		const sampleRate = SAMPLE_RATES[(header[2] >>> 2) & 15];
		const bytes = (header.readUInt32BE(3) >>> 13) & 0x1fff;
		if (!sampleRate || bytes < this.headerBytes) return undefined;
		const blocks = (header[6] & 3) + 1;
		return { bytes, seconds: (blocks * SAMPLES_PER_BLOCK) / sampleRate, bitrate: bytes };
	},
};

/** Each frame of AMR lasts 20 ms; its first byte tells how many bytes of sound follow. */
const amrFrames = (bytesByType: Array<number | undefined>): FrameFormat => ({
	headerBytes: 1,
	parse([header]) {
		const bytes = bytesByType[(header >>> 3) & 15];
		const isReserved = (header & 0x83) !== 0;
		if (bytes === undefined || isReserved) return undefined;
		return { bytes: bytes + 1, seconds: 0.02, bitrate: bytes };
	},
});

const NONE = undefined;
const AMR = [
	{
		mimeType: 'audio/amr',
		magic: '#!AMR\n',
		frames: amrFrames([12, 13, 15, 17, 19, 20, 26, 31, 5, NONE, NONE, NONE, NONE, NONE, NONE, 0]),
	},
	{
		mimeType: 'audio/amr-wb',
		magic: '#!AMR-WB\n',
		frames: amrFrames([17, 23, 32, 36, 40, 46, 50, 58, 60, 5, NONE, NONE, NONE, NONE, 0, 0]),
	},
];

/** The two formats that telephones record voice notes in, besides M4A. */
export function voice(file: Excerpt): Found | undefined {
	const amr = AMR.find(({ magic }) => file.head.toString('latin1', 0, magic.length) === magic);
	if (amr) {
		const { mimeType, magic, frames } = amr;
		return { mimeType, ...duration(secondsOfFrames(file, magic.length, frames)) };
	}
	const start = endOfId3(file);
	if (!hasFrames(file, start, adtsFrames)) return undefined;
	return { mimeType: 'audio/aac', ...duration(secondsOfFrames(file, start, adtsFrames)) };
}
