import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../form/value';
import { Digits } from '../form/json';

/**
 * A query as n8n's HTTP client writes it as it is: numbers with every digit, and in place of half a
 * character, such as an emoji cut in its middle, the sign for one that cannot be read. The client
 * takes the half for the first part of a pair with whatever follows, and another character arrives.
 */
export function queryOf(values: IDataObject): IDataObject {
	return readable(values) as IDataObject;
}

function readable(value: unknown): unknown {
	if (value instanceof Digits) return value.text;
	if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
	if (Array.isArray(value)) return value.map(readable);
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, held]) => [String(readable(key)), readable(held)]),
	);
}
