import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../form/value';
import { levelsOf, MOST_LEVELS, parseJson } from '../form/json';

/**
 * The body byte by byte, as n8n keeps it; `undefined` where it cannot be had, for a form with files
 * for instance, which n8n has read away.
 */
export async function rawBodyOf(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject() as {
		rawBody?: unknown;
		readRawBody?: () => Promise<void>;
	};
	try {
		// n8n itself reads only what it takes for text.
		if (!request.rawBody) await request.readRawBody?.();
	} catch {
		return undefined;
	}
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : undefined;
}

/**
 * A JSON object with every digit of its numbers, which n8n's own reading rounds.
 *
 * @returns `undefined` for what is no JSON, no object, or nested deeper than anything of a service
 */
export function readBody(bytes: Buffer): IDataObject | undefined {
	const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
	if (levelsOf(text) > MOST_LEVELS) return undefined;
	const body = parseJson(text);
	return isObject(body) ? body : undefined;
}

/** The object that a field holds, be it written as such or as JSON in a text. */
export function objectIn(value: unknown): IDataObject | undefined {
	if (typeof value === 'string') return readBody(Buffer.from(value));
	return isObject(value) ? value : undefined;
}
