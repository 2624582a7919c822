import { delivery as common, resendWhenUnknown } from '../../../delivery/settings';
import type { BodyParameter } from '../../../form/bodyParameter';
import { maxPerSecond } from '../../SendRoomMessage/form/delivery';

export const delivery: BodyParameter = {
	...common,
	options: [
		...common.options,
		{
			...maxPerSecond,
			description:
				'Most requests a second, each for many receivers, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.',
		},
		resendWhenUnknown,
	],
};
