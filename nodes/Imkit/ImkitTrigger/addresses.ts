/** n8n's address of a node, without what stands behind it. */
export function bare(address: string): string {
	return address.split(/[?#]/, 1)[0];
}

/** n8n's address with the secret by which a call is known to come from the room. */
export function withToken(address: string, token: string): string {
	return `${bare(address)}?token=${token}`;
}

/**
 * Whether both are addresses of the same node: the one of production and the one for tests differ in
 * the middle only, and end with an id that no other node has.
 */
export function areOfOneNode(one: string, other: string): boolean {
	const [a, b] = [one, other].map((address) => {
		const path = bare(address).split('/');
		return { server: path.slice(0, 3).join('/'), node: path.slice(-2).join('/') };
	});
	return a.server === b.server && a.node === b.node;
}
