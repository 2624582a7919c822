/**
 * Runs the example workflows through n8n's own engine with the built package, against chat services
 * on this machine, and prints what arrived and what came back: `npm run demo`.
 */
require('../tools/english');
const { startImkit, startNeteaseIm } = require('../test/services/chatServices');
const { loadEngine } = require('../test/support/engine');
const { examples } = require('../test/support/examples');

const EXAMPLES = ['order-notification', 'alarm-to-team', 'error-branch', 'keyword-answer'];

async function main() {
	const imkit = await startImkit({ rooms: ['project-room-001', 'project-room-002'] });
	const neteaseIm = await startNeteaseIm({
		accounts: ['alarm-bot', 'alice', 'bob'],
		teams: ['5001'],
	});
	const engine = await loadEngine();
	const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
	console.log(`IMKIT stands in at ${imkit.url}, NetEase IM at ${neteaseIm.url}.`);

	let failed = false;
	for (const example of EXAMPLES) {
		const workflow = examples[example];
		title(`${workflow.name}  (examples/${example}.json)`);
		const before = [imkit.accepted.length, neteaseIm.accepted.length];
		const execution = await engine.run(workflow, { credentials });

		const arrived = [...imkit.accepted.slice(before[0]), ...neteaseIm.accepted.slice(before[1])];
		for (const { destination, body } of arrived) {
			const { sender, message } = body;
			const from = sender ?? destination.split('|')[0];
			console.log(`  arrived in ${destination}  from ${from}: ${message.text ?? message}`);
		}
		for (const { name } of workflow.nodes.slice(2)) {
			for (const { json } of execution.output(name)) {
				console.log(`  item out of "${name}":`, JSON.stringify(json));
			}
		}
		if (execution.error) {
			failed = true;
			console.error(`  failed: ${execution.error.message}\n  ${execution.error.description}`);
		}
	}
	await Promise.all([imkit.close(), neteaseIm.close()]);
	process.exitCode = failed ? 1 : 0;
}

/** @param {string} text */
function title(text) {
	console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
