/**
 * What cannot pass on an engine: `file › describe › test`, and why. Nothing else may fail there, and
 * what passes after all has to leave this list.
 *
 * @type {{ n8n: string[], reason: string, tests: string[] }[]}
 */
module.exports = [
	{
		n8n: ['1.123', '2.0'],
		reason: 'These versions cannot keep files among the other fields.',
		tests: [
			'test/files/binary.test.ts › a file of an item › is found in a workflow that keeps files among the other fields',
		],
	},
];
