/**
 * Writes what stands between the markers of the texts from the built package, so that they cannot
 * say anything else than the code. A marked section begins with a comment such as
 * "parameters: sendRoomMessage" or "codes: imkit".
 */
require('../english');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { generate } = require('./pages');
const { ROOT, texts } = require('./texts');
const { reportUntranslated } = require('./untranslated');

const { files, problems } = generate();
const before = texts();
for (const [file, content] of Object.entries(files)) {
	if (content === before[file]) continue;
	writeFileSync(join(ROOT, file), content);
	console.log(`${file} written`);
}
reportUntranslated();
if (problems.length > 0) {
	console.error(problems.join('\n'));
	process.exitCode = 1;
}
