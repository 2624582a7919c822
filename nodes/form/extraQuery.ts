import { extraBody } from './extraBody';

/** The same as `extraBody`, for a call whose parameters stand in its address. */
export const extraQuery = {
	...extraBody,
	displayName: 'Extra Query Fields (JSON)',
	name: 'extraQuery',
	description:
		'Parameters to put into the address of the request as they are, for what the form does not offer yet. They are merged in last and win over the form.',
};
