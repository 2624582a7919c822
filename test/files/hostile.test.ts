import fc from 'fast-check';
import { factsOf } from '../../nodes/files/facts';
import { measured, sample } from './support/samples';

const MEGABYTES = 1024 * 1024;
/** Nobody notices; a loop that goes wrong takes minutes. */
const LONGEST_MS = 3_000;

/** What is wrong with the facts of these bytes; nothing, it is to be hoped. */
function problemsOf(bytes: Buffer): string[] {
	const started = performance.now();
	const { size, md5, width, height, durationMs } = factsOf(bytes, {});
	const problems: Record<string, boolean> = {
		'takes long': performance.now() - started > LONGEST_MS,
		size: size !== bytes.length,
		md5: !/^[0-9a-f]{32}$/.test(md5),
		'one side of a picture': (width === undefined) !== (height === undefined),
		width: width !== undefined && !(width >= 1 && width <= 100_000),
		height: height !== undefined && !(height >= 1 && height <= 100_000),
		duration: durationMs !== undefined && !(durationMs > 0),
	};
	return Object.keys(problems).filter((problem) => problems[problem]);
}

/** A buffer of this size that repeats a pattern after a beginning. */
function repeated(start: string, pattern: string, bytes = 8 * MEGABYTES): Buffer {
	const buffer = Buffer.alloc(bytes, Buffer.from(pattern, 'latin1'));
	buffer.write(start, 'latin1');
	return buffer;
}

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('hostile files', () => {
	it.each(Object.keys(measured))('%s cut off anywhere does no harm', (name) => {
		const whole = sample(name);
		const problems: string[] = [];
		for (let length = 0; length < whole.length; length++) {
			for (const problem of problemsOf(whole.subarray(0, length))) {
				problems.push(`${problem} at ${length}`);
			}
		}
		expect(problems).toEqual([]);
	});

	it.each(Object.keys(measured))('%s with damaged bytes does no harm', (name) => {
		const whole = sample(name);
		const damage = fc.record({ at: fc.nat(Math.min(whole.length, 1_000) - 1), to: fc.nat(255) });
		fc.assert(
			fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), (damages) => {
				const bytes = Buffer.from(whole);
				for (const { at, to } of damages) bytes[at] = to;
				expect(problemsOf(bytes)).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	it('a header that is cut off does not go on in whatever stands behind it in memory', () => {
		const { mimeType, width } = factsOf(sample('picture.png').subarray(0, 20), {});
		expect(mimeType).toBe('image/png');
		expect(width).toBeUndefined();
	});

	it('random bytes do no harm, with and without a known beginning', () => {
		const starts = Object.keys(measured).map((name) => sample(name).subarray(0, 12));
		fc.assert(
			fc.property(
				fc.constantFrom(Buffer.alloc(0), ...starts),
				fc.uint8Array({ maxLength: 300 }),
				(start, rest) => expect(problemsOf(Buffer.concat([start, rest]))).toEqual([]),
			),
			{ numRuns: 5_000 },
		);
	});

	it.each([
		[
			'PNG of 2 147 483 647 pixels',
			'89504e470d0a1a0a 0000000d 49484452 7fffffff 7fffffff 08060000',
		],
		['PNG of no pixels', '89504e470d0a1a0a 0000000d 49484452 00000000 00000000 08060000'],
		['PNG of a width only', '89504e470d0a1a0a 0000000d 49484452 00000010 00000000 08060000'],
		['GIF of no pixels', '474946383961 0000 0000 f7 00 00'],
		[
			'BMP of 4 294 967 295 pixels',
			`424d ffffffff 00000000 36000000 28000000 ffffffff ffffff7f ${'00'.repeat(30)}`,
		],
		[
			'JPEG of no pixels',
			'ffd8 ffe0 0010 4a46494600010101 0048 0048 0000 ffc0 0011 08 0000 0000 03 012200 021101 031101',
		],
	])('%s: no size', (_, bytes) => {
		const facts = factsOf(hex(bytes), {});
		expect(facts.mimeType).toMatch(/^image\//);
		expect(facts).not.toHaveProperty('width');
		expect(facts).not.toHaveProperty('height');
	});

	it.each([
		[
			'MP4 whose movie claims 2^60 bytes',
			'00000010 66747970 69736f6d 00000000 00000001 6d6f6f76 1000000000000000',
		],
		[
			'MP4 of no time scale',
			'00000010 66747970 69736f6d 00000000 00000024 6d6f6f76 0000001c 6d766864 00000000 00000000 00000000 00000000 ffffff00',
		],
		[
			'WAV of no rate',
			'52494646 ffffffff 57415645 666d7420 10000000 01000100 00000000 00000000 0100 0800 64617461 ffffffff',
		],
		['MP3 whose tag claims 256 MB', '49443303000 07f7f7f7f fffb9000'],
		[
			'Opus that ends before it begins',
			'4f676753 00 04 0000000000000000 01000000 00000000 00000000 01 13 4f70757348656164 01 01 ffff 80bb0000 0000 00',
		],
		[
			'WebM whose segment claims 2^56 bytes',
			'1a45dfa3 84 42828100 18538067 01ffffffffffffff 1549a966 01ffffffffffffff 4489 88 7ff0000000000000',
		],
	])('%s: no duration', (_, bytes) => {
		const facts = factsOf(hex(bytes), {});
		expect(facts.mimeType).toMatch(/^(audio|video)\//);
		expect(facts).not.toHaveProperty('durationMs');
	});

	it.each([
		['JPEG of nothing', repeated('\xff\xd8\xff\xe0', '\0')],
		['JPEG of tiny segments', repeated('\xff\xd8\xff\xe0\0\x02', '\xff\xe1\0\x02')],
		['JPEG of marker bytes', repeated('\xff\xd8\xff', '\xff')],
		['SVG that opens and opens', repeated('<svg ', '<svg ')],
		['SVG of comments', repeated('<!---->', '<!---->')],
		['SVG of comments that do not end', repeated('<!--', '<!-- ')],
		['MP4 of empty boxes', repeated('\0\0\0\x10ftypisom\0\0\0\0', '\0\0\0\x08free')],
		['MP4 of movies in movies', repeated('\0\0\0\x10ftypisom\0\0\0\0', '\0\0\0\0moov')],
		[
			'MP4 of tracks',
			repeated('\0\0\0\x10ftypisom\0\0\0\0\x7f\0\0\0moov', '\0\0\0\x10trak\0\0\0\x08mdia'),
		],
		[
			'WebM of empty elements',
			repeated(
				'\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff\x16\x54\xae\x6b\x01\xff\xff\xff\xff\xff\xff\xff',
				'\xae\x80',
			),
		],
		[
			'WebM of tracks in tracks',
			repeated('\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\xff\x16\x54\xae\x6b\xff', '\xae\xff\xe0\xff'),
		],
		['Ogg of beginnings', repeated('OggS', 'OggS')],
		['WAV of empty chunks', repeated('RIFF\xff\xff\xff\xffWAVE', 'LIST\0\0\0\0')],
		['AMR of silence', repeated('#!AMR\n', '\x7c')],
		['MP3 of the smallest frames', repeated('', `\xff\xf3\x14\xc4${'\0'.repeat(20)}`)],
		['AAC of the smallest frames', repeated('', '\xff\xf1\x6c\x40\x00\xff\xfc')],
		['zeros', repeated('', '\0')],
	])('8 MB: %s', (_, bytes) => {
		expect(problemsOf(bytes)).toEqual([]);
	});
});
