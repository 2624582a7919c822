import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { BodyParameter } from '../../nodes/form/bodyParameter';
import { toFields } from '../../nodes/form/body';
import { InputError } from '../../nodes/form/inputError';
import { sendConversationMessage } from '../../nodes/NeteaseIm/SendConversationMessage/call';
import { batchSendRoomMessage } from '../../nodes/Imkit/BatchSendRoomMessage/call';
import { recallRoomMessage } from '../../nodes/Imkit/RecallRoomMessage/call';
import { sendRoomMessage } from '../../nodes/Imkit/SendRoomMessage/call';
import { batchSendConversationMessage } from '../../nodes/NeteaseIm/BatchSendConversationMessage/call';
import { recallConversationMessage } from '../../nodes/NeteaseIm/RecallConversationMessage/call';
import { Chat, conversationForm, jsonOf, roomForm, type Parameters } from '../support/chat';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

/** Lists or objects inside one another. */
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
	let value: unknown = 'x';
	for (let level = 0; level < levels; level++) value = wrap(value);
	return value;
};

const blanks = fc.stringMatching(/^[\s\u200b\u00a0\u3000\ufeff]{0,3}$/);
const scalar = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', '\0', '"', '|', ',') }),
	blanks,
	fc
		.tuple(blanks, fc.constantFrom('0', '1', '4', '100', 'text', 'location', 'true'), blanks)
		.map((parts) => parts.join('')),
	fc.double(),
	fc.integer(),
	fc.maxSafeInteger(),
	fc.constantFrom(2 ** 53, 2 ** 63, 1e21, 1e300, -0, NaN, Infinity),
	fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
	fc.boolean(),
	fc.constantFrom(null, undefined),
	fc.constantFrom(
		'{{ $now }}',
		'1,5',
		'１２',
		'0x10',
		'1e5',
		'4.26E+17',
		'a\nb',
		'["a","b"]',
		'{“a”:1}',
	),
);
const value = fc.oneof(
	{ weight: 4, arbitrary: scalar },
	fc.date(),
	fc.json(),
	fc.array(scalar, { maxLength: 4 }),
	fc.dictionary(
		fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toJSON')),
		scalar,
		{
			maxKeys: 4,
		},
	),
	scalar.map((inner) => ({ __rl: true, mode: 'id', value: inner })),
	fc.constantFrom(
		'['.repeat(10_000) + ']'.repeat(10_000),
		`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
	),
	fc.integer({ min: 1, max: 1_000 }).map((levels) => nested(levels, (inner) => [inner])),
	fc.integer({ min: 1, max: 1_000 }).map((levels) => nested(levels, (inner) => ({ a: inner }))),
);

/** Every parameter of a form, each with the path of names that leads to it. */
function leaves(
	parameters: BodyParameter[],
	path: string[] = [],
): [string, string[], BodyParameter][] {
	return parameters.flatMap((parameter): [string, string[], BodyParameter][] => {
		const own = [...path, parameter.name];
		if (parameter.type === 'collection') return leaves(parameter.options as BodyParameter[], own);
		return [[own.join('.'), own, parameter]];
	});
}

const BLANK =
	/^[\s\p{Control}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff]*$/u;

/** Without the blanks around it. */
function bare(text: unknown): string {
	const characters = Array.from(String(text));
	while (characters.length > 0 && BLANK.test(characters[0])) characters.shift();
	while (characters.length > 0 && BLANK.test(characters[characters.length - 1])) characters.pop();
	return characters.join('');
}

/** Whether what was sent says what was given and nothing else, by a rule of its own for each type. */
function expectMeant(parameter: BodyParameter, given: unknown, sent: unknown): void {
	if (sent === undefined) return;
	const held = (given as IDataObject | null)?.__rl ? (given as IDataObject).value : given;
	switch (parameter.type) {
		case 'number':
			expect(typeof sent).toBe('number');
			expect(['string', 'number']).toContain(typeof held);
			expect(String(held)).toMatch(/\d/);
			expect(Number(bare(held)) === sent).toBe(true);
			return;
		case 'boolean':
			expect([String(sent), String(Number(sent))]).toContain(bare(held).toLowerCase());
			return;
		case 'options':
			expect((parameter.options as { value: unknown }[]).map((option) => option.value)).toContain(
				sent,
			);
			expect(typeof sent === 'number' ? Number(bare(held)) : bare(held)).toBe(sent);
			return;
		case 'json':
			expect(['object', 'string']).toContain(typeof held);
			return;
		default: {
			const ids = parameter.typeOptions?.multipleValues ? (sent as string[]) : [sent as string];
			const isId =
				parameter.type === 'resourceLocator' ||
				parameter.typeOptions?.multipleValues ||
				parameter.wire?.id;
			for (const id of ids) {
				expect(typeof id).toBe('string');
				if (!isId) continue;
				expect(id).not.toMatch(/\p{Surrogate}|\p{Control}/u);
				expect(id).not.toMatch(/^(NaN|Infinity|null|undefined|\[object .*\])$/);
				expect(BLANK.test(id)).toBe(false);
				if (typeof held === 'number')
					expect([Number.isSafeInteger(held), id]).toEqual([true, String(held)]);
			}
			if (!isId && typeof held === 'string') expect(sent).toBe(held);
		}
	}
}

/** A form around one value, as `toFields` gets it. */
function around(path: string[], inner: unknown): IDataObject {
	return path.reduceRight<unknown>((held, name) => ({ [name]: held }), inner) as IDataObject;
}

const at = (fields: unknown, path: string[]): unknown =>
	path.reduce<unknown>((held, name) => (held as IDataObject | undefined)?.[name], fields);

describe.each([
	['IMKIT', sendRoomMessage.parameters],
	['NetEase IM', sendConversationMessage.parameters],
	['IMKIT recall', recallRoomMessage.parameters],
	['IMKIT batch', batchSendRoomMessage.parameters],
	['NetEase IM batch', batchSendConversationMessage.parameters],
	['NetEase IM recall', recallConversationMessage.parameters],
])('%s: any value in any parameter', (_service, parameters) => {
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
				{ numRuns: 60 },
			);
		},
	);
});

describe("in n8n's engine, many items with any value", () => {
	// What came through JSON, as items do in n8n.
	const item = value.map(
		(given) => JSON.parse(JSON.stringify({ given: shallow(given) }) ?? '{}') as IDataObject,
	);
	const shallow = (given: unknown): unknown => {
		try {
			return JSON.parse(JSON.stringify(given)) as unknown;
		} catch {
			return null;
		}
	};
	const given = '={{ $json.given }}';

	it.each<[string, Parameters, boolean]>([
		['room', { ...roomForm, room: given }, true],
		['sender', { ...roomForm, sender: given }, true],
		['mentions', { ...roomForm, options: { mentions: given } }, true],
		['extra', { ...roomForm, options: { extra: given } }, true],
		['messageType', { ...roomForm, messageType: given, latitude: 1, longitude: 2 }, true],
		['latitude', { ...roomForm, messageType: 'location', latitude: given, longitude: 2 }, true],
		['receiver_id', { ...conversationForm, receiver_id: given }, false],
		[
			'conversation_id',
			{ ...conversationForm, conversationFrom: 'id', conversation_id: given },
			false,
		],
		['message_type', { ...conversationForm, message_type: given }, false],
		['message_client_id', { ...conversationForm, options: { message_client_id: given } }, false],
		[
			'thread_reply',
			{ ...conversationForm, options: { thread_config: { thread_reply: given } } },
			false,
		],
		['attachment', { ...conversationForm, message_type: 100, attachment: given }, false],
	])(
		'%s: every item is delivered or refused by this node, and what the service got fits its contract',
		async (_name, form, isRoom) => {
			const input = fc.sample(item, { numRuns: 150, seed: 7 });
			const settings = { onError: 'continueErrorOutput' as const };
			const sent = isRoom
				? await chat.room(form, input, settings)
				: await chat.conversation(form, input, settings);
			const service = isRoom ? chat.imkit : chat.neteaseIm;
			expect(sent.error).toBeUndefined();
			expect(jsonOf(sent, 0).length + jsonOf(sent, 1).length).toBe(input.length);
			// Nothing that the service itself had to refuse ever left.
			expect(service.requests.length).toBe(jsonOf(sent, 0).length);
			for (const { body } of service.requests) {
				const message = isRoom ? body : body.message;
				if (message.messageType === 'location') expect(typeof message.latitude).toBe('number');
				if (message.message_type === 0) expect(message.text).toBe(conversationForm.text);
			}
			for (const { error } of jsonOf(sent, 1)) {
				expect(error).toMatchObject({
					message: expect.stringContaining('"'),
					outcome: 'refused',
					cause: 'configuration-invalid',
				});
			}
		},
	);
});
