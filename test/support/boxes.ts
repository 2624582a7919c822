import type { INodeParameters } from 'n8n-workflow';

/** Lists as forms keep them, each entry in a box of its own with a label above it. */
const boxes =
	(entry: string, field: string) =>
	(...values: string[]): INodeParameters => ({
		[entry]: values.map((value) => ({ [field]: value })),
	});

export const accounts = boxes('account', 'id');
export const receivers = boxes('receiver', 'id');
export const words = boxes('entry', 'text');

/** The same for users, who can be chosen from a list as well. */
export const users = (...ids: string[]): INodeParameters => ({
	user: ids.map((value) => ({ id: { __rl: true, mode: 'id', value } })),
});
