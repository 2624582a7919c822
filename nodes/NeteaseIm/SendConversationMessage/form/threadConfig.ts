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
			displayName: 'Reply To',
			name: 'thread_reply',
			type: 'json',
			default: '={{ $json }}',
			placeholder: '{{ $json }}',
			description:
				'The message that is answered: the whole message as it came out of the node that sent or received it, or just its message_server_id',
			wire: { json: 'objectOrId', filledIn: true },
		},
		{
			displayName: 'Thread Root',
			name: 'thread_root',
			type: 'json',
			default: '={{ $json }}',
			placeholder: '{{ $json }}',
			description:
				'The first message of the thread, if it is not the one that is answered: a whole message, or just its message_server_id',
			wire: { json: 'objectOrId', filledIn: true },
		},
	],
	wire: { filledIn: true },
};
