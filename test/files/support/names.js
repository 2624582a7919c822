const dns = require('node:dns');

/**
 * Lets names of hosts lead anywhere, for n8n's look-up and for the connection itself.
 *
 * @param {Record<string, string>} addresses for the look-up before the connection, by name
 * @param {Record<string, string>} [connected] for the connection, where it differs
 * @returns {() => void} undoes it
 */
function pretendNames(addresses, connected = addresses) {
	const { lookup } = dns;
	const lookupAsync = dns.promises.lookup;
	Object.assign(dns.promises, {
		/** @type {(name: string, options: import('node:dns').LookupOptions) => Promise<unknown>} */
		lookup: async (name, options) => {
			const address = addresses[name];
			if (!address)
				throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
			return options.all ? [{ address, family: 4 }] : { address, family: 4 };
		},
	});
	Object.assign(dns, {
		/** @type {(name: string, options: import('node:dns').LookupOptions, done: Function) => void} */
		lookup: (name, options, done) => {
			const address = connected[name];
			const notFound = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
				code: 'ENOTFOUND',
			});
			// Never at once, as the real one.
			setImmediate(() => {
				if (!address) done(notFound);
				else if (options.all) done(null, [{ address, family: 4 }]);
				else done(null, address, 4);
			});
		},
	});
	return () => {
		Object.assign(dns, { lookup });
		Object.assign(dns.promises, { lookup: lookupAsync });
	};
}

/**
 * Sends every request for a name through a proxy, as companies do.
 *
 * @param {string} url
 * @param {string} [except] a name that is reached without it
 * @returns {() => void} undoes it
 */
function useProxy(url, except = '127.0.0.1') {
	process.env.HTTP_PROXY = url;
	process.env.HTTPS_PROXY = url;
	process.env.NO_PROXY = except;
	return () => {
		delete process.env.HTTP_PROXY;
		delete process.env.HTTPS_PROXY;
		delete process.env.NO_PROXY;
	};
}

module.exports = { pretendNames, useProxy };
