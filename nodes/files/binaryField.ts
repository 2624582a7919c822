import type { BodyParameter } from '../form/bodyParameter';

/** Names the file that an item carries. */
export const binaryField: BodyParameter = {
	displayName: 'Input Binary Field',
	name: 'binaryField',
	type: 'string',
	default: 'data',
	placeholder: 'data',
	description: 'The name of the field of the item that holds the file',
	hint: 'Required',
	wire: { id: true, required: true },
};
