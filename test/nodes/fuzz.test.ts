import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { toFields } from '../../nodes/form/body';
import { InputError } from '../../nodes/form/inputError';
import { recallRoomMessage } from '../../nodes/Imkit/RecallRoomMessage/call';
import { recallConversationMessage } from '../../nodes/NeteaseIm/RecallConversationMessage/call';
import { expectMeant, leaves, SEED, value } from '../support/anyValue';
import { calls } from '../support/calls';

/** A form around one value, as `toFields` gets it. */
function around(path: string[], inner: unknown): IDataObject {
	return path.reduceRight<unknown>((held, name) => ({ [name]: held }), inner) as IDataObject;
}

const at = (fields: unknown, path: string[]): unknown =>
	path.reduce<unknown>((held, name) => (held as IDataObject | undefined)?.[name], fields);

describe.each(Object.entries(calls).map(([node, { parameters }]) => [node, parameters] as const))(
	'%s: any value in any parameter',
	(_node, parameters) => {
		it.each(leaves(parameters))(
			'%s: is sent as it was meant, or refused with the name of its field',
			(_name, path, parameter) => {
				// Alone, and shown whatever else the form says.
				const alone = path.reduceRight<BodyParameter>(
					(inner, name, index) =>
						index === path.length - 1
							? { ...parameter, displayOptions: undefined }
							: ({
									displayName: name,
									name,
									type: 'collection',
									default: {},
									options: [inner],
								} as BodyParameter),
					parameter,
				);
				fc.assert(
					fc.property(value, (given) => {
						let fields;
						try {
							fields = toFields([alone], around(path, given));
						} catch (error) {
							expect(error).toBeInstanceOf(InputError);
							expect((error as InputError).message).toContain(parameter.displayName);
							expect((error as InputError).message.length).toBeLessThan(2000);
							return;
						}
						expectMeant(parameter, given, at(fields, path));
					}),
					{ numRuns: 60, seed: SEED },
				);
			},
		);
	},
);

describe('an id inside a message that is taken back', () => {
	const ids = fc.oneof(
		value,
		fc.constantFrom('..', '.', ' .. ', 'a/b', '%2e%2e', '?', '#', '\\..\\', '..\u200b', '\ud800'),
	);
	const cases = [
		['_id', recallRoomMessage, { messageFrom: 'message' }, { _id: 'm1', room: 'r1' }],
		['room', recallRoomMessage, { messageFrom: 'message' }, { _id: 'm1', room: 'r1' }],
		...['sender_id', 'receiver_id', 'conversation_type', 'message_server_id', 'create_time'].map(
			(name) =>
				[
					name,
					recallConversationMessage,
					{ messageFrom: 'message', type: 2 },
					{
						sender_id: 's1',
						receiver_id: 'r1',
						conversation_type: 1,
						message_server_id: '12',
						create_time: 5,
					},
				] as const,
		),
	] as const;

	it.each(cases)(
		'%s: leads to the path of the call, or is refused',
		(name, call, form, message) => {
			fc.assert(
				fc.property(ids, (given) => {
					let path: string;
					try {
						const fields = toFields(call.parameters, {
							...form,
							message: { ...message, [name]: given },
						} as IDataObject);
						const destination = call.destination.of(fields);
						path = call.request([{ fields, destination, messageId: '' }]).path;
					} catch (error) {
						expect(error).toBeInstanceOf(InputError);
						return;
					}
					const { pathname, search, hash } = new URL(`https://service.example${path}`);
					expect([pathname, search, hash]).toEqual([path, '', '']);
					expect(pathname).toMatch(
						/^\/(rooms\/[^/]+\/message|im\/v2\/conversations\/[^/]+\/messages\/\d+)$/,
					);
					expect(decodeURIComponent(pathname)).not.toMatch(/\p{Control}|object Object|undefined/u);
				}),
				{ numRuns: 300, seed: SEED },
			);
		},
	);
});
