import type { INode } from 'n8n-workflow';
import { summary, toError, toItem, type Outcome } from '../../nodes/delivery/outcome';

const node: INode = {
	id: '1',
	name: 'Send',
	type: 'x',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const delivered: Outcome = { kind: 'delivered', message: { _id: 'm1' } };
const refused: Outcome = {
	kind: 'refused',
	failure: {
		what: 'IMKIT refused: Room not found (ROOM_NOT_FOUND)',
		next: 'Check the room ID.',
		httpCode: '404',
		serviceCode: 'ROOM_NOT_FOUND',
		cause: 'configuration-invalid',
	},
};
const unknown: Outcome = { kind: 'unknown', failure: { what: 'No answer', next: 'Look first.' } };
const notTried: Outcome = { kind: 'notTried' };

describe('a failed item', () => {
	it('holds what happened, what to do and the facts, and its input', () => {
		expect(toItem(refused, 4)).toEqual({
			json: {
				error: {
					message: 'IMKIT refused: Room not found (ROOM_NOT_FOUND)',
					description: 'Check the room ID.',
					outcome: 'refused',
					httpCode: '404',
					serviceCode: 'ROOM_NOT_FOUND',
					cause: 'configuration-invalid',
				},
			},
			pairedItem: { item: 4 },
		});
	});

	it('says so when the message may have been delivered', () => {
		expect(toItem(unknown, 0).json.error).toMatchObject({ outcome: 'unknown' });
	});
});

describe('the error that stops a run', () => {
	it('is the first failure, with codes, cause, item and what became of everything else', () => {
		const outcomes = [
			delivered,
			delivered,
			refused,
			delivered,
			unknown,
			notTried,
			notTried,
			notTried,
		];
		const error = toError(node, outcomes, 2);
		expect(error).toMatchObject({
			message:
				'IMKIT refused: Room not found (ROOM_NOT_FOUND) (of the other messages, 1 may have been delivered)',
			httpCode: '404',
			failure: { cause: 'configuration-invalid' },
			context: { itemIndex: 2 },
		});
		expect(error.description).toBe(
			'Check the room ID.\n\nOf 8 messages: 3 delivered (items 0-1, 3), 1 failed (item 2), ' +
				'1 may have been delivered, because the answer was lost (item 4), 3 not tried (items 5-7). Items are counted from 0.\n\n' +
				'Running the workflow again sends the 3 delivered ones again. To send only the rest: Settings → On Error → Continue (using error output).\n' +
				'The one that may have been delivered may arrive twice if the workflow runs again.',
		);
	});

	it('keeps the words of a service even where they contain a system code', () => {
		const failure = { what: 'Refused: EPERM and ENOENT are forbidden words', next: 'Use others.' };
		expect(toError(node, [{ kind: 'refused', failure }], 0).message).toBe(failure.what);
	});

	it('names how long to wait where the service said so', () => {
		const failure = { what: 'x', next: 'y', cause: 'rate-limited' as const, retryAfterMs: 3000 };
		expect(toError(node, [{ kind: 'refused', failure }], 0).failure).toEqual({
			cause: 'rate-limited',
			retryAfterMs: 3000,
		});
	});
});

it('thousands of scattered items are summed up in a line that can be read', () => {
	const outcomes = Array.from({ length: 5000 }, (_, item) => (item % 2 ? delivered : notTried));
	expect(summary(outcomes).length).toBeLessThan(500);
	expect(summary(outcomes)).toContain('2500 delivered (items 1, 3, 5');
});
