const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { preProcessFile } = require('typescript');

const ROOT = join(__dirname, '../..');

/**
 * Every import of one TypeScript file by another, as TypeScript itself reads them.
 *
 * @param {string} folder
 * @returns {{ from: string; file: string; room: string; to: string }[]} `room` and `to` are the
 * folders right below `folder` in which the two files lie, or the folder beside it.
 */
function importsOf(folder) {
	const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.ts'))
		.flatMap((name) => {
			const from = join(folder, name);
			const { importedFiles } = preProcessFile(readFileSync(join(ROOT, from), 'utf8'));
			return importedFiles
				.filter(({ fileName }) => fileName.startsWith('.'))
				.map(({ fileName }) => {
					const file = relative(ROOT, join(ROOT, dirname(from), fileName));
					return { from: from.replace(/\.ts$/, ''), file, room: roomOf(from), to: roomOf(file) };
				});
		});

	/** @param {string} file */
	function roomOf(file) {
		const [top, room] = file.split('/');
		return top === folder ? room : top;
	}
}

module.exports = { importsOf };
