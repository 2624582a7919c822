const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { cpus, platform, totalmem } = require('node:os');
const { join } = require('node:path');
const { version, devDependencies } = require('../../package.json');
const { SENDERS } = require('./senders');
const { GOALS } = require('./workloads');

/**
 * @typedef {keyof typeof FIGURES} FigureName
 * @typedef {Partial<Record<FigureName, number>>} Figures
 * @typedef {{ workload: import('./workloads').Workload, sender: import('./workloads').SenderName,
 *   inFlight: import('./workloads').InFlight, figures: Figures[] }} Row Figures of each repetition.
 */

/** Of this package. @type {string[]} */
const OURS = ['package', 'batch', 'neteaseImTrigger', 'imkitTrigger'];

/** At work for others, at most, for figures that can be trusted. */
const QUIET_CORES = 0.1;

/** Titles, and digits behind the point. What has none is a count, of which the worst is told. */
const FIGURES = /** @satisfies {Record<string, [title: string, digits?: number]>} */ ({
	perSecond: ['messages a second', 1],
	slowestMs: ['ms of the slowest answer', 0],
	seconds: ['seconds', 2],
	cpuMs: ['CPU ms', 2],
	memoryMb: ['MB for 1,000 messages', 2],
	share: ['share of the limit', 3],
	lastStart: ['seconds until all have begun', 2],
	refused: ['refused'],
	refusedOfInFlight: ['refused for each in flight'],
	pauses: ['pauses'],
	outOfOrder: ['out of order'],
	lost: ['lost'],
	doubled: ['doubled'],
	requests: ['requests'],
	connections: ['connections'],
});

/** @type {(rows: Row[], repetitions: number, minutes: number, othersCores: number) => string} */
function reportOf(rows, ...how) {
	const sections = new Set(rows.map(({ workload }) => section(rows, workload)));
	return readFileSync(join(__dirname, 'report.md'), 'utf8')
		.replace('{{circumstances}}', circumstances(...how))
		.replace('{{workloads}}', [...sections].join('\n\n'))
		.replace('{{goals}}', table([['Goal', 'wanted', 'got', ''], ...goalsOf(rows)]));
}

/** @type {(all: Row[], workload: Row['workload']) => string} */
function section(all, workload) {
	const rows = all.filter((row) => row.workload === workload);
	const { messages, destinations, executions, roundTripMs, rateLimit, sameWords, receives, inN8n } =
		workload;
	const rooms = workload.service === 'imkit' ? 'IMKIT rooms' : 'NetEase IM conversations';
	const unit = rateLimit && 'perSecond' in rateLimit ? 'second' : 'minute';
	const title = [
		receives
			? `${messages} messages come in, ${settingsOf(receives)}`
			: `${messages.toLocaleString('en')} messages to ${destinations.toLocaleString('en')} ${rooms}`,
		...(executions ? [`${executions} executions at once`] : []),
		...(sameWords ? ['the same words to all'] : []),
		...(inN8n ? ['in the real n8n'] : []),
		...(roundTripMs ? [`TLS and ${roundTripMs} ms away`] : []),
		...(rateLimit ? [`${Object.values(rateLimit)[0]} a ${unit} allowed`] : []),
	];
	const names = /** @type {FigureName[]} */ (Object.keys(FIGURES));
	const shown = names.filter((name) => name in rows[0].figures[0]);
	const bases = /** @type {const} */ (['raw', 'loop']).filter((name) => {
		return 'seconds' in rows[0].figures[0] && rows.some(({ sender }) => sender === name);
	});
	const body = rows.map((row) => [
		...[SENDERS[row.sender].title, String(row.inFlight)],
		...shown.map((name) => told(valuesOf(row, name), FIGURES[name][1])),
		...bases.map((base) => told(ratiosOf(row, 'seconds', rows, [base, row.inFlight]), 2)),
	]);
	const titles = [...shown.map((name) => FIGURES[name][0]), ...bases.map((base) => `× ${base}`)];
	const head = [receives ? 'Trigger' : 'Sender', 'in flight', ...titles];
	return `## ${workload.id}: ${title.join(', ')}\n\n${table([head, ...body])}`;
}

/** @param {Record<string, string>} receives */
function settingsOf(receives) {
	const settings = Object.entries(receives).map((one) => one.join('='));
	return settings.length > 0 ? settings.join(', ') : 'n8n as it comes';
}

/** A line for each that was measured. @param {Row[]} rows */
function goalsOf(rows) {
	return GOALS.flatMap(([on, inFlight, figure, is, limit, against, by = 'package']) => {
		const those = rows.filter(({ workload }) => on === 'all' || workload.id === on);
		const own = those.filter(
			({ sender }) => sender === by || (on === 'all' && OURS.includes(sender)),
		);
		const meant = own.filter((row) => {
			return on === 'all' ? figure in row.figures[0] : row.inFlight === inFlight;
		});
		const values = meant.flatMap((row) =>
			against ? ratiosOf(row, figure, those, against) : valuesOf(row, figure),
		);
		if (values.length === 0) return [];
		const [title, digits] = FIGURES[figure];
		const value = digits === undefined ? Math.max(...values) : median(values);
		const isReached = is === '≤' ? value <= limit : value >= limit;
		const than = against ? ` against the ${SENDERS[against[0]].title}` : '';
		const whose = by === 'package' ? '' : `, ${SENDERS[by].title}`;
		const what = on === 'all' ? 'all workloads' : `${on}, ${inFlight} in flight${whose}`;
		const [wanted, got] = [`${is} ${Number(limit.toFixed(3))}`, told(values, digits && 3)];
		return [[`${what}: ${title}${than}`, wanted, got, isReached ? 'reached' : '**missed**']];
	});
}

/** Of each repetition. @type {(row: Row, figure: FigureName) => number[]} */
const valuesOf = ({ figures }, figure) => figures.map((one) => one[figure] ?? NaN);

/** @type {(row: Row, figure: FigureName, rows: Row[], than: [Row['sender'], Row['inFlight']]) => number[]} */
function ratiosOf(row, figure, rows, [sender, inFlight]) {
	const other = rows.find((one) => one.sender === sender && one.inFlight === inFlight);
	const theirs = other ? valuesOf(other, figure) : [];
	return theirs.map((value, repetition) => valuesOf(row, figure)[repetition] / value);
}

/** @type {(values: number[], digits?: number) => string} */
function told(values, digits) {
	if (values.length === 0) return '';
	if (digits === undefined) return String(Number(Math.max(...values).toFixed(2)));
	const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
	return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** @param {number[]} values */
function median(values) {
	const [sorted, { length }] = [[...values].sort((a, b) => a - b), values];
	return (sorted[(length - 1) >> 1] + sorted[length >> 1]) / 2;
}

/** @type {(repetitions: number, minutes: number, othersCores: number) => string} */
function circumstances(repetitions, minutes, othersCores) {
	const { 'n8n-core': core, 'n8n-workflow': workflow, undici } = devDependencies;
	const notQuiet = `**Meanwhile ${othersCores.toFixed(1)} cores were at work for others: times and CPU are too high, and unequally so.**`;
	const commit = execFileSync('git', ['describe', '--always', '--dirty'], { cwd: __dirname });
	return [
		`\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, ${Math.ceil(minutes)} minutes; medians of ${repetitions} repetitions.`,
		`Machine: ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${platform()}.`,
		`Versions: Node.js ${process.versions.node}, n8n-core and n8n-nodes-base ${core}, n8n-workflow ${workflow}, undici ${undici}, this package ${version} at ${String(commit).trim()}.`,
		othersCores < QUIET_CORES ? 'Nothing else was running.' : notQuiet,
	].join(' ');
}

/** @param {string[][]} rows the first is the head */
function table([head, ...rows]) {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

module.exports = { QUIET_CORES, reportOf };
