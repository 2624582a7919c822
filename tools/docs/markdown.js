/**
 * @param {string[]} columns
 * @param {string[][]} rows
 */
function table(columns, rows) {
	return [columns, columns.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

/** Text as it may stand in a cell of a table. @param {string} words */
function text(words) {
	return words
		.replace(/\s+/g, ' ')
		.replace(/[\\|<>*]/g, '\\$&')
		.replace(/(?<![\w`])_|_(?![\w`])/g, '\\_');
}

/** @param {unknown} name */
function code(name) {
	return `\`${String(name).replaceAll('|', '\\|')}\``;
}

module.exports = { code, table, text };
