/**
 * `npm run bench`: this package, n8n's own messenger nodes and the limit, side by side.
 *
 *   --quick              one repetition of workload A, and nothing written
 *   --repetitions=3      how often everything is measured
 *   --workloads=ABCD     which workloads
 */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { CONTESTANTS, MEMORY_CONTESTANTS } = require('./contestants');
const { measured } = require('./measurement');
const { installNodesBase } = require('./nodesBase');
const { startRemote } = require('./remote');
const { reportOf } = require('./report');
const { Results } = require('./results');
const { WORKLOADS } = require('./workloads');

const REPORT = join(__dirname, '..', '..', 'docs', 'benchmark.md');

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		repetitions: { type: 'string', default: '3' },
		workloads: { type: 'string', default: 'ABCD' },
	},
});
const repetitions = values.quick ? 1 : Number(values.repetitions);
const wanted = values.quick ? 'A' : values.workloads;
const isWhole = WORKLOADS.every(({ id }) => wanted.includes(id));

async function main() {
	await installNodesBase();
	const chat = startRemote(join(__dirname, 'chatProcess.js'));
	try {
		const report = await compare(chat);
		console.log(`\n${report}`);
		if (isWhole) writeFileSync(REPORT, report);
	} finally {
		await chat.stop();
	}
}

/** @param {import('./remote').Remote} chat */
async function compare(chat) {
	const results = new Results();
	/** @type {import('./report').MemoryRow[]} */
	const memory = [];
	const workloads = WORKLOADS.filter(({ id }) => wanted.includes(id));

	for (let repetition = 1; repetition <= repetitions; repetition++) {
		for (const workload of workloads) {
			for (const contestant of CONTESTANTS) {
				if (!contestant.workloads.includes(workload.id)) continue;
				const { wallMs, ...figures } = await measured(chat, contestant, workload, 'measure');
				results.add(workload, contestant, { wallMs, ...figures });
				say(`${repetition}/${repetitions} ${workload.id}`, contestant, `${Math.round(wallMs)} ms`);
			}
		}
	}
	const largest = workloads.find(({ id }) => id === 'B');
	for (const contestant of largest ? MEMORY_CONTESTANTS : []) {
		const workload = /** @type {import('./workloads').Workload} */ (largest);
		const use = await measured(chat, contestant, workload, 'measureMemory');
		memory.push({ contestant, messages: workload.messages, use });
		say('memory', contestant, `${Math.round(use.peak / 2 ** 20)} MB`);
	}
	return reportOf(results, memory, { command: 'npm run bench', repetitions });
}

/**
 * @param {string} when
 * @param {import('./contestants').Contestant} contestant
 * @param {string} figure
 */
function say(when, { title, inFlight }, figure) {
	console.log(
		`${when} ${title}${inFlight === undefined ? '' : `, ${inFlight} in flight`}: ${figure}`,
	);
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
