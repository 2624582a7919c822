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
 * @param {'light' | 'dark'} [options.colorScheme]
 */
async function openEditor({ url, screenshots, colorScheme = 'light' }) {
	mkdirSync(screenshots, { recursive: true });
	const browser = await launchBrowser();
	const context = await browser.newContext({ viewport: WINDOW, colorScheme });
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	/** @type {string[]} */
	const pageErrors = [];
	page.on('pageerror', (/** @type {Error} */ error) => pageErrors.push(error.message));

	await page.goto(`${url}/signin`);
	await page.getByLabel('Email').fill(OWNER.email);
	await page.getByLabel('Password').fill(OWNER.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/home|workflow/);

	const searchBox = page.locator('input[data-test-id="node-creator-search-bar"]');
	const toasts = page.locator('.el-notification:not([class*="leave"])');
	const output = page.getByTestId('output-panel');
	const credentialDialog = page.getByTestId('editCredential-modal');

	/** @param {string} path */
	async function goTo(path) {
		await page.goto(`${url}${path}`);
		await page.getByTestId('canvas-wrapper').waitFor();
		await page.getByTestId('canvas-controls').waitFor();
	}

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
	 * @param {number} seconds
	 * @returns {Promise<string>} what n8n said of it in the corner
	 */
	async function execute(button, seconds) {
		await closeToasts();
		await button.click();
		await toasts.first().waitFor({ timeout: seconds * 1000 });
		return await toasts.first().innerText();
	}

	return {
		/** For what has no method here. */
		page,
		/** JavaScript errors of the page so far. */
		pageErrors,
		/** The form of the node that is open. */
		node: form(page.getByTestId('node-parameters')),
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
			if (!(await searchBox.isVisible())) await page.keyboard.press('n');
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
			await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
			await page.getByTestId('ndv').waitFor();
		},

		/** @param {'Parameters' | 'Settings'} name */
		async tab(name) {
			await page.getByTestId('ndv').getByText(name, { exact: true }).click();
		},

		/** Closes the node that is open. */
		async leave() {
			await page.getByTestId('ndv-close-button').click();
			await page.getByTestId('ndv').waitFor({ state: 'hidden' });
		},

		/** Opens the credential of the node that is open, or begins a new one. */
		async openCredential() {
			const begin = page.getByRole('button', { name: 'Connect to' });
			const edit = page.getByTestId('credential-edit-button');
			await begin.or(edit).first().click();
			await credentialDialog.waitFor();
		},

		/**
		 * Saves the credential that is open, which tests it too. It closes if it works.
		 *
		 * @returns {Promise<string>} empty if it works, else the words of the refusal
		 */
		async saveCredential() {
			const tested = page.waitForResponse(`${url}/rest/credentials/test`);
			await credentialDialog.getByTestId('credential-save-button').click();
			const { data } = await (await tested).json();
			if (data.status === 'OK') {
				await credentialDialog.waitFor({ state: 'hidden' });
				return '';
			}
			await credentialDialog.getByText('More details').click();
			await credentialDialog.getByText(data.message).waitFor();
			return data.message;
		},

		/** Whether the credential that is open says in green that its test succeeded. */
		credentialIsGreen: () =>
			credentialDialog.getByTestId('credentials-config-container-test-success').isVisible(),

		async closeCredential() {
			await credentialDialog.getByRole('button', { name: 'Close this dialog' }).click();
			await credentialDialog.waitFor({ state: 'hidden' });
		},

		/** Executes the node that is open. */
		async executeStep({ seconds = 30 } = {}) {
			return await execute(page.getByTestId('node-execute-button'), seconds);
		},

		async executeWorkflow({ seconds = 30 } = {}) {
			return await execute(page.getByTestId('execute-workflow-button').first(), seconds);
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
			return JSON.parse((await pieces.allTextContents()).join(''));
		},

		/** Everything written in the output pane: an error, hints, an invitation to execute. */
		outputText: () => output.innerText(),

		closeToasts,

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
