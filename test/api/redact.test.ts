import fc from 'fast-check';
import { redact, secretsOf } from '../../nodes/api/redact';
import { busyMs } from '../support/busy';

const KEY = 'k3y/With+odd=&"chars\\and-漢字';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** However another side may write it. */
function spellingsOf(key: string): Array<[string, string, string]> {
	const json = JSON.stringify(key).slice(1, -1);
	const escapedJson = [...key]
		.map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
	const html = key.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const htmlNumbers = [...key].map((character) => `&#${character.codePointAt(0)};`).join('');
	const percent = encodeURIComponent(key);
	const hex = Buffer.from(key).toString('hex');
	const spellings = [
		['as it is', key],
		['in capitals', key.toUpperCase()],
		['for a link', percent],
		['for a link, in small letters', percent.toLowerCase()],
		['for a link in a link', encodeURIComponent(percent)],
		['with every character encoded', hex.replace(/../g, '%$&')],
		['in JSON', json],
		['in JSON as ASCII', escapedJson],
		['in JSON in JSON', JSON.stringify(json).slice(1, -1)],
		['with slashes escaped', json.replaceAll('/', '\\/')],
		['in HTML', html],
		['in HTML as numbers', htmlNumbers],
		['in HTML as numbers without their ends', htmlNumbers.replaceAll(';', '')],
		['as programs escape it', hex.replace(/../g, '\\x$&')],
		['as programs escape it, without backslashes', hex.replace(/../g, 'x$&')],
		['in JSON as ASCII, without backslashes', escapedJson.replaceAll('\\', '')],
		[
			'as programs escape it by character',
			[...key].map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join(''),
		],
		['hexadecimal', hex],
		['hexadecimal in capitals', hex.toUpperCase()],
		['in Base64', base64(key)],
		['in Base64 broken into lines', base64(key).replace(/.{7}/g, '$&\r\n')],
		['in Base64 broken into lines of JSON', base64(key).replace(/.{7}/g, '$&\\r\\n')],
		['in Base64 for links', Buffer.from(key).toString('base64url')],
		['in Base64 for a link', encodeURIComponent(base64(key))],
	];
	return spellings.map(([name, written]) => [name, key, written]);
}

describe('a secret in a text of the other side', () => {
	it.each([KEY, 'k3y/With+odd=&"chars\\and-more', 'PlainSecret0'].flatMap(spellingsOf))(
		'%s: %s',
		(_, key, written) => {
			expect(redact(`refused: <${written}>, sorry`, [key])).toMatch(
				/^refused: <\*\*\*[\w=%\s\\]*>, sorry$/,
			);
		},
	);

	it.each([KEY, 'PlainSecret0'])(
		'is found in the middle of a Base64 text, wherever it stands: %s',
		(key) => {
			for (const before of ['', 'u', 'us', 'usr', 'user:']) {
				for (const after of ['', 'x', 'xy', 'xyz']) {
					expect(redact(base64(before + key + after), [key])).toContain('***');
					expect(redact(base64(before + key + after), [key]).length).toBeLessThan(24);
				}
			}
		},
	);

	it('is found wherever it stands, and the rest of the text is left alone', () => {
		const word = fc.stringMatching(/^[g-z ]{0,20}$/);
		const secret = fc
			.string({ minLength: 4, maxLength: 40 })
			.filter((text) => !/^[\s*]*$/.test(text));
		fc.assert(
			fc.property(word, secret, word, (before, given, after) => {
				const [known] = secretsOf({ apiKey: given });
				fc.pre(known.length >= 4 && !/^[g-z ]*$/i.test(known));
				expect(redact(`${before}[${known}]${after}`, [known])).toBe(`${before}[***]${after}`);
			}),
		);
	});

	it('every one of several, also where one begins like the other', () => {
		expect(redact('abcdef and abcdefgh', ['abcdef', 'abcdefgh'])).toBe('*** and ***');
	});

	it('a very short one is hidden where it stands alone, and words keep their letters', () => {
		expect(redact('key a, was refused', ['a'])).toBe('key ***, was refused');
	});

	it.each(['\\', '\\\\u0074', '%25', '&#0', 'the-', 'http://"'])(
		'is looked for in a time that grows with the text and no faster: %j',
		(part) => {
			const text = part.repeat(20_000 / part.length);
			const begin = busyMs();
			redact(text, ['the-App-Secret', 'the\\\\\\App-Key']);
			expect(busyMs() - begin).toBeLessThan(500);
		},
	);

	it('is not looked for in vain so long that a thousand refusals would hold up n8n', () => {
		const begin = busyMs();
		for (let refusal = 0; refusal < 1000; refusal++) {
			// Each request is signed with others.
			const signed = [
				KEY,
				`app-secret-${refusal}`,
				`nonce-${refusal}`.repeat(3),
				`${refusal}f`.repeat(8),
			];
			const words = `receiver person-${refusal} not exist; see https://example.com/codes?code=1&of=im`;
			expect(redact(words, signed)).toContain('not exist');
		}
		expect(busyMs() - begin).toBeLessThan(2000);
	});

	it('with backslashes of its own is found, however often they were doubled', () => {
		const secret = 'C:\\\\srv\\key';
		let written = secret;
		for (let times = 0; times < 4; times++) {
			expect(redact(`no: <${written}>`, [secret])).toBe('no: <***>');
			written = JSON.stringify(written).slice(1, -1);
		}
	});

	it('is none in a link that the other side repeats either, with what else is private there', () => {
		const words = `no such file: https://user:hunter2@example.com/a.png?sig=${KEY.slice(0, 5)}, sorry`;
		expect(redact(words, [KEY])).toBe('no such file: https://example.com/a.png sorry');
	});

	it('is known without the invisible signs that were pasted along with it', () => {
		expect(secretsOf({ appSecret: '\u200bhunter2\ufeff\u200b' })).toEqual(['hunter2']);
	});

	it('are the keys of a credential and what it adds to the headers, and no address', () => {
		const netease = {
			appKey: ' the-app ',
			appSecret: 's',
			region: 'china',
			baseUrl: 'https://x.io',
		};
		expect(secretsOf(netease, { AppKey: 'the-app', Nonce: 'n', CheckSum: 'c' })).toEqual([
			'the-app',
			's',
			'n',
			'c',
		]);
	});
});
