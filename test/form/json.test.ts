import fc from 'fast-check';
import { levelsOf, parseJson } from '../../nodes/form/json';

describe('a reply is read without losing digits', () => {
	it('integers beyond 2^53 arrive with every digit, as strings', () => {
		expect(parseJson('{"message_server_id":9223372036854775807}')).toEqual({
			message_server_id: '9223372036854775807',
		});
		expect(parseJson('[-9007199254740993, 9007199254740992]')).toEqual([
			'-9007199254740993',
			'9007199254740992',
		]);
	});

	it('smaller integers, fractions and exponents stay numbers', () => {
		expect(parseJson('[9007199254740991, 1707035841692, 0.25000000000000000, 1e21, -0.5]')).toEqual(
			[9007199254740991, 1707035841692, 0.25, 1e21, -0.5],
		);
	});

	it('digits inside texts are left alone, also behind escaped quotes', () => {
		const text = 'order 12345678901234567890, "quoted" 12345678901234567890 \\';
		expect(parseJson(JSON.stringify({ text, id: 1 }))).toEqual({ text, id: 1 });
	});

	it('everything else is as JSON.parse makes it', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				fc.pre(!/\d{16}/.test(text));
				expect(parseJson(text)).toEqual(JSON.parse(text));
			}),
		);
	});

	it('large integers anywhere keep their digits', () => {
		const large = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n });
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), large)), (pairs) => {
				const text = `[${pairs.map(([key, id]) => `{${JSON.stringify(key)}:${id}}`).join(',')}]`;
				const expected = pairs.map(([key, id]) => JSON.parse(`{${JSON.stringify(key)}:"${id}"}`));
				expect(parseJson(text)).toEqual(expected);
			}),
		);
	});

	it('text that is no JSON is undefined, not an error', () => {
		expect(parseJson('<html>502 Bad Gateway</html>')).toBeUndefined();
		expect(parseJson('{"code":200,"data":{"message_server_id":98998212')).toBeUndefined();
		expect(parseJson('')).toBeUndefined();
	});
});

describe('how deep JSON is nested', () => {
	it.each<[string, number]>([
		['{"a":[{}],"b":[[[]]]}', 4],
		['"[[["', 0],
		['{"a\\"[[":"]]{"}', 1],
		['', 0],
	])('%s: %i', (text, levels) => {
		expect(levelsOf(text)).toBe(levels);
	});

	it('is found as fast in ten megabytes of brackets as they are read', () => {
		const text = `[${'[],'.repeat(3_300_000)}1]`;
		const time = (act: () => unknown) => {
			const begin = performance.now();
			act();
			return performance.now() - begin;
		};
		const readMs = time(() => JSON.parse(text));
		expect(time(() => expect(levelsOf(text)).toBe(2))).toBeLessThan(2 * readMs);
	});
});
