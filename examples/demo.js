/**
 * Runs the example workflows through n8n's own engine with the built package, against chat services
 * on this machine, and prints what arrived and what came back: `npm run demo`.
 */
require('../tools/english');
const { startImkit, startNeteaseIm } = require('../test/services/chatServices');
const { loadEngine } = require('../test/support/engine');
const { examples } = require('../test/support/examples');
const { startReceiver } = require('../test/support/receiver');

const EXAMPLES = ['order-notification', 'alarm-to-team', 'error-branch'];

async function main() {
	const imkit = await startImkit({
		rooms: ['project-room-001', 'project-room-002'],
		users: ['system', 'user-b'],
	});
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

		print([...imkit.accepted.slice(before[0]), ...neteaseIm.accepted.slice(before[1])]);
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
	if (!(await askInRoom(engine, imkit))) failed = true;
	await Promise.all([imkit.close(), neteaseIm.close()]);
	process.exitCode = failed ? 1 : 0;
}

/**
 * A customer asks in a room. The room calls the trigger, which starts the workflow.
 *
 * @param {import('../test/support/engine').Engine} engine
 * @param {Awaited<ReturnType<typeof startImkit>>} imkit
 * @returns {Promise<boolean>} whether the question was answered, and nothing else was
 */
async function askInRoom(engine, imkit) {
	const workflow = examples['keyword-answer'];
	title(`${workflow.name}  (examples/keyword-answer.json)`);
	const credentials = { imkitApi: imkit.credential };
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('imkitTrigger'));
	const receiver = await startReceiver(engine, {
		node: 'imkitTrigger',
		parameters: trigger?.parameters,
		credentials,
		onStart: async (item) => {
			const startNode = trigger?.name;
			const { error } = await engine.run(workflow, { credentials, startNode, input: [item] });
			if (error) throw error;
		},
	});
	await receiver.activate();
	const before = imkit.accepted.length;
	for (const message of ['Good morning', 'What is the price of A-1024?']) {
		await imkit.write('project-room-001', 'user-b', { message });
	}
	await receiver.deactivate();
	await receiver.close();
	const arrived = imkit.accepted.slice(before);
	print(arrived);
	for (const error of receiver.faults) console.error(`  failed: ${error.message}`);
	return arrived.length === 3 && receiver.faults.length === 0;
}

/** @param {{ destination: string; body: any }[]} arrived */
function print(arrived) {
	for (const { destination, body } of arrived) {
		const { sender, message } = body;
		const from = sender ?? destination.split('|')[0];
		console.log(`  arrived in ${destination}  from ${from}: ${message.text ?? message}`);
	}
}

/** @param {string} text */
function title(text) {
	console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
