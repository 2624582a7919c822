import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import type { INodeProperties } from 'n8n-workflow';
import type { BodyParameter } from '../form/bodyParameter';
import { waitLimit } from './waitLimit';

/** Most answers that can be offered: what a Flex bubble of a chat takes in without scrolling. */
export const MOST_CHOICES = 6;

/**
 * By this name and value alone n8n knows a node that asks and waits: it checks the signature of its
 * links, and offers it for the human review of an agent's tools. There is nothing to choose.
 */
export const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'hidden',
	noDataExpression: true,
	default: SEND_AND_WAIT_OPERATION,
	options: [{ name: 'Send and Wait', value: SEND_AND_WAIT_OPERATION }],
};

const approval: BodyParameter[] = [
	{
		displayName: 'Buttons',
		name: 'approvalType',
		type: 'options',
		default: 'double',
		description: 'Whether one can only approve, or decline as well',
		options: [
			{ name: 'Approve Only', value: 'single', description: 'One button' },
			{ name: 'Approve and Decline', value: 'double', description: 'Two buttons' },
		],
	},
	{
		displayName: 'Approve Label',
		name: 'approveLabel',
		type: 'string',
		default: '',
		placeholder: 'Approve',
		description: 'What stands on the button that approves. Left empty, it is "Approve".',
	},
	{
		displayName: 'Decline Label',
		name: 'disapproveLabel',
		type: 'string',
		default: '',
		placeholder: 'Decline',
		displayOptions: { show: { approvalType: ['double'] } },
		description: 'What stands on the button that declines. Left empty, it is "Decline".',
	},
];

const choice: BodyParameter[] = [
	{
		displayName: 'Label',
		name: 'label',
		type: 'string',
		default: '',
		placeholder: 'I take it',
		description: 'What stands on the button of this answer',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		placeholder: 'taken',
		description: 'What the workflow gets as the answer. Left empty, it is the label.',
	},
];

/**
 * What is asked and how it can be answered. n8n's human review relies on the names `message`,
 * `responseType` and `approvalOptions`, so these are not the names of a service's API.
 */
export const question: BodyParameter[] = [
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'May Anna take Friday off?',
		description: 'What is asked, as it stands in the chat and on the page',
	},
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		noDataExpression: true,
		default: 'approval',
		description: 'How the question can be answered',
		options: [
			{ name: 'Approval', value: 'approval', description: 'Yes, or yes and no' },
			{ name: 'Choice', value: 'choice', description: 'One of two to six answers' },
			{ name: 'Free Text', value: 'freeText', description: 'In words' },
		],
	},
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'fixedCollection',
		placeholder: 'Add Approval Option',
		default: {},
		displayOptions: { show: { responseType: ['approval'] } },
		description: 'The buttons and what stands on them',
		options: [{ displayName: 'Approval Options', name: 'values', values: approval }],
	},
	{
		displayName: 'Answers',
		name: 'choices',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.label }}' },
		},
		placeholder: 'Add Answer',
		default: { choice: [{ label: '' }, { label: '' }] },
		displayOptions: { show: { responseType: ['choice'] } },
		description: 'The answers that can be given, two to six',
		options: [{ displayName: 'Answer', name: 'choice', values: choice }],
		hint: 'Required',
		wire: { required: true },
	},
];

const pageTitle: BodyParameter = {
	displayName: 'Page Title',
	name: 'pageTitle',
	type: 'string',
	default: '',
	placeholder: 'Leave request',
	description: 'The heading of the page on which the question is answered',
};

const pageText: BodyParameter = {
	displayName: 'Page Text',
	name: 'pageText',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'Anna has 12 days left. The team is complete on Friday.',
	description: 'What the page says in place of the message',
};

const textLabel: BodyParameter = {
	displayName: 'Text Label',
	name: 'textLabel',
	type: 'string',
	default: '',
	placeholder: 'Your reason',
	displayOptions: { show: { '/responseType': ['freeText'] } },
	description: 'What stands above the field for the answer. Left empty, it is "Your answer".',
};

const buttonLabel: BodyParameter = {
	displayName: 'Button Label',
	name: 'buttonLabel',
	type: 'string',
	default: '',
	placeholder: 'Send',
	displayOptions: { show: { '/responseType': ['freeText'] } },
	description: 'What stands on the button below that field. Left empty, it is "Send".',
};

const thanks: BodyParameter = {
	displayName: 'Thanks',
	name: 'thanks',
	type: 'string',
	default: '',
	placeholder: 'Thank you. Anna will hear of it at once.',
	description: 'What the page says after the answer',
};

const language: BodyParameter = {
	displayName: 'Page Language',
	name: 'language',
	type: 'options',
	default: 'n8n',
	description:
		'The language of the page, and of the labels that are not filled in. It is that of n8n unless you choose another.',
	options: [
		{ name: 'Default', value: 'n8n', description: 'The language in which n8n runs' },
		{ name: 'English', value: 'en' },
		{ name: 'Simplified Chinese', value: 'zh-CN', description: '简体中文' },
		{ name: 'Traditional Chinese', value: 'zh-TW', description: '繁體中文' },
	],
};

/** They go into the options of a node that asks, before what its service offers. */
export const questionOptions: BodyParameter[] = [
	waitLimit,
	pageTitle,
	pageText,
	textLabel,
	buttonLabel,
	thanks,
	language,
];
