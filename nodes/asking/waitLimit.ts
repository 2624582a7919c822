import type { IDataObject } from 'n8n-workflow';
import { tryToParseDateTime, WAIT_INDEFINITELY } from 'n8n-workflow';
import type { BodyParameter } from '../form/bodyParameter';
import { InputError } from '../form/inputError';
import { trimmed } from '../form/value';
import { say } from '../languages/say';

/**
 * The year first, as the form, n8n's expressions and sheets write it. What is written otherwise n8n
 * reads in the machine's time zone, and 30 February as 2 March.
 */
const WRITTEN =
	/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日?$|[日T\s]\s*(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?$)/i;

const UNITS_MS: Record<string, number> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** n8n's own nodes that wait have the same names and choices. */
const limit: BodyParameter[] = [
	{
		displayName: 'Limit Type',
		name: 'limitType',
		type: 'options',
		default: 'afterTimeInterval',
		description: 'How to say when the wait is over',
		options: [
			{ name: 'After a Time', value: 'afterTimeInterval', description: 'So long after asking' },
			{ name: 'At a Time', value: 'atSpecifiedTime', description: 'At a date and time' },
		],
	},
	{
		displayName: 'Amount',
		name: 'resumeAmount',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		description: 'How many minutes, hours or days to wait',
		hint: 'Required',
		wire: { required: true },
	},
	{
		displayName: 'Unit',
		name: 'resumeUnit',
		type: 'options',
		default: 'hours',
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		description: 'What is counted: minutes, hours or days',
		hint: 'Required',
		wire: { required: true },
		options: [
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
	},
	{
		displayName: 'Date and Time',
		name: 'maxDateAndTime',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
		description: 'When the wait is over, in the time zone of the workflow',
		hint: 'Required',
		wire: { required: true },
	},
];

export const waitLimit: BodyParameter = {
	displayName: 'Limit Wait Time',
	name: 'limitWaitTime',
	type: 'fixedCollection',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 1, resumeUnit: 'hours' } },
	description:
		'How long to wait for an answer; without it, for ever. When the time is over, the workflow goes on with the input of this node: there is no "data" in it.',
	options: [{ displayName: 'Limit Wait Time', name: 'values', values: limit }],
	wire: { filledIn: true },
};

/**
 * When a question that is asked now is waited for no more.
 *
 * @param options fields of the collection Options
 * @param zone the workflow's time zone, in which a time without one is meant
 * @throws {InputError} for a time that does not exist or is over
 */
export function endOfWait({ limitWaitTime }: IDataObject, zone: string, now = Date.now()): Date {
	const [given] = (limitWaitTime ?? []) as IDataObject[];
	if (!given) return WAIT_INDEFINITELY;
	const { limitType, maxDateAndTime, resumeAmount, resumeUnit } = given;
	const isAtTime = limitType === 'atSpecifiedTime';
	const field = [
		say('Options'),
		say(waitLimit.displayName),
		isAtTime ? say('Date and Time') : say('Amount'),
	].join(' → ');
	const end = isAtTime
		? timeIn(String(maxDateAndTime), zone, field)
		: now + Number(resumeAmount) * UNITS_MS[String(resumeUnit)];
	if (end <= now) {
		const what = isAtTime
			? say('"{field}" is {time}, which is over', { field, time: String(maxDateAndTime) })
			: say('"{field}" is {number}, so nobody could answer', {
					field,
					number: Number(resumeAmount),
				});
		throw new InputError(field, what);
	}
	return new Date(Math.min(end, WAIT_INDEFINITELY.getTime()));
}

function timeIn(text: string, zone: string, field: string): number {
	const time = timeOf(text, zone);
	if (time !== undefined) return time;
	throw new InputError(
		field,
		say('"{field}" is {time}, which is no time; write it as in 2030-01-31 18:00', {
			field,
			time: text,
		}),
	);
}

/** In milliseconds since 1970. */
function timeOf(text: string, zone: string): number | undefined {
	const [, year, month, day, hours, minutes, offset = ''] = WRITTEN.exec(trimmed(text)) ?? [];
	if (!year || new Date(Date.UTC(+year, +month - 1, +day)).getUTCDate() !== +day) return undefined;
	const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
	const time = hours ? `T${hours.padStart(2, '0')}${minutes}${offset.toUpperCase()}` : '';
	try {
		return tryToParseDateTime(date + time, zone).toMillis();
	} catch {
		return undefined;
	}
}
