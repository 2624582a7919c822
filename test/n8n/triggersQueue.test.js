const { randomUUID } = require('node:crypto');
const { setTimeout: wait } = require('node:timers/promises');
const { until } = require('../../tools/n8n/until');
const { chain } = require('../../tools/n8n/workflows');
const { copyHeaders, copyOf, post } = require('../services/messageCopies');
const { openQueueSession } = require('./support/session');

/** How many copies, a tenth of them twice, and how many a second. */
const COPIES = Number(process.env.TRIGGER_COPIES || 600);
const PER_SECOND = Number(process.env.TRIGGER_RATE || 20);

/** @type {import('./support/session').QueueSession} */
let session;
beforeAll(async () => {
	const env = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
	session = await openQueueSession({ workers: 1, webhooks: 2, env });
});
afterAll(() => session?.close());

test('copies to two webhook processes: none lost, and doubled only what each of them got once', async () => {
	const { client, services, n8n } = session;
	const [credential] = services.credentials.filter(({ type }) => type === 'neteaseImApi');
	const webhookId = randomUUID();
	const trigger = {
		name: 'Trigger',
		type: 'n8n-nodes-imkit-netease.neteaseImTrigger',
		typeVersion: 2,
		webhookId,
		parameters: {},
	};
	const nothing = { name: 'Nothing', type: 'n8n-nodes-base.noOp', parameters: {} };
	const workflow = await client.importWorkflow(chain('queue', [nothing], trigger), [
		await client.createCredential(credential),
	]);
	await client.activate(workflow);

	const sent = Array.from({ length: COPIES }, (_, id) => {
		const copy = copyOf({ msgidServer: String(id) });
		// A tenth comes again: every other time to the same process.
		const [one, other] = id % 2 ? n8n.webhookUrls : [...n8n.webhookUrls].reverse();
		const again = id % 10 === 0 ? [id % 20 === 0 ? one : other] : [];
		return [one, ...again].map((url) => ({ url, body: JSON.stringify(copy) }));
	}).flat();
	const begin = Date.now();
	const answers = await Promise.all(
		sent.map(async ({ url, body }, index) => {
			await wait(Math.max(0, begin + (index * 1000) / PER_SECOND - Date.now()));
			const headers = copyHeaders(services.neteaseIm.credential.appSecret, body);
			return await post(`${url}/webhook/${webhookId}/webhook`, body, headers);
		}),
	);
	await until('every execution has ended', 300, async () =>
		(await client.openExecutions(workflow)) === 0 ? true : undefined,
	);
	const executions = await client.storedExecutions(workflow);
	const started = executions.map(
		({ data }) =>
			/** @type {any} */ (data).resultData.runData.Trigger[0].data.main[0][0].json.msgidServer,
	);
	const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
	const doubled = started.length - new Set(started).size;
	console.log(
		`${sent.length} copies at ${PER_SECOND} a second to two webhook processes: ` +
			`${answers.filter(({ status }) => status !== 200).length} not answered 200, ${doubled} doubled; ` +
			`half answered within ${times[times.length >> 1]} ms, all within ${times[times.length - 1]} ms`,
	);
	const answered = sent.filter((_, index) => answers[index].status === 200);
	const ids = new Set(answered.map(({ body }) => JSON.parse(body).msgidServer));
	expect([...ids].filter((id) => !started.includes(id))).toEqual([]);
	expect(doubled).toBe(COPIES / 20);
	expect(answers.filter(({ status }) => status !== 200)).toHaveLength(0);
});
