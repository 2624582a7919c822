import type { BodyParameter } from '../../../form/bodyParameter';

/** The object `antispam_config` of the body. */
export const antispamConfig: BodyParameter = {
	displayName: 'Antispam',
	name: 'antispam_config',
	type: 'collection',
	placeholder: 'Add Antispam Setting',
	default: {},
	description: 'How NetEase checks the content of the message (安全通)',
	options: [
		{
			displayName: 'Anti-Cheating (JSON)',
			name: 'antispam_cheating',
			type: 'json',
			default: '{}',
			placeholder: '{ "email": "somebody@example.com" }',
			description:
				'What is known of the sender, for the detection of cheating. At most 1024 characters of JSON.',
			wire: { json: 'text', maxLength: 1024 },
		},
		{
			displayName: 'Business ID',
			name: 'antispam_business_id',
			type: 'string',
			default: '',
			placeholder: '0a1b2c3d4e5f',
			description: 'The rule set, from the antispam console, to check by',
			wire: { id: true },
		},
		{
			displayName: 'Check Content',
			name: 'antispam_enabled',
			type: 'boolean',
			default: true,
			description: 'Whether the content is checked. NetEase does so by default.',
		},
		{
			displayName: 'Check Custom Content',
			name: 'antispam_custom_message_enabled',
			type: 'boolean',
			default: false,
			description:
				'Whether "Custom Content" is checked instead of the message; for custom messages. NetEase does not by default.',
		},
		{
			displayName: 'Custom Content',
			name: 'antispam_custom_message',
			type: 'string',
			default: '',
			placeholder: '{ "type": 1, "data": "text to check" }',
			description:
				'What to check in place of a custom message, usually JSON with "type" (1 text, 2 picture) and "data"',
			wire: { json: 'textOrWords' },
		},
		{
			displayName: 'Extension (JSON)',
			name: 'antispam_extension',
			type: 'json',
			default: '{}',
			placeholder: '{ "ip": "203.0.113.7" }',
			description: 'More facts for the check, at most 1024 characters of JSON',
			wire: { json: 'text', maxLength: 1024 },
		},
	],
};
