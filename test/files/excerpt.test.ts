import fc from 'fast-check';
import { Excerpt, Intake } from '../../nodes/files/excerpt';
import { factsOf, factsOfExcerpt } from '../../nodes/files/facts';
import { sample } from './support/samples';

function takenIn(chunks: Uint8Array[], keptBytes?: number) {
	const intake = new Intake(keptBytes);
	for (const chunk of chunks) intake.add(Buffer.from(chunk));
	return intake.finish();
}

describe('an excerpt of a stream', () => {
	it('holds the beginning and the end, byte for byte, however the stream is cut', () => {
		const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
		fc.assert(
			fc.property(chunks, fc.integer({ min: 1, max: 64 }), (parts, kept) => {
				const whole = Buffer.concat(parts);
				const { excerpt, md5 } = takenIn(parts, kept);
				expect(excerpt.size).toBe(whole.length);
				expect(md5).toBe(factsOf(whole, {}).md5);
				expect(excerpt.head).toEqual(whole.subarray(0, kept));
				expect(excerpt.end(kept)).toEqual(whole.subarray(-kept));
				const isAtHand = (offset: number) => offset < kept || offset >= whole.length - kept;
				for (let offset = 0; offset < whole.length; offset++) {
					expect(excerpt.read(offset, 1)).toEqual(
						isAtHand(offset) ? whole.subarray(offset, offset + 1) : undefined,
					);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('gives what is at hand, and nothing beyond the end or across a gap', () => {
		const { excerpt } = takenIn([Buffer.from('abcdefghij')], 3);
		expect(excerpt.read(0, 3)?.toString()).toBe('abc');
		expect(excerpt.read(7, 3)?.toString()).toBe('hij');
		expect(excerpt.read(2, 2)).toBeUndefined();
		expect(excerpt.read(9, 2)).toBeUndefined();
		expect(excerpt.read(-1, 1)).toBeUndefined();
		expect(excerpt.read(NaN, 1)).toBeUndefined();
		const { excerpt: whole } = takenIn([Buffer.from('abcde')], 3);
		expect(whole.read(1, 4)?.toString()).toBe('bcde');
	});

	it('is enough for the facts of a file many times its size', () => {
		const movie = sample('video.mp4');
		const mediaEnd = movie.indexOf('moov') - 4;
		const megabytes = Array<Buffer>(24).fill(Buffer.alloc(1024 * 1024, 'x'));
		const box = Buffer.from('\0\0\0\0free');
		box.writeUInt32BE(24 * 1024 * 1024 + box.length);
		const parts = [movie.subarray(0, mediaEnd), box, ...megabytes, movie.subarray(mediaEnd)];
		const { excerpt, md5 } = takenIn(parts);
		const { width, height, durationMs } = factsOf(movie, {});
		expect(factsOfExcerpt(excerpt, md5, {})).toMatchObject({ width, height, durationMs });
		expect(excerpt.read(10 * 1024 * 1024, 1)).toBeUndefined();
	});

	it('tells the duration of a long MP3 of constant bitrate from its beginning', () => {
		const mp3 = sample('cbr.mp3');
		const frames = mp3.subarray(mp3.indexOf(Buffer.from('fff3', 'hex')));
		const times = 3_000;
		const { excerpt, md5 } = takenIn(Array<Buffer>(times).fill(frames));
		const { durationMs } = factsOfExcerpt(excerpt, md5, {});
		const once = factsOf(frames, {}).durationMs!;
		expect(excerpt.size).toBeGreaterThan(12 * 1024 * 1024);
		expect(Math.abs(durationMs! - once * times)).toBeLessThan(once);
		expect(Excerpt.of(frames).size).toBe(frames.length);
	});
});
