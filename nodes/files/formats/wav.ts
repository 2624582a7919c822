import type { Excerpt } from '../excerpt';
import { duration, type Found } from './found';

const MAX_CHUNKS = 1_000;

export function wav(file: Excerpt): Found | undefined {
	if (!/^RIFF[^]{4}WAVE/.test(file.head.toString('latin1', 0, 12))) return undefined;
	return { mimeType: 'audio/wav', ...duration(secondsOf(file)) };
}

function secondsOf(file: Excerpt): number {
	let bytesPerSecond = NaN;
	let offset = 12;
	for (let count = 0; count < MAX_CHUNKS; count++) {
		const header = file.read(offset, 8);
		if (!header) break;
		const type = header.toString('latin1', 0, 4);
		const start = offset + 8;
		if (type === 'fmt ') bytesPerSecond = file.read(start + 8, 4)?.readUInt32LE(0) ?? NaN;
		// A recording that was streamed claims the largest size there is: what counts is what is there.
		const bytes = Math.min(header.readUInt32LE(4), file.size - start);
		if (type === 'data') return bytes / bytesPerSecond;
		// Chunks begin at even offsets.
		offset = start + bytes + (bytes % 2);
	}
	return NaN;
}
