import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toFields } from '../form/body';
import type { BodyParameter } from '../form/bodyParameter';
import type { Rate } from '../api/pace';
import type { Call } from './call';

/** How the messages of one run are delivered. */
export interface DeliverySettings {
	/** Most messages on their way at once, if the user has said; otherwise as many as the rate needs. */
	maxInFlight?: number;
	rate: Rate;
	maxRetries: number;
	/** Whether to send again what may have been delivered. */
	resendWhenUnknown: boolean;
	/** For one request. */
	timeoutMs: number;
	/** Largest file that is read from a link or an item. */
	maxBytes: number;
}

const maxFileSize = {
	displayName: 'Max File Size (MB)',
	name: 'maxFileSize',
	type: 'number',
	typeOptions: { minValue: 0.1, maxValue: 500 },
	default: 50,
	description: 'Largest file that is read from a link or an item',
} satisfies BodyParameter;

const maxInFlight = {
	displayName: 'Max in Flight',
	name: 'maxInFlight',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 200, numberPrecision: 0 },
	default: 25,
	description:
		'Most messages on their way at once, each to another room or conversation. Without this setting as many as the allowed rate needs. 1 sends strictly one after another.',
} satisfies BodyParameter;

const maxRetries = {
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10, numberPrecision: 0 },
	default: 3,
	description:
		'How often a message is sent again when the service surely did not take it: it was busy, limits its rate, or could not be reached',
} satisfies BodyParameter;

const timeout = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 0.1, maxValue: 300 },
	default: 30,
	description: 'How long to wait for the answer to one message',
} satisfies BodyParameter;

/** The settings that every call's `delivery` has; each adds its own rate. */
export const delivery = {
	displayName: 'Delivery',
	name: 'delivery',
	type: 'collection',
	placeholder: 'Add Delivery Setting',
	default: {},
	description:
		'How the messages are sent. Without any setting: in order inside each room or conversation, as many at once as the allowed rate needs, and again where that cannot send a message twice.',
	options: [maxFileSize, maxInFlight, maxRetries, timeout],
} satisfies BodyParameter;

/** The same for a call that has nothing to do with files. */
export const withoutFiles = {
	...delivery,
	options: [maxInFlight, maxRetries, timeout],
} satisfies BodyParameter;

/** The same for a node that sends one message in a run. */
export const ofOneMessage = {
	...delivery,
	description:
		'How the message is sent. Without any setting: again where that cannot send it twice.',
	options: [maxRetries, timeout],
} satisfies BodyParameter;

/** For a call whose repeats the service does not recognise; it goes into the options of `delivery`. */
export const resendWhenUnknown: BodyParameter = {
	displayName: 'Resend When Unknown',
	name: 'resendWhenUnknown',
	type: 'boolean',
	default: false,
	description:
		'Whether to send a message again when its answer was lost, so that it is not known whether it arrived. It may then arrive twice. If off, the item fails and says so.',
};

/** In the form of a call that takes several receivers, before its settings. */
export const errorOutputNotice: BodyParameter = {
	displayName:
		'If one receiver fails, this node fails at the end, and the items of all others are lost. To keep them: Settings → On Error → Continue (using error output).',
	name: 'errorOutputNotice',
	type: 'notice',
	default: '',
};

/** The same where the service refuses all receivers of a request together. */
export const refusedTogetherNotice: BodyParameter = {
	...errorOutputNotice,
	displayName:
		'If a request with several receivers is refused, this node stops and does not try the rest. If one receiver alone fails, it fails at the end. Either way the items of all others are lost. To keep them and go on: Settings → On Error → Continue (using error output).',
};

/** @throws {InputError} for a setting that is out of its bounds */
export function readSettings(
	context: IExecuteFunctions,
	{ settings, rate, recognisesRepeats }: Call,
): DeliverySettings {
	const values = context.getNodeParameter(settings.name, 0, {}) as IDataObject;
	const given = toFields(settings.options as BodyParameter[], values);
	const { maxPerSecond } = given;
	const read = ({ name, default: usual }: { name: string; default: number }) =>
		(given[name] ?? usual) as number;
	return {
		maxInFlight: given.maxInFlight as number | undefined,
		rate: typeof maxPerSecond === 'number' ? { perSecond: maxPerSecond } : rate,
		maxRetries: read(maxRetries),
		resendWhenUnknown: recognisesRepeats || given.resendWhenUnknown === true,
		timeoutMs: read(timeout) * 1000,
		maxBytes: read(maxFileSize) * 1_000_000,
	};
}
