const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Converter } = require('opencc-js');
const { dictionaryOf } = require('./chinese');

/** By character, and with the words of Taiwan. */
const CONVERTERS = [Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'cn', to: 'twp' })];

/** The English of sentences whose two Chinese texts are alike and were found right, one by one. */
const READ = 'tools/docs/alike.json';

/**
 * Sentences whose 繁體 is the 简体 in other characters, which is rarely what people in Taiwan write.
 *
 * @param {import('./chinese').Dictionary} [simplified]
 * @param {import('./chinese').Dictionary} [traditional]
 */
function alike(simplified = dictionaryOf('zh-CN'), traditional = dictionaryOf('zh-TW')) {
	return Object.keys(simplified).filter((english) =>
		CONVERTERS.some(
			(convert) => withTheirQuotes(convert(simplified[english])) === traditional[english],
		),
	);
}

/** @param {string} text */
function withTheirQuotes(text) {
	return text.replace(/“/g, '「').replace(/”/g, '」');
}

/** Those that nobody has read, and those that are alike no more. */
function unread() {
	/** @type {string[]} */
	const read = JSON.parse(readFileSync(join(__dirname, '../..', READ), 'utf8'));
	const found = alike();
	return [
		...found
			.filter((english) => !read.includes(english))
			.map(
				(english) =>
					`nodes/languages/zhTw.ts: only the characters differ from the 简体; write it as people in Taiwan do, or, if it is right, name it in ${READ}: ${english}`,
			),
		...read
			.filter((english) => !found.includes(english))
			.map((english) => `${READ} names what is not alike any more: ${english}`),
	];
}

module.exports = { alike, unread };
