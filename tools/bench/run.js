/** `npm run bench` writes docs/benchmark.md, in half an hour, if nothing else was running meanwhile.
 * Parts are only printed: --quick (once, half the size), --workloads=A,B --repetitions=1 --scale=0.1 */
const { Worker } = require('jest-worker');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { cpus, tmpdir } = require('node:os');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { QUIET_CORES, reportOf } = require('./report');
const { installNodesBase, SENDERS, SHARED_MODULES } = require('./senders');
const { WORKLOADS } = require('./workloads');

/** @typedef {import('./report').Row} Row */

const [flag, text] = /** @type {const} */ ([{ type: 'boolean' }, { type: 'string' }]);
const options = { quick: flag, repetitions: text, scale: text, workloads: text };
const { values: asked } = parseArgs({ options });
const repetitions = Number(asked.repetitions ?? (asked.quick ? 1 : 5));
const scale = Number(asked.scale ?? (asked.quick ? 0.5 : 1));
const chosen = asked.workloads?.split(',') ?? WORKLOADS.map(({ id }) => id);

const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
process.once('SIGINT', () => process.exit(130));

async function main() {
	installNodesBase();
	/** @type {Row[]} */
	const rows = [];
	for (const { messages, ...rest } of WORKLOADS.filter(({ id }) => chosen.includes(id))) {
		const workload = { ...rest, messages: Math.ceil(messages * scale) };
		for (const [sender, numbers] of Object.entries(workload.by))
			for (const inFlight of numbers)
				rows.push({ workload, inFlight, sender: /** @type {any} */ (sender), figures: [] });
	}
	const [start, busyBefore] = [performance.now(), busyMs() - ownMs(process.cpuUsage())];
	let childrenMs = 0;
	for (let done = 0; done < repetitions; done++) childrenMs += await repeat(rows, done);
	const ms = performance.now() - start;
	const others = (busyMs() - ownMs(process.cpuUsage()) - busyBefore - childrenMs) / ms;
	const report = reportOf(rows, repetitions, ms / 60_000, others);
	console.log(`\n${report}`);
	const isWhole = !asked.workloads && scale === 1 && repetitions >= 5 && others < QUIET_CORES;
	if (isWhole) writeFileSync(join(__dirname, '../../docs/benchmark.md'), report);
}

/** All rows once, in new processes; whoever came first last time, comes last.
 * @type {(rows: Row[], done: number) => Promise<number>} Milliseconds that the processes worked. */
async function repeat(rows, done) {
	const [services, far, n8n] = ['services.js', 'far.js', 'n8n.js'].map((file) =>
		startProcess(file),
	);
	const trusted = join(folder, 'trusted.pem');
	writeFileSync(trusted, await far.certificate());
	const env = { ...process.env, NODE_EXTRA_CA_CERTS: trusted, NODE_PATH: SHARED_MODULES };
	/** @type {Map<string, any>} */
	const engines = new Map();
	/** @param {Pick<Row, 'workload' | 'sender' | 'inFlight'>} row */
	async function measure({ workload, sender, inFlight }) {
		const { service, roundTripMs } = workload;
		if (workload.receives) return await n8n.measure(sender, inFlight, workload);
		const at = 'service' in SENDERS[sender] ? 'peer' : service;
		const credential = await services.open(at, workload);
		if (roundTripMs) credential.baseUrl = await far.open(credential.baseUrl, roundTripMs);
		const order = { service, inFlight, credential };
		const effort = workload.inN8n
			? await n8n.send(sender, order, workload)
			: await engines.get(`${sender} ${service}`).measure(sender, order, workload);
		return { ...effort, ...(await services.account(at, workload)) };
	}
	const warmingUp = rows.map(({ sender, workload: { receives, inN8n, service } }) => {
		if (receives || inN8n || engines.has(`${sender} ${service}`)) return undefined;
		engines.set(`${sender} ${service}`, startProcess('engine.js', env));
		// A server has run for long before the run that somebody waits for; the rate bounds NetEase's.
		const messages = service === 'imkit' ? 1000 : 300;
		const workload = { id: '', service, messages, destinations: 100, sameWords: true, by: {} };
		return measure({ sender, inFlight: 10, workload });
	});
	await Promise.all(warmingUp);
	for (const { sender, workload, inFlight } of rows.filter((row) => row.workload.inN8n))
		await measure({ sender, inFlight, workload: { ...workload, messages: 1000 } });
	/** @param {'alone' | Row['workload']['service']} lane */
	async function inTurn(lane) {
		const wanted = rows.filter(({ workload: { rateLimit, service } }) => {
			return lane === (rateLimit ? service : 'alone');
		});
		for (const workload of new Set(wanted.map((row) => row.workload))) {
			const those = wanted.filter((row) => row.workload === workload);
			those.push(...those.splice(0, done % those.length));
			for (const row of those) {
				row.figures.push(await measure(row));
				console.log(done + 1, workload.id, row.sender, row.inFlight, row.figures[done]);
			}
		}
	}
	await inTurn('alone');
	await Promise.all([inTurn('imkit'), inTurn('neteaseIm')]);
	await n8n.close();
	const processes = [services, far, n8n, ...engines.values()];
	const worked = await Promise.all(processes.map((one) => one.cpuUsage()));
	await Promise.all(processes.map((one) => one.end()));
	return worked.reduce((sum, usage) => sum + ownMs(usage), 0);
}

/** @type {(file: string, env?: NodeJS.ProcessEnv) => any} */
function startProcess(file, env = process.env) {
	const worker = new Worker(join(__dirname, file), {
		...{ numWorkers: 1, maxRetries: 1, forkOptions: { env, execArgv: ['--expose-gc'] } },
		exposedMethods: ['account', 'certificate', 'close', 'cpuUsage', 'measure', 'open', 'send'],
	});
	worker.getStderr().pipe(process.stderr);
	return worker;
}

/** Of one process. @param {NodeJS.CpuUsage} usage */
const ownMs = ({ user, system }) => (user + system) / 1000;
/** Of all cores together, for whomever. */
const busyMs = () =>
	cpus().reduce((ms, { times: { user, nice, sys, irq } }) => ms + user + nice + sys + irq, 0);

void main();
