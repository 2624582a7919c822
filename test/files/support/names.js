const dns = require('node:dns');
const { isIP } = require('node:net');

/**
 * Lets names of hosts lead anywhere, for n8n's look-up and for the connection itself.
 *
 * @param {Record<string, string>} addresses for the look-up before the connection, by name; where a
 * name has several, they are separated by blanks
 * @param {Record<string, string>} [connected] for the connection, where it differs
 * @returns {() => void} undoes it
 */
function pretendNames(addresses, connected = addresses) {
	const { lookup } = dns;
	const lookupAsync = dns.promises.lookup;
	Object.assign(dns.promises, {
		/** @type {(name: string, options: import('node:dns').LookupOptions) => Promise<unknown>} */
		lookup: async (name, options) => {
			const found = entriesOf(addresses[name]);
			if (found.length === 0)
				throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
			return options.all ? found : found[0];
		},
	});
	Object.assign(dns, {
		/** @type {(name: string, options: import('node:dns').LookupOptions, done: Function) => void} */
		lookup: (name, options, done) => {
			// As a server does that is to listen there.
			if (isIP(name)) return Reflect.apply(lookup, dns, [name, options, done].filter(Boolean));
			const found = entriesOf(connected[name]);
			const notFound = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
				code: 'ENOTFOUND',
			});
			// Never at once, as the real one.
			setImmediate(() => {
				if (found.length === 0) done(notFound);
				else if (options.all) done(null, found);
				else done(null, found[0].address, found[0].family);
			});
		},
	});
	return () => {
		Object.assign(dns, { lookup });
		Object.assign(dns.promises, { lookup: lookupAsync });
	};
}

/** @param {string} [addresses] */
const entriesOf = (addresses = '') =>
	addresses
		.split(' ')
		.filter(Boolean)
		.map((address) => ({ address, family: isIP(address) }));

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
