/** IANA's registry of special-purpose addresses: none of these is reached over the internet. */
const NOT_PUBLIC = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/3',
].map((range) => {
	const [address, bits] = range.split('/');
	return { network: toNumber(address), shift: 32 - Number(bits) };
});

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/** Names that are looked up in no public directory. */
const LOCAL_NAME =
	/(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * Whether a link's host can be on the internet, judged by its text alone. A name may still lead to
 * a private address: that shows when it is looked up.
 *
 * @param hostname as `URL` gives it: in lower case, IPv4 with four numbers, IPv6 in brackets
 */
export function isPublicHost(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	if (IPV4.test(host) || host.startsWith('[')) return isPublicAddress(host);
	// A name without a dot is one of the own network: of another container, of a machine next door.
	return host.includes('.') && !LOCAL_NAME.test(host);
}

/** @param address IPv4 or IPv6, with or without brackets */
export function isPublicAddress(address: string): boolean {
	if (IPV4.test(address)) return isPublicIpv4(toNumber(address));
	const groups = groupsOf(address);
	if (!groups) return false;
	const [first, second] = groups;
	const last = groups[6] * 0x10000 + groups[7];
	const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
	// IPv4 inside IPv6: mapped, translated by NAT64, and 6to4.
	if (isZero(0, 5) && groups[5] === 0xffff) return isPublicIpv4(last);
	if (first === 0x64 && second === 0xff9b && isZero(2, 6)) return isPublicIpv4(last);
	if (first === 0x2002) return isPublicIpv4(second * 0x10000 + groups[2]);
	const isTeredoOrDocumentation = first === 0x2001 && (second === 0 || second === 0xdb8);
	const isGlobalUnicast = first >>> 13 === 1;
	return isGlobalUnicast && !isTeredoOrDocumentation && first !== 0x3fff;
}

function isPublicIpv4(address: number): boolean {
	return !NOT_PUBLIC.some(({ network, shift }) => address >>> shift === network >>> shift);
}

function toNumber(ipv4: string): number {
	return ipv4.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** The eight numbers of an IPv6 address; `undefined` for what is none. */
function groupsOf(address: string): number[] | undefined {
	const bare = address.replace(/^\[|\]$/g, '').split('%')[0];
	// URL writes every form of an address in the same way.
	const url = `http://[${bare}]`;
	if (!URL.canParse(url)) return undefined;
	const [left, right] = new URL(url).hostname.slice(1, -1).split('::');
	const numbers = (text = '') =>
		text === '' ? [] : text.split(':').map((hex) => parseInt(hex, 16));
	const [head, tail] = [numbers(left), numbers(right)];
	return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
