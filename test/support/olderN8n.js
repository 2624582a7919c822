const { ExecuteContext } = require('n8n-core');

/** @param {string} name of a function that an older n8n may not offer its nodes */
const offers = (name) => name in ExecuteContext.prototype;

/**
 * Takes from n8n what an older one does not offer its nodes.
 *
 * @param {string} name of a function
 * @returns {() => void} gives it back
 */
function withoutFunction(name) {
	let owner = ExecuteContext.prototype;
	while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
	if (!owner) throw new Error(`n8n does not offer ${name}`);
	const property = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(owner, name));
	Reflect.deleteProperty(owner, name);
	return () => void Object.defineProperty(owner, name, property);
}

module.exports = { offers, withoutFunction };
