import type { Excerpt } from '../excerpt';
import { duration, type Found } from './found';
import { hasFrames, secondsOfFrames, type FrameFormat } from './frames';

/** By layer, for MPEG 1: kbit/s by index. */
const BITRATES_1: Record<number, number[]> = {
	1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
	2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
	3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
};
/** The same for MPEG 2 and 2.5. */
const BITRATES_2: Record<number, number[]> = {
	1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
	2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
	3: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** Hz by index, for MPEG 1; MPEG 2 has half of it, MPEG 2.5 a quarter. */
const SAMPLE_RATES = [44_100, 48_000, 32_000];

interface MpegHeader {
	/** 1, 2 or 2.5. */
	version: number;
	layer: number;
	bitrate: number;
	sampleRate: number;
	samples: number;
	padding: number;
	isMono: boolean;
}

const frames: FrameFormat = {
	headerBytes: 4,
	parse(bytes) {
		const header = headerOf(bytes);
		if (!header) return undefined;
		const { layer, bitrate, sampleRate, samples, padding } = header;
		const slot = layer === 1 ? 4 : 1;
		const slots = Math.floor((samples * bitrate * 125) / slot / sampleRate) + padding;
		return { bytes: slots * slot, seconds: samples / sampleRate, bitrate };
	},
};

/** MP3, and its older layers. */
export function mpegAudio(file: Excerpt): Found | undefined {
	const start = endOfId3(file);
	const isAtHand = !!file.read(start, frames.headerBytes);
	if (!hasFrames(file, start, frames)) {
		return start > 0 && !isAtHand ? { mimeType: 'audio/mpeg' } : undefined;
	}
	const seconds = secondsFromFirstFrame(file, start) ?? secondsOfFrames(file, start, frames);
	return { mimeType: 'audio/mpeg', ...duration(seconds) };
}

/** Where an ID3v2 tag at the beginning ends; 0 without one. */
export function endOfId3(file: Excerpt): number {
	const header = file.read(0, 10);
	if (header?.toString('latin1', 0, 3) !== 'ID3') return 0;
	// Seven bits of each byte, so that a size never looks like the beginning of a frame.
	const size = header.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
	const hasFooter = (header[5] & 0x10) !== 0;
	return 10 + size + (hasFooter ? 10 : 0);
}

/** Encoders with a variable bitrate write the number of frames into a silent first frame. */
function secondsFromFirstFrame(file: Excerpt, start: number): number | undefined {
	const bytes = file.read(start, 64);
	const header = bytes && headerOf(bytes);
	if (!header) return undefined;
	const { version, isMono, samples, sampleRate } = header;
	const sideInformation = version === 1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
	const xing = bytes.subarray(4 + sideInformation);
	const isXing = /^(Xing|Info)$/.test(xing.toString('latin1', 0, 4));
	if (isXing && (xing[7] & 1) === 1) return (xing.readUInt32BE(8) * samples) / sampleRate;
	const vbri = bytes.subarray(36);
	const isVbri = vbri.toString('latin1', 0, 4) === 'VBRI';
	return isVbri ? (vbri.readUInt32BE(14) * samples) / sampleRate : undefined;
}

function headerOf(bytes: Buffer): MpegHeader | undefined {
	const bits = bytes.readUInt32BE(0);
	if (bits >>> 21 !== 0x7ff) return undefined;
	const version = [2.5, undefined, 2, 1][(bits >>> 19) & 3];
	const layer = [undefined, 3, 2, 1][(bits >>> 17) & 3];
	if (!version || !layer) return undefined;
	const bitrate = (version === 1 ? BITRATES_1 : BITRATES_2)[layer][(bits >>> 12) & 15];
	const fullRate = SAMPLE_RATES[(bits >>> 10) & 3];
	if (!bitrate || !fullRate) return undefined;
	return {
		version,
		layer,
		bitrate,
		sampleRate: fullRate / (version === 2.5 ? 4 : version),
		samples: layer === 1 ? 384 : layer === 3 && version !== 1 ? 576 : 1152,
		padding: (bits >>> 9) & 1,
		isMono: ((bits >>> 6) & 3) === 3,
	};
}
