import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toFields } from './body';
import type { BodyParameter, Service } from './contract';

export interface DeliveryOptions {
	/** Most requests open at once. */
	maxInFlight: number;
	/** 0 for no limit. */
	maxPerSecond: number;
	maxRetries: number;
	resendWhenUnknown: boolean;
	/** Milliseconds for one request. */
	timeout: number;
	/** Largest file that is read from a link or an item. */
	maxBytes: number;
}

/** The settings that every service's `delivery` has; each adds its own rate. */
export const delivery = {
	displayName: 'Delivery',
	name: 'delivery',
	type: 'collection',
	placeholder: 'Add Delivery Setting',
	default: {},
	description:
		'How the messages are sent. Without any setting: in order inside each room or conversation, ten at once, and again where that cannot send a message twice.',
	options: [
		{
			displayName: 'Max File Size (MB)',
			name: 'maxFileSize',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 500 },
			default: 50,
			description: 'Largest file that is read from a link or an item. Defaults to 50.',
		},
		{
			displayName: 'Max in Flight',
			name: 'maxInFlight',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 200, numberPrecision: 0 },
			default: 10,
			description:
				'Most messages on their way at once, each to another room or conversation. 1 sends strictly one after another.',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10, numberPrecision: 0 },
			default: 3,
			description:
				'How often a message is sent again when the service surely did not take it: it was busy, limits its rate, or could not be reached. Defaults to 3.',
		},
		{
			displayName: 'Timeout (Seconds)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 300 },
			default: 30,
			description: 'How long to wait for the answer to one message. Defaults to 30.',
		},
	],
} satisfies BodyParameter;

/** For a service that does not recognise a repeated message; it goes into the options of `delivery`. */
export const resendWhenUnknown: BodyParameter = {
	displayName: 'Resend When Unknown',
	name: 'resendWhenUnknown',
	type: 'boolean',
	default: false,
	description:
		'Whether to send a message again when its answer was lost, so that it is not known whether it arrived. It may then arrive twice. If off, the item fails and says so.',
};

/** In every `options` collection: the way to fields that this package does not know yet. */
export const extraBody: BodyParameter = {
	displayName: 'Extra Body Fields (JSON)',
	name: 'extraBody',
	type: 'json',
	default: '{}',
	placeholder: '{ "newField": "value" }',
	description:
		'Fields to put into the request body as they are, for what the form does not offer yet. They are merged in last and win over the form.',
};

export function deliveryOptions(context: IExecuteFunctions, service: Service): DeliveryOptions {
	const values = context.getNodeParameter('delivery', 0, {}) as IDataObject;
	const settings = toFields(service.delivery.options as BodyParameter[], values);
	const { maxInFlight = 10, maxPerSecond = service.maxPerSecond, maxRetries = 3 } = settings;
	const { timeout = 30, maxFileSize = 50 } = settings;
	return {
		maxInFlight: maxInFlight as number,
		maxPerSecond: maxPerSecond as number,
		maxRetries: maxRetries as number,
		resendWhenUnknown: service.recognisesRepeats || settings.resendWhenUnknown === true,
		timeout: (timeout as number) * 1000,
		maxBytes: (maxFileSize as number) * 1_000_000,
	};
}
