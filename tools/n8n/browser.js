const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { OWNER } = require('./client');
const { form } = require('./form');
const { launchBrowser } = require('./playwright');
const { until } = require('./until');

/** One wide enough that the form of a node stands between its input and its output. */
const WINDOW = { width: 1440, height: 900 };

/** @typedef {Awaited<ReturnType<typeof openEditor>>} Editor */

/**
 * n8n's editor in a browser, logged in, for doing what a person does in it. Every method waits until
 * what it did has happened.
 *
 * @param {object} options
 * @param {string} options.url of n8n
 * @param {string} options.screenshots folder
 */
async function openEditor(options) {
	const browser = await launchBrowser();
	try {
		return await editorIn(browser, options);
	} catch (error) {
		await browser.close();
		throw error;
	}
}

/**
 * @param {import('./playwright').Browser} browser
 * @param {{ url: string; screenshots: string }} options
 */
async function editorIn(browser, { url, screenshots }) {
	mkdirSync(screenshots, { recursive: true });
	const context = await browser.newContext({ viewport: WINDOW });
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	/** @type {string[]} */
	const pageErrors = [];
	page.on('pageerror', (/** @type {Error} */ error) => pageErrors.push(error.message));

	const data = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
	await context.request.post(`${url}/rest/login`, { data, failOnStatusCode: true });

	const searchBox = page.getByTestId('node-creator').locator('input').first();
	const toasts = page.locator('.el-notification:not([class*="leave"])');
	const input = page.getByTestId('ndv-input-panel');
	const output = page.getByTestId('output-panel');
	const credentialDialog = page.getByTestId('editCredential-modal');
	const node = form(page.getByTestId('node-parameters'));

	/** @param {string} path */
	async function goTo(path) {
		await page.goto(`${url}${path}`);
		// The first time it is everything that the page is made of.
		await page.getByTestId('canvas-wrapper').waitFor({ timeout: 60_000 });
		await page.getByTestId('canvas-controls').waitFor();
	}

	/**
	 * A node on the canvas.
	 *
	 * @param {string} name
	 */
	const canvasNode = (name) =>
		page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);

	async function closeToasts() {
		// All at once: one after another, they slide away from under the pointer.
		await toasts
			.locator('.el-notification__closeBtn')
			.evaluateAll((/** @type {{ click(): void }[]} */ buttons) =>
				buttons.forEach((button) => button.click()),
			);
		await toasts.first().waitFor({ state: 'detached' });
	}

	/**
	 * @param {import('./playwright').Locator} button
	 * @returns {Promise<string>} what n8n said of it in the corner
	 */
	async function clickAndHear(button) {
		await closeToasts();
		await button.click();
		await toasts.first().waitFor({ timeout: 30_000 });
		return await toasts.first().innerText();
	}

	/**
	 * @param {import('./playwright').Locator} button
	 * @returns {Promise<string>} what n8n said of the execution in the corner
	 */
	async function execute(button) {
		const words = await clickAndHear(button);
		// n8n tells how it ended before it shows what came out, and frees the button with that.
		await button.and(page.locator(':enabled:not([aria-busy="true"])')).waitFor();
		return words;
	}

	async function closeCredential() {
		await credentialDialog.getByRole('button', { name: 'Close this dialog' }).click();
		await credentialDialog.waitFor({ state: 'hidden' });
	}

	/**
	 * The nodes that the panel lists for these words.
	 *
	 * @param {string} words
	 * @returns {Promise<string[]>} names, the best first
	 */
	async function listed(words) {
		await searchBox.fill(words);
		/** @type {string[] | undefined} */
		let before;
		return await until(`The nodes for "${words}" are listed`, 30, async () => {
			// The panel looks for nodes when nobody has typed for a moment.
			await page.waitForTimeout(500);
			const found = await page.getByTestId('node-creator-item-name').allInnerTexts();
			const isSettled = before?.join() === found.join();
			before = found;
			return isSettled ? found : undefined;
		});
	}

	const executeWorkflowButton = page.getByTestId('execute-workflow-button').first();

	return {
		/** For what has no method here. */
		page,
		/** JavaScript errors of the page so far. */
		pageErrors,
		/** The form of the node that is open. */
		node,
		/** The form of the credential that is open. */
		credential: form(credentialDialog),

		newWorkflow: () => goTo('/workflow/new'),
		openWorkflow: (/** @type {string} */ id) => goTo(`/workflow/${id}`),

		/**
		 * Looks for nodes in the node panel, which stays open.
		 *
		 * @param {string} words
		 * @returns {Promise<string[]>} names of those found
		 */
		async search(words) {
			if (!(await searchBox.isVisible()))
				await page.getByTestId('node-creator-plus-button').click();
			return await listed(words);
		},

		/**
		 * Looks for tools of the agent on the canvas, in a panel that stays open.
		 *
		 * @param {string} words
		 * @returns {Promise<string[]>} names of those found
		 */
		async searchTools(words) {
			if (!(await searchBox.isVisible())) {
				const plus = page
					.locator('[data-connection-type="ai_tool"]')
					.getByTestId('canvas-handle-plus');
				await plus.first().click();
			}
			return await listed(words);
		},

		/**
		 * Looks for kinds of credentials to make.
		 *
		 * @param {string} words
		 * @returns {Promise<string[]>} names of those found
		 */
		async searchCredentials(words) {
			await page.goto(`${url}/home/credentials/create`);
			const dialog = page.getByTestId('selectCredential-modal');
			await dialog.locator('input').first().fill(words);
			const found = page.getByTestId('new-credential-type-select-option').filter({ visible: true });
			await found.first().waitFor();
			return await found.allInnerTexts();
		},

		/**
		 * Adds one of the nodes that were found; one with a form opens by itself.
		 *
		 * @param {string} name
		 */
		async add(name) {
			await page.getByTestId('node-creator-item-name').getByText(name, { exact: true }).click();
			await searchBox.waitFor({ state: 'hidden' });
			// Of a community node the panel shows a page first; with others it closes.
			const addIt = page.getByRole('button', { name: 'Add to workflow' });
			const isClosed = page.locator('body:not(:has([data-test-id="node-creator"]))');
			await addIt.or(isClosed).first().waitFor();
			if (await addIt.isVisible()) await addIt.click();
			await isClosed.waitFor();
		},

		/**
		 * Opens a node on the canvas.
		 *
		 * @param {string} name
		 */
		async open(name) {
			await canvasNode(name).dblclick();
			await page.getByTestId('ndv').waitFor();
		},

		canvasNode,

		/**
		 * The sign on a node on the canvas of how it ended; older n8n have others.
		 *
		 * @param {string} name
		 * @param {'done' | 'failed'} ended
		 */
		mark(name, ended) {
			const [now, before] = {
				done: ['canvas-node-status-mark-success', 'canvas-node-status-success'],
				failed: ['canvas-node-status-mark-error', 'node-issues'],
			}[ended];
			return canvasNode(name).getByTestId(now).or(canvasNode(name).getByTestId(before)).first();
		},

		/**
		 * How many items the canvas says went from one node to another.
		 *
		 * @param {string} from
		 * @param {string} to
		 * @returns {Promise<string>} such as `3 items`
		 */
		async carried(from, to) {
			const label = page.locator(
				`[data-test-id="edge-label"][data-source-node-name="${from}"][data-target-node-name="${to}"]`,
			);
			return await until(`Items went from ${from} to ${to}`, 10, async () => {
				return (await label.innerText()) || undefined;
			});
		},

		/**
		 * Draws the line from an output of one node to another node.
		 *
		 * @param {string} from
		 * @param {number} index of the output
		 * @param {string} to
		 */
		async connect(from, index, to) {
			const start = canvasNode(from).getByTestId('canvas-node-output-handle').nth(index);
			await start.dragTo(canvasNode(to).getByTestId('canvas-node-input-handle'));
			await page
				.locator(`[data-source-node-name="${from}"][data-target-node-name="${to}"]`)
				.first()
				.waitFor({ state: 'attached' });
		},

		/** @param {'Parameters' | 'Settings'} name */
		async tab(name) {
			await page.getByTestId('ndv').getByText(name, { exact: true }).click();
		},

		/** Closes the node that is open, if one is. */
		async leave() {
			if (!(await page.getByTestId('ndv').isVisible())) return;
			const back = page.getByTestId('back-to-canvas');
			await page.getByTestId('ndv-close-button').or(back).first().click();
			await page.getByTestId('ndv').waitFor({ state: 'hidden' });
		},

		/** Opens the credential of the node that is open, or begins a new one. */
		async openCredential() {
			const edit = page.getByTestId('credential-edit-button');
			const begin = page.getByRole('button', { name: /^(Connect to|Set up credential)/ });
			// n8n 1 has no button for the first, only an entry in the list.
			const choose = page
				.getByTestId('node-credentials-select')
				.getByPlaceholder('Select Credential');
			await edit.or(begin).or(choose).first().click();
			const create = page.getByTestId('node-credentials-select-item-new');
			await create.filter({ visible: true }).or(credentialDialog).first().waitFor();
			if (!(await credentialDialog.isVisible())) await create.filter({ visible: true }).click();
			await credentialDialog.waitFor();
		},

		/**
		 * Saves the credential that is open, which tests it too. It is closed if it works.
		 *
		 * @returns {Promise<string>} empty if it works, else the words of the refusal
		 */
		async saveCredential() {
			const tested = page.waitForResponse(`${url}/rest/credentials/test`);
			await credentialDialog.getByTestId('credential-save-button').click();
			const { data } = await (await tested).json();
			if (data.status === 'OK') {
				const closes = credentialDialog.waitFor({ state: 'hidden', timeout: 3_000 });
				// Older versions leave it open.
				await closes.catch(() => closeCredential());
				return '';
			}
			await credentialDialog.getByText('More details').click();
			await credentialDialog.getByText(data.message).waitFor();
			return data.message;
		},

		/** Whether the credential that is open says in green that its test succeeded. */
		credentialIsGreen: () =>
			credentialDialog.getByTestId('credentials-config-container-test-success').isVisible(),

		closeCredential,

		/** Executes the node that is open. */
		executeStep: () => execute(page.getByTestId('node-execute-button')),

		executeWorkflow: () => execute(executeWorkflowButton),

		async startWorkflow() {
			await executeWorkflowButton.click();
			await page.getByTestId('stop-execution-button').waitFor();
		},

		/** Stops the workflow that was started. */
		async stopWorkflow() {
			const words = await clickAndHear(page.getByTestId('stop-execution-button'));
			await page.getByTestId('stop-execution-button').waitFor({ state: 'hidden' });
			return words;
		},

		/** Executes what comes before the node that is open. */
		async executePreviousNodes() {
			await input.getByTestId('execute-previous-node').click();
			await input.getByTestId('execute-previous-node').waitFor({ state: 'hidden' });
		},

		/**
		 * The items in the output pane of the node that is open; of many or large ones the editor draws
		 * only those in sight, so those are for `client.execution()`.
		 *
		 * @returns {Promise<any[]>}
		 */
		async output() {
			await output.getByTestId('radio-button-json').click();
			await output.locator('.vjs-tree-node').first().waitFor();
			const pieces = output.locator('.vjs-tree-node > :not(.vjs-indent)');
			await page.setViewportSize({ ...WINDOW, height: 2 * WINDOW.height });
			// The last line is drawn once the pane has grown.
			await pieces.last().filter({ hasText: /^\]$/ }).waitFor();
			const words = await pieces.allTextContents();
			await page.setViewportSize(WINDOW);
			return JSON.parse(words.join(''));
		},

		/** @param {string} name of one of the outputs of the node that is open */
		async branch(name) {
			await output.getByText(name).click();
		},

		/**
		 * Points at an item in the output pane of the node that is open.
		 *
		 * @param {string} text of the item
		 * @returns {Promise<string[]>} the items in the input pane that n8n then highlights
		 */
		async inputOf(text) {
			await input.getByTestId('radio-button-table').click();
			await output.getByTestId('radio-button-table').click();
			await output.locator('tbody tr').filter({ hasText: text }).hover();
			await output.getByTestId('hovering-item').filter({ hasText: text }).waitFor();
			return await input.getByTestId('hovering-item').allInnerTexts();
		},

		/** The fields that n8n expects from the node before the one that is open. */
		async expectedInput() {
			await input.getByTestId('radio-button-schema').click();
			await input.getByTestId('schema-preview-warning').first().waitFor();
			return await input.locator('.pill--preview').allInnerTexts();
		},

		/**
		 * Drags a field from the input pane into the form.
		 *
		 * @param {string} field
		 * @param {...string} labels
		 */
		async drag(field, ...labels) {
			const box = await node.field(...labels).boundingBox();
			if (!box) throw new Error(`${labels.join(', ')} is not in sight`);
			await input.locator(`[data-target="mappable"][data-name="${field}"]`).first().hover();
			await page.mouse.down();
			// It is carried along by moves, and dropped where the last one ended.
			await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
			await page.mouse.up();
		},

		/** Everything written in the output pane: an error, hints, an invitation to execute. */
		outputText: () => output.innerText(),

		closeToasts,

		/**
		 * Begins to count what is clicked.
		 *
		 * @returns {Promise<() => number>} how many clicks there were so far
		 */
		async countClicks() {
			let clicks = 0;
			await page.exposeFunction('countClick', () => clicks++);
			await page.addInitScript(() => {
				// @ts-ignore: that is the page's own
				window.addEventListener('click', ({ isTrusted }) => isTrusted && window.countClick(), true);
			});
			return () => clicks;
		},

		/** @param {'light' | 'dark'} theme of the system, which n8n follows */
		switchTheme: (theme) => page.emulateMedia({ colorScheme: theme }),

		/** @param {string} name */
		async screenshot(name) {
			const path = join(screenshots, `${name}.png`);
			// Fields slide in and lists fade.
			await page.waitForTimeout(400);
			await page.screenshot({ path });
			return path;
		},

		close: () => browser.close(),
	};
}

module.exports = { openEditor };
