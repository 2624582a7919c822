import type { BodyParameter } from '../../../form/bodyParameter';

/** The object `robot_config` of the body. */
export const robotConfig: BodyParameter = {
	displayName: 'Robot',
	name: 'robot_config',
	type: 'collection',
	placeholder: 'Add Robot Setting',
	default: {},
	description: 'For a message that talks to a chatbot (机器人)',
	options: [
		{
			displayName: 'Account ID',
			name: 'robot_account_id',
			type: 'string',
			default: '',
			placeholder: 'support-bot',
			description: 'The account of the chatbot',
			wire: { id: true },
		},
		{
			displayName: 'Content for the Robot',
			name: 'robot_custom_content',
			type: 'string',
			default: '',
			placeholder: '{ "orderId": "A-1024" }',
			description: 'Anything more to tell the chatbot',
		},
		{
			displayName: 'Function',
			name: 'robot_function',
			type: 'string',
			default: '',
			placeholder: 'track-order',
			description: 'What the chatbot should do',
		},
		{
			displayName: 'Topic',
			name: 'robot_topic',
			type: 'string',
			default: '',
			placeholder: 'shipping',
			description: 'What the talk is about',
		},
	],
};
