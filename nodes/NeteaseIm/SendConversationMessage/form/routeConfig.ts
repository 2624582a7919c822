import type { BodyParameter } from '../../../form/bodyParameter';

/** The object `route_config` of the body. */
export const routeConfig: BodyParameter = {
	displayName: 'Route Config',
	name: 'route_config',
	type: 'collection',
	placeholder: 'Add Route Setting',
	default: {},
	description: 'Whether your own server gets a copy of the message (消息抄送)',
	options: [
		{
			displayName: 'Environment',
			name: 'route_environment',
			type: 'string',
			default: '',
			placeholder: 'staging',
			description:
				'The environment, set up in the console, that gets the copy. At most 32 characters.',
			wire: { id: true, maxLength: 32 },
		},
		{
			displayName: 'Copy to Server',
			name: 'route_enabled',
			type: 'boolean',
			default: true,
			description: 'Whether the message is copied to your server. NetEase does so by default.',
		},
	],
};
