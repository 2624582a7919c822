import { merge, toFields } from '../../nodes/form/body';
import type { BodyParameter } from '../../nodes/form/bodyParameter';

const parameter = (name: string, more: Partial<BodyParameter>): BodyParameter =>
	({ displayName: name.toUpperCase(), name, default: '', ...more }) as BodyParameter;

const text = parameter('text', { type: 'string', wire: { maxLength: 10 } });
const flag = parameter('flag', { type: 'boolean' });
const count = parameter('count', { type: 'number', typeOptions: { minValue: 1, maxValue: 9 } });
const kind = parameter('kind', {
	type: 'options',
	options: [
		{ name: 'One', value: 1 },
		{ name: 'Two', value: 2 },
	],
});
const ids = parameter('ids', {
	type: 'string',
	typeOptions: { multipleValues: true },
	wire: { maxItems: 3 },
});
const object = parameter('object', { type: 'json' });
const jsonText = parameter('jsonText', { type: 'json', wire: { json: 'text', maxLength: 30 } });
const words = parameter('words', { type: 'string', wire: { json: 'textOrWords' } });

const one = (only: BodyParameter, value: unknown) =>
	toFields([only], { [only.name]: value as never })[only.name];

describe('values become the fields of the body', () => {
	it('what is empty or was not added is absent', () => {
		const nested = parameter('nested', { type: 'collection', options: [text, flag] });
		for (const nothing of [undefined, null, '']) {
			expect(
				toFields([text, flag, count, kind, ids, object], {
					text: nothing,
					flag: nothing,
					count: nothing,
					kind: nothing,
					ids: nothing,
					object: nothing,
				}),
			).toEqual({});
		}
		expect(toFields([nested], { nested: {} })).toEqual({});
		expect(toFields([nested], { nested: { text: '' } })).toEqual({});
		expect(toFields([ids], { ids: [] })).toEqual({});
		expect(toFields([ids], { ids: ['', null] })).toEqual({});
	});

	it('false and 0 are values, not nothing', () => {
		expect(one(flag, false)).toBe(false);
		expect(one(parameter('number', { type: 'number' }), 0)).toBe(0);
	});

	it('a collection is the nested object of its name, at any depth', () => {
		const inner = parameter('inner', { type: 'collection', options: [flag] });
		const outer = parameter('outer', { type: 'collection', options: [text, inner] });
		expect(toFields([outer], { outer: { text: 'hi', inner: { flag: true } } })).toEqual({
			outer: { text: 'hi', inner: { flag: true } },
		});
	});

	it.each([
		[text, 42, '42'],
		[text, true, 'true'],
		[text, { a: 1 }, '{"a":1}'],
		[flag, 'true', true],
		[flag, 'false', false],
		[count, '5', 5],
		[kind, '2', 2],
		[ids, 'a', ['a']],
		[ids, 'a, b,c', ['a', 'b', 'c']],
		[ids, ['a', 'b'], ['a', 'b']],
		[ids, [['a', 'b'], 'c'], ['a', 'b', 'c']],
		[ids, [7, 8], ['7', '8']],
		[ids, 7, ['7']],
		[object, '{"a":{"b":[1]}}', { a: { b: [1] } }],
		[object, { a: 1 }, { a: 1 }],
		[jsonText, '{ "a": 1 }', '{ "a": 1 }'],
		[jsonText, { a: 1 }, '{"a":1}'],
		[words, 'just words', 'just words'],
		[words, { a: 1 }, '{"a":1}'],
		[words, '{"a":1}', '{"a":1}'],
	])('$name takes %j', (only, given, sent) => {
		expect(one(only, given)).toEqual(sent);
	});

	it.each([object, jsonText])('$name: what the editor starts from is nothing', (only) => {
		expect(one(only, '{}')).toBeUndefined();
	});

	it('the entries of a form are a list of objects, without those that are empty', () => {
		const entries = parameter('list', {
			type: 'fixedCollection',
			options: [{ displayName: 'Entry', name: 'entry', values: [text, count] }],
		});
		const given = { entry: [{ text: 'a', count: '' }, { text: '' }, { text: 'b', count: 2 }] };
		expect(one(entries, given)).toEqual([{ text: 'a' }, { text: 'b', count: 2 }]);
		expect(() => one(entries, { entry: [{ text: 'a' }, { count: 10 }] })).toThrow(
			'"LIST 2 → COUNT" is 10; the most is 9',
		);
	});

	it('Chinese commas separate as well', () => {
		expect(one(ids, '甲,乙, 丙')).toEqual(['甲', '乙', '丙']);
	});

	it('large integers in JSON keep their digits', () => {
		expect(one(object, '{"message_server_id":9223372036854775807}')).toEqual({
			message_server_id: '9223372036854775807',
		});
	});
});

describe('bad input is refused with the name of its field', () => {
	it.each([
		[text, 'x'.repeat(11), '"TEXT" has 11 characters; the service takes at most 10'],
		[flag, 'maybe', '"FLAG" must be true or false, but is "maybe"'],
		[count, 'many', '"COUNT" must be a number, but is "many"'],
		[count, 0, '"COUNT" is 0; the least is 1'],
		[count, 10, '"COUNT" is 10; the most is 9'],
		[kind, 3, '"KIND" is 3; it must be one of 1 (One), 2 (Two)'],
		[ids, ['a', 'b', 'c', 'd'], '"IDS" has 4 entries; the service takes at most 3'],
		[ids, [{ id: 'a' }], '"IDS" must be a list of ids, but is {"id":"a"}'],
		[object, '{a:1}', '"OBJECT" is not valid JSON: "{a:1}"'],
		[object, '[1]', '"OBJECT" must be a JSON object, but is "[1]"'],
		[jsonText, 'no json', '"JSONTEXT" is not valid JSON: "no json"'],
		[jsonText, { a: 'x'.repeat(40) }, '"JSONTEXT" has 48 characters; the service takes at most 30'],
		[words, '{"a":', '"WORDS" is not valid JSON: "{\\"a\\":"'],
	])('$name: %j', (only, given, message) => {
		expect(() => one(only, given)).toThrow(message);
	});

	it('inside collections the whole way to the field is named', () => {
		const outer = parameter('outer', { type: 'collection', options: [count] });
		expect(() => toFields([outer], { outer: { count: 'x' } })).toThrow(
			'"OUTER → COUNT" must be a number',
		);
	});

	it('a required field that is empty or missing is refused', () => {
		const required = { ...text, required: true };
		expect(() => toFields([required], { text: '' })).toThrow('"TEXT" is empty');
		expect(() => toFields([required], {})).toThrow('"TEXT" is empty');
	});

	it('a required field that the form does not show may be empty', () => {
		const required = { ...text, required: true, displayOptions: { show: { kind: [1] } } };
		expect(toFields([kind, required], { kind: 2 })).toEqual({ kind: 2 });
	});

	it('an option that does not belong to the rest of the message is refused', () => {
		const outer = parameter('outer', {
			type: 'collection',
			options: [{ ...flag, displayOptions: { show: { '/kind': [2] } } }],
		});
		const values = (value: number) => ({ kind: value, outer: { flag: true } });
		expect(toFields([kind, outer], values(2))).toEqual({ kind: 2, outer: { flag: true } });
		expect(() => toFields([kind, outer], values(1))).toThrow(
			'"OUTER → FLAG" does not apply when "KIND" is "One"',
		);
	});
});

describe('of several parameters with one name', () => {
	it('of several parameters with one name the one that the form shows counts', () => {
		const short = { ...text, displayOptions: { show: { kind: [1] } } };
		const long = parameter('text', { type: 'string', displayOptions: { show: { kind: [2] } } });
		const words = 'more than ten characters';
		expect(toFields([kind, short, long], { kind: 2, text: words })).toEqual({
			kind: 2,
			text: words,
		});
		expect(() => toFields([kind, short, long], { kind: 1, text: words })).toThrow('at most 10');
	});
});

describe('extra fields are merged in last', () => {
	it('extra fields go into objects key by key and replace everything else', () => {
		const body = { a: 1, nested: { b: 2, deep: { c: 3 } }, list: [1] };
		const extra = { a: null, nested: { deep: { d: 4 } }, list: [2], more: true };
		expect(merge(body, extra)).toEqual({
			a: null,
			nested: { b: 2, deep: { c: 3, d: 4 } },
			list: [2],
			more: true,
		});
		expect(body.nested.deep).toEqual({ c: 3 });
	});
});
