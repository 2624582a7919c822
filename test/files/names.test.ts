import fc from 'fast-check';
import {
	cleanName,
	nameFromContentDisposition as fromHeader,
	nameFromUrl,
} from '../../nodes/files/names';

/** A header as Node hands it over: one character for each byte. */
const asNode = (header: string) => Buffer.from(header).toString('latin1');

describe('the name of a file', () => {
	it.each([
		['attachment; filename=report.pdf', 'report.pdf'],
		['attachment; filename="two words.pdf"', 'two words.pdf'],
		['attachment; filename="a \\"quoted\\" word.pdf"', 'a "quoted" word.pdf'],
		['attachment; filename="semi;colon.pdf"; size=3', 'semi;colon.pdf'],
		["attachment; filename*=UTF-8''%E5%9B%BE%E7%89%87.png", '图片.png'],
		["attachment; filename*=utf-8'zh-CN'%e2%82%ac.txt", '€.txt'],
		['attachment; filename="fallback.png"; filename*=UTF-8\'\'%E5%9B%BE.png', '图.png'],
		['attachment; filename*=UTF-8\'\'%E5%9B%BE.png; filename="fallback.png"', '图.png'],
		["attachment; filename*=ISO-8859-1''caf%E9.txt", 'café.txt'],
		["attachment; filename*=GB18030''%CD%BC.png; filename=plain.png", 'plain.png'],
		['attachment; filename="图片.png"', '图片.png'],
		['attachment; filename="%E5%9B%BE%E7%89%87.png"', '图片.png'],
		['attachment; filename="100%.txt"', '100%.txt'],
		['inline; FileName="x.gif"', 'x.gif'],
	])('%s', (header, name) => {
		expect(fromHeader(asNode(header))).toBe(name);
	});

	it.each(['inline', 'attachment; filename=""', 'attachment; filename="///"', '', undefined, 7])(
		'a header such as %s names no file',
		(header) => {
			expect(fromHeader(header)).toBeUndefined();
		},
	);

	it('has no folders, no invisible characters, and an end', () => {
		expect(cleanName('../../etc/passwd')).toBe('passwd');
		expect(cleanName('C:\\Users\\me\\photo.jpg')).toBe('photo.jpg');
		expect(cleanName('harmless\u202Egpj.exe\r\nX: y')).toBe('harmlessgpj.exeX: y');
		expect(cleanName('..')).toBeUndefined();
		expect(cleanName('\0\n')).toBeUndefined();
		expect(cleanName(`${'x'.repeat(1_000)}.jpeg`)).toMatch(/^x{250}\.jpeg$/);
	});

	it('is the last segment of a link', () => {
		expect(nameFromUrl('https://example.com/a/b%20c.png?x=/d.png#e')).toBe('b c.png');
		expect(nameFromUrl('https://example.com/%2e%2e%2fpasswd')).toBe('passwd');
		expect(nameFromUrl('https://example.com/100%')).toBe('100%');
		expect(nameFromUrl('https://example.com')).toBeUndefined();
		expect(nameFromUrl('no link')).toBeUndefined();
	});

	it('never fails, whatever the header is, and is read in no time', () => {
		const started = performance.now();
		fc.assert(
			fc.property(fc.string(), (text) => {
				const name = fromHeader(`attachment; filename="${text}"; filename*=UTF-8''${text}`);
				expect(name ?? 'none').not.toMatch(/[/\\\0\n]/);
			}),
			{ numRuns: 2_000 },
		);
		fromHeader('; filename*=UTF-8'.repeat(5_000));
		fromHeader(`; filename="${'\\'.repeat(50_000)}`);
		expect(performance.now() - started).toBeLessThan(3_000);
	});
});
