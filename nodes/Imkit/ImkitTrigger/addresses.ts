/** n8n's address of a node, without what stands behind it. */
export function bare(address: string): string {
	return address.split(/[?#]/, 1)[0];
}

/** n8n's address with the secret by which a call is known to come from the room. */
export function withToken(address: string, token: string): string {
	return `${bare(address)}?token=${token}`;
}

/**
 * What is the same in all addresses of a node and in no address of another: that of production and
 * the one for tests differ in the middle only, and end with an id that no other node has.
 */
export function nodeIn(address: string): string {
	const path = bare(address).split('/');
	return [...path.slice(0, 3), ...path.slice(3).slice(-2)].join('/');
}
