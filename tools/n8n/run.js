/**
 * `npm run n8n [-- VERSION]`: the real n8n with this package, both credentials and the example
 * workflows, beside local chat services and a page that shows what they received. Ctrl-C ends it all
 * and leaves nothing behind but the installed n8n.
 */
const { startChatPage } = require('../../test/services/chatPage');
const { startLocalServices } = require('../../test/services/localServices');
const { examples } = require('../../test/support/examples');
const { buildPackage } = require('../../test/support/packed');
const { connect, OWNER } = require('./client');
const { installN8n } = require('./install');
const { step } = require('./progress');
const { startN8n } = require('./server');

async function main() {
	const { version } = await installN8n(process.argv[2]);
	const { tarball } = await step('Building and packing this package', async () => buildPackage());
	const services = await startLocalServices();
	const chatPage = await startChatPage(services);
	const n8n = await step(`Starting n8n ${version}`, () => startN8n({ tarball, version }));
	n8n.ended.then(() => {
		console.error(`n8n ended. It printed:\n${n8n.output().slice(-4000)}`);
		process.exit(1);
	});

	const client = await connect(n8n.url);
	const credentials = await Promise.all(services.credentials.map(client.createCredential));
	const workflows = [];
	for (const workflow of Object.values(examples)) {
		workflows.push(await client.importWorkflow(workflow, credentials));
	}
	const links = workflows.map(({ id, name }) => `  ${n8n.url}/workflow/${id}  ${name}`);

	console.log(`
n8n        ${n8n.url}
  email    ${OWNER.email}
  password ${OWNER.password}
Chat page  ${chatPage.url}

1. Open the chat page and, beside it, n8n, and log in.
2. Open one of the workflows and click "Execute workflow": its messages appear in the chat page.
${links.join('\n')}
3. Change it, or make your own: search the node panel for "imkit" or "netease".
4. To try a trigger, publish its workflow and write as a user at the bottom of the chat page. For
   NetEase IM, enter the URL of the trigger there first, as you would in the console.

${services.existing}
Ctrl-C ends everything.`);
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
