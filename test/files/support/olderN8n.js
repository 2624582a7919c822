const axios = require('axios');

/**
 * @typedef {import('n8n-workflow').IExecuteFunctions} Context
 */

/**
 * A context as n8n before version 2.30 makes it: it cannot look names up, and its stream is the
 * connection itself, which here no signal closes. Everything else is the given context's own.
 *
 * @param {Context} context
 * @returns {Context}
 */
function asOlderN8n(context) {
	/** @param {import('n8n-workflow').IHttpRequestOptions} options */
	const httpRequest = async ({ url, headers, timeout }) => {
		const {
			status,
			headers: received,
			data,
		} = await axios.default.request({
			url,
			headers: /** @type {any} */ (headers),
			timeout,
			responseType: 'stream',
			maxRedirects: 0,
			validateStatus: () => true,
		});
		return { statusCode: status, headers: received, body: data };
	};
	const helpers = { ...context.helpers, httpRequest, getSecureEgressFilter: undefined };
	return Object.create(context, { helpers: { value: helpers } });
}

module.exports = { asOlderN8n };
