/**
 * Takes the pictures of the documentation: `node tools/n8n/pictures.js [name …]`, all of them or
 * those whose names are given, such as `imkit-text`. The real n8n sends to local chat services; a
 * picture shows the form, the editor or an example workflow beside what arrived, a question beside its
 * page, or a list of receivers and the node that sends to them.
 */
const { once } = require('node:events');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { sample } = require('../../test/files/support/samples');
const { startChatPage } = require('../../test/services/chatPage');
const { questionsAt } = require('../../test/n8n/support/questions');
const { startLocalServices } = require('../../test/services/localServices');
const { examples } = require('../../test/support/examples');
const { buildPackage } = require('../../test/support/packed');
const { openEditor } = require('./browser');
const { connect } = require('./client');
const { formPicture, settle, WHOLE_FORM } = require('./formPicture');
const { temporaryFolder } = require('./leftovers');
const { library } = require('./npm');
const { step } = require('./progress');
const { startN8n } = require('./server');
const { until } = require('./until');
const { chain, set, START } = require('./workflows');

/**
 * @typedef {import('./browser').Editor} Editor
 * @typedef {import('./client').Client} Client
 * @typedef {import('./client').Workflow} Workflow
 * @typedef {import('./playwright').Page} Page
 * @typedef {import('./playwright').Locator} Locator
 *
 * @typedef {object} Example one message
 * @property {string} picture name of its picture
 * @property {string} type as the chat page names it
 * @property {Record<string, unknown>} form
 *
 * @typedef {import('../../test/services/localServices').LocalServices} Services
 *
 * @typedef {{ type: string; body: Buffer }} ServedFile
 */

const PICTURES = join(__dirname, '..', '..', 'docs', 'pictures');
const FAILED = join(tmpdir(), 'n8n-nodes-imkit-netease-failed.png');
const ROOM_NODE = 'n8n-nodes-imkit-netease.sendRoomMessage';
const CONVERSATION_NODE = 'n8n-nodes-imkit-netease.sendConversationMessage';

/** What the code editors in n8n's forms leave in the corner of the page. */
const HIDDEN = '[class^="ͼ"]:empty { display: none !important }';

const WHOLE_EDITOR = { width: 1280, height: 800 };
const CANVAS = { width: 1200, height: 800 };
/** Around the nodes of a workflow, for the words below them and what comes out of them. */
const MARGIN = { left: 40, right: 110, top: 20, bottom: 60 };
/** What lies over the canvas. */
const OVER_CANVAS = 'button { visibility: hidden !important }';
/** So wide that a message is about as wide as a form. */
const CHAT = { width: 300 + 2 * 24 + 480, height: 1400 };

/** Where n8n is, as far as links tell. */
const OUTSIDE = 'https://n8n.example.com';

/** As high as its page. */
const PHONE = { width: 390, height: 100 };

/** Where the files of the messages are, as far as n8n and the browser can tell. */
const SHOP = 'http://shop.example.com';

const room = {
	room: {
		__rl: true,
		mode: 'list',
		value: 'project-room-001',
		cachedResultName: '项目讨论群 (project-room-001)',
	},
	sender: { __rl: true, mode: 'id', value: 'system' },
};

/**
 * @param {string} value id of a user
 * @param {string} cachedResultName as the list has it
 */
const mentioned = (value, cachedResultName) => ({
	user: [{ id: { __rl: true, mode: 'list', value, cachedResultName } }],
});

/** @type {Record<string, Record<string, unknown>>} by message type */
const ROOM_FORMS = {
	text: {
		message: '@user-b 您的订单 A-1024 已发货，预计周五送达。\nYour order arrives on Friday.',
		options: { mentions: mentioned('user-b', '小白 (user-b)') },
	},
	announcement: {
		message: '今晚 22:00–23:00 系统维护，期间无法下单。\nMaintenance tonight, 22:00–23:00.',
	},
	image: {
		images: { picture: [{ originalUrl: `${SHOP}/parcel.png` }] },
		options: { message: '包裹已放在门口 Your parcel at the door' },
	},
	mixed: {
		message: '@user-a 您要的是这一款吗？ Is this the lamp you meant?',
		images: { picture: [{ originalUrl: `${SHOP}/lamp.png` }] },
		options: { mentions: mentioned('user-a', '小安 (user-a)') },
	},
	video: {
		originalUrl: `${SHOP}/set-up.mp4`,
		options: { message: '安装说明 How to set up your lamp', thumbnailUrl: `${SHOP}/lamp.png` },
	},
	audio: {
		originalUrl: `${SHOP}/voice-note.m4a`,
		options: { message: '语音留言 Voice note' },
	},
	file: {
		originalUrl: `${SHOP}/invoice-A-1024.pdf`,
		options: { message: '电子发票 Your invoice' },
	},
	location: {
		latitude: 25.033,
		longitude: 121.5654,
		options: { message: '台北101 No. 7, Section 5, Xinyi Road, Taipei' },
	},
	sticker: {
		sticker: `${SHOP}/stickers/smile.svg`,
		options: { message: '谢谢！ Thank you!' },
	},
	template: {
		card: 'buttons',
		cardText: '周五下午送货可以吗？\nIs Friday afternoon all right for you?',
		cardButtons: {
			button: [
				{ label: '可以 Yes', text: 'Friday is fine' },
				{ label: '查看订单 My order', uri: `${SHOP}/orders/A-1024` },
			],
		},
		options: { message: '请确认送货时间 Please confirm the delivery' },
	},
	flex: {
		card: 'carousel',
		cards: {
			card: [
				{
					thumbnailImageUrl: `${SHOP}/lamp.png`,
					title: '台灯 Desk lamp',
					text: '¥ 199',
					label: '查看 Details',
					uri: `${SHOP}/lamp`,
				},
				{
					thumbnailImageUrl: `${SHOP}/parcel.png`,
					title: '礼盒 Gift box',
					text: '¥ 99',
					label: '查看 Details',
					uri: `${SHOP}/box`,
				},
			],
		},
		options: { message: '为您推荐 Recommended for you' },
	},
	custom: {
		customMessageType: 'order-card',
		message: '订单 A-1024 已发货 Order A-1024 has been shipped',
		options: { extra: '{\n  "orderId": "A-1024",\n  "status": "shipped"\n}' },
	},
};

const conversation = {
	sender_id: 'service-desk',
	conversation_type: 1,
	receiver_id: 'alice',
};

/** @type {Record<string, Record<string, unknown>>} by message type, as the chat page names it */
const CONVERSATION_FORMS = {
	text: {
		message_type: 0,
		text: '您好，您的订单 A-1024 已发货，预计周五送达。\nYour order arrives on Friday.',
	},
	image: {
		message_type: 1,
		fileUrl: `${SHOP}/parcel.png`,
		options: { text: '包裹照片 Photo of the parcel' },
	},
	audio: {
		message_type: 2,
		fileUrl: `${SHOP}/voice-note.m4a`,
		options: { text: '语音留言 Voice note' },
	},
	video: {
		message_type: 3,
		fileUrl: `${SHOP}/set-up.mp4`,
		options: { text: '安装说明 How to set it up' },
	},
	location: {
		message_type: 4,
		lat: 30.1869,
		lng: 120.1896,
		title: '杭州市滨江区网商路 399 号',
		options: { text: '自提点 Pick-up point' },
	},
	file: {
		message_type: 6,
		fileUrl: `${SHOP}/invoice-A-1024.pdf`,
		options: { text: '电子发票 Your invoice' },
	},
	tip: { message_type: 10, text: '客服小安已加入会话 Xiao An from the service desk joined' },
	custom: {
		message_type: 100,
		attachment: '{\n  "orderId": "A-1024",\n  "status": "shipped"\n}',
		sub_type: 7,
		options: { text: '订单卡片 Order card' },
	},
};

const ROOM_EXAMPLES = Object.entries(ROOM_FORMS).map(([messageType, form]) => ({
	picture: `imkit-${messageType}`,
	type: String(form.customMessageType ?? messageType),
	form: { ...room, messageType, ...form },
}));

const CONVERSATION_EXAMPLES = Object.entries(CONVERSATION_FORMS).map(([type, form]) => ({
	picture: `netease-${type}`,
	type,
	form: { ...conversation, ...form },
}));

/** The forms in Chinese. */
const LANGUAGES = [
	{ picture: 'forms-zh-CN', LANG: 'zh_CN.UTF-8', title: '简体中文' },
	{ picture: 'forms-zh-TW', LANG: 'zh_TW.UTF-8', title: '繁體中文' },
];

/** The pictures of the README: both nodes with data before and after them. */
const README_EXAMPLES = [
	{
		picture: 'send-room-message',
		node: 'Send Room Message',
		type: ROOM_NODE,
		before: 'Order Shipped',
		items: [
			{ order: 'A-1024', customer: 'user-b', day: '周五 Friday' },
			{ order: 'A-1025', customer: 'user-a', day: '周六 Saturday' },
		],
		form: {
			...room,
			messageType: 'text',
			message: '=@{{ $json.customer }} 订单 {{ $json.order }} 已发货，{{ $json.day }} 送达。',
			options: {
				mentions: { user: [{ id: { __rl: true, mode: 'id', value: '={{ $json.customer }}' } }] },
			},
		},
	},
	{
		picture: 'send-conversation-message',
		node: 'Send Conversation Message',
		type: CONVERSATION_NODE,
		before: 'Alarm',
		items: [{ place: '机房 2 Server room 2', temperature: 41 }],
		form: {
			sender_id: 'alarm-bot',
			conversation_type: 2,
			receiver_id: {
				__rl: true,
				mode: 'list',
				value: '5001',
				cachedResultName: '值班 On Call (5001)',
			},
			message_type: 0,
			text: '={{ $json.place }} 温度 {{ $json.temperature }} ℃，请立即处理',
			options: { push_config: { push_forcepush_all: true } },
		},
	},
];

/** Where 500 receivers come from: a table of n8n before the send node, and at first a few of its rows. */
const LIST = {
	picture: 'list-of-receivers',
	table: 'Customers',
	rows: Array.from({ length: 500 }, (_, index) => ({
		room: ['project-room-001', 'project-room-002', 'support'][index] ?? `project-room-${index}`,
		name: ['小安 Ann', '小白 Bai', '阿明 Ming'][index] ?? `客户 Customer ${index}`,
		order: `A-${1024 + index}`,
	})),
	few: 3,
	node: 'Send Room Message',
	form: {
		room: { __rl: true, mode: 'id', value: '={{ $json.room }}' },
		sender: room.sender,
		messageType: 'text',
		message: '=Hello {{ $json.name }}，您的订单 {{ $json.order }} 已发货。',
	},
};

/** @type {{ picture: string; node: string; form: Record<string, unknown> }[]} */
const QUESTIONS = [
	{
		picture: 'ask-in-room',
		node: 'askInRoom',
		form: {
			...room,
			message: '小安周五想请假，可以吗？ May Ann take Friday off?',
			options: { language: 'en' },
		},
	},
	{
		picture: 'ask-in-conversation',
		node: 'askInConversation',
		form: {
			sender_id: 'alarm-bot',
			receiver_id: 'alice',
			message: '机房 2 温度 41 ℃，您来处理吗？ Do you take it?',
			responseType: 'choice',
			choices: {
				choice: [
					{ label: '我来处理 I take it', value: 'taken' },
					{ label: '请找别人 Ask the next one', value: 'next' },
				],
			},
			options: { language: 'zh-CN' },
		},
	},
];

/** The triggers, with the address that is entered at the service. */
const TRIGGERS = [
	{
		picture: 'imkit-trigger',
		node: 'IMKIT Trigger',
		type: 'imkitTrigger',
		form: { roomsFrom: 'hand', token: 'a-word-nobody-can-guess' },
	},
	{ picture: 'netease-im-trigger', node: 'NetEase IM Trigger', type: 'neteaseImTrigger', form: {} },
];

const PARCEL = `<svg xmlns="http://www.w3.org/2000/svg" width="272" height="170" viewBox="0 0 320 200">
	<rect width="320" height="200" fill="#cfe3f1"/><rect y="150" width="320" height="50" fill="#8fa876"/>
	<rect x="200" y="30" width="80" height="120" fill="#7d5a44"/><circle cx="268" cy="95" r="4" fill="#f2c14e"/>
	<rect x="70" y="90" width="110" height="75" fill="#c69463"/><rect x="116" y="90" width="18" height="75" fill="#e5c59b"/>
	<rect x="78" y="132" width="30" height="22" fill="#fff"/></svg>`;
const LAMP = `<svg xmlns="http://www.w3.org/2000/svg" width="272" height="170" viewBox="0 0 320 200">
	<rect width="320" height="200" fill="#f4e7d3"/><rect y="160" width="320" height="40" fill="#a9744f"/>
	<path d="M185 66 L140 110 L165 158" fill="none" stroke="#3d4f60" stroke-width="6"/>
	<rect x="135" y="154" width="60" height="9" rx="4" fill="#3d4f60"/><path d="M176 50 L220 92 L178 100 Z" fill="#e4572e"/>
	<path d="M184 99 L218 93 L270 160 L170 160 Z" fill="#ffe9a0" opacity=".7"/></svg>`;
const SMILE = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120">
	<circle cx="60" cy="60" r="52" fill="#ffd34e"/><circle cx="42" cy="48" r="7" fill="#553b08"/>
	<circle cx="78" cy="48" r="7" fill="#553b08"/>
	<path d="M34 72 Q60 102 86 72" fill="none" stroke="#553b08" stroke-width="7" stroke-linecap="round"/></svg>`;

/**
 * What the shop has, by path.
 *
 * @param {Page} page
 * @returns {Promise<Map<string, ServedFile>>}
 */
async function shopFiles(page) {
	const png = async (/** @type {string} */ drawing) => {
		await page.setContent(`<style>svg { display: block }</style>${drawing}`);
		return { type: 'image/png', body: await page.locator('svg').screenshot() };
	};
	return new Map([
		['/parcel.png', await png(PARCEL)],
		['/lamp.png', await png(LAMP)],
		['/stickers/smile.svg', { type: 'image/svg+xml', body: Buffer.from(SMILE) }],
		['/set-up.mp4', { type: 'video/mp4', body: sample('video.mp4') }],
		['/voice-note.m4a', { type: 'audio/mp4', body: sample('sound.m4a') }],
		['/invoice-A-1024.pdf', { type: 'application/pdf', body: sample('document.pdf') }],
	]);
}

/**
 * Stands between n8n and the shop, which does not exist: its answers are the files.
 *
 * @param {() => Map<string, ServedFile>} files
 */
async function startProxy(files) {
	const server = createServer((request, response) => {
		const file = files().get(new URL(request.url ?? '', SHOP).pathname);
		if (!file) return response.writeHead(404).end();
		return response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return { server, url: `http://127.0.0.1:${port}` };
}

/**
 * What was done and what arrived, on white.
 *
 * @param {Page} page
 * @param {'row' | 'column'} direction beside it, or below it where it is wide
 * @param {Buffer} done
 * @param {Buffer[]} arrived
 * @returns {Promise<Buffer>}
 */
async function joined(page, direction, done, arrived) {
	const image = (/** @type {Buffer} */ png) =>
		`<div><img src="data:image/png;base64,${png.toString('base64')}"></div>`;
	await page.setContent(`
		<style>
			body { margin: 0; font: 26px sans-serif; color: #8a94a6 }
			main { display: flex; flex-direction: ${direction}; width: max-content }
			main { align-items: flex-start; gap: 14px; padding: 14px; background: #fff }
			section { display: flex; flex-direction: ${direction === 'row' ? 'column' : 'row'}; gap: 14px }
			img { display: block }
			div { border: 1px solid #dde1e8; border-radius: 8px; overflow: hidden }
			span { margin: ${direction === 'row' ? '20px 0 0' : '0 0 0 20px'} }
			section div { padding: 14px; background: #eef0f4 }
		</style>
		<main>${image(done)}<span>${direction === 'row' ? '→' : '↓'}</span><section>${arrived.map(image).join('')}</section></main>`);
	return await page.locator('main').screenshot();
}

/**
 * Saves a picture with a palette, which makes a third or less of a screenshot.
 *
 * @param {string} name
 * @param {Buffer} png
 */
async function save(name, png) {
	const sharp = library('sharp');
	const small = await sharp(png)
		.removeAlpha()
		.png({ palette: true, dither: 0, effort: 10 })
		.toBuffer();
	writeFileSync(join(PICTURES, `${name}.png`), small);
	console.log(`  ${name}.png, ${Math.ceil(small.length / 1000)} kB`);
}

/**
 * @param {object} options
 * @param {Editor} options.editor
 * @param {Page} options.chat
 * @param {Page} options.table where pictures are joined
 * @param {Client} options.client
 * @param {import('./client').Workflow & { id: string; versionId: string }} options.workflow
 * @param {string} options.title of the chat
 * @param {Example[]} options.examples
 */
async function pictureTypes({ editor, chat, table, client, workflow, title, examples }) {
	const { status, data } = await client.ended(await client.run(workflow, START));
	if (status !== 'success') throw new Error(JSON.stringify(data.resultData.error));
	await editor.page.setViewportSize(WHOLE_FORM);
	await editor.openWorkflow(workflow.id);
	await chat.getByRole('button', { name: title }).click();
	for (const { picture, type } of examples) {
		await editor.open(picture);
		const form = await formPicture(editor.page);
		await editor.leave();
		const item = chat.locator('li', {
			has: chat.locator('.type').getByText(type, { exact: true }),
		});
		// The request shows what was found out. That of a flex message is longer than the form.
		if (type !== 'flex') await item.locator('summary').last().click();
		await save(picture, await joined(table, 'row', form, [await item.screenshot()]));
	}
}

/**
 * The node that is open, with its input and output.
 *
 * @param {Editor} editor
 * @param {string} node
 */
async function pictureNode(editor, node) {
	await editor.open(node);
	await editor.page.getByTestId('output-panel').getByTestId('radio-button-json').click();
	await settle(editor.page);
	const picture = await editor.page.getByTestId('ndv').screenshot({ style: HIDDEN });
	await editor.leave();
	return picture;
}

/**
 * The workflow that sends to a list of receivers.
 *
 * @param {Client} client
 * @returns {Promise<Workflow>}
 */
async function workflowOfList({ rest }) {
	const { picture, table: name, rows, few, node, form } = LIST;
	const { id: project } = await rest('GET', '/projects/personal');
	const columns = Object.keys(rows[0]).map((column) => ({ name: column, type: 'string' }));
	const tables = `/projects/${project}/data-tables`;
	const { id: value } = await rest('POST', tables, { name, columns });
	await rest('POST', `${tables}/${value}/insert`, { data: rows });
	const dataTableId = { __rl: true, mode: 'list', value, cachedResultName: name };
	const read = { resource: 'row', operation: 'get', dataTableId, returnAll: true };
	return chain(picture, [
		{ name, type: 'n8n-nodes-base.dataTable', typeVersion: 1.1, parameters: read },
		{ name: 'Limit', type: 'n8n-nodes-base.limit', parameters: { maxItems: few } },
		{ name: node, type: ROOM_NODE, parameters: form },
	]);
}

/**
 * A question as it stands in the chat, and its page on a phone.
 *
 * @param {object} options
 * @param {Services} options.services
 * @param {Client} options.client
 * @param {Page} options.chat
 * @param {Workflow & { id: string; versionId: string }} options.workflow
 * @param {string} options.words
 * @param {string} options.url of n8n
 */
async function pictureQuestion({ services, client, chat, workflow, words, url }) {
	let [execution, link] = ['', ''];
	const [question] = await arrivedDuring(services, chat, async () => {
		execution = await client.run(workflow, START);
		link = (await questionsAt(services).linkOf(words)).replace(OUTSIDE, url);
	});
	const phone = await chat.context().newPage();
	await phone.setViewportSize(PHONE);
	await until('the page is there', 15, async () => (await phone.goto(link))?.ok() || undefined);
	const page = await phone.screenshot({ fullPage: true });
	await phone.close();
	await client.stop(execution);
	return { question, page };
}

/**
 * The nodes of the workflow that is open, without what lies around them.
 *
 * @param {Page} page
 * @returns {Promise<Buffer>}
 */
async function pictureCanvas(page) {
	await page.getByTestId('zoom-to-fit').click();
	// The words below the nodes do not count for it.
	await page.getByTestId('zoom-out-button').click();
	await settle(page);
	/** @type {Locator[]} */
	const nodes = await page.locator('.vue-flow__node').all();
	/** @type {({ x: number; y: number; width: number; height: number } | null)[]} */
	const boxes = await Promise.all(nodes.map((node) => node.boundingBox()));
	const sides = boxes.flatMap((box) => (box ? [box] : []));
	const left = Math.min(...sides.map(({ x }) => x)) - MARGIN.left;
	const top = Math.min(...sides.map(({ y }) => y)) - MARGIN.top;
	const right = Math.max(...sides.map(({ x, width }) => x + width)) + MARGIN.right;
	const bottom = Math.max(...sides.map(({ y, height }) => y + height)) + MARGIN.bottom;
	const clip = { x: left, y: top, width: right - left, height: bottom - top };
	return await page.screenshot({ clip, style: HIDDEN + OVER_CANVAS });
}

/**
 * What came in at the chat services while something was done, one picture for each chat.
 *
 * @param {Services} services
 * @param {Page} chat
 * @param {() => Promise<unknown>} act
 */
async function arrivedDuring(services, chat, act) {
	const { imkit, neteaseIm } = services;
	const before = { imkit: imkit.accepted.length, neteaseIm: neteaseIm.accepted.length };
	await act();
	const page = await startChatPage({
		imkit: { names: imkit.names, accepted: imkit.accepted.slice(before.imkit) },
		neteaseIm: { names: neteaseIm.names, accepted: neteaseIm.accepted.slice(before.neteaseIm) },
	});
	await chat.goto(page.url);
	const pictures = [];
	if (imkit.accepted.length + neteaseIm.accepted.length > before.imkit + before.neteaseIm) {
		await chat.locator('nav button').first().waitFor();
		// All of them come at once.
		await settle(chat);
	}
	for (const title of await chat.locator('nav button').all()) {
		await title.click();
		await settle(chat);
		const header = await chat.locator('#header').boundingBox();
		const last = await chat.locator('li').last().boundingBox();
		if (!header || !last) throw new Error('Nothing is shown');
		const bottom = last.y + last.height + 8;
		pictures.push(await chat.screenshot({ clip: { ...header, height: bottom - header.y } }));
	}
	await page.close();
	return pictures;
}

/**
 * Both forms as they stand in another language, side by side.
 *
 * @param {{ picture: string; LANG: string; title: string }} form
 * @param {string} tarball
 * @param {Services} services
 */
async function pictureLanguage({ picture, LANG, title }, tarball, services) {
	const n8n = await startN8n({ tarball, env: { LANG, LC_ALL: LANG } });
	try {
		const client = await connect(n8n.url);
		const credentials = await Promise.all(services.credentials.map(client.createCredential));
		const nodes = [
			{ name: 'IMKIT', type: ROOM_NODE, parameters: room },
			{ name: 'NetEase IM', type: CONVERSATION_NODE, parameters: conversation },
		];
		const { id } = await client.importWorkflow(chain(title, nodes), credentials);
		const screenshots = temporaryFolder('screenshots').path;
		const editor = await openEditor({ url: n8n.url, screenshots });
		try {
			await editor.page.setViewportSize(WHOLE_FORM);
			await editor.openWorkflow(id);
			const forms = [];
			for (const { name } of nodes) {
				await editor.open(name);
				forms.push((await formPicture(editor.page)).toString('base64'));
				await editor.leave();
			}
			const table = await editor.page.context().newPage();
			await table.setContent(`
				<style>
					main { display: flex; align-items: flex-start; gap: 14px; padding: 14px; width: max-content }
					img { border: 1px solid #dde1e8; border-radius: 8px }
				</style>
				<main>${forms.map((png) => `<img src="data:image/png;base64,${png}">`).join('')}</main>`);
			await save(picture, await table.locator('main').screenshot());
		} finally {
			await editor.close();
		}
	} finally {
		await n8n.stop();
	}
}

async function main() {
	const names = process.argv.slice(2);
	const isWanted = (/** @type {{ picture: string }} */ { picture }) =>
		names.length === 0 || names.includes(picture);
	mkdirSync(PICTURES, { recursive: true });

	const { tarball } = await step('Building and packing this package', async () => buildPackage());
	/** @type {Map<string, ServedFile>} */
	let files = new Map();
	const proxy = await startProxy(() => files);
	const services = await startLocalServices();
	const { imkit, neteaseIm } = services;
	// Without its box to write, which would stand over the end of a long message.
	const chatPage = await startChatPage({
		imkit: { names: imkit.names, accepted: imkit.accepted },
		neteaseIm: { names: neteaseIm.names, accepted: neteaseIm.accepted },
	});
	const env = {
		WEBHOOK_URL: `${OUTSIDE}/`,
		HTTP_PROXY: proxy.url,
		NO_PROXY: '127.0.0.1,localhost',
	};
	for (const form of LANGUAGES.filter(isWanted)) {
		await step(form.picture, () => pictureLanguage(form, tarball, services));
	}
	const n8n = await step('Starting n8n', () => startN8n({ tarball, env }));
	const client = await connect(n8n.url);
	/** Without a credential n8n marks the model of the agent as incomplete. */
	const model = { name: 'OpenAI', type: 'openAiApi', data: { apiKey: 'none' } };
	const credentials = await Promise.all(
		[...services.credentials, model].map(client.createCredential),
	);
	const screenshots = temporaryFolder('screenshots').path;
	const editor = await step('Opening the editor', () => openEditor({ url: n8n.url, screenshots }));
	try {
		const context = editor.page.context();
		const table = await context.newPage();
		files = await shopFiles(table);
		await context.route(`${SHOP}/**`, async (/** @type {any} */ route) => {
			const file = files.get(new URL(route.request().url()).pathname);
			await route.fulfill(file ? { contentType: file.type, body: file.body } : { status: 404 });
		});
		const chat = await context.newPage();
		await chat.setViewportSize(CHAT);
		await chat.goto(chatPage.url);

		const series = [
			{ title: 'project-room-001', type: ROOM_NODE, examples: ROOM_EXAMPLES },
			{ title: 'alice ↔ service-desk', type: CONVERSATION_NODE, examples: CONVERSATION_EXAMPLES },
		];
		for (const { title, type, examples } of series) {
			const wanted = examples.filter(isWanted);
			if (wanted.length === 0) continue;
			await step(`Message types in ${title}`, async () => {
				const nodes = wanted.map(({ picture, form }) => ({
					name: picture,
					type,
					parameters: form,
				}));
				const workflow = await client.importWorkflow(chain(title, nodes), credentials);
				const options = { editor, chat, table, client, workflow, title };
				await pictureTypes({ ...options, examples: wanted });
			});
		}
		for (const example of README_EXAMPLES.filter(isWanted)) {
			const { picture, node, type, before, items, form } = example;
			const nodes = [set(before, items[0]), { name: node, type, parameters: form }];
			const pinData = { [before]: items.map((json) => ({ json })) };
			const workflow = { ...chain(picture, nodes), pinData };
			const { id } = await client.importWorkflow(workflow, credentials);
			await step(picture, async () => {
				await editor.page.setViewportSize(WHOLE_EDITOR);
				await editor.openWorkflow(id);
				const arrived = await arrivedDuring(services, chat, () => editor.executeWorkflow());
				await editor.closeToasts();
				await save(
					picture,
					await joined(table, 'column', await pictureNode(editor, node), arrived),
				);
			});
		}
		if (isWanted(LIST)) {
			await step(LIST.picture, async () => {
				const { id } = await client.importWorkflow(await workflowOfList(client), credentials);
				await editor.page.setViewportSize(WHOLE_EDITOR);
				await editor.openWorkflow(id);
				await editor.executeWorkflow();
				await editor.closeToasts();
				const canvas = await pictureCanvas(editor.page);
				const node = await pictureNode(editor, LIST.node);
				await save(LIST.picture, await joined(table, 'column', canvas, [node]));
			});
		}
		for (const [name, workflow] of Object.entries(examples)) {
			const picture = `example-${name}`;
			// Not every one is shown, and some wait for what nobody does here.
			const isMeant = names.includes(picture) || existsSync(join(PICTURES, `${picture}.png`));
			if (!isMeant || !isWanted({ picture })) continue;
			const { id } = await client.importWorkflow(workflow, credentials);
			await step(picture, async () => {
				await editor.page.setViewportSize(CANVAS);
				await editor.openWorkflow(id);
				// Whose model answers is up to the user.
				const act = () => (name.startsWith('agent') ? Promise.resolve() : editor.executeWorkflow());
				const arrived = await arrivedDuring(services, chat, act);
				await editor.closeToasts();
				const canvas = await pictureCanvas(editor.page);
				await save(picture, arrived.length ? await joined(table, 'row', canvas, arrived) : canvas);
			});
		}
		for (const { picture, node, type, form } of TRIGGERS.filter(isWanted)) {
			await step(picture, async () => {
				const trigger = {
					...{ name: node, type: `n8n-nodes-imkit-netease.${type}`, typeVersion: 2 },
					...{ parameters: form, webhookId: '0c2f2a52-5d6b-4a53-9b8e-6f1f6a7d9c11' },
				};
				const { id } = await client.importWorkflow(chain(picture, [], trigger), credentials);
				await editor.page.setViewportSize(WHOLE_FORM);
				await editor.openWorkflow(id);
				await editor.open(node);
				await editor.page.getByText('Webhook URLs', { exact: true }).click();
				await editor.page.getByText('Production URL', { exact: true }).click();
				await save(picture, await formPicture(editor.page));
				await editor.leave();
			});
		}
		for (const { picture, node, form } of QUESTIONS.filter(isWanted)) {
			await step(picture, async () => {
				const type = `n8n-nodes-imkit-netease.${node}`;
				const asking = chain(picture, [{ name: picture, type, parameters: form }]);
				const workflow = await client.importWorkflow(asking, credentials);
				const words = String(form.message);
				const asked = { services, client, chat, workflow, words, url: n8n.url };
				const { question, page } = await pictureQuestion(asked);
				await save(picture, await joined(table, 'row', question, [page]));
			});
		}
	} catch (error) {
		await editor.page.screenshot({ path: FAILED });
		console.error(`What it looked like: ${FAILED}`);
		throw error;
	} finally {
		await editor.close();
		await n8n.stop();
		await chatPage.close();
		await services.close();
		proxy.server.close();
	}
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
