import { refusedTogetherNotice } from '../../../delivery/settings';
import type { BodyParameter } from '../../../form/bodyParameter';
import { room } from '../../room';
import { parameters as ofOneMessage } from '../../SendRoomMessage/form';

/** Options of a single message that the batch call is not known to have. */
const SINGLE_ONLY = ['addMentions', 'mentions', 'reply'];

const ids = (name: string) => ({
	name,
	type: 'string' as const,
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add ID' },
	default: [],
	required: true,
	displayOptions: { show: { batchTo: [name] } },
	wire: { each: true },
});

/** To whom, and what is put into the message for each. */
export const receivers: BodyParameter[] = [
	{
		displayName: 'Send To',
		name: 'batchTo',
		type: 'options',
		noDataExpression: true,
		default: 'rooms',
		description: 'Whether the message goes into rooms or to users',
		options: [
			{ name: 'Rooms', value: 'rooms', description: 'Into each of these rooms' },
			{
				name: 'Users',
				value: 'receivers',
				description: 'To each of these users, in the one-to-one room with the sender',
			},
		],
	},
	{
		...ids('rooms'),
		displayName: 'Rooms',
		placeholder: 'project-room-001',
		description:
			'The rooms the message appears in. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.',
	},
	{
		...ids('receivers'),
		displayName: 'Users',
		placeholder: 'user-a',
		description:
			'The users the message goes to. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.',
	},
	{
		displayName: 'Placeholders',
		name: 'placeholders',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Placeholder',
		default: {},
		description:
			'What IMKIT puts in place of $name$ in the message for the receivers of this item, so that items with words of their own still go out together',
		options: [
			{
				displayName: 'Placeholder',
				name: 'placeholder',
				values: [
					{
						displayName: 'Placeholder Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'customer',
						description: 'Stands in the message between dollar signs, such as $customer$',
						hint: 'Required',
						wire: { id: true, required: true },
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'Ms. Lin',
						description: 'The words that take its place',
					},
				],
			},
		],
	},
];

const ownOptions: BodyParameter[] = [
	{
		displayName: 'Receivers per Request',
		name: 'receiversPerRequest',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10000, numberPrecision: 0 },
		default: 100,
		description: 'Most receivers that go out in one request. IMKIT does not say how many it takes.',
	},
	{
		displayName: 'Find the Bad One',
		name: 'findTheBadOne',
		type: 'boolean',
		default: false,
		description:
			'Whether a request that is refused for one of its receivers is sent again in two halves, until that one is found. Only for servers that queue nothing of a refused request.',
	},
];

/** In the batch call IMKIT notifies nobody unless it is asked to. */
function inBatch(option: BodyParameter): BodyParameter {
	if (option.name !== 'push') return option;
	return {
		...option,
		default: false,
		description:
			'Whether to send push notifications to those who get the message. In a batch IMKIT does not by default.',
	};
}

/** The body of `POST /messages/batch`, as IMKIT's page about it describes it. */
export const parameters: BodyParameter[] = [
	...receivers,
	...room.filter(({ name }) => name === 'sender'),
	...ofOneMessage
		.filter(({ name }) => !room.some((parameter) => parameter.name === name))
		.flatMap((parameter) => {
			if (parameter.name !== 'options') return [parameter];
			const options = (parameter.options as BodyParameter[])
				.filter(({ name }) => !SINGLE_ONLY.includes(name))
				.map(inBatch);
			return [refusedTogetherNotice, { ...parameter, options: [...ownOptions, ...options] }];
		}),
];
