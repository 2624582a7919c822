/**
 * Reads the form in which n8n hands out execution data: a JSON array whose strings, but for those
 * directly in it, are the indexes of other entries, so that what occurs twice is written once.
 *
 * @param {string} text
 */
function parseFlatted(text) {
	/** @type {unknown[]} */
	const entries = JSON.parse(text);
	/** @type {Map<string, unknown>} */
	const read = new Map();

	/**
	 * @param {string} index
	 * @returns {any}
	 */
	function entry(index) {
		if (read.has(index)) return read.get(index);
		const value = entries[Number(index)];
		read.set(index, value);
		if (typeof value === 'object' && value !== null) {
			const parts = /** @type {Record<string, unknown>} */ (value);
			for (const [key, part] of Object.entries(parts)) {
				if (typeof part === 'string') parts[key] = entry(part);
			}
		}
		return value;
	}

	return entry('0');
}

module.exports = { parseFlatted };
