const { median } = require('./statistics');

/**
 * @typedef {import('./contestants').Contestant} Contestant
 * @typedef {import('./contestants').SenderName} SenderName
 * @typedef {import('./measurement').Figures} Figures
 *
 * @typedef {object} Row All that one contestant did with one workload.
 * @property {import('./workloads').Workload} workload
 * @property {Contestant} contestant
 * @property {Figures[]} figures One for each repetition.
 */

/** What was measured, to be asked for by workload and contestant. */
class Results {
	/** @type {Row[]} */
	rows = [];

	/**
	 * @param {import('./workloads').Workload} workload
	 * @param {Contestant} contestant
	 * @param {Figures} figures
	 */
	add(workload, contestant, figures) {
		const row = this.rows.find((one) => one.workload === workload && one.contestant === contestant);
		if (row) row.figures.push(figures);
		else this.rows.push({ workload, contestant, figures: [figures] });
	}

	/**
	 * @param {string} workload
	 * @param {SenderName} sender
	 * @param {number} [inFlight]
	 */
	find(workload, sender, inFlight) {
		return this.rows.find(
			({ workload: { id }, contestant }) =>
				id === workload && contestant.sender === sender && contestant.inFlight === inFlight,
		);
	}

	/**
	 * How one contestant's figure relates to another's: the median over the repetitions, each
	 * compared within itself, because the machine is not equally fast all the time.
	 *
	 * @param {Row | undefined} row
	 * @param {Row | undefined} other
	 * @param {'wallMs' | 'cpuMs'} figure
	 */
	ratio(row, other, figure) {
		if (!row || !other) return undefined;
		const pairs = Math.min(row.figures.length, other.figures.length);
		return median(
			row.figures.slice(0, pairs).map((one, index) => one[figure] / other.figures[index][figure]),
		);
	}
}

module.exports = { Results };
