const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { codeFiles, sentencesOfThePackage, unsaidIn } = require('../../../tools/docs/sentences');

const ROOT = join(__dirname, '../../..');

/** Loads the built package in this process and tells what people would read. */
const PROGRAM = `
const { n8n } = require('./package.json');
const classOf = (file) => require('./' + file)[file.split('/').at(-1).split('.')[0]];
const nodes = n8n.nodes.map((file) => new (classOf(file))().description);
const room = nodes.find(({ name }) => name === 'sendRoomMessage');
const credentials = n8n.credentials.map((file) => new (classOf(file))());
const { closed, neverConnected } = require('./dist/nodes/api/judge.js');
const { toFields } = require('./dist/nodes/form/body.js');
const { parameters } = require('./dist/nodes/Imkit/SendRoomMessage/form/index.js');
let empty;
try { toFields(parameters, { messageType: 'text' }); } catch (error) { empty = error.message; }
console.log(JSON.stringify({
	room, nodes, credentials, empty,
	unreachable: neverConnected('https://a.example', 'ECONNREFUSED').failure,
	closed: closed({ name: 'IMKIT' }, 58 * 60_000),
}));
`;

/**
 * What the package says in a process that was started in a language.
 *
 * @param {Record<string, string>} locale `LANG` and the like
 */
function spokenIn(locale) {
	const env = { PATH: process.env.PATH ?? '', ...locale };
	const output = execFileSync(process.execPath, ['-e', PROGRAM], { cwd: ROOT, env });
	return JSON.parse(output.toString());
}

/** Sentences of the code that would stay English in every language, by their files. */
function unsaid() {
	const known = sentencesOfThePackage();
	return codeFiles().flatMap((file) =>
		unsaidIn(readFileSync(join(ROOT, file), 'utf8'), known).map((text) => `${file}: ${text}`),
	);
}

module.exports = { spokenIn, unsaid };
