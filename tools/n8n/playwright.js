const { library } = require('./npm');
const { ensureProgram } = require('./programs');

// @ts-ignore: it is there from the first use on; until then a page is of type any
/** @typedef {import('playwright-core').Page} Page */
// @ts-ignore: as above
/** @typedef {import('playwright-core').Locator} Locator */
// @ts-ignore: as above
/** @typedef {import('playwright-core').Browser} Browser */

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without these it keeps asking for addresses on the internet. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
];

/** The program, installed from Debian's packages if need be, together with a Chinese font. */
async function ensureChromium() {
	return await ensureProgram(CHROMIUM, ['chromium', 'fonts-noto-cjk']);
}

/** @returns {Promise<Browser>} */
async function launchBrowser() {
	const executablePath = await ensureChromium();
	const { chromium, selectors } = library('playwright-core');
	selectors.setTestIdAttribute('data-test-id');
	// Chromium refuses to put root into its sandbox.
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return await chromium.launch({ executablePath, args: [...QUIET, ...asRoot] });
}

module.exports = { ensureChromium, launchBrowser };
