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
			displayName: 'Answer in Teams As',
			name: 'answerAs',
			type: 'string',
			default: '',
			placeholder: 'service-desk',
			description:
				'The account that stands as the sender in "reply" for messages of teams. What it writes into teams itself starts nothing.',
			wire: { narrows: true },
		},
		downloadOptions.downloadFiles,
		{
			displayName: 'Include Server Messages',
			name: 'includeServerMessages',
			type: 'boolean',
			default: false,
			description:
				'Whether messages sent by the server API start the workflow as well, and recalls and other events that come from it. The answers of this workflow are such messages: without a filter it then answers itself for ever.',
		},
		{
			displayName: 'Include Stopped Messages',
			name: 'includeStoppedMessages',
			type: 'boolean',
			default: false,
			description:
				'Whether messages start the workflow that nobody got, because antispam or the block list of the receiver stopped them',
		},
		{
			displayName: 'Max Age (Seconds)',
			name: 'maxAgeSeconds',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3600,
			description:
				'The oldest signature that is taken. Without this option all are, because NetEase does not say whether it signs anew what it sends again.',
			wire: { narrows: true },
		},
		downloadOptions.maxFileSize,
	],
};
