const { median } = require('./statistics');

/**
 * @typedef {import('./results').Results} Results
 *
 * @typedef {object} Goal
 * @property {string} what
 * @property {string} wanted
 * @property {number | undefined} got undefined if it was not measured
 * @property {(got: number) => boolean} isReached
 */

/**
 * What this package promises, and what came of it.
 *
 * @param {Results} results
 * @param {import('./report').MemoryRow[]} memory
 */
function goalsOf(results, memory) {
	/** @type {Goal[]} */
	const goals = [];
	const atMost = (/** @type {number} */ limit) => (/** @type {number} */ got) => got <= limit;
	const atLeast = (/** @type {number} */ limit) => (/** @type {number} */ got) => got >= limit;

	for (const workload of ['A', 'B']) {
		for (const inFlight of [10, 25]) {
			goals.push({
				what: `${workload}, ${inFlight} in flight: time against the raw client`,
				wanted: '≤ 1.1',
				got: results.ratio(
					results.find(workload, 'package', inFlight),
					results.find(workload, 'rawClient', inFlight),
					'wallMs',
				),
				isReached: atMost(1.1),
			});
		}
		goals.push({
			what: `${workload}, 100 in flight: time against the bare loop`,
			wanted: '≤ 1.1',
			got: results.ratio(
				results.find(workload, 'package', 100),
				results.find(workload, 'bareLoop', 100),
				'wallMs',
			),
			isReached: atMost(1.1),
		});
	}
	for (const peer of /** @type {const} */ (['mattermost', 'telegram'])) {
		goals.push({
			what: `A, 25 in flight: times faster than the ${peer} node`,
			wanted: '≥ 20',
			got: results.ratio(results.find('A', peer), results.find('A', 'package', 25), 'wallMs'),
			isReached: atLeast(20),
		});
	}
	for (const base of /** @type {const} */ (['bareLoop', 'bareLoopWithForm'])) {
		const whose = base === 'bareLoop' ? 'the bare loop' : 'the bare loop that reads its form';
		goals.push({
			what: `B, 25 in flight: CPU against ${whose}`,
			wanted: '≤ 1.1',
			got: results.ratio(results.find('B', 'package', 25), results.find('B', base, 25), 'cpuMs'),
			isReached: atMost(1.1),
		});
	}

	const own = results.rows.filter(({ contestant }) => contestant.sender === 'package');
	for (const [what, name] of /** @type {const} */ ([
		['messages out of order', 'outOfOrder'],
		['messages lost', 'lost'],
		['messages doubled', 'doubled'],
	])) {
		const got = own.flatMap(({ figures }) => figures).reduce((sum, one) => sum + one[name], 0);
		goals.push({ what: `all workloads: ${what}`, wanted: '0', got, isReached: atMost(0) });
	}

	const paced = results.find('D', 'package', 10);
	const { messages = 0, rateLimit } = paced?.workload ?? {};
	goals.push({
		what: 'D: share of the allowed rate',
		wanted: '≥ 0.97',
		got:
			paced &&
			messages /
				(median(paced.figures.map(({ wallMs }) => wallMs)) / 1000) /
				(rateLimit?.perSecond ?? 1),
		isReached: atLeast(0.97),
	});
	goals.push({
		what: 'D: refusals',
		wanted: '0',
		got: paced?.figures.reduce((sum, { refusals }) => sum + refusals, 0),
		isReached: atMost(0),
	});

	// The bare loop holds nothing but its output, and both have the same.
	const peakOf = (/** @type {import('./contestants').SenderName} */ sender) =>
		memory.find(({ contestant }) => contestant.sender === sender)?.use.peak;
	const [used, usedByLoop] = [peakOf('package'), peakOf('bareLoop')];
	goals.push({
		what: 'B, 100 in flight: memory at its peak against the bare loop',
		wanted: '≤ 1.1',
		got: used && usedByLoop && used / usedByLoop,
		isReached: atMost(1.1),
	});
	return goals;
}

module.exports = { goalsOf };
