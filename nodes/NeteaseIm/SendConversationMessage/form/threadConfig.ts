import type { BodyParameter } from '../../../form/bodyParameter';

/** The object `thread_config` of the body: an answer in a thread. */
export const threadConfig: BodyParameter = {
	displayName: 'Thread',
	name: 'thread_config',
	type: 'collection',
	placeholder: 'Add Message',
	default: {},
	description: 'Answer an earlier message; depends on your NetEase plan',
	options: [
		{
			displayName: 'Reply To (JSON)',
			name: 'thread_reply',
			type: 'json',
			default: '{}',
			placeholder: '{{ $json }}',
			description:
				'The message that is answered: the output of an earlier Send Conversation Message, as it is',
			wire: { filledIn: true },
		},
		{
			displayName: 'Thread Root (JSON)',
			name: 'thread_root',
			type: 'json',
			default: '{}',
			placeholder: '{{ $json }}',
			description:
				'The first message of the thread, if it is not the one that is answered: the output of an earlier Send Conversation Message, as it is',
			wire: { filledIn: true },
		},
	],
	wire: { filledIn: true },
};
