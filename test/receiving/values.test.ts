import fc from 'fast-check';
import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';
import { parameters as ofImkit } from '../../nodes/Imkit/ImkitTrigger/form';
import { parameters as ofNeteaseIm } from '../../nodes/NeteaseIm/NeteaseImTrigger/form';
import { startImkit, startNeteaseIm } from '../services/chatServices';
import { copyOf } from '../services/messageCopies';
import { bare, BETWEEN_IDS, SEED, throughJson, value } from '../support/anyValue';
import { loadEngine, type Engine } from '../support/engine';
import { startReceiver, type Receiver } from '../support/receiver';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit({ rooms: 'any', users: 'any' });
	neteaseIm = await startNeteaseIm({ accounts: 'any', teams: 'any' });
});
afterAll(async () => await Promise.all([imkit.close(), neteaseIm.close()]));

const ROOMS = { room: [{ room: { __rl: true, mode: 'id', value: 'one' } }] };
const nodes = {
	imkitTrigger: {
		parameters: ofImkit,
		usual: { events: ['MESSAGE'], rooms: ROOMS, replaceExisting: true },
		credentials: () => ({ imkitApi: imkit.credential }),
		/** Somebody whom no value names writes. */
		write: async () =>
			await imkit.write('one', 'Zstranger', { message: 'Zwords', messageType: 'Ztype' }),
	},
	neteaseImTrigger: {
		parameters: ofNeteaseIm,
		usual: { events: ['message'] },
		credentials: () => ({ neteaseImApi: neteaseIm.credential }),
		write: async ({ url }: Receiver) => {
			neteaseIm.copies = { url };
			const strange = {
				fromAccount: 'Zstranger',
				to: 'Zother',
				convType: 'ZTYPE',
				msgType: 'ZTYPE',
			};
			return await neteaseIm.copy(copyOf({ ...strange, body: 'Zwords' }));
		},
	},
};
type Name = keyof typeof nodes;

/** Sets the workflow up, has somebody write, and takes it down. @returns the error, or what started */
async function tryWith(name: Name, parameters: IDataObject) {
	const { usual, credentials, write } = nodes[name];
	const receiver = await startReceiver(engine, {
		node: name,
		parameters: { ...usual, ...parameters } as INodeParameters,
		credentials: credentials() as never,
	});
	imkit.roomRequests.length = 0;
	try {
		const failure = await receiver.activate().then(
			() => undefined,
			(error: Error) => error,
		);
		if (failure) return { words: failure.message, started: receiver.items.length };
		await write(receiver);
		await receiver.deactivate();
		return { started: receiver.items.length };
	} finally {
		await receiver.close();
	}
}

/** What comes out of an expression, and says something. */
const given = value.map(throughJson);
const says = (one: unknown): boolean => {
	if (Array.isArray(one)) return one.some(says);
	if (typeof one === 'object' && one !== null) {
		return '__rl' in one ? says((one as IDataObject).value) : Object.keys(one).length > 0;
	}
	// An empty list, however it is written, names nobody.
	return (
		one !== null &&
		one !== undefined &&
		bare(String(one).replace(/[[\],;，、；\s"]|null/g, '')) !== ''
	);
};
const optionsOf = (parameters: INodeProperties[], name: string) =>
	parameters.find((one) => one.name === name)?.options as INodeProperties[];

const filterFields = Object.entries(nodes).flatMap(([node, { parameters }]) =>
	optionsOf(parameters, 'filters')
		.filter(({ name }) => !/^not/.test(name) && name !== 'textMatches')
		.map((filter) => [node as Name, filter.name, filter] as const),
);
/** A value where somebody would put it: in the first box, where the field has boxes. */
const boxed = ({ type, options }: INodeProperties, one: unknown): unknown => {
	if (type !== 'fixedCollection') return one;
	const [{ name, values }] = options as Array<{ name: string; values: INodeProperties[] }>;
	const [field] = values;
	const isLocated = field.type === 'resourceLocator';
	return { [name]: [{ [field.name]: isLocated ? located(one) : one }] };
};
const located = (one: unknown) => ({ __rl: true, mode: 'id', value: one });
const switches = Object.entries(nodes).flatMap(([node, { parameters }]) =>
	optionsOf(parameters, 'options')
		.filter(({ name }) => name !== 'clearWhenDone')
		.map((option) => [node as Name, option.name, option] as const),
);

describe('any value in a field of a trigger', () => {
	it.each(filterFields)(
		'%s, %s: a filter that says something lets nobody else through',
		async (node, name, filter) => {
			await fc.assert(
				fc.asyncProperty(given.filter(says), async (one) => {
					const { started, words } = await tryWith(node, {
						filters: { [name]: boxed(filter, one) },
					});
					expect(started).toBe(0);
					if (words !== undefined) expect(words).toMatch(/^"(Filters → )?(.+)" /);
				}),
				{ numRuns: 25, seed: SEED },
			);
		},
	);

	it.each(switches)(
		'%s, %s: is what it says, or an error that names it',
		async (node, name, option) => {
			await fc.assert(
				fc.asyncProperty(given, async (one) => {
					const { words } = await tryWith(node, { options: { [name]: one } });
					const held = (one as IDataObject | null)?.__rl ? (one as IDataObject).value : one;
					const number = Number(bare(held));
					if (words !== undefined) expect(words).toContain(option.displayName);
					else if (says(held) && option.type === 'number') expect(number).toBeGreaterThan(0);
					else if (says(held) && option.type === 'boolean') {
						expect(bare(held).toLowerCase()).toMatch(/^(true|false|0|1)$/);
					}
				}),
				{ numRuns: 25, seed: SEED },
			);
		},
	);

	it('IMKIT: nothing but the rooms that are named is set up', async () => {
		await fc.assert(
			fc.asyncProperty(given, async (one) => {
				const rooms = { room: [{ room: located(one) }] };
				await tryWith('imkitTrigger', { rooms });
				for (const request of imkit.roomRequests) {
					const room = request.replace(/^\w+ /, '');
					const entries: unknown[] = Array.isArray(one) ? one : [one];
					const pieces = entries.flatMap((each) =>
						[String(each), ...String(each).split(BETWEEN_IDS)].map(bare),
					);
					// A list as JSON may stand in a list.
					const listed = entries.filter((each) => typeof each === 'string' && /^\W*\[/.test(each));
					const isListed = listed.some((each) => String(each).includes(room));
					expect(pieces.includes(room) || isListed).toBe(true);
					expect(room).not.toMatch(/^(\.{1,2}|null|undefined|NaN|\[object .*\])$|\p{Surrogate}/u);
				}
			}),
			{ numRuns: 60, seed: SEED },
		);
	});
});

const WORDS_OF = { imkitTrigger: 'User Who Answers', neteaseImTrigger: 'Answer in Teams As' };
const narrowing = Object.entries(nodes).flatMap(([node, { parameters }]) => [
	...optionsOf(parameters, 'filters').map((field) => [node as Name, 'filters', field] as const),
	...optionsOf(parameters, 'options')
		.filter(({ name }) => ['answerAs', 'maxAgeSeconds'].includes(name))
		.map((field) => [node as Name, 'options', field] as const),
]);
const cases = narrowing.map(
	([node, where, field]) => [node, `${where}.${field.name}`, where, field] as const,
);

describe('what was added to keep something out, and holds nothing', () => {
	it.each(cases)('%s, %s: the workflow is not activated', async (node, _name, where, field) => {
		const label = `${where === 'filters' ? 'Filters' : 'Options'} → ${field.displayName}`;
		const isBoxed = field.type === 'fixedCollection';
		const nothing = ['={{ undefined }}', '={{ notThere() }}', '={{ "" }}', '={{ [] }}', ' '];
		for (const one of [...nothing.map((each) => boxed(field, each)), ...(isBoxed ? [{}] : [])]) {
			const { words, started } = await tryWith(node, { [where]: { [field.name]: one } });
			expect([words, started]).toEqual([`"${label}" was added, but is empty`, 0]);
		}
	});

	it('one box of several is enough: perhaps it was to name the one who is kept out', async () => {
		const account = [{ id: 'alice' }, { id: '={{ undefined }}' }];
		const { words } = await tryWith('neteaseImTrigger', {
			filters: { notFromAccount: { account } },
		});
		expect(words).toBe('"Filters → Not From Accounts" was added, but is empty');
	});

	it.each(Object.keys(nodes) as Name[])('%s: so is no event at all', async (node) => {
		const { words } = await tryWith(node, { events: '={{ [] }}' });
		expect(words).toBe('"Events" is empty');
	});

	it.each(cases)('%s, %s: where it held something before, nothing starts', async (...given) => {
		const [node, , where, field] = given;
		const { usual, credentials, write } = nodes[node];
		const parameters = { [where]: { [field.name]: boxed(field, '={{ $vars.given }}') } };
		const receiver = await startReceiver(engine, {
			node,
			parameters: { ...usual, ...parameters } as INodeParameters,
			credentials: credentials() as never,
		});
		receiver.variables = { given: field.type === 'number' ? 60 : WORDS_OF[node] };
		if (field.type === 'multiOptions') receiver.variables = { given: ['Ztype', 'ZTYPE'] };
		await receiver.activate();
		receiver.variables = {};
		expect([await write(receiver)].flat()).toMatchObject([{ status: 200 }]);
		expect([receiver.items, receiver.faults]).toEqual([[], []]);
		await receiver.deactivate();
		await receiver.close();
	});

	it('IMKIT: where the secret gives nothing any more, nobody is let in', async () => {
		const receiver = await startReceiver(engine, {
			node: 'imkitTrigger',
			parameters: { events: ['MESSAGE'], roomsFrom: 'hand', token: '={{ $vars.secret }}' },
			credentials: nodes.imkitTrigger.credentials() as never,
		});
		receiver.variables = { secret: 'guessme' };
		await receiver.activate();
		const called = async (search: string) =>
			(await fetch(receiver.url + search, { method: 'POST', body: '{"event":"MESSAGE"}' })).status;
		expect(await called('?token=guessme')).toBe(200);
		receiver.variables = {};
		expect(await called('?token=guessme')).toBe(401);
		expect(await called('')).toBe(401);
		expect([receiver.items.length, receiver.faults]).toEqual([1, []]);
		await receiver.close();
	});
});

describe('values of a trigger that are not what they seem', () => {
	const list = '["Zbot","Zstranger"]';

	it.each([
		['imkitTrigger', { filters: { notSender: { user: [{ id: located(list) }] } } }],
		['neteaseImTrigger', { filters: { notFromAccount: { account: [{ id: list }] } } }],
	] as const)('%s: a list as JSON keeps those out whom it names', async (node, parameters) => {
		expect(await tryWith(node, {})).toEqual({ started: 1 });
		expect(await tryWith(node, parameters)).toEqual({ started: 0 });
	});

	it.each([
		['imkitTrigger', 'message, MESSAGE'],
		['neteaseImTrigger', ['message', 'recalls']],
	] as const)('%s: an event that there is not is told', async (node, events) => {
		const { words } = await tryWith(node, { events });
		expect(words).toMatch(/^"Events" is "(message|recalls)"; it must be one of/);
	});

	it.each(['..', '.', { a: 1 }, 2 ** 60, 'a\nb\u0000c', '\ud800'])(
		'IMKIT: the room %j is none, and nothing is asked for',
		async (room) => {
			const rooms = { room: [{ room: located(room) }] };
			const { words } = await tryWith('imkitTrigger', { rooms });
			expect(words).toMatch(/^"Rooms to Set Up → Room" |^"Rooms to Set Up" is empty/);
			expect(imkit.roomRequests).toEqual([]);
		},
	);

	it.each(['={{ undefined }}', '={{ "" }}', '={{ { a: 1 } }}'])(
		'IMKIT: a secret that is %s lets nobody in',
		async (token) => {
			const { words, started } = await tryWith('imkitTrigger', { roomsFrom: 'hand', token });
			expect(words).toContain('"Secret" is filled in, but what stands there gives no text');
			expect(started).toBe(0);
		},
	);

	it('NetEase IM: a largest age as text counts', async () => {
		neteaseIm.now = () => Date.now() - 60_000;
		expect(await tryWith('neteaseImTrigger', { options: { maxAgeSeconds: '3600' } })).toEqual({
			started: 1,
		});
		neteaseIm.now = Date.now;
	});
});
