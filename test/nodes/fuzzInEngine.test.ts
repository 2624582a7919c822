import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { BodyEntry, BodyParameter } from '../../nodes/form/bodyParameter';
import { Digits, parseExactly } from '../../nodes/form/json';
import { sample } from '../files/support/samples';
import { bare, BETWEEN_IDS, expectMeant, SEED, throughJson, value } from '../support/anyValue';
import { accounts } from '../support/boxes';
import { calls } from '../support/calls';
import type { ReceivedRequest } from '../services/chatServer';
import { Chat, type Parameters } from '../support/chat';

let chat: Chat;
let link: string;
beforeAll(async () => {
	chat = await Chat.start({ allowPrivateLinks: true });
	chat.imkit.files.push({ path: '/files/any/p.png', type: 'image/png', bytes: picture });
	link = `${chat.imkit.url}/files/any/p.png`;
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

const picture = sample('picture.png');
const binary = {
	data: { data: picture.toString('base64'), mimeType: 'image/png', fileName: 'p.png' },
};

/** A place of a form that can hold an expression. */
interface Spot {
	/** From the form to the value: names, and numbers of entries. */
	path: Array<string | number>;
	parameter: BodyParameter;
	/** It, and what it stands in. */
	parents: BodyParameter[];
}

function spotsOf(parameters: BodyParameter[], above: Omit<Spot, 'parameter'>): Spot[] {
	return parameters.flatMap((parameter): Spot[] => {
		const path = [...above.path, parameter.name];
		const parents = [...above.parents, parameter];
		if (parameter.type === 'notice' || parameter.noDataExpression) return [];
		if (parameter.type === 'collection') {
			return spotsOf(parameter.options as BodyParameter[], { path, parents });
		}
		if (parameter.type !== 'fixedCollection') return [{ path, parents, parameter }];
		const [{ name, values }] = parameter.options as [BodyEntry];
		const first = parameter.typeOptions?.multipleValues ? [name, 0] : [name];
		return spotsOf(values, { path: [...path, ...first], parents });
	});
}

/** Whatever the item holds; a moment in time is one only in n8n itself. */
const GIVEN = '={{ $json.at === undefined ? $json.given : new Date($json.at) }}';

/** What is filled in beside the one field that is looked at; every node takes what it has. */
const filledIn = (): IDataObject => ({
	room: 'Zroom',
	sender: 'Zsender',
	messageType: 'text',
	message: 'Zwords',
	customMessageType: 'Zown',
	latitude: 1,
	longitude: 2,
	sticker: 'Zsticker',
	fileFrom: 'link',
	images: { picture: [{ originalUrl: link }] },
	originalUrl: link,
	binaryField: 'data',
	bucket: 'Zbucket',
	card: 'buttons',
	cardText: 'Zcard',
	cardButtons: { button: [{ label: 'Zlabel', uri: 'https://z.example/' }] },
	cards: { card: [{ text: 'Zcard', label: 'Zlabel', uri: 'https://z.example/' }] },
	template: '{"type":"buttons"}',
	contents: '{"type":"bubble"}',
	batchTo: 'rooms',
	rooms: '={{ $json.own }}',
	receivers: '={{ $json.own }}',
	placeholders: { placeholder: [{ name: 'Zname', value: 'Zvalue' }] },
	responseType: 'choice',
	choices: { choice: [{ label: 'Zfirst' }, { label: 'Zsecond' }] },
	conversationFrom: 'parts',
	sender_id: 'Zsender',
	conversation_type: 1,
	receiver_id: 'Zreceiver',
	receiver_ids: '={{ $json.own }}',
	conversation_id: 'Zsender|1|Zreceiver',
	message_type: 0,
	text: 'Zwords',
	fileUrl: link,
	lat: 1,
	lng: 2,
	attachment: '{"Zkey":1}',
	messageFrom: 'ids',
	_id: 'Zid',
	message_server_id: '123456',
	type: 2,
});

/** Values with which the field that is looked at surely works. */
function goodValues({ name, type, options, typeOptions }: BodyParameter): unknown[] {
	if (name === 'message' && type === 'json') {
		const parts = { sender_id: 'Zsender', conversation_type: 1, receiver_id: 'Zreceiver' };
		return [{ _id: 'Zid', room: 'Zroom', message_server_id: '123456', ...parts }];
	}
	if (type === 'options') return (options as Array<{ value: unknown }>).map((each) => each.value);
	const known = filledIn()[name];
	if (known !== undefined && typeof known !== 'object' && known !== '={{ $json.own }}')
		return [known];
	if (/url$|uri$/i.test(name)) return [link];
	if (/^thread_|^message_time$/.test(name)) return ['1731234567890'];
	if (type === 'number') return [7];
	if (type === 'boolean') return [true, false];
	if (type === 'json') return ['{"Zgiven":"Zgiven"}'];
	if (type === 'dateTime') return ['2099-01-01T00:00:00Z'];
	return [typeOptions?.multipleValues ? ['Zgiven'] : 'Zgiven'];
}

/** A form in which the spot is shown and holds what the item holds. */
function formAround(parameters: BodyParameter[], { path, parents, parameter }: Spot): Parameters {
	const names = new Set(parameters.map(({ name }) => name));
	const form = Object.fromEntries(Object.entries(filledIn()).filter(([name]) => names.has(name)));
	const valueAt =
		parameter.type === 'resourceLocator' ? { __rl: true, mode: 'id', value: GIVEN } : GIVEN;
	const container = path.slice(0, -1).reduce<Record<string | number, unknown>>((held, key, at) => {
		held[key] ??= typeof path[at + 1] === 'number' ? [] : {};
		return held[key] as Record<string, unknown>;
	}, form);
	container[path[path.length - 1]] = valueAt;

	const show = (shown: BodyParameter) => {
		const { show: wanted = {}, hide: unwanted = {} } = shown.displayOptions ?? {};
		const decide = (rule: string, choose: (decisive: BodyParameter) => unknown) => {
			const name = rule.replace('/', '');
			const decisive = parameters.find((one) => one.name === name);
			if (!decisive) return void (container[name] = choose(shown));
			form[name] = choose(decisive) as string;
			show(decisive);
		};
		for (const [rule, values] of Object.entries(wanted)) decide(rule, () => values?.[0]);
		for (const [rule, values] of Object.entries(unwanted)) {
			const isHidden = (given: unknown) => (values as unknown[]).includes(given);
			if (!isHidden(form[rule.replace('/', '')])) continue;
			decide(
				rule,
				({ options }) =>
					(options as Array<{ value: unknown }>).find((one) => !isHidden(one.value))?.value,
			);
		}
	};
	for (const parent of parents) show(parent);
	const isOfTeams = /^(team_option|target_option|push_forcepush_(all|ids|content))$/;
	const ofTeam = path.some((name) => isOfTeams.test(String(name)));
	if (ofTeam) form.conversation_id = 'Zsender|2|Zreceiver';
	// It is nothing without them.
	if (path.at(-2) === 'target_option') container.receiver_account_ids ??= accounts('Zaccount');
	if (path.includes('superteam_option')) form.conversation_id = 'Zsender|3|Zreceiver';
	return form as Parameters;
}

/** Everything a value says, as pieces of text: itself, and what stands in it. */
function piecesOf(given: unknown): string[] {
	if (given === null || given === undefined) return ['null'];
	if (given instanceof Digits) return [given.text, String(Number(given.text))];
	if (Array.isArray(given)) return [JSON.stringify(given), ...given.flatMap(piecesOf)];
	if (typeof given === 'object') {
		const entries = Object.entries(given);
		return [JSON.stringify(given), ...entries.flatMap(([key, held]) => [key, ...piecesOf(held)])];
	}
	const text = String(given);
	if (typeof given !== 'string') return [text];
	const parts = [...text.split(BETWEEN_IDS), ...text.split('|')];
	const parsed = text.length < 5_000 ? parseExactly(text.replace(/^\ufeff/, '')) : undefined;
	const inside = typeof parsed === 'object' ? piecesOf(parsed) : [];
	return [text, bare(text), ...parts, ...parts.map(bare), ...inside];
}

/** The words, names, numbers and switches of a request. */
interface Said {
	names: string[];
	words: string[];
	others: unknown[];
}

function saidIn(requests: ReceivedRequest[]): Said {
	const said: Said = { names: [], words: [], others: [] };
	const walk = (held: unknown): void => {
		if (held instanceof Digits) said.others.push(Number(held.text));
		else if (Array.isArray(held)) held.forEach(walk);
		else if (typeof held === 'string') said.words.push(...wordsIn(held));
		else if (typeof held === 'object' && held !== null) {
			said.names.push(...Object.keys(held));
			Object.values(held).forEach(walk);
		} else said.others.push(held);
	};
	for (const { url, text } of requests) {
		walk(text === '' ? {} : parseExactly(text));
		const { pathname, searchParams } = new URL(url, 'http://service');
		walk(pathname.split('/').flatMap((part) => decodeURIComponent(part).split('|')));
		walk(Object.fromEntries(searchParams));
	}
	return said;
}

/** What is new each time stands for itself: links of questions, ids, and where files are stored. */
function wordsIn(text: string): string[] {
	const stored = `${chat.imkit.url}/files/`;
	if (text.startsWith(stored)) return text.slice(stored.length).split('/').flatMap(wordsIn);
	const question = /https?:\/\/\S*\/webhook-waiting\/\S*/g;
	return [text.replace(question, 'Zlink').replace(/^([0-9a-f]{32}|[0-9a-f]{24})$/, 'Zid')];
}

/** What stands between the parts of which a node makes words of its own. */
const GLUE = ['@', ' ', '\n', ',', '$', '…', '[', ']', '\ufffd', 'Zlink', 'Zid'];
/** The places of a list, which the HTTP client writes into a query. */
const PLACES = Array.from({ length: 100 }, (_, place) => `[${place}]`);

/** Whether a text is made of these pieces, and of nothing else. */
function isMadeOf(text: string, pieces: Set<string>): boolean {
	if (pieces.has(text)) return true;
	// A query has a sign of its own for half a character.
	const whole = [...pieces].map((piece) => piece.replace(/\p{Surrogate}/gu, '\ufffd'));
	const known = [...pieces, ...whole, ...GLUE, ...PLACES].filter(
		(piece) => piece !== '' && text.includes(piece),
	);
	const reached = new Set([0]);
	for (let at = 0; at < text.length; at++) {
		if (!reached.has(at)) continue;
		for (const piece of known) if (text.startsWith(piece, at)) reached.add(at + piece.length);
	}
	return reached.has(text.length);
}

/** Nothing stands on the wire that neither the form says nor the item. */
function expectNothingElse(said: Said, form: Said, items: IDataObject[]): void {
	const moments = items.flatMap(({ at }) => (typeof at === 'number' ? [at] : []));
	const pieces = new Set([
		...form.words,
		...form.names,
		...form.others.map(String),
		...Object.values(filledIn()).map(String),
		...items.flatMap(({ given, own }) => [...piecesOf(given), String(own)]),
		...moments.map((at) => (Number.isNaN(new Date(at).valueOf()) ? '' : new Date(at).toJSON())),
	]);
	const given = [...pieces].map((piece) => bare(piece).toLowerCase());
	const isSaid = (other: unknown) =>
		form.others.includes(other) ||
		given.some((piece) =>
			typeof other === 'number'
				? /\d/.test(piece) && Number(piece) === other
				: piece === String(other) || (typeof other === 'boolean' && piece === `${Number(other)}`),
		);
	expect(said.others.filter((other) => !isSaid(other))).toEqual([]);
	expect([...said.words, ...said.names].filter((text) => !isMadeOf(text, pieces))).toEqual([]);
}

/** The first value of that name, however deep it stands. */
function named(held: unknown, name: string): unknown {
	if (typeof held !== 'object' || held === null || held instanceof Digits) return undefined;
	if (!Array.isArray(held) && Object.hasOwn(held, name)) return (held as IDataObject)[name];
	for (const inner of Object.values(held)) {
		const found = named(inner, name);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What came through JSON, as items do in n8n, and moments. */
const item = fc.oneof(
	{
		weight: 9,
		arbitrary: value.map((given) => ({ given: throughJson(given) }) as IDataObject),
	},
	fc.date({ noInvalidDate: false }).map((date): IDataObject => ({ at: date.valueOf() })),
);

const services = {
	imkit: ['sendRoomMessage', 'batchSendRoomMessage', 'askInRoom', 'recallRoomMessage'],
	neteaseIm: [
		'sendConversationMessage',
		'batchSendConversationMessage',
		'askInConversation',
		'recallConversationMessage',
	],
} as const;
const nodes = Object.entries(services).flatMap(([service, names]) =>
	names.map((node) => [node, service as keyof typeof services] as const),
);
/** An address of 20,000 characters; nobody says how long an ID may be. */
const TOO_LONG = '431';
/** The message is gone: known only after asking. */
const NO_SUCH = ['MESSAGE_NOT_FOUND', '107404'];

describe.each(nodes)('%s', (node, service) => {
	const { parameters } = calls[node];
	const spots = spotsOf(parameters, { path: [], parents: [] });

	it.each(spots.map((spot) => [spot.path.join('.'), spot] as const))(
		'%s: whatever the items hold, nothing leaves that was not meant',
		async (_path, spot) => {
			const { parameter } = spot;
			const form = formAround(parameters, spot);
			const run = async (items: IDataObject[]) => {
				chat.reset();
				const input = items.map((json, index) => ({
					json: { ...json, own: `Zown${index}` },
					binary,
				}));
				const asks = node.startsWith('ask');
				const inOrder = { maxInFlight: 1, maxRetries: 0 };
				const delivery = { maxPerSecond: 0, ...(!asks && inOrder) };
				const filled = { ...form, delivery } as Parameters;
				const sent = await chat.node(node, filled, input as never, {
					onError: 'continueErrorOutput',
				});
				expect(sent.error).toBeUndefined();
				const left = chat[service].requests.filter(({ url }) => !/^\/(files|nimserver)/.test(url));
				const failed = sent.output('Send', 1).map(({ json, pairedItem }) => ({
					error: json.error as IDataObject,
					item: (pairedItem as { item: number }).item,
				}));
				const isGone = ({ serviceCode }: IDataObject) => NO_SUCH.includes(String(serviceCode));
				for (const { error } of failed) {
					if (isGone(error)) continue;
					if (error.httpCode === TOO_LONG) continue;
					expect(error).toMatchObject({
						field: expect.any(String),
						outcome: 'refused',
						cause: 'configuration-invalid',
					});
				}
				const refused = failed.filter(({ error }) => !isGone(error));
				const reached = new Set(
					sent.output('Send').map(({ pairedItem }) => (pairedItem as { item: number }).item),
				);
				// One receiver of an item may be refused while the others get the message.
				const went = items.filter(
					(_, index) => reached.has(index) || !refused.some((one) => one.item === index),
				);
				return { left, went };
			};

			// What leaves where the form says the same without the value, and with values that surely fit.
			const nameIn = ({ text }: ReceivedRequest) =>
				JSON.stringify(named(parseExactly(text || '{}'), parameter.name));
			const { left: without } = await run([{ given: null }]);
			const known = [...without];
			let isNamed = false;
			for (const given of goodValues(parameter)) {
				const { left } = await run([{ given } as IDataObject]);
				known.push(...left);
				isNamed ||= left.some((request) => nameIn(request) === JSON.stringify(given));
			}
			expect(known.length).toBeGreaterThan(0);
			const usual = without.map(nameIn);
			const formSaid = saidIn(known);

			const asks = node.startsWith('ask');
			const batch = node.startsWith('batch');
			await fc.assert(
				fc.asyncProperty(
					fc.array(item, { minLength: 1, maxLength: asks ? 1 : 40, size: 'max' }),
					async (items) => {
						const { left, went } = await run(items);
						if (!batch) expect(left).toHaveLength(went.length);
						if (went.length === 0) expect(left).toEqual([]);
						for (const [index, request] of left.entries()) {
							const of = batch ? went : [went[index]];
							expectNothingElse(
								saidIn([request]),
								formSaid,
								of.map((one) => ({ ...one, own: `Zown${items.indexOf(one)}` })),
							);
							if (!isNamed || batch || usual.includes(nameIn(request))) continue;
							const sent = named(parseExactly(request.text), parameter.name);
							const [one] = of;
							expectMeant(
								parameter,
								one.at === undefined ? one.given : new Date(one.at as number),
								sent,
							);
						}
					},
				),
				{ numRuns: asks ? 15 : 2, seed: SEED },
			);
		},
	);
});
