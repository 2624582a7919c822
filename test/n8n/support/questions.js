const { until } = require('../../../tools/n8n/until');

/** The words of a message that asks. @param {any} body */
const textOf = ({ message }) => String(message.text ?? message);

/**
 * The questions that came in at the chat services.
 *
 * @param {import('../../services/localServices').LocalServices} services
 */
function questionsAt({ imkit, neteaseIm }) {
	/** @param {string} words of the question */
	const questionWith = (words) =>
		[...imkit.accepted, ...neteaseIm.accepted].find(
			({ body }) => textOf(body).split('\n')[0] === words,
		);

	return {
		questionWith,

		/** @param {string} words of the question, which no other has */
		async linkOf(words) {
			const { body } = await until(`"${words}" is asked`, 90, async () => questionWith(words));
			return String(textOf(body).split('\n').at(-1));
		},
	};
}

/** As soon as n8n has put the execution to sleep. @param {string} link */
async function page(link) {
	return await until('the page is there', 15, async () => {
		const response = await fetch(link);
		// Running yet, stored by half, which n8n itself does not bear, or n8n is busy.
		return [409, 500, 503].includes(response.status) ? undefined : response;
	});
}

/**
 * @param {string} link
 * @param {Record<string, string>} fields
 */
async function post(link, fields) {
	await page(link);
	return await fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
}

/**
 * The same, again as long as a busy n8n says that it takes nothing.
 *
 * @param {string} link
 * @param {string} text
 */
async function answered(link, text) {
	await until('n8n takes the answer', 60, async () => {
		const { status } = await post(link, { text });
		if (status === 503) return undefined;
		expect(status).toBe(200);
		return true;
	});
}

module.exports = { answered, page, post, questionsAt, textOf };
