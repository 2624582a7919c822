import type { BodyParameter } from '../../../form/bodyParameter';
import { delivery as common, resendWhenUnknown } from '../../../delivery/settings';

const maxPerSecond: BodyParameter = {
	displayName: 'Max per Second',
	name: 'maxPerSecond',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10000 },
	default: 2,
	description:
		'Most requests a second, each for up to 100 receivers; 0 for no limit. Defaults to 2, as the standard plan of NetEase IM takes 120 batches a minute. Nodes with the same credential and the same limit share it, in one n8n process.',
};

export const delivery: BodyParameter = {
	...common,
	options: [...common.options, maxPerSecond, resendWhenUnknown],
};
