const { until } = require('./until');

/**
 * @typedef {import('./playwright').Locator} Locator
 * @typedef {ReturnType<typeof form>} Form
 */

/** The editor draws the choice of the credential as a part of the first parameter. */
const CREDENTIAL = 'node-credentials';
const ELSEWHERE = `:not(.${CREDENTIAL} *)`;

/** "From list" or "By ID", before the field of a parameter that offers both. */
const MODE = 'rlc-mode-selector';
const FROM_LIST = 'From list';

/** What opens the list of a collection; n8n 1 names it by its class. */
const ADD_OPTION = '[data-test-id="collection-parameter-add"], .add-option';

/** Longer than n8n waits whether somebody goes on typing. */
const TAKEN_OVER_MS = 250;

const READ_EXPRESSION = '[class*="-resolvable"]';

/**
 * The form of a node or credential, filled in the way a person does it. A parameter is named by its
 * label, one inside a collection by the labels that lead to it: `'Options', 'Push', 'Content'`.
 *
 * @param {Locator} area what the form is in
 */
function form(area) {
	const page = area.page();

	/**
	 * @param {string[]} labels
	 * @returns {Locator}
	 */
	function parameter(labels) {
		return labels.reduce(
			(within, label) => within.locator(labelled(label)).filter({ visible: true }).first(),
			area,
		);
	}

	/** @param {Locator} within */
	const fields = (within) =>
		within
			.locator(`input${ELSEWHERE}:not([data-test-id="${MODE}"] *), textarea`)
			.filter({ visible: true });

	/** @param {Locator} within */
	const editor = (within) => within.locator('.cm-content').filter({ visible: true });

	/**
	 * @param {Locator} field
	 * @param {string} text
	 */
	async function type(field, text) {
		await field.fill(text);
		// Below a field that is being edited, tips and results cover what comes next.
		await field.blur();
		// n8n 1 closes them for a click elsewhere only.
		await area.dispatchEvent('pointerdown');
		await area.dispatchEvent('click');
		// What was typed goes into the workflow a moment later, by the page's own clock.
		await page.evaluate(
			(/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms)),
			TAKEN_OVER_MS,
		);
	}

	/**
	 * @param {Locator} item of a parameter that offers a list or an ID
	 * @param {string} mode in n8n's words
	 */
	async function switchTo(item, mode) {
		await item.getByTestId(MODE).click();
		await pick(mode);
	}

	/**
	 * Clicks one entry of the list that has just been opened.
	 *
	 * @param {string} name
	 */
	async function pick(name) {
		const entries = page.getByRole('option');
		// Its text is all of it, or stands above a description.
		const named = entries.filter({ has: page.getByText(name, { exact: true }) });
		await named
			.or(page.getByRole('option', { name, exact: true }))
			.filter({ visible: true })
			.click();
	}

	return {
		/** To look at a parameter, or to wait for it. */
		parameter: (/** @type {string[]} */ ...labels) => parameter(labels),

		/** What is typed into. */
		field: (/** @type {string[]} */ ...labels) => fields(parameter(labels)).first(),

		/**
		 * Types into a field, switching to "By ID" if need be.
		 *
		 * @param {string[]} labels
		 * @param {string} value
		 */
		async fill(labels, value) {
			const item = parameter(labels);
			if (await editor(item).count()) return await type(editor(item).last(), value);
			if (await item.getByTestId(MODE).isVisible()) await switchTo(item, 'By ID');
			await type(fields(item).first(), value);
		},

		/**
		 * Makes the value an expression.
		 *
		 * @param {string[]} labels
		 * @param {string} expression
		 */
		async express(labels, expression) {
			const item = parameter(labels);
			// The switch shows when the pointer is there.
			await item.hover();
			await item.getByTestId('radio-button-expression').first().click();
			const field = editor(item).first();
			await until(`${labels.join(', ')} is ${expression}`, 10, async () => {
				// Into an empty field n8n puts braces of its own, sometimes while this types.
				if ((await field.innerText()) !== expression) return await type(field, expression);
				// n8n takes an expression over when it has read it, and colours it then.
				return (await field.locator(READ_EXPRESSION).count()) > 0 || undefined;
			});
		},

		/**
		 * Adds one more entry to a list.
		 *
		 * @param {string[]} labels of the list
		 */
		async addEntry(labels) {
			await parameter(labels).getByTestId('fixed-collection-add').last().click();
		},

		/**
		 * Chooses from a dropdown.
		 *
		 * @param {string[]} labels
		 * @param {string} option
		 */
		async choose(labels, option) {
			await parameter(labels).locator(`[role="combobox"]${ELSEWHERE}`).first().click();
			await pick(option);
		},

		/**
		 * Chooses from the list that the service gives, switching to it from "By ID" if need be.
		 *
		 * @param {string[]} labels
		 * @param {string} entry
		 */
		async chooseFromList(labels, entry) {
			const item = parameter(labels);
			const isList = (await item.getByTestId(MODE).locator('input').inputValue()) === FROM_LIST;
			if (!isList) await switchTo(item, FROM_LIST);
			await item.getByTestId('rlc-input').click();
			await page.getByTestId('rlc-item').filter({ hasText: entry }).first().click();
		},

		/**
		 * @param {string[]} labels
		 * @param {boolean} on
		 */
		async toggle(labels, on) {
			const item = parameter(labels);
			if ((await item.getByRole('switch').isChecked()) === on) return;
			await item.locator('.el-switch').click();
		},

		/**
		 * Adds an entry to a collection.
		 *
		 * @param {string[]} labels of the collection
		 * @param {string} option
		 */
		async add(labels, option) {
			// Its own list stands after those of the collections inside it.
			await parameter(labels).locator(ADD_OPTION).last().click();
			await pick(option);
			await parameter([...labels, option]).waitFor();
		},

		/** The labels in sight, from top to bottom. */
		async labels() {
			const titles = area.locator('xpath=.//label/descendant::span[1]').filter({ visible: true });
			/** @type {string[]} */
			const texts = await titles.allInnerTexts();
			return texts.map((text) => text.replace('*', '').trim()).filter(Boolean);
		},
	};
}

/** @param {string} label */
function labelled(label) {
	const item = '@data-test-id="parameter-item" or @data-test-id="credential-connection-parameter"';
	const ofCredential = `ancestor::*[contains(concat(" ", @class, " "), " ${CREDENTIAL} ")]`;
	const own = `(.//label[not(${ofCredential})]//span)[1]`;
	return `xpath=.//*[${item}][normalize-space(translate(${own}, "*", ""))="${label}"]`;
}

module.exports = { form };
