const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { name, version } = require('../../package.json');
const { connect } = require('../../tools/n8n/client');
const { temporaryFolder } = require('../../tools/n8n/leftovers');
const { installPackage, startN8n } = require('../../tools/n8n/server');
const { startLocalServices } = require('../services/localServices');
const { buildPackage } = require('../support/packed');
const { savedWorkflows } = require('../support/savedWorkflows');

const OLDER = '0.0.1';

const dataFolder = temporaryFolder('upgraded');
/** @type {import('../services/localServices').LocalServices} */
let services;
/** @type {import('../../tools/n8n/server').N8n} */
let n8n;
/** @type {import('../../tools/n8n/client').Client} */
let client;

beforeAll(async () => {
	services = await startLocalServices();
});
afterAll(async () => {
	await n8n?.stop();
	await services?.close();
	dataFolder.remove();
});

async function start() {
	n8n = await startN8n({ dataFolder: dataFolder.path });
	client = await connect(n8n.url);
}

function installedVersion() {
	const manifest = join(dataFolder.path, '.n8n/nodes/node_modules', name, 'package.json');
	return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/**
 * The bodies that a workflow sends. NetEase takes each only the first time, as they carry ids.
 *
 * @param {import('../../tools/n8n/client').SavedWorkflow} workflow
 */
async function sentBy(workflow) {
	for (const { requests } of [services.imkit, services.neteaseIm]) requests.length = 0;
	const { status } = await client.ended(await client.run(workflow, 'Start'));
	expect(status).toBe('success');
	const bodies = [services.imkit, services.neteaseIm].map(({ requests }) =>
		requests.filter(({ url }) => url.endsWith('/messages')).map(({ body }) => body),
	);
	return { imkit: bodies[0], neteaseIm: bodies[1] };
}

test('workflows and credentials go on working when this build is installed over an older one', async () => {
	const packed = buildPackage();
	await installPackage(dataFolder.path, packed.repack(OLDER));
	expect(installedVersion()).toBe(OLDER);
	await start();
	const credentials = await Promise.all(services.credentials.map(client.createCredential));
	const saved = await Promise.all(
		savedWorkflows.map(async ({ workflow, arrived: { imkit, neteaseIm } }) => ({
			sent: { imkit: imkit.map(({ body }) => body), neteaseIm: neteaseIm.map(({ body }) => body) },
			workflow: await client.importWorkflow(workflow, credentials),
		})),
	);
	for (const { workflow, sent } of saved) expect(await sentBy(workflow)).toEqual(sent);
	await n8n.stop();

	await installPackage(dataFolder.path, packed.tarball);
	expect(installedVersion()).toBe(version);
	await start();
	for (const credential of credentials) {
		expect(await client.testCredential(credential)).toMatchObject({ status: 'OK' });
	}
	for (const { workflow, sent } of saved) expect(await sentBy(workflow)).toEqual(sent);
	packed.remove();
});
