import type { BodyParameter } from '../../../form/bodyParameter';
import { delivery as common, resendWhenUnknown } from '../../../delivery/settings';

export const maxPerSecond: BodyParameter = {
	displayName: 'Max per Second',
	name: 'maxPerSecond',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10000 },
	default: 16,
	description:
		'Most messages a second, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.',
};

export const delivery: BodyParameter = {
	...common,
	options: [...common.options, maxPerSecond, resendWhenUnknown],
};
