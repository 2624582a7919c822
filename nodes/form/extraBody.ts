import type { BodyParameter } from './bodyParameter';

/** In every `options` collection: the way to fields that this package does not know yet. */
export const extraBody: BodyParameter = {
	displayName: 'Extra Body Fields (JSON)',
	name: 'extraBody',
	type: 'json',
	default: '{}',
	placeholder: '{ "newField": "value" }',
	description:
		'Fields to put into the request body as they are, for what the form does not offer yet. They are merged in last and win over the form.',
};
