import * as fc from 'fast-check';
import { linearTest } from '../../nodes/receiving/expression';

const testOf = (expression: RegExp) => {
	const test = linearTest(expression);
	if (!test) throw new Error(`${String(expression)} is not gone through at once`);
	return test;
};

describe('a regular expression of the form', () => {
	it.each<[RegExp, string]>([
		[/^(a+)+$/, `${'a'.repeat(50)}!`],
		[/^(a|a)*$/, `${'a'.repeat(50)}!`],
		[/^(a|aa)+$/, `${'a'.repeat(80)}!`],
		[/(.*)*x/, 'y'.repeat(60)],
		[/^(([a-z])+.)+[A-Z]([a-z])+$/, 'a'.repeat(60)],
		[/^(?=(a+)+$)/, `${'a'.repeat(50)}!`],
		[/^(?!(a+)+$)(b|b)*c/, `${'b'.repeat(50)}!`],
		[/(\s|\u3000)*x$/, ' '.repeat(5_000)],
		[/(.+){2,9}x/, 'y'.repeat(5_000)],
		[/(?=.*price)(?=.*(?!.*red)blue)/, 'y'.repeat(10_000)],
	])('%s ends in time, whatever somebody writes', (expression, text) => {
		const begin = performance.now();
		testOf(expression)(text);
		expect(performance.now() - begin).toBeLessThan(2_000);
	});

	it.each<[RegExp, string[]]>([
		[/^order \d+$/i, ['Order 12', 'order', 'an order 12', 'order 12\n']],
		[/^order$/m, ['x\norder\ny', 'x order']],
		[/a.c/, ['abc', 'a\nc']],
		[/a.c/s, ['a\nc']],
		[/^.$/, ['👍', 'x', '好']],
		[/^.$/u, ['👍', 'xx', '好']],
		[/\p{Script=Han}{2}/u, ['你好', '你', 'ab']],
		[/^[👍👎]$/u, ['👍', '👎', '好']],
		[/\ud83d\udc4d/u, ['👍', '👎']],
		[/\u{1F44D}+/u, ['👍👍', 'u']],
		[new RegExp('\\u{3}'), ['uuu', 'uu']],
		[/[^\]\\a-c]{2}/, ['ab', 'xy', ']\\']],
		[/(?<word>re|un)do(?:ne)?\b/, ['redone', 'undo!', 'redos']],
		[/\Bing\b/, ['testing', 'ing', 'ingot']],
		[/(?!refund)\b\w+ please/, ['refund please', 'help please']],
		[/(?=.*price)(?=.*blue)/, ['the price of blue', 'blue price', 'blue']],
		[/a{2}|b{2,}|c{1,2}d|e{,2}|f{x/, ['aa', 'b', 'bbbb', 'ccd', 'cccd', 'e{,2}', 'f{x', '']],
		[/(a*)*b|()+c/, ['aab', 'c', '']],
		[/x*?y+?z??/, ['xxyz', 'z']],
		[/\x41\cJ[\b]\0/, ['A\n\b\0', 'A']],
		[/ſ|K/i, ['s', 'S', 'k', 'K']],
		[/ſ|K/iu, ['s', 'S', 'k', 'K']],
		[/straße|\//i, ['STRASSE', 'STRAẞE', '/']],
		[/x/y, ['x', 'yx']],
		[/x/g, ['yx', 'y']],
		[/(?:)|a/, ['', 'b']],
	])('%s gives what JavaScript gives', (expression, texts) => {
		const test = testOf(expression);
		for (const text of texts) {
			expect([text, test(text)]).toEqual([text, new RegExp(expression).test(text)]);
		}
	});

	it.each([/(a)\1/, /(?<n>a)\k<n>/, /(?<=a)b/, /(?<!a)b/, /((a{1,100}){1,100}){1,100}/])(
		'%s is left to JavaScript',
		(expression) => {
			expect(linearTest(expression)).toBeUndefined();
		},
	);

	const atoms = ['a', 'b', '.', '\\w', '\\d', '[ab]', '[^a]', '\\b', '\\B', '^', '$', '\\n', ''];
	const { expression } = fc.letrec<{ expression: string }>((tie) => ({
		expression: fc.oneof(
			{ depthSize: 'small' },
			fc.constantFrom(...atoms),
			fc.tuple(tie('expression'), tie('expression')).map((parts) => parts.join('')),
			fc.tuple(tie('expression'), tie('expression')).map((parts) => parts.join('|')),
			fc
				.tuple(
					fc.constantFrom('(', '(?:', '(?=', '(?!'),
					tie('expression'),
					fc.constantFrom('', '*', '+', '?', '*?', '{2}', '{0,2}', '{1,}'),
				)
				.map(([open, inside, count]) => `${open}${inside})${count}`),
		),
	}));
	const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '\n', ' '), maxLength: 8 });

	it('whatever it is, it gives what JavaScript gives', () => {
		fc.assert(
			fc.property(
				expression,
				fc.constantFrom('', 'i', 'm', 's', 'u', 'y'),
				fc.array(text, { minLength: 1, maxLength: 5 }),
				(source, flags, texts) => {
					let native: RegExp;
					try {
						native = new RegExp(source, flags);
					} catch {
						return;
					}
					const test = testOf(native);
					for (const one of texts) expect(test(one)).toBe(new RegExp(native).test(one));
				},
			),
			{ numRuns: 3_000 },
		);
	});
});
