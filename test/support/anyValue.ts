import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { InputError } from '../../nodes/form/inputError';
import { toJsonText } from '../../nodes/form/json';

export { SEED } from './seed';

/** Lists or objects inside one another. */
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
	let value: unknown = 'x';
	for (let level = 0; level < levels; level++) value = wrap(value);
	return value;
};

const blanks = fc.stringMatching(/^[\s\u200b\u00a0\u3000\ufeff]{0,3}$/);
const scalar = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', '\0', '"', '|', ',') }),
	blanks,
	fc
		.tuple(blanks, fc.constantFrom('0', '1', '4', '100', 'text', 'location', 'true'), blanks)
		.map((parts) => parts.join('')),
	fc.double(),
	fc.integer(),
	fc.maxSafeInteger(),
	fc.constantFrom(2 ** 53, 2 ** 63, 1e21, 1e300, -0, NaN, Infinity),
	fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
	fc.boolean(),
	fc.constantFrom(null, undefined),
	fc.constantFrom(
		'{{ $now }}',
		'1,5',
		'１２',
		'0x10',
		'1e5',
		'4.26E+17',
		'a\nb',
		'["a","b"]',
		'{“a”:1}',
	),
);
/** Whatever may come out of an expression. */
export const value = fc.oneof(
	{ weight: 4, arbitrary: scalar },
	fc.date(),
	fc.json(),
	fc.array(scalar, { maxLength: 4 }),
	fc.dictionary(
		fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toJSON')),
		scalar,
		{
			maxKeys: 4,
		},
	),
	scalar.map((inner) => ({ __rl: true, mode: 'id', value: inner })),
	fc.constantFrom(
		'['.repeat(10_000) + ']'.repeat(10_000),
		`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
	),
	fc.integer({ min: 1, max: 1_000 }).map((levels) => nested(levels, (inner) => [inner])),
	fc.integer({ min: 1, max: 1_000 }).map((levels) => nested(levels, (inner) => ({ a: inner }))),
);

/** Every parameter of a form that holds one value, each with the path of names that leads to it. */
export function leaves(
	parameters: BodyParameter[],
	path: string[] = [],
): [string, string[], BodyParameter][] {
	return parameters.flatMap((parameter): [string, string[], BodyParameter][] => {
		if (parameter.type === 'notice') return [];
		const own = [...path, parameter.name];
		if (parameter.type === 'collection') return leaves(parameter.options as BodyParameter[], own);
		return [[own.join('.'), own, parameter]];
	});
}

const BLANK =
	/^[\s\p{Control}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]*$/u;

function written(value: unknown): string {
	try {
		return String(value);
	} catch {
		// What came out of JSON may name something else `toString`.
		return JSON.stringify(value);
	}
}

/** What may stand between the ids of one box. */
export const BETWEEN_IDS = /[,;\uFF0C\u3001\uFF1B\r\n]/;

/** Without the blanks around it. */
export function bare(text: unknown): string {
	const whole = written(text);
	// Most have none, and some are very long.
	if (!BLANK.test(whole.at(0) ?? '') && !BLANK.test(whole.at(-1) ?? '')) return whole;
	const characters = Array.from(whole);
	while (characters.length > 0 && BLANK.test(characters[0])) characters.shift();
	while (characters.length > 0 && BLANK.test(characters[characters.length - 1])) characters.pop();
	return characters.join('');
}

/** Whether what was sent says what was given and nothing else, by a rule of its own for each type. */
export function expectMeant(parameter: BodyParameter, given: unknown, sent: unknown): void {
	if (sent === undefined) return;
	const held = (given as IDataObject | null)?.__rl ? (given as IDataObject).value : given;
	if (parameter.wire?.json === 'objectOrId') {
		// Which of its fields is meant is for the call to say.
		if (typeof sent === 'object') return;
		expect(sent).toBe(bare(held instanceof Date ? held.toISOString() : held));
		expect(sent).not.toMatch(/\p{Surrogate}|\p{Control}/u);
		return;
	}
	switch (parameter.type) {
		case 'number':
			expect(typeof sent).toBe('number');
			expect(['string', 'number']).toContain(typeof held);
			expect(String(held)).toMatch(/\d/);
			expect(Number(bare(held)) === sent).toBe(true);
			return;
		case 'boolean':
			expect([String(sent), String(Number(sent))]).toContain(bare(held).toLowerCase());
			return;
		case 'options':
			expect((parameter.options as { value: unknown }[]).map((option) => option.value)).toContain(
				sent,
			);
			expect(typeof sent === 'number' ? Number(bare(held)) : bare(held)).toBe(sent);
			return;
		case 'json':
			expect(['object', 'string']).toContain(typeof held);
			// What JSON itself makes of both, as far as its numbers go.
			if (typeof held === 'string' && typeof sent === 'object') {
				expect(JSON.parse(toJsonText(sent))).toEqual(JSON.parse(held.replace(/^\ufeff/, '')));
			}
			return;
		default: {
			const all = parameter.typeOptions?.multipleValues ? (sent as string[]) : [sent as string];
			// What is wrong with an entry stands in its place, where the list has each by itself.
			const isRefused = (id: unknown) => parameter.wire?.each === true && id instanceof InputError;
			for (const error of all.filter(isRefused)) {
				expect((error as unknown as Error).message).toContain(parameter.displayName);
			}
			const ids = all.filter((id) => !isRefused(id));
			const isId =
				parameter.type === 'resourceLocator' ||
				parameter.typeOptions?.multipleValues ||
				parameter.wire?.id ||
				parameter.wire?.link;
			for (const id of ids) {
				expect(typeof id).toBe('string');
				if (!isId) continue;
				expect(id).not.toMatch(/\p{Surrogate}|\p{Control}/u);
				expect(id).not.toMatch(/^(NaN|Infinity|null|undefined|\[object .*\])$/);
				expect(BLANK.test(id)).toBe(false);
				if (typeof held === 'number')
					expect([Number.isSafeInteger(held), id]).toEqual([true, String(held)]);
			}
			if (!isId && typeof held === 'string') expect(sent).toBe(held);
		}
	}
}

/** A value as it is after it came through JSON, as items do in n8n, which drops keys of some names. */
export function throughJson(given: unknown): unknown {
	try {
		const json = JSON.stringify({ given }).replaceAll(/"(__proto__|constructor)"/g, '"other"');
		return (JSON.parse(json) as IDataObject).given;
	} catch {
		return null;
	}
}
