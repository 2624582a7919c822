import type { BodyParameter } from '../../../form/bodyParameter';
import { delivery as common } from '../../../delivery/settings';

export const maxPerSecond: BodyParameter = {
	displayName: 'Max per Second',
	name: 'maxPerSecond',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10000 },
	default: 100,
	description:
		'Most messages a second, spread evenly; 0 for no limit. Defaults to 100, as in the standard plan of NetEase IM. Nodes with the same credential and the same limit share it, in one n8n process.',
};

export const delivery: BodyParameter = { ...common, options: [...common.options, maxPerSecond] };
