const { ICredentialsHelper, NodeHelpers } = require('n8n-workflow');

/**
 * @typedef {import('n8n-workflow').ICredentialDataDecryptedObject} CredentialData
 * @typedef {import('n8n-workflow').IHttpRequestOptions} IHttpRequestOptions
 */

const notStored = async () => {
	throw new Error('Credentials are given to each run and stored nowhere.');
};

/** Hands out the credentials of one run, with defaults filled in as n8n does. */
class CredentialsHelper extends ICredentialsHelper {
	/** How often a credential was read: in n8n each time is a query of the database. */
	reads = 0;

	/**
	 * @param {import('n8n-core').PackageDirectoryLoader} loader
	 * @param {Record<string, CredentialData>} credentials By type.
	 */
	constructor(loader, credentials) {
		super();
		this.loader = loader;
		this.credentials = credentials;
	}

	/** @param {string} type */
	getCredentialsProperties(type) {
		return this.loader.getCredential(type).type.properties;
	}

	/**
	 * With the expressions in its fields resolved as n8n does.
	 *
	 * @param {unknown} _additionalData
	 * @param {unknown} _nodeCredentials
	 * @param {string} type
	 * @param {import('n8n-workflow').WorkflowExecuteMode} mode
	 * @param {import('n8n-workflow').IExecuteData} [executeData]
	 * @param {boolean} [_raw]
	 * @param {import('n8n-workflow').ICredentialsExpressionResolveValues} [values]
	 */
	async getDecrypted(_additionalData, _nodeCredentials, type, mode, executeData, _raw, values) {
		if (!(type in this.credentials)) throw new Error(`This run was given no credential "${type}".`);
		this.reads += 1;
		const data = this.withDefaults(type, this.credentials[type]);
		if (!values) return data;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
		const given = /** @type {import('n8n-workflow').INodeParameters} */ (data);
		return /** @type {CredentialData} */ (
			workflow.expression.getParameterValue(
				given,
				runExecutionData,
				runIndex,
				itemIndex,
				node.name,
				connectionInputData,
				mode,
				{},
				executeData,
				false,
				given,
			)
		);
	}

	/**
	 * @param {string} type
	 * @param {CredentialData} data
	 * @returns {CredentialData}
	 */
	withDefaults(type, data) {
		const properties = this.getCredentialsProperties(type);
		const values = /** @type {import('n8n-workflow').INodeParameters} */ (structuredClone(data));
		const complete = NodeHelpers.getNodeParameters(properties, values, true, false, null, null);
		return /** @type {CredentialData} */ (complete);
	}

	/**
	 * @param {CredentialData} data
	 * @param {string} type
	 * @param {any} request
	 * @returns {Promise<IHttpRequestOptions>}
	 */
	async authenticate(data, type, request) {
		const credential = this.loader.getCredential(type).type;
		if (typeof credential.authenticate !== 'function') {
			throw new Error(`"${type}" has no authenticate function, the only kind known here.`);
		}
		return await credential.authenticate(data, request);
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	getCredentials = notStored;

	updateCredentials = notStored;

	updateCredentialsOauthTokenData = notStored;
}

module.exports = { CredentialsHelper };
