const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { connect } = require('../../tools/n8n/client');
const { versionOf } = require('../../tools/n8n/install');
const { temporaryFolder } = require('../../tools/n8n/leftovers');
const { launchBrowser } = require('../../tools/n8n/playwright');
const { installPackage, startN8n } = require('../../tools/n8n/server');
const { until } = require('../../tools/n8n/until');
const { chain, webhook } = require('../../tools/n8n/workflows');
const { startLocalServices } = require('../services/localServices');
const { examples } = require('../support/examples');
const { buildPackage } = require('../support/packed');
const { startModel } = require('./support/model');
const { answered, page, post, questionsAt, textOf } = require('./support/questions');
const { SCREENSHOTS } = require('./support/session');

const PACKAGE = 'n8n-nodes-imkit-netease';
const isOne = versionOf().startsWith('1.');

/** How many executions wait at once, and how many are started or answered at the same time. */
const WAITING = Number(process.env.ASKING_EXECUTIONS ?? 200);
const AT_ONCE = 8;

const dataFolder = temporaryFolder('asking');
/** @type {import('../services/localServices').LocalServices} */
let services;
/** @type {ReturnType<typeof questionsAt>['questionWith']} */
let questionWith;
/** @type {ReturnType<typeof questionsAt>['linkOf']} */
let linkOf;
/** @type {import('../../tools/n8n/server').N8n} */
let n8n;
/** @type {import('../../tools/n8n/client').Client} */
let client;
/** @type {Awaited<ReturnType<typeof startModel>>} */
let model;
/** @type {(import('../../tools/n8n/client').Credential & { id: string })[]} */
let credentials;
/** @type {import('../../tools/n8n/playwright').Browser} */
let browser;
/** A question that nobody answers in time. @type {{ id: string, link: string }} */
let timed;

/** @param {number} [port] that of before, so that links go on leading here */
async function start(port) {
	n8n = await startN8n({ dataFolder: dataFolder.path, port });
	client = await connect(n8n.url);
}

beforeAll(async () => {
	services = await startLocalServices();
	({ questionWith, linkOf } = questionsAt(services));
	model = await startModel(1);
	const packed = buildPackage();
	await installPackage(dataFolder.path, packed.tarball);
	packed.remove();
	await start();
	const ofModel = {
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: `${model.url}/v1` },
	};
	credentials = await Promise.all([...services.credentials, ofModel].map(client.createCredential));
	mkdirSync(SCREENSHOTS, { recursive: true });
	// n8n looks once a minute whose time is over; the last test sees to it.
	const limit = { limitType: 'afterTimeInterval', resumeAmount: 0.03, resumeUnit: 'minutes' };
	const { id } = await published('timed', 'imkit', {
		options: { limitWaitTime: { values: limit } },
	});
	timed = { id, link: await ask('timed', 'in time?') };
});
afterAll(async () => {
	await browser?.close();
	await n8n?.stop();
	await model?.close();
	await services?.close();
	dataFolder.remove();
});

/** @typedef {'imkit' | 'neteaseIm'} ServiceName */

const NODES = {
	imkit: {
		type: `${PACKAGE}.askInRoom`,
		parameters: {
			room: { __rl: true, mode: 'id', value: 'support' },
			sender: { __rl: true, mode: 'id', value: 'system' },
		},
	},
	neteaseIm: {
		type: `${PACKAGE}.askInConversation`,
		parameters: {
			sender_id: 'service-desk',
			receiver_id: 'alice',
		},
	},
};

/** Says in the room "support" what came of it, by the words of the question. */
const tell = {
	name: 'Tell',
	type: `${PACKAGE}.sendRoomMessage`,
	parameters: {
		room: { __rl: true, mode: 'id', value: 'project-room-001' },
		sender: { __rl: true, mode: 'id', value: 'system' },
		messageType: 'text',
		message: "={{ $('Webhook').item.json.body.words }} → {{ JSON.stringify($json.data ?? null) }}",
	},
};

/**
 * Webhook → the node that asks → a message with what came of it.
 *
 * @param {string} path
 * @param {ServiceName} service
 * @param {object} [form]
 */
async function published(path, service, form = {}) {
	const { type, parameters } = NODES[service];
	// Without the operation: it is not in the form, and n8n must know the node by its default.
	const node = {
		name: 'Ask',
		type,
		parameters: { ...parameters, message: '={{ $json.body.words }}', ...form },
	};
	const workflow = await client.importWorkflow(
		chain(path, [node, tell], webhook(path, 'onReceived')),
		credentials,
	);
	await client.activate(workflow);
	return workflow;
}

/** What was said in the end. */
const told = () =>
	services.imkit.accepted
		.filter(({ destination }) => destination === 'project-room-001')
		.map(({ body }) => String(body.message));

/**
 * Starts an execution that asks, and gives the link in its question.
 *
 * @param {string} path
 * @param {string} words of the question, which no other has
 */
async function ask(path, words) {
	const { status } = await client.callWebhook(path, { words });
	expect(status).toBe(200);
	return await linkOf(words);
}

/** @param {string} words @param {unknown} data */
async function isTold(words, data) {
	const line = `${words} → ${JSON.stringify(data)}`;
	await until(`"${line}" is told`, 30, async () => told().includes(line) || undefined);
}

/**
 * @template Given
 * @param {Given[]} list
 * @param {(each: Given, index: number) => Promise<unknown>} work some of it at once
 */
async function inTurns(list, work) {
	let next = 0;
	const worker = async () => {
		while (next < list.length) {
			const index = next++;
			await work(list[index], index);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const CHOICES = { choice: [{ label: '我来处理', value: 'taken' }, { label: 'Not me' }] };

const KINDS = {
	approval: { form: {}, data: { approved: false } },
	choice: { form: { responseType: 'choice', choices: CHOICES }, data: { choice: 'taken' } },
	freeText: { form: { responseType: 'freeText' }, data: { text: 'Ja, «gern» 好的\nund 😀' } },
};

describe.each(/** @type {const} */ (['imkit', 'neteaseIm']))(
	'in n8n, by a message of %s',
	(service) => {
		const { [service]: ready } = {
			imkit: { language: 'zh-TW', words: ['有一個問題請您回覆', '謝謝', '駁回', '送出'] },
			neteaseIm: { language: 'zh-CN', words: ['有一个问题请您回答', '谢谢', '拒绝', '提交'] },
		};

		test.each(Object.entries(KINDS))(
			'a person answers on a phone: %s',
			async (kind, { form, data }) => {
				browser ??= await launchBrowser();
				const path = `${service}-${kind}`;
				await published(path, service, { ...form, options: { language: ready.language } });
				const words = `${path} <script>alert(1)</script> & "x"?`;
				const link = await ask(path, words);
				await page(link);

				const context = await browser.newContext({
					viewport: { width: 390, height: 844 },
					deviceScaleFactor: 2,
					hasTouch: true,
				});
				const phone = await context.newPage();
				/** @type {string[]} */
				const faults = [];
				phone.on('console', (/** @type {any} */ entry) => faults.push(entry.text()));
				phone.on('request', (/** @type {any} */ request) => {
					if (!request.url().startsWith(n8n.url)) faults.push(request.url());
				});
				await phone.goto(link);
				const [title, thanks, decline, send] = ready.words;
				expect(await phone.getByRole('heading').textContent()).toBe(title);
				expect(await phone.getByText(words, { exact: true }).count()).toBe(1);
				await phone.screenshot({ path: join(SCREENSHOTS, `${path}.png`) });

				if (kind === 'freeText') {
					await phone.getByRole('textbox').fill('Ja, «gern» 好的\nund 😀');
					await phone.getByRole('button', { name: send }).click();
				} else {
					const name = kind === 'choice' ? '我来处理' : decline;
					const button = phone.getByRole('button', { name });
					const { height } = /** @type {{ height: number }} */ (await button.boundingBox());
					expect(height).toBeGreaterThanOrEqual(44);
					// By keyboard.
					await button.focus();
					await phone.keyboard.press('Enter');
				}
				await phone.getByRole('heading', { name: thanks }).waitFor();
				await phone.screenshot({ path: join(SCREENSHOTS, `${path}-thanks.png`) });
				await isTold(words, data);
				expect(faults).toEqual([]);
				await context.close();
				// n8n has its own page for whoever comes later.
				expect(await (await page(link)).text()).toContain('No action required');
			},
		);
	},
);

/**
 * How what is read on a page stands out from what is behind it, as WCAG counts it: 1 is not at all,
 * 4.5 is what small words need.
 *
 * @param {any} shown page of the browser
 * @returns {Promise<{ ground: string, ratios: Record<string, number> }>}
 */
async function contrastsOf(shown) {
	return await shown.evaluate(() => {
		const { document, getComputedStyle } = /** @type {any} */ (globalThis);
		const channels = (/** @type {string} */ colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
		const luminance = (/** @type {string} */ colour) => {
			const [red, green, blue] = channels(colour).map((channel) => {
				const part = channel / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const behind = (/** @type {any} */ element) => {
			for (let each = element; each; each = each.parentElement) {
				const { backgroundColor } = getComputedStyle(each);
				if (channels(backgroundColor)[3] !== 0) return backgroundColor;
			}
			return 'rgb(255, 255, 255)';
		};
		const elements = [...document.querySelectorAll('h1, p, button')];
		const ratios = elements.map((element) => {
			const [words, ground] = [getComputedStyle(element).color, behind(element)].map(luminance);
			const [darker, lighter] = [words, ground].sort((one, other) => one - other);
			return [element.textContent, (lighter + 0.05) / (darker + 0.05)];
		});
		return { ground: behind(document.body), ratios: Object.fromEntries(ratios) };
	});
}

test.each([
	['en', 'A question for you', 'Approve', 'Thank you'],
	['zh-CN', '有一个问题请您回答', '批准', '谢谢'],
	['zh-TW', '有一個問題請您回覆', '核准', '謝謝'],
])(
	'a person answers on a desktop that is dark, in %s',
	async (language, title, approve, thanks) => {
		browser ??= await launchBrowser();
		const path = `desktop-${language}`;
		await published(path, 'imkit', { options: { language } });
		const words = `${path}?`;
		const link = await ask(path, words);
		await page(link);
		const viewport = { width: 1280, height: 800 };
		const context = await browser.newContext({ viewport, colorScheme: 'dark' });
		const desktop = await context.newPage();
		await desktop.goto(link);
		expect(await desktop.getByRole('heading').textContent()).toBe(title);
		await desktop.screenshot({ path: join(SCREENSHOTS, `${path}-dark.png`) });
		const dark = await contrastsOf(desktop);
		await desktop.emulateMedia({ colorScheme: 'light' });
		const light = await contrastsOf(desktop);
		expect(dark.ground).not.toBe(light.ground);
		for (const { ratios } of [dark, light]) {
			expect(Object.keys(ratios)).toEqual(expect.arrayContaining([title, words, approve]));
			expect(Object.entries(ratios).filter(([, ratio]) => !(ratio >= 4.5))).toEqual([]);
		}
		const { width } = /** @type {{ width: number }} */ (
			await desktop.locator('main').boundingBox()
		);
		expect(width).toBeLessThan(viewport.width / 2);
		await desktop.emulateMedia({ colorScheme: 'dark' });
		await desktop.getByRole('button', { name: approve }).click();
		await desktop.getByRole('heading', { name: thanks }).waitFor();
		const { ratios } = await contrastsOf(desktop);
		expect(Object.entries(ratios).filter(([, ratio]) => !(ratio >= 4.5))).toEqual([]);
		await isTold(words, { approved: true });
		await context.close();
	},
);

test('the page has no script, is stored nowhere, tells nobody where it is, and stays in its frame', async () => {
	const path = 'headers';
	await published(path, 'imkit');
	const link = await ask(path, 'headers?');
	const shown = await page(link);
	expect(Object.fromEntries(shown.headers)).toMatchObject({
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
	});
	const policy = String(shown.headers.get('content-security-policy'));
	expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
	expect(policy).toContain("frame-ancestors 'none'");
	const html = await shown.text();
	expect(html).not.toMatch(/<script|javascript:|https?:|<link|<img/i);
	const answered = await post(link, { answer: '1' });
	expect(answered.headers.get('cache-control')).toBe('no-store');
	expect(await answered.text()).toContain('http-equiv="Content-Security-Policy"');
	await isTold('headers?', { approved: true });
});

test('previews, scanners and browsers that load ahead decide nothing; a changed link opens nothing', async () => {
	await published('bots', 'imkit');
	const link = await ask('bots', 'bots?');
	await page(link);
	const { actions } = /** @type {any} */ (questionWith('bots?')).body.template;
	const addresses = [link, ...actions.map((/** @type {any} */ { uri }) => uri)];
	const agents = [
		'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
		'WhatsApp/2.23',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
	];
	for (const address of addresses) {
		for (const agent of agents) {
			const { status } = await fetch(address, { headers: { 'User-Agent': agent } });
			expect(status).toBe(200);
		}
		await fetch(address, { headers: { 'Sec-Purpose': 'prefetch' } });
		await fetch(address, { method: 'HEAD' });
	}
	for (const change of ['question', 'signature', 'more']) {
		const url = new URL(link);
		const value = url.searchParams.get(change) ?? '';
		url.searchParams.set(change, `${value.slice(0, -2)}AA`);
		for (const method of ['GET', 'POST']) {
			const body = method === 'POST' ? new URLSearchParams({ answer: '1' }) : undefined;
			expect((await fetch(url, { method, body })).status).toBe(401);
		}
	}
	expect(told().filter((line) => line.startsWith('bots?'))).toEqual([]);
	await post(link, { answer: '2' });
	await isTold('bots?', { approved: false });
});

test('of answers at the same moment one counts, and a later one changes nothing', async () => {
	await published('twice', 'imkit');
	for (const words of ['first race?', 'second race?', 'third race?']) {
		const link = await ask('twice', words);
		await page(link);
		const answers = await Promise.all(
			['1', '2', '1', '2'].map(async (answer) => {
				const response = await fetch(link, {
					method: 'POST',
					body: new URLSearchParams({ answer }),
				});
				return { answer, text: await response.text() };
			}),
		);
		const thanked = answers.filter(({ text }) => text.includes('Thank you'));
		expect(thanked).toHaveLength(1);
		await isTold(words, { approved: thanked[0].answer === '1' });
		const late = await post(link, { answer: thanked[0].answer === '1' ? '2' : '1' });
		expect(await late.text()).not.toContain('Thank you');
		expect(told().filter((line) => line.startsWith(words))).toHaveLength(1);
	}
});

test('three questions in a loop: each is answered by its own link, and the old ones open nothing', async () => {
	const nodes = [
		{
			name: 'Loop',
			type: 'n8n-nodes-base.splitInBatches',
			typeVersion: 3,
			parameters: { batchSize: 1, options: {} },
		},
		{
			name: 'Ask',
			type: NODES.neteaseIm.type,
			parameters: {
				...NODES.neteaseIm.parameters,
				message: '={{ $json.words }}',
				responseType: 'choice',
				choices: CHOICES,
			},
		},
		{
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			parameters: {
				fieldToSplitOut: 'body.questions',
				options: { destinationFieldName: 'words' },
			},
		},
		{ ...tell, parameters: { ...tell.parameters, message: '={{ $json.data.choice }}' } },
	];
	const looped = chain('loop', nodes, webhook('loop', 'onReceived'));
	const to = (/** @type {string} */ node) => [{ node, type: 'main', index: 0 }];
	looped.connections = {
		Webhook: { main: [to('Split Out')] },
		'Split Out': { main: [to('Loop')] },
		Loop: { main: [to('Tell'), to('Ask')] },
		Ask: { main: [to('Loop')] },
	};
	await client.activate(await client.importWorkflow(looped, credentials));
	const questions = ['loop 1?', 'loop 2?', 'loop 3?'];
	await client.callWebhook('loop', { questions });
	/** @type {string[]} */
	const old = [];
	for (const [turn, words] of questions.entries()) {
		const link = await linkOf(words);
		await page(link);
		for (const before of old) {
			const response = await post(before, { answer: '1' });
			expect(response.status).toBe(410);
			expect(await response.text()).toContain('no longer open');
		}
		old.push(link);
		expect((await post(link, { answer: turn === 1 ? '1' : '2' })).status).toBe(200);
	}
	const choices = () => told().filter((line) => ['Not me', 'taken'].includes(line));
	await until('the loop has ended', 20, async () => choices().length >= 3 || undefined);
	expect(choices()).toEqual(['Not me', 'taken', 'Not me']);
});

test('n8n is killed and started again while questions wait: their links still answer', async () => {
	await published('restart', 'imkit');
	const links = [];
	for (const words of ['restart 1?', 'restart 2?']) links.push(await ask('restart', words));
	await Promise.all(links.map(page));
	await n8n.kill();
	await start(n8n.port);
	await post(links[1], { answer: '2' });
	await post(links[0], { answer: '1' });
	await isTold('restart 1?', { approved: true });
	await isTold('restart 2?', { approved: false });
});

/** The shipped example, and the same with a question of NetEase IM. */
const agents = [
	['imkit', examples['agent-refund-with-approval']],
	['neteaseIm', withConversation()],
];

function withConversation() {
	const example = structuredClone(examples['agent-refund-with-approval']);
	const node = example.nodes.find(({ type }) => type.endsWith('HitlTool'));
	const { type, parameters } = NODES.neteaseIm;
	if (node) {
		const { message } = node.parameters;
		Object.assign(node, { type: `${type}HitlTool`, parameters: { ...parameters, message } });
	}
	return example;
}

// n8n 1 has no human review.
(isOne ? test.skip.each : test.each)(/** @type {any[]} */ (agents))(
	'an agent uses its tool only after a person has approved it: %s',
	async (service, example) => {
		const workflow = await client.importWorkflow(
			{ ...example, name: `${example.name} ${service}` },
			credentials,
		);
		const ordered = () =>
			services.imkit.accepted.filter(({ destination }) => destination === 'project-room-002');
		for (const answer of ['2', '1']) {
			services.reset();
			const typed = {
				sessionId: `${service} ${answer}`,
				action: 'sendMessage',
				chatInput: 'Money!',
			};
			const id = await client.run(workflow, 'When Chat Message Received', typed);
			const words = 'The agent wants to order a refund: 您好,这是第 1 条';
			const link = await linkOf(words);
			await page(link);
			expect(ordered()).toEqual([]);
			expect(await (await post(link, { answer })).text()).toContain('Thank you');
			const { status, data } = await client.ended(id);
			expect(status).toBe('success');
			const [{ json }] = data.resultData.runData['AI Agent'].at(-1).data.main[0];
			if (answer === '1') {
				expect(ordered().map(({ body }) => body.message)).toEqual(['您好,这是第 1 条']);
				expect(json.output).toContain(ordered()[0].message._id);
			} else {
				expect(ordered()).toEqual([]);
				expect(json.output).toContain('rejected');
			}
		}
	},
);

test('when the time is over, the workflow goes on with the input, and an answer comes too late', async () => {
	await until('the time is over', 90, async () =>
		(await client.openExecutions(timed)) === 0 ? true : undefined,
	);
	const [{ id, status }] = await client.executions(timed);
	expect(status).toBe('success');
	const { data } = await client.execution(id);
	const [{ json }] = data.resultData.runData.Ask.at(-1).data.main[0];
	expect(json.body).toEqual({ words: 'in time?' });
	expect(json).not.toHaveProperty('data');
	expect(await (await post(timed.link, { answer: '1' })).text()).toContain('No action required');
});

test('many executions wait at once and are answered in any order: each gets its own answer', async () => {
	await published('many', 'imkit', { responseType: 'freeText' });
	const numbers = Array.from({ length: WAITING }, (_, number) => number);
	const start = Date.now();
	await inTurns(numbers, async (number) => {
		const { status } = await client.callWebhook('many', { words: `many ${number}?` });
		expect(status).toBe(200);
	});
	await until('all are asked', 120, async () => {
		const asked = services.imkit.accepted.filter(({ body }) => textOf(body).startsWith('many '));
		return asked.length === WAITING || undefined;
	});
	const asked = Date.now();
	// As their secrets are random, so is the order of their links.
	const links = await Promise.all(
		numbers.map(async (number) => ({ number, link: await linkOf(`many ${number}?`) })),
	);
	links.sort((one, other) =>
		one.link.split('question=')[1] < other.link.split('question=')[1] ? -1 : 1,
	);
	await inTurns(links, async ({ number, link }) => {
		await answered(link, `answer ${number}`);
	});
	const wanted = new Set(
		numbers.map((number) => `many ${number}? → ${JSON.stringify({ text: `answer ${number}` })}`),
	);
	await until('all are told', 120, async () => {
		const lines = told().filter((line) => line.startsWith('many '));
		return lines.length >= WAITING || undefined;
	});
	const seconds = [asked - start, Date.now() - asked].map((ms) => Math.round(ms / 1000));
	console.log(`${WAITING} executions: asked in ${seconds[0]} s, answered in ${seconds[1]} s`);
	const lines = told().filter((line) => line.startsWith('many '));
	expect(lines).toHaveLength(WAITING);
	expect(new Set(lines)).toEqual(wanted);
});
