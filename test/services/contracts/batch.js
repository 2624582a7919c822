const imkit = require('./imkit.json');
const contract = require('./neteaseIm.json');

/**
 * The body of a batch: what it shares with that of a single message, and what is its own.
 *
 * @returns {Record<string, any>}
 */
function bodyOfBatch() {
	const { required, own, shared, without } = contract.batch;
	/** @type {Record<string, any>} */
	const single = structuredClone(contract.body);
	const properties = Object.fromEntries(shared.map((name) => [name, single.properties[name]]));
	for (const path of without) {
		const [object, field] = path.split('.');
		delete properties[object].properties[field];
	}
	return { ...single, required, properties: { ...own, ...properties } };
}

const batchBody = bodyOfBatch();

/** The same of IMKIT. @type {Record<string, any>} */
const batchOfImkit = {
	...imkit.body,
	required: imkit.batch.required,
	properties: {
		...imkit.batch.own,
		...Object.fromEntries(
			Object.entries(imkit.body.properties).filter(([name]) => !imkit.batch.without.includes(name)),
		),
	},
};

module.exports = { batchBody, batchOfImkit };
