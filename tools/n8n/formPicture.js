/** @typedef {import('./playwright').Page} Page */

/** High enough for the longest form. */
const WHOLE_FORM = { width: 1400, height: 1700 };

/** @param {Page} page */
async function settle(page) {
	// The parameter under the pointer shows its buttons.
	await page.mouse.move(0, 0);
	// Fields slide in.
	await page.waitForTimeout(700);
}

/**
 * The form of the node that is open, without what lies left, right and below.
 *
 * @param {Page} page
 * @returns {Promise<Buffer>}
 */
async function formPicture(page) {
	await settle(page);
	const form = page.getByTestId('node-parameters');
	const parts = form.getByTestId('parameter-item').filter({ visible: true });
	const tabs = await page.getByTestId('ndv').getByText('Settings', { exact: true }).boundingBox();
	const area = await form.boundingBox();
	/** @type {({ y: number, height: number } | null)[]} */
	const boxes = await Promise.all(
		(await parts.all()).map((/** @type {import('./playwright').Locator} */ part) =>
			part.boundingBox(),
		),
	);
	if (!tabs || !area) throw new Error('No node is open');
	const top = tabs.y - 12;
	const bottom = Math.max(...boxes.map((box) => (box ? box.y + box.height : 0))) + 16;
	const clip = { x: area.x, y: top, width: area.width, height: bottom - top };
	return await page.screenshot({ clip });
}

module.exports = { formPicture, settle, WHOLE_FORM };
