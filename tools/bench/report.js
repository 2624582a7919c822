const { goalsOf } = require('./goals');
const { describeMachine } = require('./machine');
const { median } = require('./statistics');

/**
 * @typedef {import('./results').Results} Results
 * @typedef {import('./results').Row} Row
 * @typedef {{ contestant: import('./contestants').Contestant, messages: number,
 *   use: import('./memory').MemoryUse }} MemoryRow
 */

const EXPLANATION = `
Every sender runs as a whole workflow in n8n's own engine, in a process that is started for it alone
and has sent 1,000 messages before; only the raw client does without n8n. The chat services run in
one more process and are slow by 25 to 75 ms, 50 on average, by message number, so that all senders
meet the same delays. They keep the account of what arrived.

- **raw keep-alive client**: Node's own HTTP client, connections kept open, the best order of sending
  that is possible. It is the limit.
- **bare loop over the helper**: a node that only calls \`httpRequestWithAuthentication\`, which opens a
  connection for every message. The **one that reads its form** evaluates two expressions for each
  message besides, as every node must whose room and text come from the input. n8n takes more than
  0.1 ms for each.
- **× raw** and **× bare** compare times at the same number in flight, repetition by repetition.
  **CPU** is that of the sender's process, for one message.
- On workload D the bare loop shows what happens without a pace: the service refuses for ten seconds.
- Memory is what was in use beyond the start, garbage not counted, for 1,000 messages.
`.trim();

/**
 * @param {Results} results
 * @param {MemoryRow[]} memory
 * @param {{ command: string, repetitions: number }} how
 */
function reportOf(results, memory, { command, repetitions }) {
	const goals = goalsOf(results, memory).filter(({ got }) => got !== undefined);
	const text = [
		'# Benchmark',
		`\`${command}\` on ${new Date().toISOString().slice(0, 10)}, ${describeMachine()}. ` +
			`Medians of ${repetitions} interleaved repetitions, with the range in brackets. ${circumstances(results)}`,
		EXPLANATION,
		...workloadTables(results),
		...(memory.length > 0 ? [memoryTable(memory)] : []),
		'## Goals',
		table(
			['Goal', 'wanted', 'got', ''],
			goals.map(({ what, wanted, got = NaN, isReached }) => [
				what,
				wanted,
				String(Number(got.toFixed(2))),
				isReached(got) ? 'reached' : '**missed**',
			]),
		),
	].join('\n\n');
	return `${text}\n`;
}

/** @param {Results} results */
function workloadTables(results) {
	return [...new Set(results.rows.map(({ workload }) => workload))].flatMap((workload) => [
		`## ${workload.id}: ${workload.title}`,
		table(
			[
				'Sender',
				'in flight',
				'seconds',
				'× raw',
				'× bare',
				'CPU ms',
				'out of order',
				'lost',
				'doubled',
				'refused',
				'connections',
			],
			results.rows.filter((row) => row.workload === workload).map((row) => cells(results, row)),
		),
	]);
}

/**
 * @param {Results} results
 * @param {Row} row
 */
function cells(results, row) {
	const { workload, contestant, figures } = row;
	const { sender, title, inFlight } = contestant;
	// Whoever sends one message at a time is compared with the client that does so too.
	const sameInFlight = workload.id === 'C' || isSequential(sender) ? 1 : inFlight;
	const raw = results.find(workload.id, 'rawClient', sameInFlight);
	const bare = results.find(workload.id, 'bareLoop', inFlight);
	const most = (/** @type {'outOfOrder'|'lost'|'doubled'|'refusals'|'peakConnections'} */ name) =>
		String(Math.max(...figures.map((one) => one[name])));
	const seconds = figures.map(({ wallMs }) => wallMs / 1000);
	const cpu = median(figures.map(({ cpuMs }) => cpuMs)) / workload.messages;
	return [
		title,
		inFlight === undefined ? (isSequential(sender) ? '1' : 'all') : String(inFlight),
		`${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)})`,
		times(sender === 'httpRequest' ? undefined : results.ratio(row, raw, 'wallMs')),
		times(results.ratio(row, bare, 'wallMs')),
		cpu.toFixed(2),
		most('outOfOrder'),
		most('lost'),
		most('doubled'),
		most('refusals'),
		most('peakConnections'),
	];
}

/** @param {import('./contestants').SenderName} sender */
function isSequential(sender) {
	return sender === 'mattermost' || sender === 'telegram';
}

/** @param {MemoryRow[]} memory */
function memoryTable(memory) {
	const perThousand = (/** @type {number} */ bytes, /** @type {number} */ messages) =>
		(((bytes / messages) * 1000) / 2 ** 20).toFixed(2);
	return [
		'## Memory on workload B, MB for 1,000 messages',
		table(
			['Sender', 'in flight', 'at its peak', 'with the output, at the end', 'process'],
			memory.map(({ contestant: { title, inFlight }, messages, use }) => [
				title,
				String(inFlight ?? 'all'),
				...[use.peak, use.output, use.peakRss].map((bytes) => perThousand(bytes, messages)),
			]),
		),
	].join('\n\n');
}

/** @param {number | undefined} ratio */
function times(ratio) {
	return ratio === undefined ? '' : ratio.toFixed(2);
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
	const line = (/** @type {string[]} */ row) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
	const widths = head.map((_, column) =>
		Math.max(3, ...[head, ...rows].map((row) => row[column].length)),
	);
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * Whether the figures can be trusted: a machine at work for others makes everything slower, and the
 * senders unequally so.
 *
 * @param {Results} results
 */
function circumstances(results) {
	const figures = results.rows.flatMap((row) => row.figures);
	const cores = sum(figures, 'othersMs') / sum(figures, 'wallMs');
	return cores < 0.1
		? 'Nothing else was running.'
		: `**Meanwhile ${cores.toFixed(1)} cores were at work for others: times and CPU are too high, and unequally so.**`;
}

/**
 * @param {import('./measurement').Figures[]} figures
 * @param {'othersMs' | 'wallMs'} name
 */
function sum(figures, name) {
	return figures.reduce((total, one) => total + one[name], 0);
}

module.exports = { reportOf };
