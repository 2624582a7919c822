import { question, questionOptions } from '../../../asking/questionFields';
import type { BodyParameter } from '../../../form/bodyParameter';
import { extraBody } from '../../../form/extraBody';
import { room } from '../../room';
import { push } from '../../SendRoomMessage/form';

/** Where the question goes, what it asks, and how it looks on its page. */
export const parameters: BodyParameter[] = [
	...room,
	...question,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...questionOptions, push, extraBody],
	},
];
