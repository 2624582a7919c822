import { sleep, type IDataObject, type INode, type INodeParameters } from 'n8n-workflow';
import { startAsker, type Asker } from '../support/asker';
import { Chat, ROOM } from '../support/chat';
import { workflowOf, type WorkflowJson } from '../support/engine';

let chat: Chat;
let asker: Asker;
beforeAll(async () => {
	chat = await Chat.start();
	asker = await startAsker(chat.engine, chat.credentials);
});
beforeEach(() => {
	chat.reset();
	asker.faults.length = 0;
});
afterAll(async () => {
	await asker.close();
	await chat.close();
});

const SERVICES = ['imkit', 'neteaseIm'] as const;
type ServiceName = (typeof SERVICES)[number];

const NODES = { imkit: 'askInRoom', neteaseIm: 'askInConversation' };
const ADDRESSES = {
	imkit: { room: ROOM, sender: 'system' },
	neteaseIm: {
		conversationFrom: 'parts',
		sender_id: 'service-desk',
		conversation_type: 1,
		receiver_id: 'boss',
		message_type: 0,
	},
};

const CHOICES = {
	choice: [{ label: 'I take it', value: 'taken' }, { label: 'Not me' }, { label: 'Call Bob' }],
};

/** Trigger → the node that asks, named "Send" → After. */
function asking(
	service: ServiceName,
	form: INodeParameters = {},
	settings: Partial<INode> = {},
): WorkflowJson {
	const parameters = {
		...ADDRESSES[service],
		message: 'May Anna take Friday off?',
		responseType: 'approval',
		...form,
	};
	const { nodes, connections, ...rest } = workflowOf(NODES[service], parameters, settings);
	const after = {
		id: '6f7e3a0c-6d8c-4f1b-9d4e-0b6b3a1f0003',
		name: 'After',
		type: 'n8n-nodes-base.set',
		typeVersion: 3,
		position: [440, 0] as [number, number],
		parameters: {
			includeOtherFields: true,
			assignments: {
				assignments: [
					{
						id: '1',
						name: 'before',
						type: 'string',
						value: "={{ $('Manual Trigger').item.json.of }}",
					},
				],
			},
		},
	};
	return {
		...rest,
		nodes: [...nodes, after],
		connections: {
			...connections,
			Send: { main: [[{ node: 'After', type: 'main', index: 0 }]] },
		},
	};
}

interface Body {
	message: string & {
		text?: string;
		message_type: number;
		attachment?: IDataObject & { question?: Links };
	};
	messageType: string;
	template?: { type: string; text: string; actions: Action[] };
	contents?: { footer: { contents: Array<{ action: Action }> } };
}
interface Action {
	type: string;
	label: string;
	uri: string;
}
interface Links {
	link: string;
	answers: Array<{ link: string }>;
}

const lastBody = (service: ServiceName) => chat[service].accepted.at(-1)?.body as Body;

/** The links of the last question that arrived, as an app finds them. */
function linksOf(service: ServiceName): { link: string; answers: string[] } {
	const { message, template, contents } = lastBody(service);
	if (service === 'neteaseIm') {
		const { text = '', attachment } = message;
		const { link, answers } = attachment?.question ?? {
			link: String(text.split('\n').at(-1)),
			answers: [],
		};
		return { link, answers: answers.map((answer) => answer.link) };
	}
	const actions = template?.actions ?? contents?.footer.contents.map(({ action }) => action) ?? [];
	return { link: String(message.split('\n').at(-1)), answers: actions.map(({ uri }) => uri) };
}

const post = async (link: string, body: Record<string, string>) =>
	await fetch(link, { method: 'POST', body: new URLSearchParams(body) });

/** Asks, and gives the execution and the links of its question. */
async function asked(service: ServiceName, form?: INodeParameters, input?: IDataObject[]) {
	const id = await asker.run(asking(service, form), input ?? [{ of: 'Anna' }]);
	return { id, ...linksOf(service) };
}

const plain = (message: IDataObject) => JSON.parse(JSON.stringify(message)) as IDataObject;

const outputOf = (id: string, node = 'Send') => {
	const execution = asker.last(id);
	const runs = execution.run.data.resultData.runData[node] ?? [];
	return (runs.at(-1)?.data?.main[0] ?? []).map(({ json }) => json);
};

describe.each(SERVICES)('a question of %s', (service) => {
	it('is sent, and the execution waits with the message that was sent, never its input', async () => {
		const { id } = await asked(service);
		expect(asker.status(id)).toBe('waiting');
		const [output] = outputOf(id);
		expect(output).toEqual(plain(chat[service].accepted[0].message));
		expect(output).not.toHaveProperty('of');
		expect(outputOf(id, 'After')).toEqual([]);
	});

	it.each([
		['approved', {}, { answer: '1' }, { approved: true }],
		['declined', {}, { answer: '2' }, { approved: false }],
		[
			'chosen by its value',
			{ responseType: 'choice', choices: CHOICES },
			{ answer: '1' },
			{ choice: 'taken' },
		],
		[
			'chosen by its label where it has no value',
			{ responseType: 'choice', choices: CHOICES },
			{ answer: '3' },
			{ choice: 'Call Bob' },
		],
		[
			'answered in words',
			{ responseType: 'freeText' },
			{ text: '  Yes, 下周五\r\n& <b>not</b> before 😀 ' },
			{ text: 'Yes, 下周五\n& <b>not</b> before 😀' },
		],
	])('%s: the workflow goes on with the answer', async (_name, form, body, data) => {
		const { id, link } = await asked(service, form as INodeParameters);
		const response = await post(link, body as Record<string, string>);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('Thank you');
		await ended(id);
		const [item] = outputOf(id);
		expect(item).toMatchObject({ data, message: plain(chat[service].accepted[0].message) });
		expect(Math.abs(Date.parse(String(item.respondedAt)) - Date.now())).toBeLessThan(20_000);
		expect(Object.keys(item).sort()).toEqual(['data', 'message', 'respondedAt']);
		// Paired with the item that asked.
		expect(outputOf(id, 'After')).toMatchObject([{ data, before: 'Anna' }]);
	});

	it('a look at it decides nothing, whoever looks', async () => {
		const { id, link, answers } = await asked(service);
		const agents = [
			'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
			'',
		];
		for (const address of [link, ...answers]) {
			for (const agent of agents) {
				const response = await fetch(address, { headers: { 'User-Agent': agent } });
				expect(response.status).toBe(200);
				expect(await response.text()).toContain('<form method="post">');
			}
			await fetch(address, { method: 'HEAD' });
		}
		expect([asker.status(id), asker.woken]).toEqual(['waiting', wokenBefore]);
		await post(link, { answer: '1' });
		await ended(id);
		expect(outputOf(id)).toMatchObject([{ data: { approved: true } }]);
	});

	it('lets in nobody without its own link: changed, shortened, emptied or doubled', async () => {
		const { id, link } = await asked(service);
		const nonce = String(new URL(link).searchParams.get('question'));
		const changes: Array<(query: URLSearchParams) => void> = [
			(query) => query.set('question', `${nonce[0] === 'A' ? 'B' : 'A'}${nonce.slice(1)}`),
			(query) => query.set('question', nonce.slice(0, -1)),
			(query) => query.set('question', ''),
			(query) => query.delete('question'),
			(query) => query.append('question', nonce),
		];
		for (const change of changes) {
			const url = new URL(link);
			change(url.searchParams);
			const answers = [await fetch(url), await post(url.href, { answer: '1' })];
			for (const response of answers) {
				expect(response.status).toBe(410);
				expect(await response.text()).toContain('no longer open');
			}
		}
		expect([asker.status(id), asker.faults]).toEqual(['waiting', []]);
	});

	it('its links hold 128 random bits, other ones in every question', async () => {
		const nonces = new Set<string>();
		for (let count = 0; count < 5; count++) {
			const { link, answers } = await asked(service);
			const own = [link, ...answers].map((each) => new URL(each).searchParams.get('question'));
			expect(new Set(own).size).toBe(1);
			nonces.add(String(own[0]));
		}
		expect(nonces.size).toBe(5);
		for (const nonce of nonces) expect(Buffer.from(nonce, 'base64url')).toHaveLength(16);
	});

	it('a second answer changes nothing', async () => {
		const { id, link } = await asked(service);
		await post(link, { answer: '2' });
		await ended(id);
		const second = await post(link, { answer: '1' });
		expect(await second.text()).toContain('No action required');
		expect(outputOf(id)).toMatchObject([{ data: { approved: false } }]);
	});

	it('of two answers at the same moment one counts, and only its sender is thanked', async () => {
		const { id, link } = await asked(service);
		const responses = await Promise.all(['1', '2'].map((answer) => post(link, { answer })));
		await ended(id);
		const pages = await Promise.all(responses.map((response) => response.text()));
		const thanked = pages.flatMap((page, index) => (page.includes('Thank you') ? [index] : []));
		expect(thanked).toHaveLength(1);
		expect(outputOf(id)).toMatchObject([{ data: { approved: thanked[0] === 0 } }]);
	});

	it.each([
		['no answer at all', {}, {}],
		['an answer that was not offered', {}, { answer: '3' }],
		['a word in place of a number', {}, { answer: 'approved' }],
		['blanks', { responseType: 'freeText' }, { text: ' \r\n\t' }],
		['too many words', { responseType: 'freeText' }, { text: 'a'.repeat(10_001) }],
	])('%s answers nothing, and the page says so', async (_name, form, body) => {
		const { id, link } = await asked(service, form as INodeParameters);
		const response = await post(link, body as Record<string, string>);
		expect(response.status).toBe(400);
		expect(await response.text()).toMatch(/role="alert">[^<]*Nothing was answered yet/);
		expect([asker.status(id), asker.faults]).toEqual(['waiting', []]);
	});

	it("an app of one's own answers with JSON, or with nothing but the link of an answer", async () => {
		const choice = { responseType: 'choice', choices: CHOICES };
		const first = await asked(service, choice);
		await fetch(first.link, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ answer: 2 }),
		});
		await ended(first.id);
		expect(outputOf(first.id)).toMatchObject([{ data: { choice: 'Not me' } }]);

		const custom = service === 'neteaseIm' ? { message_type: 100 } : {};
		const second = await asked(service, { ...choice, ...custom });
		await fetch(second.answers[2], { method: 'POST' });
		await ended(second.id);
		expect(outputOf(second.id)).toMatchObject([{ data: { choice: 'Call Bob' } }]);
	});

	it.each([
		['an answer that is no number', {}, { answer: { toString: 1 } }],
		['a list of answers', {}, { answer: ['1'] }],
		['a list in place of fields', {}, [{ answer: 1 }]],
		['words that are an object', { responseType: 'freeText' }, { text: { a: 1 } }],
		['words that cannot be words', { responseType: 'freeText' }, { text: { toString: 1 } }],
		['several words', { responseType: 'freeText' }, { text: ['a', 'b'] }],
		['yes in place of words', { responseType: 'freeText' }, { text: true }],
	])('%s as JSON answers nothing, and the question stays open', async (_name, form, body) => {
		const { id, link } = await asked(service, form as INodeParameters);
		const response = await fetch(link, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});
		expect(response.status).toBe(400);
		expect([asker.status(id), asker.faults]).toEqual(['waiting', []]);
	});

	it.each([
		['application/json', '{"Answer":2}'],
		['application/json', '[2]'],
		['text/plain', 'answer=2'],
		['multipart/form-data; boundary=x', '--x\r\n\r\n2\r\n--x--\r\n'],
	])('what is posted as %s, %s, to the link of an answer is not that answer', async (...given) => {
		const [type, body] = given;
		const custom = service === 'neteaseIm' ? { message_type: 100 } : {};
		const { id, answers } = await asked(service, custom);
		const headers = { 'Content-Type': type };
		const response = await fetch(answers[0], { method: 'POST', headers, body });
		expect(response.status).toBe(400);
		expect([asker.status(id), asker.faults]).toEqual(['waiting', []]);
	});

	it('when the time is over, the workflow goes on with the input, and without "data"', async () => {
		const limit = { limitType: 'afterTimeInterval', resumeAmount: 30, resumeUnit: 'minutes' };
		const { id, link } = await asked(service, { options: { limitWaitTime: { values: limit } } });
		const minutes = (Number(asker.until(id)) - Date.now()) / 60_000;
		expect(minutes).toBeGreaterThan(29);
		expect(minutes).toBeLessThanOrEqual(30);
		await asker.timeUp(id);
		expect(outputOf(id)).toEqual([{ of: 'Anna' }]);
		expect(outputOf(id, 'After')).toEqual([{ of: 'Anna', before: 'Anna' }]);
		const late = await post(link, { answer: '1' });
		expect(await late.text()).toContain('No action required');
	});

	it('a label of blanks is none', async () => {
		const labels = { values: { approveLabel: ' \u200b', disapproveLabel: '\u3000' } };
		const form = { approvalOptions: labels, options: { pageTitle: ' ', pageText: '\ufeff' } };
		const { id, link } = await asked(service, form);
		const page = await (await fetch(link)).text();
		expect(page).toMatch(/<button[^>]*>Approve<\/button>[^]*<button[^>]*>Decline<\/button>/);
		expect(page).toContain('May Anna take Friday off?');
		expect(asker.status(id)).toBe('waiting');
	});

	it('without a limit it waits for ever', async () => {
		const { id } = await asked(service);
		expect(asker.until(id)?.toISOString()).toBe('3000-01-01T00:00:00.000Z');
	});

	it.each([
		'2999-06-01T09:00:00',
		'2999/6/1 9:00',
		'2999.06.01 09:00:00.000',
		'2999年6月1日 9:00',
		'2999-06-01T01:00:00z',
		'2999/06/01 10:00 +09:00',
		'={{ DateTime.fromISO("2999-06-01T03:00:00+02:00") }}',
		'={{ new Date("2999-06-01T01:00:00Z") }}',
	])('waits until a time of day in the zone of the workflow, or its own: %s', async (time) => {
		const limit = { limitType: 'atSpecifiedTime', maxDateAndTime: time };
		const form = { options: { limitWaitTime: { values: limit } } };
		const json = asking(service, form);
		const zone = { timezone: 'Asia/Taipei' };
		const id = await asker.run({ ...json, settings: { ...json.settings, ...zone } });
		expect(asker.until(id)?.toISOString()).toBe('2999-06-01T01:00:00.000Z');
	});

	it('asked again in a loop, the links of an earlier turn open nothing', async () => {
		const json = asking(service);
		// Back to the question, without end.
		json.connections.After = { main: [[{ node: 'Send', type: 'main', index: 0 }]] };
		const id = await asker.run(json);
		const old: string[] = [];
		for (const answer of ['1', '2', '1']) {
			const { link } = linksOf(service);
			for (const before of old) {
				const response = await post(before, { answer: '1' });
				expect(response.status).toBe(410);
			}
			old.push(link);
			expect((await post(link, { answer })).status).toBe(200);
			await until(() => chat[service].accepted.length === old.length + 1);
			await until(() => asker.status(id) === 'waiting');
			expect(outputOf(id, 'After').at(-1)).toMatchObject({ data: { approved: answer === '1' } });
		}
		expect(new Set(old).size).toBe(3);
	});

	it('more than one item is refused before anything is sent, with the way out', async () => {
		const id = await asker.run(asking(service), [{ of: 'Anna' }, { of: 'Bob' }]);
		const { error } = asker.last(id);
		expect(error?.message).toContain('2 items came in');
		expect(error?.description).toMatch(/Loop Over Items.*Execute Once/);
		expect(chat[service].requests).toEqual([]);

		const goesOn = asking(service, {}, { onError: 'continueRegularOutput' });
		const second = await asker.run(goesOn, [{ of: 'Anna' }, { of: 'Bob' }]);
		expect(asker.status(second)).toBe('finished');
		expect(outputOf(second)).toMatchObject([
			{ error: { outcome: 'refused' } },
			{ error: { outcome: 'refused' } },
		]);
		expect(chat[service].requests).toEqual([]);

		const once = await asker.run(asking(service, {}, { executeOnce: true }), [{ of: 'A' }, {}]);
		expect(asker.status(once)).toBe('waiting');
	});

	it('no item is no question', async () => {
		const id = await asker.run(asking(service), []);
		expect([asker.status(id), chat[service].requests]).toEqual(['finished', []]);
	});

	it('a refused question is not waited for', async () => {
		const refusal =
			service === 'imkit'
				? { status: 404, body: { RC: 404, error: { code: 'ROOM_NOT_FOUND', message: 'No room' } } }
				: { status: 200, body: { code: 102404, msg: 'account not exist' } };
		chat[service].fail({ reply: refusal });
		const id = await asker.run(asking(service));
		expect(asker.status(id)).toBe('finished');
		expect(asker.last(id).error?.message).toContain('refused');

		chat[service].fail({ reply: refusal });
		const goesOn = await asker.run(asking(service, {}, { onError: 'continueErrorOutput' }));
		expect(asker.status(goesOn)).toBe('finished');
		expect(asker.last(goesOn).output('Send', 1)).toMatchObject([
			{ json: { error: { outcome: 'refused' } } },
		]);
	});

	it('a question that may have arrived is not waited for, and the error says where it may stand', async () => {
		chat[service].fail({ reply: { status: 502, body: '' } }, { times: Infinity });
		const id = await asker.run(asking(service, { delivery: { maxRetries: 1 } }));
		expect(asker.status(id)).toBe('finished');
		const { error } = asker.last(id);
		expect(error?.message).toContain('the message may have been delivered');
		expect(error?.description).toMatch(/may stand in the (room|conversation).*answer(s)? nothing/);
	});

	it('Retry On Fail asks once, even if the input looks like a failed item', async () => {
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const id = await asker.run(asking(service, {}, retry), [{ error: 'of an earlier node' }]);
		expect(asker.status(id)).toBe('waiting');
		expect(chat[service].accepted).toHaveLength(1);
	});

	it('what must not be sent is refused with its field', async () => {
		const choice = (...labels: string[]) => ({
			responseType: 'choice',
			choices: { choice: labels.map((label) => ({ label })) },
		});
		const limit = (values: IDataObject) => ({ options: { limitWaitTime: { values } } });
		const cases: Array<[INodeParameters, string]> = [
			[{ message: '={{ "" }}' }, '"Message" is empty'],
			[choice('One'), 'two to 6'],
			[choice('1', '2', '3', '4', '5', '6', '7'), 'two to 6'],
			[choice('Yes', 'Yes'), 'could not be told apart'],
			[choice('Yes', ' Yes\u3000'), '"Answers" has the label "Yes" twice'],
			[
				{
					responseType: 'choice',
					choices: {
						choice: [
							{ label: 'Yes', value: '1' },
							{ label: 'Yes', value: '2' },
						],
					},
				},
				'"Answers" has the label "Yes" twice',
			],
			[
				{ approvalOptions: { values: { approveLabel: 'Go', disapproveLabel: 'Go ' } } },
				'"Approval Options" has the label "Go" twice',
			],
			[
				{ approvalOptions: { values: { approveLabel: 'Decline' } } },
				'"Approval Options" has the label "Decline" twice',
			],
			[choice('Yes', ''), '"Answers 2 → Label" is empty'],
			[choice('\u3000', 'No'), '"Answers 1 → Label" is empty'],
			[{ options: { limitWaitTime: {} } }, '"Options → Limit Wait Time" was added, but is empty'],
			[
				limit({ limitType: 'afterTimeInterval', resumeAmount: '={{ $json.no }}' }) as never,
				'"Options → Limit Wait Time → Amount" is empty',
			],
			[
				limit({ limitType: 'afterTimeInterval', resumeUnit: '={{ null }}' }) as never,
				'"Options → Limit Wait Time → Unit" is empty',
			],
			[
				limit({ limitType: 'atSpecifiedTime', maxDateAndTime: '2001-01-01T00:00:00' }) as never,
				'which is over',
			],
			[
				limit({ limitType: 'atSpecifiedTime', maxDateAndTime: 'tomorrow' }) as never,
				'which is no time',
			],
			...['2099-02-30T10:00:00', '2099/2/30 10:00', '30.02.2099', '2099-13-01'].map(
				(maxDateAndTime): [INodeParameters, string] => [
					limit({ limitType: 'atSpecifiedTime', maxDateAndTime }) as never,
					'which is no time',
				],
			),
			[limit({ limitType: 'afterTimeInterval', resumeAmount: 0 }) as never, 'nobody could answer'],
		];
		for (const [form, words] of cases) {
			const id = await asker.run(asking(service, form));
			expect(asker.last(id).error?.message).toContain(words);
			expect(asker.status(id)).toBe('finished');
		}
		expect(chat[service].requests).toEqual([]);
	});

	it('an address that others cannot reach is named in a note, with WEBHOOK_URL', async () => {
		const { id } = await asked(service);
		const [note] = asker.last(id).hints('Send');
		expect(note.message).toMatch(/leads to http:\/\/127\.0\.0\.1:\d+, .*WEBHOOK_URL/);
	});

	it('many executions that wait at once get their own answers, in whatever order they come', async () => {
		const runs = await Promise.all(
			Array.from({ length: 60 }, async (_, number) => {
				const form = {
					responseType: 'choice',
					message: `Question ${number}`,
					choices: { choice: [{ label: `yes ${number}` }, { label: `no ${number}` }] },
				};
				return await asker.run(asking(service, form));
			}),
		);
		const links = chat[service].accepted.map(({ body }) => {
			const text = String(body.message.text ?? body.message);
			const [question] = text.split('\n');
			return { number: Number(question.replace('Question ', '')), link: text.split('\n').at(-1) };
		});
		links.sort(({ link: one }, { link: other }) => (String(one) < String(other) ? -1 : 1));
		await Promise.all(
			links.map(
				async ({ number, link }) => await post(String(link), { answer: `${(number % 2) + 1}` }),
			),
		);
		for (const [number, id] of runs.entries()) {
			await ended(id);
			const choice = number % 2 === 0 ? `yes ${number}` : `no ${number}`;
			expect(outputOf(id)).toMatchObject([{ data: { choice } }]);
		}
	});
});

let wokenBefore = 0;
beforeEach(() => {
	wokenBefore = asker.woken;
});

async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await sleep(10);
}

const ended = async (id: string) => await until(() => asker.status(id) === 'finished');

describe('a lost answer of the service', () => {
	it('NetEase IM is sent the same question again, with the same links, and it is waited for', async () => {
		chat.neteaseIm.fail({ hangUp: 'afterAccept' });
		const { id, link } = await asked('neteaseIm');
		expect(chat.neteaseIm.requests).toHaveLength(2);
		expect(chat.neteaseIm.accepted).toHaveLength(1);
		expect(asker.status(id)).toBe('waiting');
		expect((await post(link, { answer: '1' })).status).toBe(200);
	});

	it('under Retry On Fail as well: the links that arrived at first are those that answer', async () => {
		chat.neteaseIm.fail({ accept: true, reply: { status: 502, body: '' } });
		const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
		const form = { delivery: { maxRetries: 0 } };
		const id = await asker.run(asking('neteaseIm', form, retry));
		expect(chat.neteaseIm.requests).toHaveLength(2);
		expect(asker.status(id)).toBe('waiting');
		const { link } = linksOf('neteaseIm');
		expect((await post(link, { answer: '2' })).status).toBe(200);
		await ended(id);
		expect(outputOf(id)).toMatchObject([{ data: { approved: false } }]);
	});
});

describe('the message in the chat', () => {
	it.each([
		['two answers: a confirm card', {}, 'confirm', ['Approve', 'Decline']],
		[
			'one: a card with one button',
			{ approvalOptions: { values: { approvalType: 'single', approveLabel: 'Seen' } } },
			'buttons',
			['Seen'],
		],
		['words: a button to the page', { responseType: 'freeText' }, 'buttons', ['Answer']],
		[
			'three: a card with buttons',
			{ responseType: 'choice', choices: CHOICES },
			'buttons',
			['I take it', 'Not me', 'Call Bob'],
		],
	])(
		'of IMKIT: %s, and the link in words for apps without cards',
		async (_name, form, type, labels) => {
			const { link } = await asked('imkit', form as INodeParameters);
			const { messageType, message, template } = lastBody('imkit');
			expect(messageType).toBe('template');
			expect(template).toMatchObject({ type, text: 'May Anna take Friday off?' });
			expect(template?.actions.map(({ type: kind, label }) => [kind, label])).toEqual(
				labels.map((label) => ['uri', label]),
			);
			expect(message).toBe(`May Anna take Friday off?\n${link}`);
		},
	);

	it.each([5, 6])('of IMKIT with %i answers: a Flex bubble', async (count) => {
		const choice = Array.from({ length: count }, (_, number) => ({
			label: `Answer ${number + 1}`,
		}));
		const { id, answers } = await asked('imkit', { responseType: 'choice', choices: { choice } });
		expect(lastBody('imkit')).toMatchObject({ messageType: 'flex', contents: { type: 'bubble' } });
		expect(answers).toHaveLength(count);
		await post(answers[count - 1], { answer: `${count}` });
		await ended(id);
		expect(outputOf(id)).toMatchObject([{ data: { choice: `Answer ${count}` } }]);
	});

	it('of NetEase IM: the question and one link', async () => {
		const { link } = await asked('neteaseIm');
		expect(lastBody('neteaseIm').message.text).toBe(`May Anna take Friday off?\n\n${link}`);
	});

	it("of NetEase IM, custom: what an app of one's own needs, beside what was given", async () => {
		const form = { message_type: 100, attachment: '{"type":"leave","days":1}' };
		await asked('neteaseIm', form);
		const { attachment, text, message_type } = lastBody('neteaseIm').message;
		expect([message_type, text]).toEqual([100, 'May Anna take Friday off?']);
		expect(attachment).toEqual({
			type: 'leave',
			days: 1,
			question: {
				text: 'May Anna take Friday off?',
				link: expect.stringMatching(/^http/),
				answers: [
					{ label: 'Approve', link: expect.stringContaining('answer=1') },
					{ label: 'Decline', link: expect.stringContaining('answer=2') },
				],
			},
		});
	});

	it('of NetEase IM: what would not fit or be overwritten is refused', async () => {
		for (const [form, words] of [
			[{ message: 'a'.repeat(4950) }, 'characters with its link'],
			[{ message_type: 100, attachment: '{"question":1}' }, 'has a key "question"'],
		] as const) {
			const id = await asker.run(asking('neteaseIm', form));
			expect(asker.last(id).error?.message).toContain(words);
		}
		expect(chat.neteaseIm.requests).toEqual([]);
	});

	it.each([
		['imkit', '{"message":"Hi"}', 'message'],
		['imkit', '{"messageType":"text"}', 'messageType'],
		['imkit', '{"template":{"type":"buttons"}}', 'template'],
		['imkit', '{"contents":{}}', 'contents'],
		['imkit', '{"room":"other"}', 'room'],
		['neteaseIm', '{"message":{"message_client_id":"x"}}', 'message.message_client_id'],
		['neteaseIm', '{"message":{"text":"Hi"}}', 'message.text'],
		['neteaseIm', '{"message":{"attachment":{}}}', 'message.attachment'],
		['neteaseIm', '{"message":{"message_type":1}}', 'message.message_type'],
		['neteaseIm', '{"message":"Hi"}', 'message'],
	] as const)(
		'of %s: an extra field %s is refused, as it would be another message',
		async (...given) => {
			const [service, extraBody, name] = given;
			const id = await asker.run(asking(service, { options: { extraBody } }));
			const { error } = asker.last(id);
			expect(error?.message).toContain(`"Extra Body Fields (JSON)" holds "${name}", which`);
			expect(asker.status(id)).toBe('finished');
			expect(chat[service].requests).toEqual([]);
		},
	);

	it('one button may be called as the other would be, where there is no other', async () => {
		const values = { approvalType: 'single', approveLabel: 'Decline' };
		const { id } = await asked('imkit', { approvalOptions: { values } });
		expect(asker.status(id)).toBe('waiting');
	});

	it('takes the options of its service along', async () => {
		const extra = { extraBody: '{"extra":{"from":"n8n"}}' };
		await asked('imkit', { options: { push: false, ...extra } });
		expect(lastBody('imkit')).toMatchObject({ push: false, extra: { from: 'n8n' } });
		const more = { extraBody: '{"message":{"sub_type":7}}' };
		const push_config = { push_content: 'A question' };
		await asked('neteaseIm', { options: { push_config, ...more } });
		expect(lastBody('neteaseIm').message).toMatchObject({ sub_type: 7 });
		expect(lastBody('neteaseIm')).toMatchObject({ push_config: { push_content: 'A question' } });
	});
});
