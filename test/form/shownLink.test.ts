import fc from 'fast-check';
import { InputError } from '../../nodes/form/inputError';
import { shownLink, withShownLinks } from '../../nodes/form/shownLink';
import { busyMs } from '../support/busy';

describe('a link in a text', () => {
	it.each([
		['https://example.com/a/b.png', 'https://example.com/a/b.png'],
		['https://例え.jp/图片.png', 'https://例え.jp/图片.png'],
		['https://example.com/a.png?sig=hunter2', 'https://example.com/a.png'],
		['https://example.com/a.png#hunter2', 'https://example.com/a.png'],
		['https://example.com/a.png;sig=hunter2', 'https://example.com/a.png'],
		['https://example.com/a.png%3Fsig=hunter2', 'https://example.com/a.png'],
		['https://example.com/a.png%253fsig=hunter2', 'https://example.com/a.png'],
		['https://example.com/proxy/https://user:hunter2@other.io/', 'https://example.com/proxy/https'],
		['https://user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['HTTPS://user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['https:user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['https:/user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['https:\\\\user:hunter2@example.com\\a.png', 'https://example.com/a.png'],
		['https://user:hunter2\\@example.com/a.png', 'example.com/a.png'],
		['ht\ttps://user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['ht\ntps:/\t/user:hun\tter2@example.com/a.png', 'https://example.com/a.png'],
		[' \u0000https://user:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['https://user:hunter2%40example.com/a.png', 'example.com/a.png'],
		['https://user%3Ahunter2%40example.com/a.png', 'example.com/a.png'],
		['https://user:hunter2%2540example.com/a.png', 'example.com/a.png'],
		['https://user:hunter2＠example.com/a.png', 'example.com/a.png'],
		['https://user:p@ss:hunter2@example.com/a.png', 'https://example.com/a.png'],
		['https://user:hunter2', 'https'],
		['//user:hunter2@example.com/a.png', '//example.com/a.png'],
		['user:hunter2@example.com/a.png', 'example.com/a.png'],
		['ftp://user:hunter2@example.com/a.png', 'ftp://example.com/a.png'],
		['redis://user:hunter2@example.com/0', 'example.com/0'],
		['data:image/png;base64,hunter2', 'data:image/png'],
		['picture.png', 'picture.png'],
		['https://exa mple.com', 'https://exa mple.com'],
		['https://user：hunter2', 'https'],
		['https://exa mple.com?sig=hunter2', 'https'],
		['htps://user:hunter2@example.com/x?token=hunter2', 'example.com/x'],
		['', ''],
	])('%j is shown as %j', (link, expected) => {
		expect(shownLink(link).replace(/^\/\//, '')).toBe(expected.replace(/^\/\//, ''));
	});

	it('shows neither user nor password, whatever is written around them', () => {
		const noise = fc.stringMatching(/^[\t\n\r /\\]{0,3}$/);
		const start = fc.constantFrom('http:', 'https:', 'HTTP:', 'ht\ttp:', 'ftp:', 'wss:', '', 'x:');
		const at = fc.constantFrom('@', '%40', '%2540', '＠');
		const end = fc.constantFrom('/a.png', '', '\\a', '?b', '#c', ':80/a');
		fc.assert(
			fc.property(start, noise, noise, at, end, (scheme, before, within, sign, after) => {
				const link = `${scheme}${before}someuser${within}:${within}hunter2${sign}example.com${after}`;
				expect(shownLink(link)).not.toMatch(/hunter2|h.?u.?n.?t.?e.?r/);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('is cut', () => {
		expect(shownLink(`https://example.com/${'x'.repeat(5_000)}`)).toHaveLength(201);
	});
});

describe('a link among words', () => {
	it.each([
		[
			'see https://user:hunter2@example.com/a.png?sig=hunter2 for more',
			'see https://example.com/a.png for more',
		],
		['"https://user:hunter2@example.com/a","b"', '"https://example.com/a","b"'],
		['“https://example.com/a?sig=hunter2”不是链接', '“https://example.com/a”不是链接'],
		['「https://example.com/a?sig=hunter2」不是連結', '「https://example.com/a」不是連結'],
		['https://user:hun"ter2@example.com/a', 'https://example.com/a'],
		['https:user:hunter2@example.com/a', 'https://example.com/a'],
		['http:/user:hunter2@example.com/a', 'http://example.com/a'],
		['htps://user:hunter2@example.com/a', 'example.com/a'],
		['two: ftp://a:hunter2@b/c and s3://hunter2:k@d/e', 'two: ftp://b/c and d/e'],
	])('%j is shown as %j', (words, expected) => {
		expect(withShownLinks(words)).toBe(expected);
	});

	it.each([
		'The file: none. Profile: a@b',
		'C:/x and a/b/c, 12:30, mailto:a@b.c',
		'https://app.imkit.io cannot be reached (ECONNREFUSED)',
		'用户 a@b.c：“https://app.imkit.io”没有加密',
	])('other words stay as they are: %s', (words) => {
		expect(withShownLinks(words)).toBe(words);
	});

	it('is shown so in every error about a value', () => {
		const { message } = new InputError('Room', '"Room" is "https://user:hunter2@h/a?b", sorry');
		expect(message).toBe('"Room" is "https://h/a", sorry');
	});

	it.each(['a', 'http:', 'a://', 'http:/', '@', '://@', 'http://"'])(
		'is looked for in a time that grows with the text and no faster: %j',
		(part) => {
			const text = part.repeat(20_000 / part.length);
			const begin = busyMs();
			withShownLinks(text);
			expect(busyMs() - begin).toBeLessThan(200);
		},
	);
});
