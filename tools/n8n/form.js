const { until } = require('./until');

/**
 * @typedef {import('./playwright').Locator} Locator
 * @typedef {ReturnType<typeof form>} Form
 */

/** The editor draws the choice of the credential as a part of the first parameter. */
const CREDENTIAL = '@data-test-id="node-credentials-slot"';
const ELSEWHERE = `:not([${CREDENTIAL.slice(1)}] *)`;

/** "From list" or "By ID", before the field of a parameter that offers both. */
const MODE = 'rlc-mode-selector';

const LIST_ENTRY = '.duplicate-parameter-item';

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

		/**
		 * Types into a field; for a list the texts go into one field each.
		 *
		 * @param {string[]} labels
		 * @param {string | string[]} value
		 */
		async fill(labels, value) {
			const item = parameter(labels);
			if (await editor(item).count()) return await type(editor(item).last(), String(value));
			for (const [index, text] of [value].flat().entries()) {
				if ((await fields(item).count()) <= index) await item.getByRole('button').last().click();
				await type(fields(item).nth(index), text);
			}
		},

		/**
		 * Makes the value an expression; for a list each entry gets one of its own.
		 *
		 * @param {string[]} labels
		 * @param {string | string[]} value
		 */
		async express(labels, value) {
			const item = parameter(labels);
			const entries = item.locator(LIST_ENTRY);
			for (const [index, expression] of [value].flat().entries()) {
				if (index > 0) await item.getByRole('button').last().click();
				const entry = Array.isArray(value) ? entries.nth(index) : item;
				// The switch shows when the pointer is there.
				await entry.hover();
				await entry.getByTestId('radio-button-expression').first().click();
				const field = editor(entry).first();
				await until(`${labels.join(', ')} is ${expression}`, 10, async () => {
					// Into an empty field n8n puts braces of its own, sometimes while this types.
					if ((await field.innerText()) !== expression) return await type(field, expression);
					// n8n takes an expression over when it has read it, and colours it then.
					return (await field.locator(READ_EXPRESSION).count()) > 0 || undefined;
				});
			}
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
			await item.getByTestId(MODE).click();
			await pick('From list');
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
			await parameter(labels).getByTestId('collection-parameter-add').last().click();
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
	const own = `(.//label[not(ancestor::*[${CREDENTIAL}])]//span)[1]`;
	return `xpath=.//*[${item}][normalize-space(translate(${own}, "*", ""))="${label}"]`;
}

module.exports = { form };
