import { factsOf } from '../../nodes/files/facts';
import { measured, sample } from './support/samples';

/** What Debian's `file` calls otherwise than IANA, or cannot tell. */
const TYPES: Record<string, string> = {
	'cbr.mp3': 'audio/mpeg',
	'sound.aac': 'audio/aac',
	'sound.m4a': 'audio/mp4',
	'sound.wav': 'audio/wav',
	'sound.webm': 'audio/webm',
};
const ENDINGS: Record<string, string> = { 'png.jpg': 'png' };
/** A live recording, which tells its duration nowhere: ffprobe guesses. */
const WITHOUT_DURATION = 'fragments.mp4';

describe('facts of a file', () => {
	it.each(Object.entries(measured))('%s: as measured by other tools', (name, expected) => {
		const facts = factsOf(sample(name), { name, mimeType: 'application/octet-stream' });
		const { size, md5, type, width, height, seconds } = expected;
		expect(facts).toMatchObject({ name, size, md5, mimeType: TYPES[name] ?? type });
		expect(facts.ext).toBe(ENDINGS[name] ?? name.split('.')[1]);
		expect([facts.width, facts.height]).toEqual([width, height]);
		if (seconds === undefined || name === WITHOUT_DURATION) {
			expect(facts).not.toHaveProperty('durationMs');
		} else {
			// ffprobe cuts off, or guesses from the bitrate, what an encoder added to the last frame.
			expect(Math.abs(facts.durationMs! - seconds * 1000)).toBeLessThanOrEqual(20);
		}
	});

	it('a name and a type that contradict the bytes do not count', () => {
		const given = { name: 'song.mp3', mimeType: 'audio/mpeg' };
		expect(factsOf(sample('picture.png'), given)).toMatchObject({
			name: 'song.mp3',
			ext: 'png',
			mimeType: 'image/png',
			width: 72,
		});
	});

	it('a web page that is sent as a picture is no picture', () => {
		const page = Buffer.from('<!DOCTYPE html><html><body>Please sign in</body></html>');
		const facts = factsOf(page, { name: 'photo.jpg', mimeType: 'image/jpeg' });
		expect(facts).not.toHaveProperty('mimeType');
		expect(facts).not.toHaveProperty('width');
	});

	it('words that begin like a bitmap or a drawing are words', () => {
		const given = { mimeType: 'text/plain' };
		expect(factsOf(Buffer.from('BMW, Audi and others'), given).mimeType).toBe('text/plain');
		expect(factsOf(Buffer.from('<svgfont/>'), given).mimeType).toBe('text/plain');
		expect(factsOf(Buffer.from('<html><svg width="1" height="1">'), given)).not.toHaveProperty(
			'width',
		);
	});

	it('a document knows better than its container what it is', () => {
		const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
		const given = { name: 'Offer.DOCX', mimeType: docx };
		expect(factsOf(sample('document.docx'), given)).toMatchObject({ ext: 'docx', mimeType: docx });
		expect(factsOf(sample('document.docx'), { mimeType: 'image/png' })).toMatchObject({
			ext: 'zip',
			mimeType: 'application/zip',
		});
	});

	it('of bytes that say nothing there is their size, their MD5 and what came with them', () => {
		const given = { name: 'prices.CSV', mimeType: 'text/csv; charset=utf-8' };
		expect(factsOf(Buffer.from('a;b\n'), given)).toEqual({
			name: 'prices.CSV',
			ext: 'csv',
			size: 4,
			md5: 'f9c04df978c7fec88b21699e599baa36',
			mimeType: 'text/csv',
		});
		expect(factsOf(Buffer.alloc(0), {})).toEqual({
			size: 0,
			md5: 'd41d8cd98f00b204e9800998ecf8427e',
		});
	});

	it('without a name the last segment of the link is the name', () => {
		const url = 'https://example.com/a/%E5%9B%BE%E7%89%87.png?size=2#top';
		expect(factsOf(sample('picture.png'), { url }).name).toBe('图片.png');
		expect(factsOf(sample('picture.png'), { url, name: 'mine.png' }).name).toBe('mine.png');
		expect(factsOf(sample('picture.png'), { url: 'https://example.com/' })).not.toHaveProperty(
			'name',
		);
	});

	it('a drawing in other units or with a view box only has the size it is shown in', () => {
		const sizeOf = (attributes: string) => {
			const { width, height } = factsOf(Buffer.from(`<svg ${attributes}></svg>`), {});
			return [width, height];
		};
		expect(sizeOf('width="1in" height="2in"')).toEqual([96, 192]);
		expect(sizeOf('viewBox="0 0 300 150"')).toEqual([300, 150]);
		expect(sizeOf('width="100%" height="100%"')).toEqual([undefined, undefined]);
	});

	it('a HEIC picture, a FLAC and others are known by type', () => {
		const typeOf = (start: string) => factsOf(Buffer.from(start, 'latin1'), {}).mimeType;
		expect(typeOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic')).toBe('image/heic');
		expect(typeOf('\0\0\0\x18ftypavif\0\0\0\0mif1avif')).toBe('image/avif');
		expect(typeOf('fLaC\0\0\0\x22')).toBe('audio/flac');
		expect(typeOf('Rar!\x1a\x07\x01\0')).toBe('application/vnd.rar');
		expect(typeOf('RIFF\x24\0\0\0AVI LIST')).toBe('video/x-msvideo');
	});
});
