import type { INodeProperties } from 'n8n-workflow';
import { filters } from './filters';
import { options } from './options';

export const parameters: INodeProperties[] = [
	{
		displayName:
			'In the NetEase IM console (网易云信控制台), open the message copies (消息抄送) of the app, and enter the Production URL shown above as their address. NetEase keeps one address for each environment: to test while the workflow is active, give the Test URL to a second environment, or work with pinned data.',
		name: 'consoleNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message'],
		description: 'What starts the workflow. The console decides which of them NetEase sends.',
		options: [
			{
				name: 'Anything Else',
				value: 'other',
				description: 'Log-ins, chat rooms, verdicts of antispam and whatever NetEase adds',
			},
			{
				name: 'Message',
				value: 'message',
				description: 'A message or a system notice (event type 1)',
			},
			{
				name: 'Read Receipt',
				value: 'receipt',
				description: 'Somebody has read one-to-one messages (event type 30)',
			},
			{
				name: 'Recall',
				value: 'recall',
				description: 'A message was recalled (event types 7, 8 and 25)',
			},
		],
	},
	filters,
	options,
];
