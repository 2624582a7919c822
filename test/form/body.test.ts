import { checkFilledIn, toFields } from '../../nodes/form/body';
import { merge } from '../../nodes/form/value';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { toJsonText } from '../../nodes/form/json';

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
const id = parameter('id', { type: 'string', wire: { id: true } });
const link = parameter('link', { type: 'string', wire: { link: true } });
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
				toFields([text, flag, count, ids, object], {
					text: nothing,
					flag: nothing,
					count: nothing,
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
		[flag, ' TRUE ', true],
		[flag, 'false', false],
		[count, '5', 5],
		[count, '\u3000 5.5\n', 5.5],
		[kind, '2', 2],
		[kind, ' 2\u200b', 2],
		[kind, '2.0', 2],
		[ids, '["a","b"]', ['a', 'b']],
		[ids, '[9223372036854775807]', ['9223372036854775807']],
		[ids, 'a\nb\r\n\ufeffc\u00a0', ['a', 'b', 'c']],
		[id, '\ufeff\u3000 a b\t\u200b\n', 'a b'],
		[id, 9007199254740991, '9007199254740991'],
		[id, 12n, '12'],
		[id, new Date(0), '1970-01-01T00:00:00.000Z'],
		[object, { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
		[parameter('line', { type: 'string' }), new Date(0), '1970-01-01T00:00:00.000Z'],
		[parameter('line', { type: 'string' }), ' \u3000kept\n', ' \u3000kept\n'],
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
	])('$#. $name', (only, given, sent) => {
		expect(one(only, given)).toEqual(sent);
	});

	it.each([id, ids, count, flag, object, jsonText])(
		'$name: blanks of any kind are nothing',
		(only) => {
			expect(one(only, ' \t\u3000\u200b\ufeff\n')).toBeUndefined();
		},
	);

	it('a choice given as text shows the same fields as the choice itself', () => {
		const place = parameter('place', {
			type: 'number',
			displayOptions: { show: { kind: [2] } },
			wire: { required: true },
		});
		for (const two of [2, '2', ' 2 ', '2.0']) {
			expect(toFields([kind, place], { kind: two, place: '7' })).toEqual({ kind: 2, place: 7 });
			expect(() => toFields([kind, place], { kind: two, place: ' ' })).toThrow('"PLACE" is empty');
		}
		expect(() => toFields([kind, place], { kind: ' ', place: 7 })).toThrow('"KIND" is empty');
		expect(() => toFields([kind, place], { kind: true as never, place: 7 })).toThrow(
			'"KIND" is true',
		);
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

	it('ids in boxes of their own are one list, chosen or typed or given by an expression', () => {
		const boxes = parameter('list', {
			type: 'fixedCollection',
			options: [
				{
					displayName: 'Person',
					name: 'person',
					values: [{ displayName: 'Id', name: 'id', type: 'resourceLocator', default: '' }],
				},
			],
			wire: { ids: true, filledIn: true, maxItems: 5 },
		});
		const chosen = (value: unknown) => ({ id: { __rl: true, mode: 'list', value } });
		const given = {
			person: [chosen('a'), chosen(''), { id: ' b ' }, chosen(['c', 7]), { id: 'd,e' }],
		};
		expect(() => one(boxes, given as never)).toThrow(
			'"LIST" has 6 entries; the service takes at most 5',
		);
		expect(one(boxes, { person: given.person.slice(0, 4) } as never)).toEqual(['a', 'b', 'c', '7']);
		expect(one(boxes, { person: [chosen('')] } as never)).toBeUndefined();
		expect(() => one(boxes, { person: [chosen({ name: 'a' })] } as never)).toThrow('"LIST"');
		for (const empty of [{}, { person: [] }, { person: [chosen(''), { id: ' ' }] }]) {
			expect(() => checkFilledIn([boxes], { list: empty })).toThrow(
				'"LIST" was added, but is empty',
			);
		}
		checkFilledIn([boxes], { list: { person: [chosen('={{ $json.nobody }}')] } });
	});

	it.each(['甲,乙, 丙', '甲，乙，丙', '甲、乙、丙', '甲;乙； 丙', '甲\r\n乙\n丙,'])(
		'commas and semicolons, Chinese ones too, and lines separate: %j',
		(text) => {
			expect(one(ids, text)).toEqual(['甲', '乙', '丙']);
		},
	);

	it.each(['{"a":1,bob,"b":2}', ' {"to":["alice",null]}', '{"":["",null]}'])(
		'the text of an object is no list of ids, whatever stands between its commas: %s',
		(text) => {
			expect(() => one(ids, text)).toThrow('"IDS" must be a list of ids, but is');
		},
	);

	it.each([
		'{"id":9223372036854775807}',
		'{"rate":0.1000000000000000055,"huge":1e400,"zero":-0,"price":1.10}',
		'{"text":"9223372036854775807","\\u0000123":["\\u0000123","n1.10","s"],"id":-98998212345678901234}',
		'{"__proto__":{"a":1.0},"constructor":[9223372036854775807],"toJSON":1.50}',
	])('numbers in JSON keep every digit: %s', (json) => {
		expect(toJsonText(one(object, json))).toBe(json);
		expect(toJsonText(merge({}, one(object, json) as never))).toBe(json);
	});

	it('16 MB of text beside a long number are JSON', () => {
		const json = `{"text":"${'\\"'.repeat(8_000_000)}","id":9223372036854775807}`;
		expect(toJsonText(one(object, json)) === json).toBe(true);
	});
});

/** Lists inside one another. */
function deep(levels: number): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < levels; level++) value = [value];
	return value;
}

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
		[count, '１', '"COUNT" must be a number, but is "１"'],
		[count, '1,5', '"COUNT" must be a number, but is "1,5"'],
		[count, '0x5', '"COUNT" must be a number, but is "0x5"'],
		[count, true, '"COUNT" must be a number, but is true'],
		[count, new Date(0), '"COUNT" must be a number, but is "1970-01-01T00:00:00.000Z"'],
		[count, Infinity, '"COUNT" must be a number, but is Infinity'],
		[id, 2 ** 53, '"ID" is the number 9007199254740992. JavaScript keeps'],
		[id, 1e21, '"ID" is the number 1e+21. JavaScript keeps'],
		[id, '4.26E+17', '"ID" is "4.26E+17", which is a shortened number'],
		[id, 1.5, '"ID" must be one ID, but is 1.5'],
		[id, NaN, '"ID" is NaN, which is no number'],
		[id, true, '"ID" must be one ID, but is true'],
		[id, ['a'], '"ID" must be one ID, but is ["a"]'],
		[id, { _id: 'a' }, '"ID" must be one ID, but is {"_id":"a"}'],
		[id, 'a\ud83d', 'which holds half a character'],
		[id, '[object Object]', 'which is what an expression writes where it found no text'],
		[flag, deep(10_000), '"FLAG" must be true or false, but is [[['],
		[kind, deep(10_000), '"KIND" is [[['],
		[id, 'a\nb', 'which holds a line break'],
		[link, 'https://user:hunter2@h/a\u0001b?sig=x', '"LINK" is "https://h/a%01b", which holds'],
		[link, 'https://user:hun ter2@h/a\u0001b', '"LINK" is "https://h/a%01b", which holds'],
		[link, ['https://user:hunter2@h/a?sig=x'], '"LINK" must be one link, but is ["https://h/a"]'],
		[
			link,
			{ uri: 'https://user:hunter2@h/a?sig=x' },
			'"LINK" must be one link, but is {"uri":"https://h/a"}',
		],
		[id, ['https://user:hunter2@h/a?sig=x'], '"ID" must be one ID, but is ["https://h/a"]'],
		[flag, 'https://user:hunter2@h/a?sig=x', '"FLAG" must be true or false, but is "https://h/a"'],
		[kind, `https://${'u'.repeat(70)}:hunter2@h/a?sig=x`, '"KIND" is "https://h/a"; it must be'],
		[count, `https://user:${'1'.repeat(70)}@h/a`, '"COUNT" must be a number, but is "https://h/a"'],
		[object, '{"url":"https://user:hunter2@h/a?sig=x"', 'valid JSON: "{\\"url\\":\\"https://h/a'],
		[id, new Date(NaN), '"ID" is a date that does not exist'],
		[ids, [2 ** 53], '"IDS" is the number 9007199254740992'],
		[ids, '["a",', '"IDS" is not valid JSON'],
		[text, 2 ** 60, '"TEXT" is the number 1152921504606847000'],
		[object, { a: { b: 2 ** 60 } }, '"OBJECT" holds, in "a.b", the number 1152921504606847000'],
		[object, { a: [NaN] }, '"OBJECT" holds, in "a.0", NaN, which is no number'],
		[object, '\ufeff{"a":1}', 'character 1 is a byte order mark (BOM), U+FEFF'],
		[object, '{“a”: 1}', 'character 2 is “ (U+201C)'],
		[object, '{\n "a"： 1}', 'line 2, character 5 is ： (U+FF1A)'],
		[object, '{"a": 1，"b": ‘c’}', 'character 8 is ， (U+FF0C)'],
		[object, '{"a”: 1}', 'character 4 is ” (U+201D)'],
		[object, '{"a": ＂b＂}', 'character 7 is ＂ (U+FF02)'],
		[object, '{"text":"他说“好”","a”: 1}', 'character 19 is ” (U+201D)'],
		[object, '{"text":"他说“好”","a”: "b"}', 'character 19 is ” (U+201D)'],
		[object, '{"text":"他说“好”"，"a": 1}', 'character 16 is ， (U+FF0C)'],
		[object, '{"text":"他说“好”","a":"b” }', 'character 23 is ” (U+201D)'],
		[object, '{"text":“b"}', 'character 9 is “ (U+201C)'],
		[object, '{"text":"他说“好”",}', '"OBJECT" is not valid JSON: "{'],
		[object, '{"text":"他说“好”，她说', '"OBJECT" is not valid JSON: "{'],
		[object, '{"text":"他说“好”","a":"b', '"OBJECT" is not valid JSON: "{'],
		[object, '{"text":"他说“好”；\\"对\\"","n":01}', '"OBJECT" is not valid JSON: "{'],
		[
			object,
			'['.repeat(10_000) + ']'.repeat(10_000),
			'"OBJECT" has more than 200 objects or lists',
		],
		[object, deep(10_000), '"OBJECT" has more than 200 objects or lists'],
		[text, deep(10_000), '"TEXT" has more than 200 objects or lists'],
		[ids, deep(10_000), '"IDS" has more than 200 objects or lists'],
		[id, deep(10_000), '"ID" must be one ID, but is [[['],
		[object, '{a:1}', '"OBJECT" is not valid JSON: "{a:1}"'],
		[object, '[1]', '"OBJECT" must be a JSON object, but is "[1]"'],
		[jsonText, 7, '"JSONTEXT" must be a JSON object, but is 7'],
		[jsonText, 'no json', '"JSONTEXT" is not valid JSON: "no json"'],
		[jsonText, { a: 'x'.repeat(40) }, '"JSONTEXT" has 48 characters; the service takes at most 30'],
		[words, '{"a":', '"WORDS" is not valid JSON: "{\\"a\\":"'],
	])('$#. $name', (only, given, message) => {
		expect(() => one(only, given)).toThrow(message);
	});

	it('a sign inside a string that ends is none to be replaced', () => {
		const given = { object: '{"text":"他说“好”",}' };
		expect(() => toFields([object], given)).toThrow(
			expect.objectContaining({
				message: '"OBJECT" is not valid JSON: "{\\"text\\":\\"他说“好”\\",}"',
				next: 'Correct "OBJECT" in this node, or the data it comes from.',
			}),
		);
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
