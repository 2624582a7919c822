import type { IDataObject } from 'n8n-workflow';
import { say } from '../languages/say';
import { merge } from './value';
import type { BodyParameter } from './bodyParameter';
import { InputError } from './inputError';

/** In every `options` collection: the way to fields that this package does not know yet. */
export const extraBody: BodyParameter = {
	displayName: 'Extra Body Fields (JSON)',
	name: 'extraBody',
	type: 'json',
	default: '{}',
	placeholder: '{ "newField": "value" }',
	description:
		'Fields to put into the request body as they are, for what the form does not offer yet. They are merged in last and win over the form, which alone says where the message goes.',
};

/**
 * A body with the extra fields merged in.
 *
 * @param whereTo fields of the body by which order, pace and results go
 * @throws {InputError} for an extra field that would send the message elsewhere
 */
export function withExtra(body: IDataObject, extra: IDataObject, whereTo: string[]): IDataObject {
	checkExtra(extra, whereTo, (facts) => [
		say('"{field}" holds "{name}", which says where the message goes', facts),
		say('Fill that in in the form: order, pace and results go by it.'),
	]);
	return merge(body, extra);
}

/**
 * @param own names that are not for the user to add
 * @param words what is wrong with one, and what to do
 * @throws {InputError} for the first of them that is there
 */
export function checkExtra(
	extra: IDataObject,
	own: string[],
	words: (facts: { field: string; name: string }) => [what: string, next: string],
): void {
	const name = own.find((each) => each in extra);
	if (name === undefined) return;
	const field = say(extraBody.displayName);
	throw new InputError(field, ...words({ field, name }));
}
