import type { BodyParameter } from '../../../form/bodyParameter';
import { downloadOptions } from '../../../receiving/downloads';

export const options: BodyParameter = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Clear When Deactivated',
			name: 'clearWhenDone',
			type: 'boolean',
			default: true,
			displayOptions: { show: { '/roomsFrom': ['n8n'] } },
			description:
				'Whether rooms that called nothing before are set back to that. It is not documented, so it depends on the server. Without this option they keep the address of this node, where nobody answers then.',
		},
		downloadOptions.downloadFiles,
		{
			displayName: 'Include Robots',
			name: 'includeRobots',
			type: 'boolean',
			default: false,
			description: 'Whether messages of users who are robots start the workflow as well',
		},
		downloadOptions.maxFileSize,
		{
			displayName: 'User Who Answers',
			name: 'answerAs',
			type: 'string',
			default: '',
			placeholder: 'support-bot',
			description:
				'The user who stands as the sender in "reply". What this user writes starts nothing.',
			wire: { narrows: true },
		},
	],
};
